// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::null_rule;
using test::may_be_null, test::says;

constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;

static_assert(says(call<"app.round_to", double>(price, 0.05), "app.round_to(fills.price, $1)") &&
              says(call<"app.clock", timestamp>(), "app.clock()"));
static_assert(says(call<"app.f", double>(price > 1, price), "app.f(fills.price > $1, fills.price)"),
              "an argument needs no parentheses");
static_assert(!may_be_null(call<"app.f", double>(price, price)) &&
              may_be_null(call<"app.f", double>(price, commission)));
static_assert(!may_be_null(call<"app.f", double, null_rule::all>(price, commission)) &&
              may_be_null(call<"app.f", double, null_rule::all>(commission, commission)));
static_assert(!may_be_null(call<"app.f", double, null_rule::never>(commission)) &&
              may_be_null(call<"app.f", double, null_rule::always>(price)));
// -- names
static_assert(says(call<"app.price", double>(price), "app.price(fills.price)") &&
                  says(call<"App.Round", double>(), "\"App\".\"Round\"()") &&
                  says(call<"Desk.order", double>(), "\"Desk\".\"order\"()"),
              "quoted as the names of tables are");
static_assert(says(call<"coalesce", double>(price, price), "coalesce(fills.price, fills.price)") &&
                  says(call<"app.substring", double>(price), "app.\"substring\"(fills.price)"),
              "a reserved word is bare where no function of the catalogue has it");
template <meta::text Name>
constexpr bool callable = meta::accepts<sql::detail::callable<Name>>;
static_assert(callable<"f"> && callable<"_f$1"> && callable<"pg_catalog.lower"> && callable<"\xc3\xa9t\xc3\xa9"> &&
              callable<"distinct">);
static_assert(!callable<""> && !callable<"."> && !callable<"a."> && !callable<".b"> && !callable<"a.b.c"> &&
              !callable<"1f"> && !callable<"$f">);
static_assert(!callable<"app.f(x)"> && !callable<"a b"> && !callable<"f--"> && !callable<"f/**/"> &&
              !callable<"\"f\""> && !callable<"f;"> && !callable<"a . b">);
static_assert(callable<"a23456789012345678901234567890123456789012345678901234567890123"> &&
                  !callable<"a234567890123456789012345678901234567890123456789012345678901234">,
              "PostgreSQL cuts names of more than 63 bytes");
static_assert(sql::detail::callable<"1 + f">::judge().view() ==
              "AS0427 call(): 1 + f is no name of a function; give one, or a schema, a dot and one, and build the rest "
              "of expressions");

static_assert(says(sql::text_constant<"it's">{}, "'it''s'") && decltype(sql::text_constant<"day">{})::parameters == 0);

}  // namespace
