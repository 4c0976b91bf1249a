// SPDX-License-Identifier: BSL-1.0
// Data imported with Airbyte: the connectors, the connections made from them, and every run that synchronised one.
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
struct PipelineManifestRow;
struct PipelineRunRow;

/// A connector, which reads from a kind of source or writes to a kind of destination.
struct AirbyteConnectorRow {
    key<AirbyteConnectorRow> id{};
    std::string connector_id{};
    std::string name{};
    std::string kind{};
    std::string runtime = "hybrid";
    std::optional<std::string> service{};
    std::optional<std::string> airbyte_definition_id{};
    std::optional<std::string> docker_repository{};
    std::optional<std::string> docker_image_tag{};
    std::optional<std::string> python_package{};
    std::optional<std::string> docs_url{};
    std::optional<json> config_schema = json("{}");
    std::optional<json> streams = json("[]");
    std::optional<json> tags = json("[]");
    std::optional<json> capabilities = json("[]");
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AirbyteConnectorRow>
consteval auto describe_table(of<AirbyteConnectorRow>) {
    return describe<T>("airbyte_connectors", domains::airbyte)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::connector_id>.varchar(160).comment("The connector's own unique name; connections refer to it."),
            column<&T::name>.varchar(240),
            column<&T::kind>.varchar(32).indexed().comment("Source or destination."),
            column<&T::runtime>.varchar(32).indexed().generated(initializer).comment("What runs it: Airbyte itself, an embedded library, or either."),
            column<&T::service>.varchar(120).indexed(),
            column<&T::airbyte_definition_id>.varchar(120).indexed().comment("The connector's id at Airbyte."),
            column<&T::docker_repository>.varchar(240),
            column<&T::docker_image_tag>.varchar(120),
            column<&T::python_package>.varchar(240),
            column<&T::docs_url>.varchar(512),
            column<&T::config_schema>.generated(initializer).comment("What its settings must look like, as a JSON schema."),
            column<&T::streams>.generated(initializer),
            column<&T::tags>.generated(initializer),
            column<&T::capabilities>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::connector_id>).unique().named("ix_airbyte_connectors_connector_id"))
        .comment("A connector, which reads from a kind of source or writes to a kind of destination.");
}

/// A connection: a source, a destination, and what flows between them.
struct AirbyteConnectionRow {
    key<AirbyteConnectionRow> id{};
    std::string name{};
    std::string source_connector_id{};
    std::string destination_connector_id{};
    std::optional<std::string> airbyte_source_id{};
    std::optional<std::string> airbyte_destination_id{};
    std::optional<std::string> airbyte_connection_id{};
    std::string namespace_ = "aqp_airbyte";
    std::optional<json> source_config = json("{}");
    std::optional<json> destination_config = json("{}");
    std::optional<json> catalog = json("{}");
    std::optional<json> streams = json("[]");
    std::optional<json> entity_mappings = json("[]");
    std::optional<json> materialization_manifest{};
    std::optional<json> schedule = json("{}");
    std::string compute_backend = "auto";
    bool enabled = true;
    std::optional<std::string> last_sync_status{};
    std::optional<timestamp> last_sync_at{};
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AirbyteConnectionRow>
consteval auto describe_table(of<AirbyteConnectionRow>) {
    return describe<T>("airbyte_connections", domains::airbyte)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(240).indexed(),
            column<&T::source_connector_id>.varchar(160).indexed().comment(
                "The connector_id of a row of airbyte_connectors; the database does not enforce it."),
            column<&T::destination_connector_id>.varchar(160).indexed().comment(
                "The connector_id of a row of airbyte_connectors; the database does not enforce it."),
            column<&T::airbyte_source_id>.varchar(120).indexed(),
            column<&T::airbyte_destination_id>.varchar(120).indexed(),
            column<&T::airbyte_connection_id>.varchar(120).comment("The connection's id at Airbyte."),
            column<&T::namespace_>.named("namespace").varchar(120).indexed().generated(initializer).comment("The group that the name is unique in."),
            column<&T::source_config>.generated(initializer),
            column<&T::destination_config>.generated(initializer),
            column<&T::catalog>.generated(initializer).comment("The streams that the source offers, as one object."),
            column<&T::streams>.generated(initializer).comment("The streams that are synchronised, as a list."),
            column<&T::entity_mappings>.generated(initializer).comment("How columns become entities, as a list."),
            column<&T::materialization_manifest>.comment("The pipeline that follows a synchronisation, as one object."),
            column<&T::schedule>.generated(initializer),
            column<&T::compute_backend>.varchar(32).generated(initializer),
            column<&T::enabled>.indexed().generated(initializer),
            column<&T::last_sync_status>.varchar(32).indexed(),
            column<&T::last_sync_at>.indexed(),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::namespace_>, column<&T::name>).named("uq_airbyte_connections_ns_name"),
              index(column<&T::airbyte_connection_id>).unique().named("ix_airbyte_connections_airbyte_connection_id"))
        .comment("A connection: a source, a destination, and what flows between them.");
}

/// One run that synchronised a connection.
struct AirbyteSyncRunRow {
    key<AirbyteSyncRunRow> id{};
    std::optional<key<AirbyteConnectionRow>> connection_id{};
    std::optional<key<PipelineRunRow>> pipeline_run_id{};
    std::optional<key<PipelineManifestRow>> manifest_id{};
    std::optional<key<DatasetCatalog>> dataset_id{};
    std::optional<std::string> task_id{};
    std::optional<std::string> airbyte_job_id{};
    std::optional<std::string> airbyte_connection_id{};
    std::string runtime = "full_airbyte";
    std::string status = "pending";
    timestamp started_at{};
    std::optional<timestamp> finished_at{};
    std::optional<double> duration_seconds{};
    std::int32_t records_synced = 0;
    std::int32_t bytes_synced = 0;
    std::optional<json> streams = json("[]");
    std::optional<json> cursor_state = json("{}");
    std::optional<json> payload = json("{}");
    std::optional<std::string> error{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AirbyteSyncRunRow>
consteval auto describe_table(of<AirbyteSyncRunRow>) {
    return describe<T>("airbyte_sync_runs", domains::airbyte)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::connection_id>.references(to<AirbyteConnectionRow>, on_delete::set_null).indexed(),
            column<&T::pipeline_run_id>.references(to<PipelineRunRow>, on_delete::set_null).indexed().comment("The pipeline run that it was part of, if any."),
            column<&T::manifest_id>.references(to<PipelineManifestRow>, on_delete::set_null).indexed(),
            column<&T::dataset_id>.references(to<DatasetCatalog>, on_delete::set_null).indexed(),
            column<&T::task_id>.varchar(120).indexed(),
            column<&T::airbyte_job_id>.varchar(120).indexed().comment("The job's id at Airbyte."),
            column<&T::airbyte_connection_id>.varchar(120).indexed(),
            column<&T::runtime>.varchar(32).indexed().generated(initializer),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::started_at>.indexed().generated(utc_now),
            column<&T::finished_at>.indexed(),
            column<&T::duration_seconds>,
            column<&T::records_synced>.generated(initializer),
            column<&T::bytes_synced>.generated(initializer),
            column<&T::streams>.generated(initializer),
            column<&T::cursor_state>.generated(initializer).comment("Where the next run goes on, as one object."),
            column<&T::payload>.generated(initializer),
            column<&T::error>)
        .scoped(project_scope<T>())
        .with(index(column<&T::connection_id>, column<&T::status>).named("ix_airbyte_sync_runs_conn_status"))
        .comment("One run that synchronised a connection.");
}

}  // namespace alphaswarm::models
