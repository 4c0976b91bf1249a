// SPDX-License-Identifier: BSL-1.0
// That these are PostgreSQL's own names is asked of a server in tests/integration/orm/sort_columns.cpp.
#include <alphaswarm/sql/expression/result_name.hpp>

#include <alphaswarm/sql/expression/cases.hpp>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

template <class E>
constexpr std::string_view name(E const&) {
    return sql::result_name_of<E>;
}
constexpr auto price = col<&Fill::price>;
constexpr auto note = col<&Session::note>;

static_assert(name(price) == "price" && name(note) == "Note", "as the table calls it");
static_assert(name(abs(price)) == "abs" && name(count()) == "count" && name(call<"app.f", int>()) == "f");
static_assert(name(cast<std::string>(price)) == "price" && name(cast<std::string>(abs(price))) == "abs" &&
              name(cast<std::string>(price + 1)) == "text");
static_assert(name(cast<std::int64_t>(price + 1)) == "int8" &&
              name(cast<std::vector<std::int32_t>>(coalesce(array_agg(price), array_agg(price)))) == "coalesce");
static_assert(name(case_when(price > 1, price, price)) == "price" && name(case_when(price > 1, price, 1.0)) == "case");
static_assert(name(price + 1) == "?column?" && name(price > 1) == "?column?" && name(is_null(price)) == "?column?" &&
              name(!(price > 1)) == "?column?");

/// An expression of the program's own, which does not tell.
struct untold : sql::bound<int> {};
static_assert(sql::result_name_of<untold>.empty());

// -- what a sort by a column makes of it
template <class Item>
constexpr std::string_view sorted(Item const& item) {
    std::string_view const text = sql_of(select(item).template from<Fill>().order_by(price));
    return text.substr(text.find("order by ") + 9);
}
static_assert(sorted(price) == "price" && sorted(all<Fill>) == "price" && sorted(price.as("price"_c)) == "price",
              "it is the column itself");
static_assert(sorted(abs(price)) == "price" && sorted(abs(price).as("paid"_c)) == "price" &&
                  sorted(price.as("paid"_c)) == "price",
              "nothing else is called so");
static_assert(sorted(abs(price).as("price"_c)) == "fills.price" && sorted(cast<std::string>(price)) == "fills.price" &&
              sorted(case_when(price > 1, 0.0, price)) == "fills.price" &&
              sorted(col<&Fill::quantity>.as("price"_c)) == "fills.price");
static_assert(sorted(untold{}) == "fills.price", "it may be called so");
static_assert(sql_of(select(abs(price).as("price"_c)).from<Fill>().order_by(desc(price), price + 1, "price"_c)) ==
                  "select abs(price) as price from fills order by fills.price desc, price + $1, price",
              "within an expression a name is a column of the table, and a name that was given is what it says");
static_assert(sql_of(select(abs(price).as("price"_c))
                         .distinct()
                         .from<Fill>()
                         .group_by(price)
                         .having(price > 1)
                         .order_by(abs(price))) ==
                  "select distinct abs(price) as price from fills group by price having price > $1 order by abs(price)",
              "GROUP BY and HAVING look into the table first");
}  // namespace
