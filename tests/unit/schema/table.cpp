// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/schema/table_rules.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using schema::mutability;
using schema::table_view;

constexpr table_view const& orders = schema::view_of<Order>;
static_assert(orders.name() == "orders" && orders.about->in->name == "ledger" && orders.column_count == 9);
static_assert(orders.ordinal_of_member("status") == 4 && orders.ordinal_of_column("status") == 4 &&
              orders.ordinal_of_column("nothing") == table_view::none);
static_assert(orders.allowed_values[orders.columns[4].first_allowed_value] == "new" &&
              orders.columns[4].allowed_value_count == 3);
static_assert(orders.in_primary_key(0) && !orders.in_primary_key(1) && orders.primary_key_size() == 1);

static_assert(schema::view_of<Bar>.primary_key_size() == 2 && schema::view_of<Bar>.in_primary_key(0) &&
              schema::view_of<Bar>.in_primary_key(1) && !schema::view_of<Bar>.in_primary_key(2));
static_assert(schema::view_of<Session>.name() == "user" && schema::view_of<Session>.about->namespace_name == "desk");
static_assert(schema::view_of<Session>.ordinal_of_member("note") == 3 &&
              schema::view_of<Session>.ordinal_of_column("Note") == 3);
static_assert(orders.about->changes == mutability::free &&
              schema::view_of<Quote>.about->changes == mutability::immutable &&
              schema::view_of<AuditEntry>.about->changes == mutability::append_only);

struct Asset {
    key<Asset> id;
    std::string kind;
    std::string color;
};
constexpr auto assets = describe<Asset>("assets")
                            .columns(column<&Asset::id>.primary_key(),
                                     column<&Asset::kind>.one_of("share", "bond"),
                                     column<&Asset::color>.one_of("red"))
                            .comment("what is owned")
                            .with(index(column<&Asset::kind>))
                            .with(unique(column<&Asset::color>), check("color <> ''"))
                            .discriminated_by(column<&Asset::kind>, "asset");
static_assert(assets.name() == "assets" && assets.about.comment == "what is owned" &&
              assets.about.in == &schema::no_domain);
static_assert(assets.constraints.size() == 3 && assets.constraints[0].members[0] == "kind" &&
                  assets.constraints[1].members[0] == "color",
              "with() adds to what is there");
static_assert(assets.allowed_values.size() == 3 && assets.columns[1].first_allowed_value == 0 &&
                  assets.columns[2].first_allowed_value == 2 && assets.allowed_values[2] == "red",
              "the vocabularies of all columns lie side by side");
static_assert(assets.about.inherited.discriminator == "kind" && assets.about.inherited.own_identity == "asset");
static_assert(assets.inherits(to<Order>, "x").about.inherited.parent == meta::id_of<Order> &&
              assets.inherits(to<Order>, "x").about.inherited.identity == "x");

}  // namespace
