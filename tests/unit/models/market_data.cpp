// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/market_data.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct Instrument;
}

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::generation;
using schema::mutability;

static_assert(facts::count<DataSource,
                           SourceLibraryEntry,
                           SourceMetadataVersion,
                           ExtractionAuditRow,
                           DatasetCatalog,
                           DatasetVersion,
                           DatasetPresetRow,
                           DataLink,
                           IdentifierLink>() == facts::totals{.tables = 9,
                                                              .columns = 158,
                                                              .nullable = 90,
                                                              .foreign_keys = 26,
                                                              .uniques = 1,
                                                              .indexes = 58,
                                                              .unique_indexes = 2});
static_assert(!facts::complete<Instrument>, "one domain brings no other along");

static_assert(facts::name<ExtractionAuditRow>() == "extraction_audit" &&
              facts::name<DatasetPresetRow>() == "dataset_presets");
static_assert(facts::is_text(facts::column<DataSource>("base_url"), 512, true));
static_assert(facts::is_text(facts::column<DatasetPresetRow>("description"), 0), "text without a limit");
static_assert(facts::column<DatasetCatalog>("domain").member == "domain" &&
              facts::column<DatasetCatalog>("domain").length == 120);
static_assert(facts::column<DatasetVersion>("as_of").type.name == "timestamp without time zone");
static_assert(facts::column<DatasetPresetRow>("namespace").member == "namespace_",
              "a keyword of C++ keeps its SQL name");

// A natural key: text of its own length, made by nobody but the program.
static_assert(facts::column<DatasetPresetRow>("name").primary &&
              facts::column<DatasetPresetRow>("name").length == 120 &&
              facts::column<DatasetPresetRow>("name").made_by == generation::none);
static_assert(facts::is_text(facts::column<DatasetPresetRow>("name"), 120));

static_assert(facts::references<DatasetVersion, DatasetCatalog>("catalog_id", action::cascade));
static_assert(facts::references<DataLink, Instrument>("instrument_id", action::no_action));
static_assert(facts::references<SourceLibraryEntry, DataSource>("source_id", action::set_null));
static_assert(facts::has<SourceLibraryEntry>(constraint_kind::unique,
                                             "uq_source_library_project_source",
                                             "workspace_id",
                                             "project_id",
                                             "source_name"),
              "a scope's columns may be part of a key");
static_assert(facts::has<IdentifierLink>(
    constraint_kind::index, "uq_identifier_links_unique", "entity_kind", "scheme", "value", "valid_from"));

// What the kind says decides what the id means.
static_assert(facts::links_when<DataLink, Instrument>("entity_id", "entity_kind", "instrument"));
static_assert(facts::links_when<IdentifierLink, Instrument>("entity_id", "entity_kind", "instrument"));
static_assert(facts::column<IdentifierLink>("scheme").allowed_value_count == 15);

static_assert(facts::scope<DatasetCatalog>() == "project" && facts::scope<DataSource>().empty());
static_assert(facts::changes<ExtractionAuditRow>() == mutability::append_only);
static_assert(facts::changes<SourceMetadataVersion>() == mutability::immutable);
static_assert(facts::changes<DatasetVersion>() == mutability::free, "a version is superseded by a word in its own row");

TEST_CASE("a new row of market_data holds the platform's defaults") {
    CHECK(DataSource{}.kind == "rest_api");
    CHECK(DataSource{}.enabled);
    CHECK(DataSource{}.endpoints_json == json("[]"));
    CHECK(DatasetCatalog{}.domain == "market.bars");
    CHECK(DatasetPresetRow{}.interval == "1d");
    CHECK_FALSE(DatasetPresetRow{}.tags.has_value());
    CHECK_FALSE(DatasetPresetRow{}.name.is_set());
    CHECK(IdentifierLink{}.confidence == 1.0);
}

}  // namespace
