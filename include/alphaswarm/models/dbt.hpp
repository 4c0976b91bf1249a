// SPDX-License-Identifier: BSL-1.0
// Transformations made with dbt: its projects, compiled models and runs, and the datasets behind its sources. In these
// tables project_id is a dbt project; only dbt_projects has the platform's own project, as its scope.
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

/// A dbt project on disk, with the target that it builds for.
struct DbtProjectRow {
    key<DbtProjectRow> id{};
    std::string name{};
    std::string project_dir{};
    std::string profiles_dir{};
    std::string target = "dev";
    std::string adapter = "duckdb";
    std::optional<std::string> duckdb_path{};
    std::optional<std::string> generated_schema{};
    std::optional<std::string> generated_tag{};
    bool enabled = true;
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DbtProjectRow>
consteval auto describe_table(of<DbtProjectRow>) {
    return describe<T>("dbt_projects", domains::dbt)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(160).indexed(),
            column<&T::project_dir>.varchar(1024),
            column<&T::profiles_dir>.varchar(1024).comment("Folder of the profile that holds the connections."),
            column<&T::target>.varchar(80).indexed().generated(initializer).comment("The profile's output that is built."),
            column<&T::adapter>.varchar(80).indexed().generated(initializer).comment("The kind of database that is built in."),
            column<&T::duckdb_path>.varchar(1024).comment("The database file, where the adapter is DuckDB."),
            column<&T::generated_schema>.varchar(120).comment("Schema of the models that the platform writes itself."),
            column<&T::generated_tag>.varchar(120).comment("Tag of the models that the platform writes itself."),
            column<&T::enabled>.indexed().generated(initializer),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::name>, column<&T::project_dir>).named("uq_dbt_projects_name_dir"))
        .comment("A dbt project on disk, with the target that it builds for.");
}

/// A model, seed or other resource of a dbt project, as one compilation saw it.
struct DbtModelVersionRow {
    key<DbtModelVersionRow> id{};
    std::optional<key<DbtProjectRow>> project_id{};
    std::string unique_id{};
    std::string name{};
    std::string resource_type{};
    std::optional<std::string> package_name{};
    std::optional<std::string> original_file_path{};
    std::optional<std::string> database{};
    std::optional<std::string> schema{};
    std::optional<std::string> alias{};
    std::optional<std::string> materialized{};
    std::optional<std::string> checksum{};
    std::optional<json> tags = json("[]");
    std::optional<json> depends_on = json("[]");
    std::optional<json> columns = json("[]");
    std::optional<json> raw = json("{}");
    timestamp created_at{};
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DbtModelVersionRow>
consteval auto describe_table(of<DbtModelVersionRow>) {
    return describe<T>("dbt_model_versions", domains::dbt)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::project_id>.references(to<DbtProjectRow>, on_delete::cascade).indexed(),
            column<&T::unique_id>.varchar(512).indexed().comment("The resource's name in dbt's manifest."),
            column<&T::name>.varchar(240).indexed(),
            column<&T::resource_type>.varchar(64).indexed(),
            column<&T::package_name>.varchar(160),
            column<&T::original_file_path>.varchar(1024),
            column<&T::database>.varchar(240),
            column<&T::schema>.varchar(240),
            column<&T::alias>.varchar(240),
            column<&T::materialized>.varchar(64).comment("How it is stored, such as table or view."),
            column<&T::checksum>.varchar(120).indexed().comment("Fingerprint of the file's content."),
            column<&T::tags>.generated(initializer),
            column<&T::depends_on>.generated(initializer).comment("The unique ids that it is built from, as a list."),
            column<&T::columns>.generated(initializer),
            column<&T::raw>.generated(initializer).comment("The whole entry of dbt's manifest."),
            column<&T::created_at>.generated(utc_now))
        .scoped(tenant_scope<T>())
        .with(index(column<&T::project_id>, column<&T::unique_id>).named("ix_dbt_model_versions_lookup"))
        .immutable()
        .comment("A model, seed or other resource of a dbt project, as one compilation saw it.");
}

/// One call of dbt, with its outcome.
struct DbtRunRow {
    key<DbtRunRow> id{};
    std::optional<key<DbtProjectRow>> project_id{};
    std::string command{};
    std::optional<json> selector = json("[]");
    std::string status = "running";
    bool success = false;
    timestamp started_at{};
    std::optional<timestamp> finished_at{};
    std::optional<double> duration_seconds{};
    std::optional<json> artifacts = json("{}");
    std::optional<json> args = json("[]");
    std::optional<json> run_results = json("{}");
    std::optional<std::string> error{};
    std::int32_t models_count = 0;
    std::optional<std::string> triggered_by{};
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DbtRunRow>
consteval auto describe_table(of<DbtRunRow>) {
    return describe<T>("dbt_runs", domains::dbt)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::project_id>.references(to<DbtProjectRow>, on_delete::set_null).indexed(),
            column<&T::command>.varchar(80).indexed(),
            column<&T::selector>.generated(initializer).comment("What dbt was told to build, as a list."),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::success>.indexed().generated(initializer).comment("The command ended without an error."),
            column<&T::started_at>.indexed().generated(utc_now),
            column<&T::finished_at>.indexed(),
            column<&T::duration_seconds>,
            column<&T::artifacts>.generated(initializer).comment("Where the files that it left are, as one object."),
            column<&T::args>.generated(initializer).comment("The rest of the command line, as a list."),
            column<&T::run_results>.generated(initializer).comment("The content of dbt's file of the same name."),
            column<&T::error>,
            column<&T::models_count>.generated(initializer),
            column<&T::triggered_by>.varchar(120).indexed())
        .scoped(tenant_scope<T>())
        .comment("One call of dbt, with its outcome.");
}

/// The dataset that a source of a dbt project stands for.
struct DbtSourceMappingRow {
    key<DbtSourceMappingRow> id{};
    std::optional<key<DbtProjectRow>> project_id{};
    std::string dbt_unique_id{};
    std::string source_kind{};
    std::string source_name{};
    std::optional<key<DatasetCatalog>> dataset_catalog_id{};
    std::optional<std::string> iceberg_identifier{};
    std::optional<std::string> storage_uri{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DbtSourceMappingRow>
consteval auto describe_table(of<DbtSourceMappingRow>) {
    return describe<T>("dbt_source_mappings", domains::dbt)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::project_id>.references(to<DbtProjectRow>, on_delete::cascade).indexed(),
            column<&T::dbt_unique_id>.varchar(512).indexed().comment("The source's name in dbt's manifest."),
            column<&T::source_kind>.varchar(80).indexed(),
            column<&T::source_name>.varchar(512).indexed(),
            column<&T::dataset_catalog_id>.references(to<DatasetCatalog>, on_delete::set_null).indexed(),
            column<&T::iceberg_identifier>.varchar(240).indexed().comment("The dataset's name as an Iceberg table."),
            column<&T::storage_uri>.varchar(1024),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .scoped(tenant_scope<T>())
        .with(
            unique(column<&T::project_id>, column<&T::dbt_unique_id>, column<&T::source_kind>, column<&T::source_name>)
                .named("uq_dbt_source_mapping"))
        .comment("The dataset that a source of a dbt project stands for.");
}

}  // namespace alphaswarm::models
