// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/call.hpp>
#include <alphaswarm/sql/column.hpp>
#include <alphaswarm/sql/comparison.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::null_rule;
using test::may_be_null, test::says;

constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;

static_assert(says(call<"round_to", double>(price, 0.05), "round_to(fills.price, $1)") &&
              says(call<"clock", timestamp>(), "clock()"));
static_assert(says(call<"f", double>(price > 1, price), "f(fills.price > $1, fills.price)"),
              "an argument needs no parentheses");
static_assert(!may_be_null(call<"f", double>(price, price)) && may_be_null(call<"f", double>(price, commission)));
static_assert(!may_be_null(call<"f", double, null_rule::all>(price, commission)) &&
              may_be_null(call<"f", double, null_rule::all>(commission, commission)));
static_assert(!may_be_null(call<"f", double, null_rule::never>(commission)) &&
              may_be_null(call<"f", double, null_rule::always>(price)));
static_assert(says(sql::text_constant<"it's">{}, "'it''s'") && decltype(sql::text_constant<"day">{})::parameters == 0);

}  // namespace
