// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/text.hpp>
#include <string>
#include <type_traits>

namespace {
using namespace alphaswarm;

static_assert("filled"_c.view == "filled" && ""_c.view.empty());
static_assert(std::is_same_v<decltype("filled"_c), meta::label<"filled">>);
static_assert(!std::is_same_v<decltype("filled"_c), decltype("fille"_c)>);
static_assert(std::is_empty_v<decltype("filled"_c)>, "a name costs nothing at run time");
static_assert(meta::text("abc").size() == 3 && meta::text("abc").view() == "abc" && meta::text("").empty());

constexpr int five = 5;
constexpr auto argument = ("since"_c = five);
static_assert(argument.name == "since" && &argument.value == &five,
              "an argument refers to a variable, it does not copy");

struct counted {  // how often a value was copied and moved
    int copies = 0, moves = 0;
    constexpr counted() = default;
    constexpr counted(counted const& other) : copies(other.copies + 1), moves(other.moves) {}
    constexpr counted(counted&& other) noexcept : copies(other.copies), moves(other.moves + 1) {}
};
constexpr counted lasting{};
[[maybe_unused]] constexpr counted const made() { return {}; }
static_assert(std::is_same_v<decltype("a"_c = counted()), meta::named_argument<"a", counted>>, "a temporary is kept");
static_assert(("a"_c = counted()).value.copies == 0 && ("a"_c = counted()).value.moves == 1, "and not copied");
static_assert(std::is_same_v<decltype("a"_c = made()), meta::named_argument<"a", counted>>, "a constant one too");
static_assert(std::is_same_v<decltype("a"_c = lasting), meta::named_argument<"a", counted const&>> &&
              ("a"_c = lasting).value.copies == 0);
static_assert(std::is_same_v<decltype("a"_c = "text"), meta::named_argument<"a", char const (&)[5]>>,
              "a literal lasts");

}  // namespace
