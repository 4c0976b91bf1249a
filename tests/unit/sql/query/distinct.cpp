// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/query/distinct.hpp>

#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using namespace trading;

namespace {

constexpr auto sides = select(col<&Order::status>).distinct();

static_assert(sql_of(sides.from<Order>()) == "select distinct status from orders");
static_assert(sql_of(sides.from<Order>().order_by(col<&Order::status>).limit(2)) ==
              "select distinct status from orders order by status limit $1");
static_assert(sql::draft_of<decltype(sides.from<Order>().order_by(col<&Order::id>))>.complaints.view().starts_with(
                  "AS0411 order_by()"),
              "rows that became one have no id of their own");

}  // namespace
