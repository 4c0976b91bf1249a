// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/write/assignment.hpp>

#include "support/catch.hpp"
#include "support/moods.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::says;

template <class A>
constexpr bool sets(A const&, std::string_view sql) {
    return says<typename A::given>(sql);
}
static_assert(sets(col<&Order::status> = "filled", "$1") && sets(col<&Order::quantity> = 5, "$1"));
static_assert(sets(col<&Order::limit_price> = std::nullopt, "null") &&
              decltype(col<&Order::limit_price> = std::nullopt)::parameters == 0);
static_assert(sets(col<&Order::quantity> = col<&Order::quantity> * 2, "orders.quantity * $1"));
static_assert(sets(col<&Order::quantity> = param("quantity"_c), "$1"));
static_assert(sets(col<&Fill::order_id> = key<Order>("o"), "$1") &&
              sets(col<&Fill::order_id> = std::optional<key<Order>>(), "$1"));

static_assert(std::is_same_v<decltype(col<&Order::quantity> = 5)::given::value, double>,
              "an integer for a double column travels as a double");

// domains, and the types beneath
using moods::Day;
static_assert(says<decltype(col<&Day::steps> = std::vector<std::int32_t>{3})::given>("$1") &&
              says<decltype(col<&Day::steps> = {3, 4})::given>("$1") &&
              says<decltype(col<&Day::numbers> = moods::Steps())::given>("$1") &&
              says<decltype(col<&Day::span> = range<std::int32_t>(1, 4))::given>("$1"));
static_assert(says<decltype(col<&Day::tag> = citext("x"))::given>("$1::citext") &&
              says<decltype(col<&Day::tag> = "x")::given>("$1::tag") &&
              says<decltype(col<&Day::tag> = col<&Day::text>)::given>("days.text"));
static_assert(says<decltype(col<&Day::moody> = moods::Mood::ok)::given>("$1::mood") &&
              says<decltype(col<&Day::moody> = col<&Day::mood>)::given>("days.mood") &&
              says<decltype(col<&Day::mood> = col<&Day::moody>)::given>("days.moody"));
static_assert(std::is_same_v<decltype(col<&Day::code> = "EUR")::given::value, fixed_char<3>> &&
                  std::is_same_v<decltype(col<&Day::currency> = "EUR  ")::given::value, moods::Currency>,
              "checked, and sent as a char(3)");

struct Basket {
    key<Basket> id;
    std::vector<std::int32_t> counts;
};
template <class T = Basket>
consteval auto describe_table(of<Basket>) {
    return describe<T>("baskets").columns(column<&T::id>.primary_key(), column<&T::counts>);
}

template <class Column, class V>
constexpr bool assigns = meta::accepts<sql::detail::assignable<Column, V>>;
using Quantity = decltype(col<&Order::quantity>);
using Limit = decltype(col<&Order::limit_price>);
using Reference = decltype(col<&Fill::order_id>);
static_assert(assigns<Quantity, double> && assigns<Quantity, int> && !assigns<Quantity, std::string>);
static_assert(!assigns<Quantity, std::nullopt_t> && !assigns<Quantity, std::optional<double>> &&
              assigns<Limit, std::optional<double>>);
static_assert(assigns<Reference, key<Order>> && assigns<Reference, Reference> && !assigns<Reference, key<Fill>> &&
              !assigns<Reference, std::string>);
static_assert(
    sql::detail::assignable<Quantity, std::optional<std::string>>::judge().view() ==
        "AS0306 operator=: orders.quantity is set to NULL and is never null; give a value, or make the member "
        "std::optional; "
        "AS0305 operator=: orders.quantity is double precision and is set to text; set it to a value of its own type",
    "both mistakes are told");

TEST_CASE("an assignment binds its value, into the column it belongs to") {
    test::recorder r;
    (col<&Order::status> = "filled").bind(r);
    (col<&Order::status> = std::string("resting")).bind(r);
    char buffer[] = "buffered";
    (col<&Order::status> = std::string_view(buffer)).bind(r);
    buffer[0] = 'B';
    (col<&Order::limit_price> = std::optional<double>()).bind(r);
    (col<&Order::limit_price> = 5).bind(r);
    static_assert(std::is_same_v<decltype(col<&Basket::counts> = {1, 2}),
                                 decltype(col<&Basket::counts> = std::vector<std::int32_t>{1, 2})>,
                  "braces make an array");
    CHECK(r.values == std::vector<std::string>{
                          "filled", "status=resting", "status=buffered", "limit_price=null", "limit_price=5."});
}

}  // namespace
