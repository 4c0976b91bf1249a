// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/remove.hpp>
#include <alphaswarm/sql/write/returning.hpp>
#include <alphaswarm/sql/write/update.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using namespace alphaswarm::sql;
using namespace alphaswarm::sql::detail;

// -- what comes back
constexpr auto gone = remove_from<Fill>().all_rows().returning(
    col<&Fill::id>, col<&Fill::commission>, (col<&Fill::price> * 2).as("twice"_c), all<Fill>);
using Gone = std::remove_const_t<decltype(gone)>;
static_assert(sql_of(gone) ==
              "delete from fills returning id, commission, price * $1 as twice, id, order_id, quantity, price, "
              "commission, value, created_at");
static_assert(Gone::returns_rows && Gone::items::size == 4 && sql::constants<Gone>::result_count == 10);
static_assert(!sql::constants<Gone>::nullable(0) && sql::constants<Gone>::nullable(1) &&
              !sql::constants<Gone>::nullable(3));

static_assert(sql::draft_of<decltype(remove_from<Fill>().all_rows().returning(count()))>.complaints.view() ==
              "AS0410 returning(): count(*): an aggregate needs groups of rows, and there are none here; aggregate in "
              "a query of its own");
static_assert(!sql::well_formed<decltype(remove_from<Fill>().all_rows().returning(col<&Order::id>))>,
              "only the table that changes is there");

// -- which tables may change
static_assert(meta::accepts<changeable<Order, change::update>> && meta::accepts<changeable<Order, change::remove>>);
static_assert(!meta::accepts<changeable<Quote, change::update>> && meta::accepts<changeable<Quote, change::remove>>);
static_assert(!meta::accepts<changeable<AuditEntry, change::update>> &&
              !meta::accepts<changeable<AuditEntry, change::remove>>);

// -- which values may be set
using Assigned = decltype(col<&Fill::price> = 1);
using Foreign = decltype(col<&Order::quantity> = 1);
using Compared = decltype(col<&Fill::price> == 1);
static_assert(meta::accepts<settable<"set", Fill, Assigned, Assigned>> && meta::accepts<settable<"set", Fill>>);
static_assert(settable<"set", Fill, Assigned, Foreign, Compared, int>::judge().view() ==
                  "AS0504 set(): orders.quantity is a column of another table; give columns of fills; "
                  "AS0515 set(): fills: fills.price = $1 is not an assignment; write col<...> = value; "
                  "AS0515 set(): fills: a value of type int is not an assignment; write col<...> = value",
              "every mistake is told");
static_assert(!meta::accepts<settable<"set", int, Assigned>>, "a table without a description is told first");

}  // namespace
