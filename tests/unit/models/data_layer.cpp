// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/data_layer.hpp>

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
using schema::generation;
using schema::mutability;

static_assert(facts::count<PipelineManifestRow,
                           PipelineRunRow,
                           DatasetPipelineConfigRow,
                           FetcherRun,
                           SinkRow,
                           SinkVersionRow,
                           MarketDataProducerRow,
                           StreamingDatasetLink,
                           DatasetProfile,
                           DatahubSyncLog>() == facts::totals{.tables = 10,
                                                              .columns = 171,
                                                              .nullable = 97,
                                                              .foreign_keys = 36,
                                                              .uniques = 7,
                                                              .indexes = 88,
                                                              .unique_indexes = 0});
static_assert(!facts::complete<DatasetCatalog>, "one domain brings no other along");

static_assert(facts::name<PipelineRunRow>() == "pipeline_runs" && facts::name<DatahubSyncLog>() == "datahub_sync_log");
static_assert(facts::is_text(facts::column<StreamingDatasetLink>("target_ref"), 512));
static_assert(facts::is_text(facts::column<MarketDataProducerRow>("display_name"), 240));
static_assert(facts::column<SinkVersionRow>("payload").type.name == "json" &&
                  !facts::column<SinkVersionRow>("payload").nullable &&
                  facts::column<SinkVersionRow>("payload").made_by == generation::none,
              "a version without a payload is none");
static_assert(facts::column<PipelineManifestRow>("namespace").member == "namespace_" &&
                  facts::column<PipelineRunRow>("namespace").member == "namespace_" &&
                  facts::column<DatasetProfile>("namespace").member == "namespace_",
              "a keyword of C++ keeps its SQL name");

static_assert(facts::references<PipelineRunRow, PipelineManifestRow>("manifest_id", action::cascade));
static_assert(facts::references<DatasetPipelineConfigRow, DatasetCatalog>("dataset_catalog_id", action::set_null));
static_assert(facts::references<StreamingDatasetLink, DatasetCatalog>("dataset_catalog_id", action::cascade));
static_assert(facts::has<SinkVersionRow>(constraint_kind::unique, "uq_sink_versions_hash", "sink_id", "spec_hash"));
static_assert(facts::has<DatasetPipelineConfigRow>(
    constraint_kind::unique, "uq_dataset_pipeline_config_version", "workspace_id", "project_id", "name", "version"));
static_assert(facts::column<StreamingDatasetLink>("kind").allowed_value_count == 7 &&
              facts::column<MarketDataProducerRow>("runtime").allowed_value_count == 3);

static_assert(facts::changes<SinkVersionRow>() == mutability::immutable &&
              facts::changes<SinkRow>() == mutability::free);
static_assert(facts::scope<FetcherRun>() == "project");

TEST_CASE("a new row of data_layer holds the platform's defaults") {
    CHECK(PipelineManifestRow{}.namespace_ == "aqp");
    CHECK(PipelineRunRow{}.status == "running");
    CHECK(PipelineRunRow{}.extras == json("[]"));
    CHECK(FetcherRun{}.extras == json("{}"));
    CHECK(SinkRow{}.requires_manifest_node);
    CHECK(MarketDataProducerRow{}.runtime == "kubernetes");
    CHECK(StreamingDatasetLink{}.direction == "source");
    CHECK_FALSE(DatasetProfile{}.version.has_value());
}

}  // namespace
