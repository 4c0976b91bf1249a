// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/arithmetic.hpp>
#include <alphaswarm/sql/logic.hpp>
#include <alphaswarm/sql/predicates.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says, test::written;

constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;
constexpr auto symbol = col<&Order::vt_symbol>;
constexpr auto status = col<&Order::status>;

static_assert(says(is_null(commission), "fills.commission is null") &&
              says(is_not_null(commission), "fills.commission is not null"));
static_assert(!may_be_null(is_null(commission)), "whether something is NULL is always known");

static_assert(says(is_distinct_from(price, 1), "fills.price is distinct from $1") &&
              says(is_not_distinct_from(price, commission), "fills.price is not distinct from fills.commission"));

static_assert(says(between(price, 1, 2), "fills.price between $1 and $2") &&
              says(between(price, commission, param("most"_c)), "fills.price between fills.commission and $1"));
static_assert(!may_be_null(between(price, 1, 2)) && may_be_null(between(commission, 1, 2)) && may_be_null(between(price, commission, 2)) &&
                  may_be_null(between(price, 1, commission)),
              "each of the three can make a range unknown");
static_assert(says(!between(price, 1, 2), "not fills.price between $1 and $2"));

using In = decltype(in(status, {"new", "filled"}));
static_assert(says<In>("orders.status = any($1)") && written<In>.oids[0] == 1009 &&
              says<decltype(not_in(status, {"new"}))>("orders.status <> all($1)"));
static_assert(says<decltype(in(price, {1.0, 2.0}))>("fills.price = any($1)") &&
              says<decltype(in(price + 1, std::vector<int>{}))>("fills.price + $1 = any($2)"));
static_assert(says<decltype(in(price > 1, std::vector<bool>{}))>("(fills.price > $1) = any($2)"),
              "comparisons do not chain");
static_assert(written<decltype(in(col<&Fill::id>, std::vector<key<Fill>>{}))>.oids[0] == 1015 &&
              written<decltype(in(commission, {1.0}))>.nullable);

static_assert(says<decltype(like(symbol, "ES%"))>("orders.vt_symbol like $1") &&
              says<decltype(not_like(symbol, "ES%"))>("orders.vt_symbol not like $1"));
static_assert(says(ilike(symbol, param("pattern"_c)), "orders.vt_symbol ilike $1") &&
              says<decltype(!like(symbol, "ES%"))>("not orders.vt_symbol like $1"));
static_assert(meta::accepts<sql::detail::textual<"like", decltype(symbol)>> &&
                  !meta::accepts<sql::detail::textual<"like", decltype(price)>> &&
                  !meta::accepts<sql::detail::textual<"like", decltype(col<&Order::id>)>>,
              "a key is no text");

TEST_CASE("the words bind their values in the order written") {
    test::recorder r;
    in(status, {"new", "filled"}).bind(r);
    between(price, 1, 2).bind(r);
    like(symbol, "ES%").bind(r);
    in(price + 7, std::vector<double>{1, 2, 3}).bind(r);
    CHECK(r.values == std::vector<std::string>{"list of 2", "1", "2", "ES%", "7", "list of 3"});
    CHECK(in(status, {"new", "filled"}).list == std::vector<std::string>{"new", "filled"});
}

}  // namespace
