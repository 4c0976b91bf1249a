// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/key.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
struct Order;  // never complete
struct Fill;

template <class A, class B>
concept comparable = requires(A a, B b) {
    a == b;
};

static_assert(!comparable<key<Order>, key<Fill>>, "keys of two tables are never compared");
static_assert(!std::is_convertible_v<key<Order>, key<Fill>> && !std::is_constructible_v<key<Order>, key<Fill>>);
static_assert(!std::is_convertible_v<std::string, key<Order>> && !std::is_convertible_v<int, key<Order, int>>);
static_assert(!comparable<key<Order>, char const*>);
static_assert(std::is_trivially_copyable_v<key<Order>> && sizeof(key<Order>) == 37);
static_assert(key<Order>("a") == key<Order>("a") && key<Order>("a") < key<Order>("b"));
static_assert(!key<Order>{} && key<Order>("a") && key<Order>("a").view() == "a");
static_assert(!key<Order, std::int64_t>{} && key<Order, std::int64_t>(-1).value() == -1);
static_assert(!key<Order, uuid>{}.is_set());

TEST_CASE("a key of text is made of any kind of text") {
    CHECK(key<Order, std::string>(std::string_view("x")) == key<Order, std::string>("x"));
    CHECK(key<Order, varchar<5>>(std::string("x")).view() == "x");
    CHECK_THROWS_AS((key<Order, varchar<2>>("xyz")), error);
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
