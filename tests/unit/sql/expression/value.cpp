// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/value.hpp>

#include <string>
#include <string_view>

#include <alphaswarm/types.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/trading.hpp"

namespace {
struct Cents {
    std::int64_t cents = 0;
};
struct Price {
    alphaswarm::numeric amount{};
};
}  // namespace
template <>
struct alphaswarm::sql_type<Cents> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(Cents const& money) { return money.cents; }
    static Cents from_stored(std::int64_t cents) { return {cents}; }
};
template <>
struct alphaswarm::sql_type<Price> : alphaswarm::stored_as<alphaswarm::numeric> {
    static numeric const& to_stored(Price const& price) { return price.amount; }
    static Price from_stored(numeric amount) { return {std::move(amount)}; }
};

namespace {
using namespace trading;
using namespace sql;
using namespace sql::detail;
using test::contains, test::message_of;

static_assert(std::is_same_v<bound_as<int>, int> && std::is_same_v<bound_as<unsigned short>, std::int32_t> &&
                  std::is_same_v<bound_as<unsigned>, std::int64_t> &&
                  std::is_same_v<bound_as<long long>, std::int64_t> &&
                  std::is_same_v<bound_as<unsigned long>, std::int64_t>,
              "an integer that PostgreSQL does not have is the next wider one");
static_assert(std::is_same_v<bound_as<char[4]>, std::string> && std::is_same_v<bound_as<char const*>, std::string> &&
              std::is_void_v<bound_as<std::nullptr_t>> && std::is_void_v<bound_as<char>> &&
              std::is_void_v<bound_as<long double>>);
static_assert(std::is_same_v<number_type<Cents>, std::int64_t> && std::is_same_v<number_type<Price>, numeric> &&
              std::is_same_v<number_type<float>, float> && !is_a_number<std::string> && !is_a_number<key<Order>> &&
              !is_a_number<date>);

constexpr sql::value_place here{"the placeholder ", "least"};
static_assert(exactly<std::int16_t>(70.0, here) == 70 && exactly<double>(5, here) == 5.0 &&
              exactly<std::int64_t>(5u, here) == 5);

TEST_CASE("a number that is none of the type is refused with the place, the number and the limit") {
    CHECK(message_of<value_refused>([] { (void)exactly<std::int16_t>(70000, here); }) ==
          "the placeholder least: 70000 is out of the range of smallint, -32768 to 32767; give a number within it, or "
          "widen the column");
    sql::value_place const quantity{"the placeholder ", "least", &schema::view_of<Order>, 5};
    CHECK(message_of<value_refused>([&] { (void)exactly<std::int32_t>(5.5, quantity); }) ==
          "the placeholder least, orders.quantity: 5.5 is not a whole number and integer holds no others; round it "
          "first");
    CHECK(contains(message_of<value_refused>([] { (void)exactly<std::int64_t>(UINT64_MAX, here); }),
                   "-9223372036854775808 to 9223372036854775807"));
    CHECK(contains(message_of<value_refused>([] { (void)exactly<std::int32_t>(numeric::nan(), here); }),
                   "NaN is not a value of integer"));
    CHECK(contains(message_of<value_refused>([] { (void)exactly<float>(0.1, here); }), "0.1 would be rounded as real"));
    CHECK(exactly<float, conversion::stored>(0.1, here) == 0.1f);
    CHECK(exactly<numeric>(0.1, here) == numeric::parse("0.1"));
}

TEST_CASE("a type of the program's own is the number that it is stored as") {
    CHECK(number_of(Cents{5}) == 5);
    CHECK(number_of(Price{numeric::parse("1.5")}) == numeric::parse("1.5"));
}

}  // namespace
