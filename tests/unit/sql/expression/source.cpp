// SPDX-License-Identifier: BSL-1.0
// A table is one kind of source; another is read, joined, grouped and refused like it. integration/orm/sources.cpp runs
// it.
#include <alphaswarm/sql/expression/source.hpp>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/series.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using namespace trading;
using sql::series::n;
using sql::series::numbers;

namespace {

template <class S>
constexpr std::string_view complaint(S const&) {
    return sql::draft_of<S>.complaints.view();
}

static_assert(sql::row_source<numbers> && !sql::table_occurrence<numbers>);
static_assert(sql::row_source<sql::table_source<Fill>> && sql::table_occurrence<sql::table_source<Fill>>);

constexpr auto few = select(n).from(numbers{3}).where(n > 1).order_by(desc(n)).limit(2);
static_assert(sql_of(few) ==
              "select n from generate_series(1, $1) as numbers(n) where n > $2 order by n desc limit $3");
static_assert(!sql::constants<std::remove_const_t<decltype(few)>>::nullable(0));

constexpr auto sized = from<Fill>().join(numbers{5}, n == col<&Fill::quantity>).where(n < 4);
static_assert(
    sql_of(sized).ends_with("from fills join generate_series(1, $1) as numbers(n) on numbers.n = "
                            "fills.quantity where numbers.n < $2"));
constexpr auto all_numbers = select(n, col<&Fill::price>).from(numbers{5}).left_join<Fill>(n == col<&Fill::quantity>);
static_assert(sql_of(all_numbers) ==
              "select numbers.n, fills.price from generate_series(1, $1) as numbers(n) left join "
              "fills on numbers.n = fills.quantity");
static_assert(sql::constants<std::remove_const_t<decltype(all_numbers)>>::nullable(1));
constexpr auto missing = select(n, col<&Fill::price>).from<Fill>().left_join(numbers{5}, n == col<&Fill::quantity>);
static_assert(sql::constants<std::remove_const_t<decltype(missing)>>::nullable(0));
static_assert(
    sql_of(select(n, count()).from(numbers{2}).cross_join<Fill>().group_by(n)) ==
    "select numbers.n, count(*) from generate_series(1, $1) as numbers(n) cross join fills group by numbers.n");

static_assert(complaint(select(n).from<Fill>()) ==
              "AS0401 select(): numbers.n: numbers is not in from(); add it with "
              "from or a join");
static_assert(complaint(select(n, count()).from(numbers{2})).starts_with("AS0402 select(): numbers.n"));
static_assert(complaint(select(n).from(numbers{2}).cross_join(numbers{3})).starts_with("AS0405"));

static_assert(sql::detail::joinable<numbers, sql::nothing, sql::table_source<Fill>>::judge().view() ==
              "AS0221 join(): numbers is no table, so no foreign key leads to it; give the condition, .join(..., "
              "condition)");
static_assert(
    sql::detail::joinable<sql::table_source<Fill>, sql::nothing, numbers>::judge().view() ==
    "AS0221 join(): numbers and fills: no foreign key or link connects them; numbers is no table, so no foreign "
    "key leads to it; give the condition");

}  // namespace
