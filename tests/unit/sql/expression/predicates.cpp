// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says, test::written;

constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;
constexpr auto symbol = col<&Order::vt_symbol>;

static_assert(says(is_null(commission), "fills.commission is null") &&
              says(is_not_null(commission), "fills.commission is not null"));
static_assert(!may_be_null(is_null(commission)), "whether something is NULL is always known");

static_assert(says(is_distinct_from(price, 1), "fills.price is distinct from $1") &&
              says(is_not_distinct_from(price, commission), "fills.price is not distinct from fills.commission"));
static_assert(says(is_distinct_from(commission, std::nullopt), "fills.commission is not null") &&
                  says(is_not_distinct_from(commission, std::nullopt), "fills.commission is null"),
              "which is what PostgreSQL makes of it");

static_assert(says(between(price, 1, 2), "fills.price between $1 and $2") &&
              says(between(price, commission, param("most"_c)), "fills.price between fills.commission and $1"));
static_assert(!may_be_null(between(price, 1, 2)) && may_be_null(between(commission, 1, 2)) &&
                  may_be_null(between(price, commission, 2)) && may_be_null(between(price, 1, commission)),
              "each of the three can make a range unknown");
static_assert(says(!between(price, 1, 2), "not fills.price between $1 and $2"));

static_assert(says<decltype(like(symbol, "ES%"))>("orders.vt_symbol like $1") &&
              says<decltype(not_like(symbol, "ES%"))>("orders.vt_symbol not like $1"));
static_assert(says(ilike(symbol, param("pattern"_c)), "orders.vt_symbol ilike $1") &&
              says<decltype(!like(symbol, "ES%"))>("not orders.vt_symbol like $1"));
template <class E, class P>
constexpr bool matches = meta::accepts<sql::detail::textual<"like", "~~", E, P>>;
static_assert(matches<decltype(symbol), char[4]> && matches<decltype(col<&Order::id>), std::string> &&
                  !matches<decltype(price), char[4]> && !matches<decltype(symbol), int> &&
                  !matches<decltype(symbol), std::optional<std::string>>,
              "a key that is text is text to a pattern");

TEST_CASE("the words bind their values in the order written") {
    test::recorder r;
    between(price, 1, 2).bind(r);
    like(symbol, "ES%").bind(r);
    CHECK(r.values == std::vector<std::string>{"1", "2", "ES%"});
}

}  // namespace
