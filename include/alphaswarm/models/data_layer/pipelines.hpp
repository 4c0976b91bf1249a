// SPDX-License-Identifier: BSL-1.0
// Pipelines: the manifest that says what one does, the configuration that a dataset is loaded with, and
// every run of either.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct DatasetCatalog;

/// A pipeline as it is defined: its nodes, and when it runs.
struct PipelineManifestRow {
    key<PipelineManifestRow> id{};
    std::string name{};
    std::string namespace_ = "aqp";
    std::optional<std::string> description{};
    std::optional<std::string> owner{};
    std::int32_t version = 1;
    bool enabled = true;
    std::optional<json> spec_json = json("{}");
    std::optional<json> tags = json("[]");
    std::optional<std::string> compute_backend{};
    std::optional<std::string> schedule_cron{};
    std::optional<timestamp> last_run_at{};
    std::optional<std::string> last_run_status{};
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = PipelineManifestRow>
consteval auto describe_table(of<PipelineManifestRow>) {
    return describe<T>("pipeline_manifests", domains::data_layer)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(160).indexed(),
            column<&T::namespace_>.named("namespace").varchar(120).indexed().generated(initializer).comment("The group that the name is unique in."),
            column<&T::description>,
            column<&T::owner>.varchar(120).indexed(),
            column<&T::version>.generated(initializer).comment("Number of the definition's revision."),
            column<&T::enabled>.indexed().generated(initializer),
            column<&T::spec_json>.generated(initializer).comment("The definition itself, as one object."),
            column<&T::tags>.generated(initializer),
            column<&T::compute_backend>.varchar(32).indexed().comment("Where it runs unless a run says otherwise."),
            column<&T::schedule_cron>.varchar(120).comment("When it runs, in cron's notation; null means on demand."),
            column<&T::last_run_at>,
            column<&T::last_run_status>.varchar(32),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::namespace_>, column<&T::name>).named("uq_pipeline_manifests_ns_name"))
        .comment("A pipeline as it is defined: its nodes, and when it runs.");
}

/// One run of a pipeline, with what it wrote.
struct PipelineRunRow {
    key<PipelineRunRow> id{};
    std::optional<key<PipelineManifestRow>> manifest_id{};
    std::string namespace_ = "aqp";
    std::string name{};
    std::string backend = "local";
    std::string status = "running";
    timestamp started_at{};
    std::optional<timestamp> finished_at{};
    std::int32_t rows_written = 0;
    std::int32_t tables_written = 0;
    std::optional<json> sink_result = json("{}");
    std::optional<json> lineage = json("{}");
    std::optional<json> errors = json("[]");
    std::optional<json> extras = json("[]");
    std::optional<std::string> triggered_by{};
    std::optional<std::string> dagster_run_id{};
    std::optional<std::string> code_version_sha{};
    std::optional<double> duration_seconds{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = PipelineRunRow>
consteval auto describe_table(of<PipelineRunRow>) {
    return describe<T>("pipeline_runs", domains::data_layer)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::manifest_id>.references(to<PipelineManifestRow>, on_delete::cascade).indexed(),
            column<&T::namespace_>.named("namespace").varchar(120).indexed().generated(initializer),
            column<&T::name>.varchar(160).indexed(),
            column<&T::backend>.varchar(32).generated(initializer),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::started_at>.indexed().generated(utc_now),
            column<&T::finished_at>.indexed(),
            column<&T::rows_written>.generated(initializer),
            column<&T::tables_written>.generated(initializer),
            column<&T::sink_result>.generated(initializer).comment("What the sinks answered, as one object."),
            column<&T::lineage>.generated(initializer).comment("What was made of what, as one object."),
            column<&T::errors>.generated(initializer),
            column<&T::extras>.generated(initializer),
            column<&T::triggered_by>.varchar(120).indexed().comment("The person, schedule or program that started it."),
            column<&T::dagster_run_id>.varchar(120).indexed().comment("The run's id in Dagster."),
            column<&T::code_version_sha>.varchar(64).comment("Commit of the code that ran."),
            column<&T::duration_seconds>)
        .scoped(project_scope<T>())
        .comment("One run of a pipeline, with what it wrote.");
}

/// One version of the settings that a dataset is loaded with.
struct DatasetPipelineConfigRow {
    key<DatasetPipelineConfigRow> id{};
    std::optional<key<DatasetCatalog>> dataset_catalog_id{};
    std::optional<key<PipelineManifestRow>> manifest_id{};
    std::string name{};
    std::int32_t version = 1;
    std::string status = "draft";
    std::optional<json> config_json = json("{}");
    std::optional<json> sinks = json("[]");
    std::optional<json> automations = json("[]");
    std::optional<json> tags = json("[]");
    std::optional<std::string> notes{};
    bool is_active = true;
    std::string created_by = "system";
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DatasetPipelineConfigRow>
consteval auto describe_table(of<DatasetPipelineConfigRow>) {
    return describe<T>("dataset_pipeline_configs", domains::data_layer)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::dataset_catalog_id>.references(to<DatasetCatalog>, on_delete::set_null).indexed(),
            column<&T::manifest_id>.references(to<PipelineManifestRow>, on_delete::set_null).indexed(),
            column<&T::name>.varchar(180).indexed(),
            column<&T::version>.generated(initializer).comment("Counts up under the same name."),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::config_json>.generated(initializer).comment("The settings themselves, as one object."),
            column<&T::sinks>.generated(initializer),
            column<&T::automations>.generated(initializer).comment("What happens by itself after a load, as a list."),
            column<&T::tags>.generated(initializer),
            column<&T::notes>,
            column<&T::is_active>.indexed().generated(initializer),
            column<&T::created_by>.varchar(120).generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::workspace_id>, column<&T::project_id>, column<&T::name>, column<&T::version>)
                  .named("uq_dataset_pipeline_config_version"),
              index(column<&T::name>, column<&T::is_active>).named("ix_dataset_pipeline_configs_name_active"))
        .comment("One version of the settings that a dataset is loaded with.");
}

/// One call of a fetcher, which brings data from a source.
struct FetcherRun {
    key<FetcherRun> id{};
    std::string source_name{};
    std::optional<std::string> fetcher_alias{};
    timestamp started_at{};
    std::optional<timestamp> finished_at{};
    std::int32_t rows_produced = 0;
    std::int32_t bytes_received = 0;
    std::int32_t requests = 0;
    std::string status = "ok";
    std::optional<std::string> error{};
    std::optional<key<PipelineRunRow>> pipeline_run_id{};
    std::optional<json> extras = json("{}");
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = FetcherRun>
consteval auto describe_table(of<FetcherRun>) {
    return describe<T>("fetcher_runs", domains::data_layer)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::source_name>.varchar(120).indexed().comment("Name of the source, as in data_sources."),
            column<&T::fetcher_alias>.varchar(160).indexed().comment("Which of the source's fetchers ran."),
            column<&T::started_at>.indexed().generated(utc_now),
            column<&T::finished_at>,
            column<&T::rows_produced>.generated(initializer),
            column<&T::bytes_received>.generated(initializer),
            column<&T::requests>.generated(initializer).comment("How many requests the source was sent."),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::error>,
            column<&T::pipeline_run_id>.references(to<PipelineRunRow>, on_delete::set_null).indexed().comment("The run that it was part of, if any."),
            column<&T::extras>.generated(initializer))
        .scoped(project_scope<T>())
        .comment("One call of a fetcher, which brings data from a source.");
}

}  // namespace alphaswarm::models
