// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/column.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::says, test::yields;

constexpr auto price = col<&Fill::price>;
constexpr auto quantity = col<&Fill::quantity>;
constexpr auto lot = col<&Instrument::lot_size>;

static_assert(says(price + 1, "fills.price + $1") && says(1 - price, "$1 - fills.price"));
static_assert(says(price * quantity + 1, "fills.price * fills.quantity + $1") &&
              says(price * (quantity + 1), "fills.price * (fills.quantity + $1)"));
static_assert(says((price + 1) * (quantity - 2), "(fills.price + $1) * (fills.quantity - $2)"));
static_assert(says(price - quantity - 1, "fills.price - fills.quantity - $1") &&
                  says(price - (quantity - 1), "fills.price - (fills.quantity - $1)"),
              "subtraction reads from the left");
static_assert(says(price / quantity / 2, "fills.price / fills.quantity / $1") &&
              says(price / (quantity / 2), "fills.price / (fills.quantity / $1)"));
static_assert(says(price / (quantity * 2), "fills.price / (fills.quantity * $1)") &&
              says(price * 2 / quantity, "fills.price * $1 / fills.quantity"));
static_assert(says(price + (quantity + 1), "fills.price + (fills.quantity + $1)"),
              "an order of additions that was given is kept: it matters for doubles");
static_assert(says(lot % 2, "instruments.lot_size % $1") && says(price + param("fee"_c), "fills.price + $1"));

static_assert(yields<double>(price + 1) && yields<std::int32_t>(lot / 2) &&
              yields<std::int64_t>(lot + std::int64_t{1}) && yields<std::int64_t>(col<&Bar::volume> + 1));
static_assert(yields<double>(lot * 1.5) && yields<numeric>(col<&Account::balance> * lot) &&
              yields<double>(col<&Account::balance> * price));
static_assert(yields<double>(price - param("fee"_c)), "a placeholder takes the type beside it");

static_assert(says(~lot, "~instruments.lot_size") && yields<std::int32_t>(~lot) &&
              yields<std::int64_t>(~col<&Bar::volume>));
static_assert(says(~(lot + 1), "~(instruments.lot_size + $1)") && says(~~lot, "~(~instruments.lot_size)") &&
              says(~-lot, "~(-instruments.lot_size)") && says(-~lot, "-(~instruments.lot_size)"));
static_assert(says(~lot + 1, "(~instruments.lot_size) + $1") && says(1 - ~lot, "$1 - (~instruments.lot_size)"),
              "PostgreSQL's ~ binds its operand less tightly than + does");

constexpr auto day = col<&Bar::day>;
constexpr auto moment = col<&Fill::created_at>;
static_assert(yields<date>(day + 7) && yields<date>(7 + day) && yields<date>(day - 7) &&
              yields<std::int32_t>(day - day));
static_assert(yields<interval>(moment - moment) && yields<timestamp>(moment + interval{}) &&
              yields<timestamp>(interval{} + moment));
static_assert(yields<timestamp>(day + interval{}) && yields<interval>((moment - moment) * 2) &&
              yields<interval>((moment - moment) / 2.5));

template <meta::text Operator, class L, class R>
constexpr bool computes = meta::accepts<sql::detail::computable<Operator, L, R>>;
using Day = decltype(col<&Bar::day>);
using Price = decltype(col<&Fill::price>);
static_assert(computes<"+", Day, std::int64_t> && !computes<"+", Day, sql::bound<std::int64_t>> &&
                  !computes<"+", Day, Day> && !computes<"*", Day, int>,
              "date + bigint does not exist, but a number of the program may be an integer");
static_assert(!computes<"%", Price, int> && !computes<"%", int, Price>, "doubles have no remainder");
static_assert(!computes<"+", Price, std::string> && !computes<"+", decltype(col<&Fill::id>), int>);
static_assert(sql::detail::computable<"-", Price, Day>::judge().view() ==
              "AS0307 operator-: SQL has no - between fills.price (double precision) and bars.day (date); cast<...>() "
              "one of them or use a function");

}  // namespace
