// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/taxonomy.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct Instrument;
struct Issuer;
struct SecFiling;
struct Strategy;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;

static_assert(facts::count<TaxonomyScheme, TaxonomyNode, EntityTag, EntityCrosswalk>() ==
              facts::totals{.tables = 4,
                            .columns = 37,
                            .nullable = 13,
                            .foreign_keys = 3,
                            .uniques = 0,
                            .indexes = 17,
                            .unique_indexes = 4});
static_assert(!facts::complete<Instrument> && !facts::complete<Issuer> && !facts::complete<SecFiling> &&
                  !facts::complete<Strategy>,
              "one domain brings no other along");

static_assert(facts::name<EntityCrosswalk>() == "entity_crosswalk" && facts::name<TaxonomyNode>() == "taxonomy_nodes");
static_assert(facts::is_text(facts::column<EntityTag>("entity_id"), 64));
static_assert(facts::column<TaxonomyScheme>("is_user_defined").type.name == "integer" &&
              facts::column<TaxonomyScheme>("is_user_defined").nullable);
static_assert(facts::references<TaxonomyNode, TaxonomyNode>("parent_id", action::no_action), "a tree within its table");
static_assert(facts::references<EntityTag, TaxonomyNode>("taxonomy_node_id", action::cascade));
static_assert(facts::has<EntityCrosswalk>(
    constraint_kind::index, "uq_crosswalk", "from_kind", "from_value", "to_kind", "to_value", "relationship"));
static_assert(facts::column<EntityTag>("scheme_code").indexed &&
                  facts::has<EntityTag>(constraint_kind::index, "ix_tag_scheme", "scheme_code"),
              "two indexes over one column");

// What the kind says decides what the id means.
static_assert(facts::column<EntityTag>("entity_kind").allowed_value_count == 9);
static_assert(facts::links_when<EntityTag, Instrument>("entity_id", "entity_kind", "instrument") &&
              facts::links_when<EntityTag, Issuer>("entity_id", "entity_kind", "issuer") &&
              facts::links_when<EntityTag, Fund>("entity_id", "entity_kind", "fund") &&
              facts::links_when<EntityTag, SecFiling>("entity_id", "entity_kind", "filing") &&
              facts::links_when<EntityTag, NewsItemRow>("entity_id", "entity_kind", "news") &&
              facts::links_when<EntityTag, Strategy>("entity_id", "entity_kind", "strategy") &&
              facts::links_when<EntityTag, BacktestRun>("entity_id", "entity_kind", "backtest"));
static_assert(facts::scope<EntityTag>().empty());

TEST_CASE("a new row of taxonomy holds the platform's defaults") {
    CHECK(TaxonomyNode{}.level == 1);
    CHECK(TaxonomyScheme{}.is_user_defined == 0);
    CHECK(TaxonomyScheme{}.level_labels == json("[]"));
    CHECK(EntityCrosswalk{}.relationship == "equivalent");
    CHECK(EntityTag{}.confidence == 1.0);
}

}  // namespace
