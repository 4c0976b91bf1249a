// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/dbt.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct DatasetCatalog;
}

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::mutability;

static_assert(facts::count<DbtProjectRow, DbtModelVersionRow, DbtRunRow, DbtSourceMappingRow>() ==
              facts::totals{.tables = 4,
                            .columns = 64,
                            .nullable = 39,
                            .foreign_keys = 13,
                            .uniques = 2,
                            .indexes = 32,
                            .unique_indexes = 0});
static_assert(!facts::complete<DatasetCatalog>, "one domain brings no other along");

static_assert(facts::name<DbtSourceMappingRow>() == "dbt_source_mappings");
static_assert(facts::is_text(facts::column<DbtModelVersionRow>("unique_id"), 512));
static_assert(facts::is_text(facts::column<DbtModelVersionRow>("schema"), 240, true));
static_assert(!facts::column<DbtRunRow>("success").nullable);

// Two things are called project: dbt's own, and the platform's.
static_assert(facts::references<DbtRunRow, DbtProjectRow>("project_id", action::set_null));
static_assert(facts::references<DbtModelVersionRow, DbtProjectRow>("project_id", action::cascade));
static_assert(facts::references<DbtProjectRow, Project>("project_id", action::set_null));
static_assert(facts::scope<DbtRunRow>() == "tenant" && facts::scope<DbtProjectRow>() == "project");

static_assert(facts::references<DbtSourceMappingRow, DatasetCatalog>("dataset_catalog_id", action::set_null));
static_assert(facts::has<DbtSourceMappingRow>(
    constraint_kind::unique, "uq_dbt_source_mapping", "project_id", "dbt_unique_id", "source_kind", "source_name"));
static_assert(
    facts::has<DbtModelVersionRow>(constraint_kind::index, "ix_dbt_model_versions_lookup", "project_id", "unique_id"));
static_assert(facts::changes<DbtModelVersionRow>() == mutability::immutable &&
              facts::changes<DbtRunRow>() == mutability::free);

TEST_CASE("a new row of dbt holds the platform's defaults") {
    CHECK(DbtProjectRow{}.target == "dev");
    CHECK(DbtProjectRow{}.adapter == "duckdb");
    CHECK_FALSE(DbtRunRow{}.success);
    CHECK_FALSE(DbtRunRow{}.project_id.has_value());
    CHECK(DbtProjectRow{}.project_id == default_project);
    CHECK(DbtModelVersionRow{}.depends_on == json("[]"));
}

}  // namespace
