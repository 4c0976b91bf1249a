// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/user_function.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says, test::yields;
constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;
constexpr auto lot = col<&Instrument::lot_size>;

constexpr auto tick = sql_function<"desk.tick", double(double, std::int64_t)>;
constexpr auto venue = sql_function<"venue_of", std::optional<std::string>(key<Order>)>;
static_assert(says(tick(price, 5), "desk.tick(fills.price, $1)") &&
                  test::written<decltype(tick(price, 5))>.oids[0] == 20,
              "a number is what the function takes");
static_assert(yields<double>(tick(price, lot)) && !may_be_null(tick(price, lot)) && may_be_null(tick(commission, lot)),
              "an integer is converted by the server");
static_assert(yields<std::string>(venue(col<&Order::id>)) && may_be_null(venue(col<&Order::id>)),
              "an optional result is NULL as it likes");
static_assert(says(tick(param("p"_c), lot), "desk.tick($1, instruments.lot_size)") &&
              test::written<decltype(tick(param("p"_c), lot))>.oids[0] == 701);

template <class Signature, class... V>
constexpr auto judged = sql::detail::takes_declared<"f", Signature, V...>::judge();
static_assert(judged<int(int), int>.accepted() && judged<int(std::string), char[3]>.accepted());
static_assert(judged<int(int)>.view() == "AS0316 f(): it takes 1 argument and is given 0" &&
              judged<int(int), char[2]>.view() ==
                  "AS0316 f(): it takes integer as its argument 1 and is given text; give that, or cast<...>() it");
static_assert(!judged<int(key<Order>), std::string>.accepted() && !judged<int(int), sql::bound_decimal<int>>.accepted(),
              "no silent narrowing");
static_assert(judged<int(int), std::nullptr_t>.view().starts_with("AS0315") &&
              judged<int(int), std::optional<int>>.view().starts_with("AS0316"));

constexpr auto days = sql_function<"desk.days", date(date, date), sql::null_rule::rows>;
constexpr auto numbers = sql_function<"generate_series", std::int32_t(std::int32_t, std::int32_t)>;
static_assert(may_be_null(days(date::from_days(0), date::from_days(1))) && may_be_null(numbers(1, 2)),
              "what gives rows may be NULL beside another");

}  // namespace
