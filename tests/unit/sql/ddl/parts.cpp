// SPDX-License-Identifier: BSL-1.0
// Each part by itself; create.cpp has them put together.
#include <alphaswarm/sql/ddl/parts.hpp>

#include <alphaswarm/schema/table_rules.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using namespace trading;

namespace {

/// The nth key of a kind.
schema::described_key key_of(schema::table_view const& t, schema::constraint_kind kind, std::size_t nth = 0) {
    schema::described_key found{};
    schema::for_each_key(t, [&](schema::described_key const& key) {
        if (key.kind == kind && nth-- == 0) found = key;
    });
    REQUIRE(found.table != nullptr);
    return found;
}

}  // namespace

TEST_CASE("a column's definition is what ADD COLUMN takes") {
    schema::table_view const& t = schema::view_of<Order>;
    CHECK(sql::column_definition(t.columns[t.ordinal_of_column("quantity")]) == "quantity double precision not null");
    CHECK(sql::column_definition(t.columns[t.ordinal_of_column("limit_price")]) == "limit_price double precision");
}

TEST_CASE("a key's definition is what ADD takes, with the name that the database gives it") {
    schema::table_view const& orders = schema::view_of<Order>;
    CHECK(sql::constraint_definition(key_of(orders, schema::constraint_kind::primary)) ==
          "constraint orders_pkey primary key (id)");
    schema::table_view const& fills = schema::view_of<Fill>;
    CHECK(sql::foreign_key_definition(key_of(fills, schema::constraint_kind::foreign_key), orders)
              .starts_with("constraint fills_order_id_fkey foreign key (order_id) references orders (id)"));
    CHECK(sql::constraint_definition(key_of(schema::view_of<Instrument>, schema::constraint_kind::unique)) ==
          "constraint instruments_vt_symbol_key unique (vt_symbol)");
}

TEST_CASE("an index is a statement of its own") {
    schema::table_view const& orders = schema::view_of<Order>;
    schema::described_key const key{
        schema::constraint_kind::index, &orders, orders.ordinal_of_column("status"), nullptr};
    CHECK(sql::index_definition(key) == "create index ix_orders_status on orders (status);\n");
    CHECK(sql::index_definition(key, true) == "create index if not exists ix_orders_status on orders (status);\n");
}
