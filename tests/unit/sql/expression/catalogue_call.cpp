// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/catalogue_call.hpp>

#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/constant.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says, test::yields;
constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;
constexpr auto symbol = col<&Order::vt_symbol>;

static_assert(says<decltype(call<"split_part">(symbol, ".", 2))>("split_part(orders.vt_symbol, $1, $2)") &&
              yields<std::string>(call<"split_part">(symbol, param("by"_c), 2)));
static_assert(says(call<"ln">(price), "ln(fills.price)") && yields<double>(call<"ln">(price)) &&
              !may_be_null(call<"ln">(price)) && may_be_null(call<"ln">(commission)));
static_assert(says(call<"stddev">(price), "stddev(fills.price)") && yields<double>(call<"stddev">(price)) &&
                  decltype(call<"stddev">(price))::aggregate,
              "an aggregate");
static_assert(says(call<"stddev">(price).distinct().filter(call<"isfinite">(col<&Fill::created_at>)),
                   "stddev(distinct fills.price) filter (where isfinite(fills.created_at))"));
static_assert(says(call<"random">(), "random()") && says(call<"power">(price, 2) + 1, "power(fills.price, $1) + $2"));
static_assert(!may_be_null(call<"concat">(commission)) &&
                  may_be_null(call<"date_part">(literal("year"_c), col<&Fill::created_at>)),
              "the year of an infinite time is NULL");
static_assert(!may_be_null(call<"array_fill">(7, std::vector{3})) &&
                  !may_be_null(call<"array_fill">(commission, std::vector{3})),
              "an array of NULLs is none");

// -- rows -------------------------------------------------------------------------------------------------------------
constexpr auto pieces = call<"string_to_array">(literal("a,b"_c), literal(","_c));
constexpr auto piece = call<"unnest">(pieces);
static_assert(says(piece, "unnest(string_to_array('a,b', ','))") && yields<std::string>(piece) && may_be_null(piece) &&
                  may_be_null(call<"generate_series">(1, 3)),
              "an element may be NULL, and of several such functions the shorter ones are filled with it");
static_assert(!may_be_null(call<"array_cat">(pieces, pieces)) &&
                  yields<std::vector<std::optional<std::string>>>(call<"array_cat">(pieces, pieces)),
              "it stands behind an operator, and in the manual");

}  // namespace
