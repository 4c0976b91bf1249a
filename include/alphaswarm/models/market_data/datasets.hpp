// SPDX-License-Identifier: BSL-1.0
// What data is held: a catalog of datasets, the versions of each, and presets that tell how to load well-
// known ones.
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

/// A dataset that the platform knows, whatever holds its bytes.
struct DatasetCatalog {
    key<DatasetCatalog> id{};
    std::string name{};
    std::string provider{};
    std::string domain = "market.bars";
    std::optional<std::string> frequency{};
    std::optional<std::string> storage_uri{};
    std::optional<json> schema_json = json("{}");
    std::optional<std::string> description{};
    std::optional<json> tags = json("[]");
    std::optional<json> meta = json("{}");
    std::optional<std::string> iceberg_identifier{};
    std::string load_mode = "managed";
    std::optional<std::string> source_uri{};
    std::optional<json> llm_annotations = json("{}");
    std::optional<json> column_docs = json("[]");
    std::optional<std::string> compute_backend{};
    std::optional<std::string> dagster_asset_key{};
    std::optional<std::string> datahub_urn{};
    std::string entity_extraction_status = "pending";
    std::optional<std::string> manifest_id{};
    std::optional<std::string> pipeline_kind{};
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DatasetCatalog>
consteval auto describe_table(of<DatasetCatalog>) {
    return describe<T>("dataset_catalogs", domains::market_data)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(160).indexed(),
            column<&T::provider>.varchar(80).indexed(),
            column<&T::domain>.varchar(120).generated(initializer).comment("What the data is about, such as market.bars; not a domain of this schema."),
            column<&T::frequency>.varchar(32).comment("Time between two rows of the same series."),
            column<&T::storage_uri>.varchar(512),
            column<&T::schema_json>.generated(initializer).comment("The columns and their types, as one object."),
            column<&T::description>,
            column<&T::tags>.generated(initializer),
            column<&T::meta>.generated(initializer),
            column<&T::iceberg_identifier>.varchar(240).indexed().comment("The dataset's name as an Iceberg table."),
            column<&T::load_mode>.varchar(32).generated(initializer).one_of("managed", "external").comment("Whether the platform writes the data or only reads it."),
            column<&T::source_uri>.varchar(1024),
            column<&T::llm_annotations>.generated(initializer).comment("What a language model has noted about it."),
            column<&T::column_docs>.generated(initializer).comment("What each column means, as a list."),
            column<&T::compute_backend>.varchar(32),
            column<&T::dagster_asset_key>.varchar(240).indexed().comment("The dataset's key in Dagster."),
            column<&T::datahub_urn>.varchar(512).indexed().comment("The dataset's name in DataHub."),
            column<&T::entity_extraction_status>.varchar(32).generated(initializer),
            column<&T::manifest_id>.varchar(36).comment(
                "The row of pipeline_manifests that fills it; the database does not enforce it."),
            column<&T::pipeline_kind>.varchar(64),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::name>, column<&T::provider>).named("ix_dataset_catalog_name_provider"))
        .comment("A dataset that the platform knows, whatever holds its bytes.");
}

/// One state of a dataset, with the time that it covers and how much it holds.
struct DatasetVersion {
    key<DatasetVersion> id{};
    key<DatasetCatalog> catalog_id{};
    std::int32_t version = 1;
    std::string status = "active";
    std::optional<timestamp> as_of{};
    std::optional<timestamp> start_time{};
    std::optional<timestamp> end_time{};
    std::int32_t row_count = 0;
    std::int32_t symbol_count = 0;
    std::int32_t file_count = 0;
    std::optional<std::string> dataset_hash{};
    std::optional<std::string> materialization_uri{};
    std::optional<json> columns = json("[]");
    std::optional<json> schema_json = json("{}");
    std::optional<json> meta = json("{}");
    std::optional<std::string> materialization_engine{};
    std::optional<std::string> dagster_run_id{};
    std::optional<std::string> partition_key{};
    std::optional<std::string> code_version_sha{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DatasetVersion>
consteval auto describe_table(of<DatasetVersion>) {
    return describe<T>("dataset_versions", domains::market_data)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::catalog_id>.references(to<DatasetCatalog>, on_delete::cascade).indexed(),
                 column<&T::version>.generated(initializer),
                 column<&T::status>.varchar(32).indexed().generated(initializer).one_of("active", "superseded"),
                 column<&T::as_of>.indexed().comment("The moment that the state is of."),
                 column<&T::start_time>.comment("The oldest row is of this time."),
                 column<&T::end_time>.comment("The newest row is of this time."),
                 column<&T::row_count>.generated(initializer),
                 column<&T::symbol_count>.generated(initializer),
                 column<&T::file_count>.generated(initializer),
                 column<&T::dataset_hash>.varchar(64).indexed().comment(
                     "Fingerprint of the content; equal data has an equal one."),
                 column<&T::materialization_uri>.varchar(512).comment("Where the bytes are."),
                 column<&T::columns>.generated(initializer).comment("The columns and their types, as a list."),
                 column<&T::schema_json>.generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::materialization_engine>.varchar(32).comment("What wrote the bytes."),
                 column<&T::dagster_run_id>.varchar(120).indexed().comment("The run in Dagster that wrote it."),
                 column<&T::partition_key>.varchar(240),
                 column<&T::code_version_sha>.varchar(64).comment("Commit of the code that wrote it."),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::catalog_id>, column<&T::version>).named("ix_dataset_versions_catalog_version"))
        .comment("One state of a dataset, with the time that it covers and how much it holds.");
}

/// A ready-made recipe to load one well-known dataset.
struct DatasetPresetRow {
    key<DatasetPresetRow, std::string> name{};
    std::string description = "";
    std::string namespace_{};
    std::string table_name{};
    std::string source_kind{};
    std::string ingestion_task{};
    bool requires_api_key = false;
    std::optional<std::string> api_key_env_var{};
    std::optional<json> default_symbols{};
    std::string interval = "1d";
    std::optional<std::string> schedule_cron{};
    std::optional<std::string> documentation_url{};
    std::optional<json> tags{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DatasetPresetRow>
consteval auto describe_table(of<DatasetPresetRow>) {
    return describe<T>("dataset_presets", domains::market_data)
        .columns(
            column<&T::name>.varchar(120).primary_key().comment("The key: a preset is known by its name."),
            column<&T::description>.generated(initializer),
            column<&T::namespace_>.named("namespace").varchar(120).indexed(),
            column<&T::table_name>.varchar(160).comment("The table that is filled."),
            column<&T::source_kind>.varchar(80).indexed(),
            column<&T::ingestion_task>.varchar(240).comment("The task that loads it."),
            column<&T::requires_api_key>.generated(initializer),
            column<&T::api_key_env_var>.varchar(120).comment(
                "The environment variable that holds the key for the source."),
            column<&T::default_symbols>.comment("What is loaded unless other symbols are given, as a list."),
            column<&T::interval>.varchar(24).generated(initializer).comment("Time between two rows of the same series, such as 1d."),
            column<&T::schedule_cron>.varchar(80).comment("When it is loaded again, in cron's notation."),
            column<&T::documentation_url>.varchar(1024),
            column<&T::tags>,
            column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .comment("A ready-made recipe to load one well-known dataset.");
}

}  // namespace alphaswarm::models
