// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/expression/named.hpp>

#include <alphaswarm/sql/expression/cases.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

constexpr auto price = col<&Fill::price>;

static_assert(sql_of(select(price.as("paid"_c), (price * 2).as("twice"_c), sum(price).as("order"_c))
                         .from<Fill>()
                         .group_by(price)) ==
              "select price as paid, price * $1 as twice, sum(price) as \"order\" from fills group by price");
static_assert(
    sql_of(
        select(abs(price).as("a"_c), cast<int>(price).as("b"_c), case_when(price > 1, 1, 0).as("c"_c)).from<Fill>()) ==
    "select abs(price) as a, cast(price as integer) as b, case when price > $1 then $2 else $3 end as c from fills");
static_assert(
    sql_of(select((price > 1).as("a"_c),
                  is_null(price).as("b"_c),
                  between(price, 1, 2).as("c"_c),
                  (!is_null(price)).as("d"_c))
               .from<Fill>()) ==
        "select price > $1 as a, price is null as b, price between $2 and $3 as c, not price is null as d from fills",
    "a condition can be selected under a name");

using Named = decltype(price.as("paid"_c));
static_assert(std::is_same_v<Named::value, double> && !sql::expression<Named>,
              "a named expression belongs to the select list only");

}  // namespace
