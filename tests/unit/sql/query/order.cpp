// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

constexpr auto price = col<&Fill::price>;
constexpr auto fills = select(price.as("paid"_c)).from<Fill>();

static_assert(sql_of(fills.order_by(price)) == "select price as paid from fills order by price");
static_assert(sql_of(fills.order_by(asc(price), desc(col<&Fill::id>))) ==
              "select price as paid from fills order by price, id desc");
static_assert(sql_of(fills.order_by(asc(price).nulls_first(), desc(price).nulls_last())) ==
              "select price as paid from fills order by price nulls first, price desc nulls last");
static_assert(sql_of(fills.order_by(asc(price).nulls_last(), desc(price).nulls_first())) ==
              "select price as paid from fills order by price nulls last, price desc nulls first");
static_assert(sql_of(fills.order_by("paid"_c)) == "select price as paid from fills order by paid");
static_assert(sql_of(fills.order_by(desc("paid"_c).nulls_last(), asc("paid"_c))) ==
              "select price as paid from fills order by paid desc nulls last, paid");
static_assert(sql_of(fills.order_by(desc(price * 2))) == "select price as paid from fills order by price * $1 desc");
static_assert(sql_of(select(price.as("order"_c)).from<Fill>().order_by("order"_c)) ==
              "select price as \"order\" from fills order by \"order\"");

}  // namespace
