// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/insert.hpp>
#include <alphaswarm/sql/write/update.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

static_assert(sql_of(update<Order>().set(col<&Order::status> = "filled").where(col<&Order::quantity> > 0)) ==
              "update orders set status = $1, revision = revision + 1 where quantity > $2");
static_assert(sql_of(update<Order>()
                         .set(col<&Order::quantity> = col<&Order::quantity> * 2,
                              col<&Order::limit_price> = std::nullopt)
                         .all_rows()) ==
              "update orders set quantity = quantity * $1, limit_price = null, revision = revision + 1");
static_assert(sql_of(update<Order>()
                         .set(col<&Order::limit_price> = 1.5)
                         .where(col<&Order::quantity> > 0)
                         .where(is_null(col<&Order::limit_price>) || col<&Order::quantity> < 9)) ==
                  "update orders set limit_price = $1, revision = revision + 1 where quantity > $2 and (limit_price is "
                  "null or quantity < $3)",
              "a second where() narrows");
static_assert(
    sql_of(update<Order>()
               .set(col<&Order::quantity> = param("quantity"_c))
               .where(col<&Order::revision> == param("seen"_c))
               .returning(col<&Order::id>, col<&Order::quantity>.as("now"_c))) ==
    "update orders set quantity = $1, revision = revision + 1 where revision = $2 returning id, quantity as now");
static_assert(sql_of(update<Session>().set(col<&Session::order> = "x").all_rows()) ==
              "update desk.\"user\" set \"order\" = $1");

// the type of a parameter is the column's, so that the server infers nothing
using raised = decltype(update<Order>().set(col<&Order::limit_price> = 2).all_rows());
static_assert(sql::constants<raised>::parameter_count == 1 &&
              sql::constants<raised>::parameters[0] == sql_type<double>::facts.oid);
static_assert(
    !raised::returns_rows &&
    decltype(update<Order>().set(col<&Order::limit_price> = 2).all_rows().returning(col<&Order::id>))::returns_rows);

// complaints are values
template <class S>
constexpr std::string_view complaint = sql::draft_of<S>.complaints.view();
using unguarded = decltype(update<Order>().set(col<&Order::limit_price> = 2));
static_assert(complaint<unguarded> ==
              "AS0506 update(): orders: without where() every row would change; add where(...) or all_rows()");
using twice = decltype(update<Order>().set(col<&Order::limit_price> = 2, col<&Order::limit_price> = 3).all_rows());
static_assert(complaint<twice>.substr(0, 6) == "AS0502");
using computed = decltype(update<Fill>().set(col<&Fill::value> = 2).all_rows());
static_assert(complaint<computed>.substr(0, 6) == "AS0503");
using fixed = decltype(update<Order>().set(col<&Order::created_at> = timestamp::from_unix_microseconds(0)).all_rows());
static_assert(complaint<fixed>.substr(0, 6) == "AS0507");

// what a column is set to
using summed = decltype(update<Fill>()
                            .set(col<&Fill::price> = 1.0, col<&Fill::commission> = sum(col<&Fill::quantity>))
                            .all_rows());
static_assert(complaint<summed> ==
              "AS0418 set(): sum(fills.quantity): an aggregate needs groups of rows, and there are none here; "
              "aggregate in a query of its own");
using narrowed = decltype(update<Fill>().set(col<&Fill::price> = 1.0).where(col<&Fill::price> > 1.0 || count() > 1));
static_assert(complaint<narrowed>.starts_with("AS0408 where(): count(*): an aggregate needs groups of rows"));
using emptied = decltype(update<Fill>().set(col<&Fill::price> = col<&Fill::commission>).all_rows());
static_assert(complaint<emptied> ==
              "AS0525 set(): fills.price is never NULL and fills.commission may be; give coalesce(...) of it, or make "
              "the member std::optional");
static_assert(
    complaint<decltype(update<Fill>().set(col<&Fill::price> = nullif(col<&Fill::quantity>, 0.0)).all_rows())>.starts_with(
        "AS0525 set(): fills.price is never NULL and nullif("),
    "whatever may be NULL");
static_assert(complaint<decltype(update<Fill>().set(col<&Fill::price> = coalesce(col<&Fill::commission>, 0.0), col<&Fill::commission> = col<&Fill::price>).all_rows())>.empty() &&
              complaint<decltype(update<Fill>().set(col<&Fill::commission> = nullif(col<&Fill::quantity>, 0.0)).all_rows())>.empty());
using proposed = decltype(update<Fill>().set(col<&Fill::price> = excluded(col<&Fill::price>)).all_rows());
static_assert(complaint<proposed> ==
              "AS0524 set(): fills.price: excluded() is the row that an upsert proposed, and exists only in "
              "on_conflict(...).do_update(...); remove it");
using elsewhere = decltype(update<Fill>().set(col<&Fill::price> = col<&Order::quantity>).all_rows());
static_assert(complaint<elsewhere>.starts_with("AS0401 set(): orders.quantity"));
}  // namespace
