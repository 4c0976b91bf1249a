// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/entities.hpp>

#include <type_traits>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::generation;

static_assert(facts::count<Sector,
                           Industry,
                           IndustryClassification,
                           Issuer,
                           GovernmentEntity,
                           Fund,
                           Location,
                           KeyExecutive,
                           ExecutiveCompensation,
                           EntityRelationship>() == facts::totals{.tables = 10,
                                                                  .columns = 125,
                                                                  .nullable = 86,
                                                                  .foreign_keys = 11,
                                                                  .uniques = 0,
                                                                  .indexes = 33,
                                                                  .unique_indexes = 3});

static_assert(facts::name<Fund>() == "fund_issuers");
static_assert(facts::name<ExecutiveCompensation>() == "executive_compensation");
static_assert(facts::is_text(facts::column<Issuer>("lei"), 20, true));
static_assert(facts::is_text(facts::column<Issuer>("company_url"), 512, true));
static_assert(facts::is_text(facts::column<Location>("phone"), 48, true));
static_assert(facts::is_text(facts::column<Sector>("name"), 120));
static_assert(facts::is_text(facts::column<Industry>("name"), 240));
static_assert(facts::column<Issuer>("sic").type.name == "integer" && facts::column<Issuer>("naics").length == 16);
static_assert(facts::column<Issuer>("is_listed").nullable, "three answers: yes, no and unknown");
static_assert(facts::column<Issuer>("latest_filing_date").type.name == "date");
static_assert(facts::column<ExecutiveCompensation>("salary").type.name == "double precision");
static_assert(facts::column<Issuer>("template").member == "template_", "a keyword of C++ keeps its SQL name");

static_assert(facts::column<Industry>("parent_id").referenced.table == meta::id_of<Industry>,
              "a tree within its table");
static_assert(facts::column<KeyExecutive>("issuer_id").referenced.table == meta::id_of<Issuer> &&
              facts::column<KeyExecutive>("issuer_id").on_delete == action::no_action);
static_assert(!facts::column<EntityRelationship>("from_entity_id").referencing, "from_kind tells what it means");
static_assert(facts::has<Issuer>(constraint_kind::index, "ix_issuers_lei", "lei"));
static_assert(facts::has<Sector>(constraint_kind::index, "ix_sectors_scheme_code", "scheme", "code"));
static_assert(facts::has<EntityRelationship>(
    constraint_kind::index, "ix_rel_from_to_type", "from_entity_id", "to_entity_id", "relationship_type"));

// The hierarchy: the parent's own class has no table, the others share the parent's key.
static_assert(schema::table<Issuer>.about.inherited.discriminator == "kind" &&
              schema::table<Issuer>.about.inherited.own_identity == "corporate");
static_assert(schema::table<GovernmentEntity>.about.inherited.parent == meta::id_of<Issuer> &&
              schema::table<GovernmentEntity>.about.inherited.identity == "government");
static_assert(schema::table<Fund>.about.inherited.parent == meta::id_of<Issuer> &&
              schema::table<Fund>.about.inherited.identity == "fund");
static_assert(std::is_same_v<decltype(Fund::id), key<Issuer>>, "a fund's key is an issuer's key");
static_assert(facts::column<Fund>("id").primary && facts::column<Fund>("id").referenced.table == meta::id_of<Issuer> &&
              facts::column<Fund>("id").made_by == generation::none);
static_assert(facts::column<Issuer>("kind").allowed_value_count == 10);

TEST_CASE("a new row of entities holds the platform's defaults") {
    CHECK(Issuer{}.kind == "corporate");
    CHECK(Issuer{}.is_listed == true);
    CHECK(Issuer{}.identifiers == json("{}"));
    CHECK(Issuer{}.tags == json("[]"));
    CHECK(Sector{}.level == 1);
    CHECK(Industry{}.level == 3);
    CHECK(ExecutiveCompensation{}.currency == "USD");
    CHECK(Location{}.is_headquarters == false);
    CHECK(EntityRelationship{}.from_kind == "issuer");
    CHECK_FALSE(Issuer{}.lei.has_value());
}

}  // namespace
