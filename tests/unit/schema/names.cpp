// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/names.hpp>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/table_rules.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using schema::view_of;

/// Whether the name in pieces reads as this.
constexpr bool reads(schema::composed_name const& name, std::string_view expected) {
    meta::verdict v;
    name.write(v);
    return v.view() == expected && name.size() == expected.size();
}

static_assert(reads(schema::primary_key_name(view_of<Order>), "orders_pkey"));
static_assert(reads(schema::reference_name(view_of<Fill>, view_of<Fill>.columns[1]), "fills_order_id_fkey"));
static_assert(reads(schema::unique_name(view_of<Instrument>, view_of<Instrument>.columns[2]),
                    "instruments_vt_symbol_key"));
static_assert(reads(schema::index_name(view_of<Order>, view_of<Order>.columns[3]), "ix_orders_vt_symbol"));
static_assert(reads(schema::constraint_name(view_of<Bar>, view_of<Bar>.constraints[0]), "bars_pkey"));
static_assert(reads(schema::constraint_name(view_of<BarNote>, view_of<BarNote>.constraints[0]),
                    "bar_notes_instrument_id_day_fkey"));
static_assert(reads(schema::constraint_name(view_of<Order>, index(column<&Order::status>, column<&Order::created_at>)),
                    "ix_orders_status_created_at"));
static_assert(reads(schema::constraint_name(view_of<Order>, unique(column<&Order::status>).named("uq_given")),
                    "uq_given"),
              "a given name stands");
static_assert(schema::constraint_name(view_of<Order>, check("quantity > 0")).count == 0, "PostgreSQL names a check");

static_assert(schema::composed_name{}.hash() != schema::primary_key_name(view_of<Order>).hash());
static_assert((schema::composed_name{} << "orders" << "_pkey").hash() ==
                  schema::primary_key_name(view_of<Order>).hash(),
              "the hash is of the whole, however it is cut");

constexpr std::size_t names_of_instruments = [] {
    std::size_t count = 0;
    schema::for_each_relation_name(view_of<Instrument>, [&](schema::composed_name const&) { ++count; });
    return count;
}();
static_assert(names_of_instruments == 3, "the table, its primary key and its unique key");
}  // namespace
