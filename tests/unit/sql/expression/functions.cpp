// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/expression/logic.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says, test::yields;

constexpr auto name = col<&Sector::name>;
constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;
constexpr auto moment = col<&Fill::created_at>;

static_assert(says(lower(name), "lower(sectors.name)") && says(upper(name), "upper(sectors.name)") &&
              says(trim(name), "btrim(sectors.name)"));
static_assert(says(reverse(name), "reverse(sectors.name)") && says(initcap(name), "initcap(sectors.name)") &&
              yields<std::string>(reverse(name)) && yields<std::string>(initcap(name)));
static_assert(!may_be_null(reverse(name)) && may_be_null(initcap(col<&Sector::parent_id>)));
static_assert(says(length(name), "length(sectors.name)") && yields<std::int32_t>(length(name)));
static_assert(says(substr(name, 1, 3), "substr(sectors.name, $1, $2)") &&
              says(left(name, 2), "left(sectors.name, $1)"));
static_assert(says<decltype(replace(name, "a", std::string("b")))>("replace(sectors.name, $1, $2)"));
static_assert(
    says<decltype(concat(name, "-", col<&Sector::parent_id>))>("concat(sectors.name, $1, sectors.parent_id)"));
static_assert(!test::written<decltype(concat(name, col<&Sector::parent_id>))>.nullable, "concat skips NULL");
static_assert(says<decltype(starts_with(name, "Tech"))>("starts_with(sectors.name, $1)") &&
              says(starts_with(name, param("prefix"_c)), "starts_with(sectors.name, $1)"));
static_assert(test::written<decltype(starts_with(name, param("prefix"_c)))>.oids[0] == 25 &&
              yields<bool>(starts_with(name, lower(name))));

static_assert(says(abs(price), "abs(fills.price)") && says(floor(price), "floor(fills.price)") &&
              says(ceil(price), "ceil(fills.price)"));
static_assert(says(round(price), "round(fills.price)") && says(sqrt(price), "sqrt(fills.price)") &&
              yields<double>(sqrt(col<&Instrument::lot_size>)));
static_assert(says(greatest(price, 1), "greatest(fills.price, $1)") &&
              says(least(price, commission), "least(fills.price, fills.commission)"));
static_assert(!may_be_null(greatest(price, commission)) && may_be_null(greatest(commission, commission)),
              "greatest skips NULL");

static_assert(says(coalesce(commission, 0), "coalesce(fills.commission, $1)") &&
                  test::written<decltype(coalesce(commission, 0))>.oids[0] == 701,
              "a number beside a double is a double");
static_assert(!may_be_null(coalesce(commission, 0)) && !may_be_null(coalesce(commission, price)) &&
              may_be_null(coalesce(commission, commission)));
static_assert(says(nullif(price, 0), "nullif(fills.price, $1)") && may_be_null(nullif(price, 0)));

static_assert(says(now(), "now()") && yields<timestamptz>(now()) && !may_be_null(now()));
static_assert(says(date_trunc("month"_c, moment), "date_trunc('month', fills.created_at)") &&
              yields<timestamp>(date_trunc("month"_c, moment)));
static_assert(says(date_part("year"_c, moment), "date_part('year', fills.created_at)") &&
              yields<double>(date_part("year"_c, moment)));

static_assert(says(cast<std::string>(price + 1), "cast(fills.price + $1 as text)") &&
              says(cast<std::int32_t>(price), "cast(fills.price as integer)"));
static_assert(may_be_null(cast<double>(cast<jsonb>(col<&Order::vt_symbol>))) &&
                  !may_be_null(cast<std::string>(cast<jsonb>(col<&Order::vt_symbol>))),
              "json's null becomes NULL since PostgreSQL 18");
static_assert(may_be_null(cast<time_of_day>(col<&Fill::created_at>)) &&
                  !may_be_null(cast<date>(col<&Fill::created_at>)) &&
                  may_be_null(cast<time_of_day>(cast<timestamptz>(col<&Fill::created_at>))),
              "an infinite time has a day, and no time of day");
static_assert(may_be_null(cast<std::string>(commission)) && !may_be_null(cast<std::string>(price)));

}  // namespace
