// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/key.hpp>

#include <cstdint>
#include <optional>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
struct Order;  // never complete
struct Fill;

template <class A, class B>
concept comparable = requires(A a, B b) { a == b; };

static_assert(!comparable<key<Order>, key<Fill>>, "keys of two tables are never compared");
static_assert(!std::is_convertible_v<key<Order>, key<Fill>> && !std::is_constructible_v<key<Order>, key<Fill>>);
static_assert(!std::is_convertible_v<std::string, key<Order>> && !std::is_convertible_v<int, key<Order, int>>);
static_assert(!comparable<key<Order>, char const*>);
static_assert(std::is_trivially_copyable_v<key<Order>> && sizeof(key<Order>) == 38);
static_assert(key<Order>("a") == key<Order>("a") && key<Order>("a") < key<Order>("b"));
static_assert(!key<Order>{} && key<Order>("a") && key<Order>("a").view() == "a");
static_assert(!key<Order, std::int64_t>{} && key<Order, std::int64_t>(-1).value() == -1);
static_assert(!key<Order, uuid>{}.is_set());

// Unset is not a value of the representation: the zero of each type is a key like any other.
template <class Representation>
constexpr bool tells_zero_from_unset(Representation const& zero) {
    key<Order, Representation> const set(zero), unset;
    key<Order, Representation> again = unset;
    again = set;
    std::optional<key<Order, Representation>> const none, some(set);
    return set.is_set() && !unset.is_set() && set != unset && unset < set && set == key<Order, Representation>(zero) &&
           unset == key<Order, Representation>{} && again == set && none != some && *some == set &&
           set.value() == zero && !(set < set) && !(unset < unset);
}
static_assert(tells_zero_from_unset(std::int16_t{}) && tells_zero_from_unset(std::int32_t{}) &&
              tells_zero_from_unset(std::int64_t{}));
static_assert(tells_zero_from_unset(uuid{}) && tells_zero_from_unset(varchar<36>{}) &&
              tells_zero_from_unset(varchar<300>{}));
static_assert(key<Order>("") == key<Order>(std::string_view()) && key<Order>("").is_set());
static_assert(key<Order, std::int32_t>(INT32_MIN) > key<Order, std::int32_t>{}, "unset is before every value");

TEST_CASE("a key of text is made of any kind of text") {
    CHECK(key<Order, std::string>(std::string_view("x")) == key<Order, std::string>("x"));
    CHECK(key<Order, varchar<5>>(std::string("x")).view() == "x");
    CHECK_THROWS_AS((key<Order, varchar<2>>("xyz")), error);
}

TEST_CASE("an empty text is a key, also where the text is on the heap") {
    CHECK(tells_zero_from_unset(std::string()));
    CHECK(std::hash<key<Order, std::string>>{}(key<Order, std::string>("")) ==
          std::hash<key<Order, std::string>>{}(key<Order, std::string>("")));
}

TEST_CASE("a random key is a version 4 uuid in lower case, and each is another") {
    auto const a = key<Order>::random();
    CHECK(a != key<Order>::random());
    CHECK(uuid::parse(a.view()).to_string() == a.view());
    CHECK(a.view()[14] == '4');
    CHECK(key<Order, uuid>::random().is_set());
    CHECK(std::hash<key<Order>>{}(a) == std::hash<key<Order>>{}(key<Order>(a.view())));
}

}  // namespace
