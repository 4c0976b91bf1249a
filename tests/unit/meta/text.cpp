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
static_assert(argument.name == "since" && &argument.value == &five, "an argument refers, it does not copy");

}  // namespace
