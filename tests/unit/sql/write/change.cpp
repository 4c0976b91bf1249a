// SPDX-License-Identifier: BSL-1.0
// What UPDATE and DELETE have in common; what they are apart is in update.cpp and remove.cpp.
#include <alphaswarm/sql/write/change.hpp>

#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/remove.hpp>
#include <alphaswarm/sql/write/update.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using namespace trading;

namespace {

template <class S>
constexpr std::string_view complaint(S const&) {
    return sql::draft_of<S>.complaints.view();
}

constexpr auto closed = update<Order>().set(col<&Order::status> = "filled");
constexpr auto gone = remove_from<Fill>();
constexpr auto cheap = col<&Fill::price> < 1;

static_assert(complaint(closed) ==
              "AS0506 update(): orders: without where() every row would change; add where(...) or all_rows()");
static_assert(complaint(gone) ==
              "AS0506 remove_from(): fills: without where() every row would be deleted; add where(...) or all_rows()");
static_assert(sql_of(closed.all_rows()) == "update orders set status = $1, revision = revision + 1");
static_assert(sql_of(gone.all_rows()) == "delete from fills");
static_assert(sql_of(gone.where(cheap)) == "delete from fills where price < $1");
static_assert(sql_of(gone.where(cheap || col<&Fill::quantity> > 2).where(cheap).returning(col<&Fill::id>)) ==
                  "delete from fills where (price < $1 or quantity > $2) and price < $3 returning id",
              "a second where() narrows");
static_assert(sql_of(closed.where(col<&Order::quantity> > 5).returning(all<Order>)).ends_with("created_at"));

}  // namespace
