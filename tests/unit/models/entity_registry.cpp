// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/entity_registry.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct DatasetVersion;
struct Instrument;
struct Issuer;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;

static_assert(facts::count<EntityRow, EntityIdentifier, EntityRelation, EntityAnnotation, EntityDatasetLink>() ==
              facts::totals{.tables = 5,
                            .columns = 62,
                            .nullable = 37,
                            .foreign_keys = 13,
                            .uniques = 1,
                            .indexes = 29,
                            .unique_indexes = 0});
static_assert(!facts::complete<Instrument> && !facts::complete<Issuer> && !facts::complete<DatasetVersion>,
              "one domain brings no other along");

static_assert(facts::name<EntityRow>() == "entities" && facts::name<EntityRelation>() == "entity_relations");
static_assert(facts::is_text(facts::column<EntityRow>("canonical_name"), 512));
static_assert(facts::is_text(facts::column<EntityAnnotation>("content"), 0), "text without a limit");

static_assert(facts::references<EntityRow, Instrument>("instrument_id", action::set_null));
static_assert(facts::references<EntityRow, Issuer>("issuer_id", action::set_null));
static_assert(facts::references<EntityRow, EntityRow>("parent_id", action::set_null), "a tree within its table");
static_assert(facts::references<EntityRelation, EntityRow>("subject_id", action::cascade) &&
                  facts::references<EntityRelation, EntityRow>("object_id", action::cascade),
              "two keys to one table");
static_assert(facts::references<EntityDatasetLink, DatasetVersion>("dataset_version_id", action::set_null));
static_assert(facts::has<EntityIdentifier>(
    constraint_kind::unique, "uq_entity_identifier_triple", "entity_id", "scheme", "value"));
static_assert(facts::has<EntityRow>(constraint_kind::index, "ix_entities_kind_name", "kind", "canonical_name"));
static_assert(facts::column<EntityRow>("kind").allowed_value_count == 9);
static_assert(facts::scope<EntityAnnotation>() == "lab" && facts::scope<EntityRow>().empty());

TEST_CASE("a new row of entity_registry holds the platform's defaults") {
    CHECK(EntityRow{}.is_canonical);
    CHECK(EntityRow{}.attributes == json("{}"));
    CHECK(EntityAnnotation{}.kind == "description");
    CHECK(EntityAnnotation{}.lab_id == default_lab);
    CHECK_FALSE(EntityIdentifier{}.confidence.has_value());
}

}  // namespace
