// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/remove.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;

constexpr auto price = col<&Fill::price>;

static_assert(sql_of(remove_from<Fill>().where(price < 0)) == "delete from fills where price < $1");
static_assert(sql_of(remove_from<Fill>().where(price < 0 || price > 9).where(is_null(col<&Fill::order_id>))) ==
                  "delete from fills where (price < $1 or price > $2) and order_id is null",
              "a second where() narrows");
static_assert(sql_of(remove_from<Fill>().all_rows()) == "delete from fills");
static_assert(sql_of(remove_from<Session>().where(col<&Session::user> == 1)) ==
              "delete from desk.\"user\" where \"user\" = $1");
static_assert(sql_of(remove_from<Quote>().where(col<&Quote::price> < 0)) == "delete from quotes where price < $1",
              "rows that never change may still go");
static_assert(
    sql_of(remove_from<Fill>().where(price < 0).returning(all<Fill>)) ==
    "delete from fills where price < $1 returning id, order_id, quantity, price, commission, value, created_at");
static_assert(!sql::well_formed<decltype(remove_from<Fill>())> &&
              !decltype(remove_from<Fill>().all_rows())::returns_rows);

TEST_CASE("a delete binds its condition and then what it returns") {
    auto const values = test::bound_by(
        remove_from<Fill>().where(price > 1 && price < 2).where(price != 3).returning((price * 4).as("x"_c)));
    CHECK(values == std::vector<std::string>{"1", "2", "3", "4"});
}

}  // namespace
