// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says;

static_assert(says(col<&Fill::price>, "fills.price") && says(col<&Session::order>, "\"user\".\"order\"") &&
              says(col<&Session::note>, "\"user\".\"Note\""));
static_assert(may_be_null(col<&Fill::commission>) && !may_be_null(col<&Fill::price>));
static_assert(std::is_same_v<decltype(col<&Fill::commission>)::value, double>,
              "an expression's value is never std::optional");
static_assert(sql::ordinal_of<&Fill::price> == 3 && sql::facts_of<&Fill::price>.name == "price");

constexpr auto parent = alias<Sector>("parent"_c);
constexpr auto order = alias<Sector>("order"_c);
static_assert(says(parent[col<&Sector::name>], "parent.name") && says(order[col<&Sector::name>], "\"order\".name"));
constexpr bool same(meta::type_id a, meta::type_id b) { return a == b; }
static_assert(!same(decltype(parent)::source::id, sql::table_source<Sector>::id) &&
              same(sql::table_source<Sector>::id, decltype(col<&Sector::id>)::source::id));

static_assert(sql_of(select(parent.all()).from(parent)) == "select id, parent_id, name from sectors as parent");
static_assert(sql_of(select(order[col<&Sector::id>]).from(order)) == "select id from sectors as \"order\"");
static_assert(sql_of(select(all<Session>).from<Session>()) ==
                  "select \"user\", \"order\", \"end\", \"Note\" from desk.\"user\"",
              "names are quoted where SQL needs it");

}  // namespace
