// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/airbyte.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct DatasetCatalog;
struct PipelineRunRow;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::mutability;

static_assert(facts::count<AirbyteConnectorRow, AirbyteConnectionRow, AirbyteSyncRunRow>() ==
              facts::totals{.tables = 3,
                            .columns = 66,
                            .nullable = 44,
                            .foreign_keys = 13,
                            .uniques = 1,
                            .indexes = 36,
                            .unique_indexes = 2});
static_assert(!facts::complete<DatasetCatalog> && !facts::complete<PipelineRunRow>, "one domain brings no other along");

static_assert(facts::name<AirbyteSyncRunRow>() == "airbyte_sync_runs");
static_assert(facts::is_text(facts::column<AirbyteConnectorRow>("connector_id"), 160));
static_assert(facts::is_text(facts::column<AirbyteConnectionRow>("airbyte_connection_id"), 120, true));
static_assert(facts::column<AirbyteConnectionRow>("namespace").member == "namespace_",
              "a keyword of C++ keeps its SQL name");
static_assert(facts::column<AirbyteSyncRunRow>("bytes_synced").type.name == "integer");

static_assert(facts::references<AirbyteSyncRunRow, AirbyteConnectionRow>("connection_id", action::set_null));
static_assert(facts::references<AirbyteSyncRunRow, PipelineRunRow>("pipeline_run_id", action::set_null));
static_assert(facts::references<AirbyteSyncRunRow, DatasetCatalog>("dataset_id", action::set_null));
static_assert(!facts::column<AirbyteConnectionRow>("source_connector_id").referencing,
              "a connector's name, not its key");
static_assert(
    facts::has<AirbyteConnectionRow>(constraint_kind::unique, "uq_airbyte_connections_ns_name", "namespace", "name"));
static_assert(facts::has<AirbyteConnectorRow>(constraint_kind::index,
                                              "ix_airbyte_connectors_connector_id",
                                              "connector_id"));
static_assert(facts::scope<AirbyteConnectionRow>() == "project" &&
              facts::changes<AirbyteConnectionRow>() == mutability::free);

TEST_CASE("a new row of airbyte holds the platform's defaults") {
    CHECK(AirbyteConnectorRow{}.runtime == "hybrid");
    CHECK(AirbyteConnectionRow{}.namespace_ == "aqp_airbyte");
    CHECK(AirbyteConnectionRow{}.enabled);
    CHECK_FALSE(AirbyteConnectionRow{}.materialization_manifest.has_value());
    CHECK(AirbyteSyncRunRow{}.runtime == "full_airbyte");
    CHECK(AirbyteSyncRunRow{}.cursor_state == json("{}"));
}

}  // namespace
