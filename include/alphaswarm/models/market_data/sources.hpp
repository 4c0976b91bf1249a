// SPDX-License-Identifier: BSL-1.0
// Where data and code come from: the sources that deliver data, the library of entries that tell how to set
// one up, every edition of their particulars, and the record of what was taken over from other code.
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

/// Somebody or something that delivers data: an interface, a library, a folder of files.
struct DataSource {
    key<DataSource> id{};
    std::string name{};
    std::string display_name{};
    std::string kind = "rest_api";
    std::optional<std::string> vendor{};
    std::string auth_type = "none";
    std::optional<std::string> base_url{};
    std::string protocol = "https/json";
    std::optional<json> capabilities = json("{}");
    std::optional<json> rate_limits = json("{}");
    std::optional<std::string> credentials_ref{};
    bool enabled = true;
    std::optional<json> meta = json("{}");
    std::optional<std::string> kind_subtype{};
    std::optional<std::string> transport{};
    std::optional<json> rate_limit_json = json("{}");
    std::optional<json> pagination_json = json("{}");
    std::optional<json> endpoints_json = json("[]");
    std::string health_status = "unknown";
    std::optional<timestamp> last_probe_at{};
    std::optional<json> tags = json("[]");
    std::int32_t version = 1;
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = DataSource>
consteval auto describe_table(of<DataSource>) {
    return describe<T>("data_sources", domains::market_data)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(64)
                     .comment("Short unique name that other tables use, such as fred or yfinance."),
                 column<&T::display_name>.varchar(160),
                 column<&T::kind>.varchar(32).generated(initializer)
                     .one_of("rest_api", "sdk", "file_manifest", "bigquery", "local_file", "rest", "csv", "parquet",
                             "kafka"),
                 column<&T::vendor>.varchar(120),
                 column<&T::auth_type>.varchar(32).generated(initializer)
                     .one_of("none", "api_key", "oauth2", "identity", "service_account"),
                 column<&T::base_url>.varchar(512),
                 column<&T::protocol>.varchar(64).generated(initializer),
                 column<&T::capabilities>.generated(initializer).comment("What the source can deliver, as one object."),
                 column<&T::rate_limits>.generated(initializer)
                     .comment("What the source allows in a span of time, as one object."),
                 column<&T::credentials_ref>.varchar(120)
                     .comment("Where the credentials are found; never the credentials themselves."),
                 column<&T::enabled>.generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::kind_subtype>.varchar(64).comment("Narrows down the kind."),
                 column<&T::transport>.varchar(64).comment("How bytes travel, below the protocol."),
                 column<&T::rate_limit_json>.generated(initializer),
                 column<&T::pagination_json>.generated(initializer),
                 column<&T::endpoints_json>.generated(initializer)
                     .comment("The addresses that the source answers at, as a list."),
                 column<&T::health_status>.varchar(32).generated(initializer).comment("Outcome of the last probe."),
                 column<&T::last_probe_at>,
                 column<&T::tags>.generated(initializer),
                 column<&T::version>.generated(initializer).comment("Number of the row's revision."),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::name>).unique().named("ix_data_sources_name"))
        .comment("Somebody or something that delivers data: an interface, a library, a folder of files.");
}

/// What the library of sources tells about one source and how to set it up.
struct SourceLibraryEntry {
    key<SourceLibraryEntry> id{};
    std::optional<key<DataSource>> source_id{};
    std::string source_name{};
    std::string display_name{};
    std::optional<std::string> import_uri{};
    std::optional<std::string> reference_path{};
    std::optional<std::string> docs_url{};
    std::optional<std::string> default_node{};
    std::optional<json> metadata_json = json("{}");
    std::optional<json> setup_steps = json("[]");
    std::optional<json> pipeline_hints = json("{}");
    std::optional<json> tags = json("[]");
    std::int32_t version = 1;
    bool enabled = true;
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = SourceLibraryEntry>
consteval auto describe_table(of<SourceLibraryEntry>) {
    return describe<T>("source_library_entries", domains::market_data)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::source_id>.references(to<DataSource>, on_delete::set_null).indexed(),
            column<&T::source_name>.varchar(120).indexed().comment("Name of the source, known or not to data_sources."),
            column<&T::display_name>.varchar(240),
            column<&T::import_uri>.varchar(1024).comment("Where the data can be imported from."),
            column<&T::reference_path>.varchar(1024),
            column<&T::docs_url>.varchar(1024),
            column<&T::default_node>.varchar(160).comment(
                "The pipeline node that reads the source unless another is chosen."),
            column<&T::metadata_json>.generated(initializer),
            column<&T::setup_steps>.generated(initializer).comment("What to do before the first import, as a list."),
            column<&T::pipeline_hints>.generated(initializer).comment("Settings that suit the source, as one object."),
            column<&T::tags>.generated(initializer),
            column<&T::version>.generated(initializer).comment("Number of the row's revision."),
            column<&T::enabled>.indexed().generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::workspace_id>, column<&T::project_id>, column<&T::source_name>)
                  .named("uq_source_library_project_source"))
        .comment("What the library of sources tells about one source and how to set it up.");
}

/// What was known about a source at one time; a change makes a new row.
struct SourceMetadataVersion {
    key<SourceMetadataVersion> id{};
    std::optional<key<DataSource>> source_id{};
    std::string source_name{};
    std::int32_t version = 1;
    std::string change_kind = "edit";
    std::optional<std::string> import_uri{};
    std::optional<std::string> reference_path{};
    std::optional<std::string> docs_url{};
    std::optional<json> metadata_json = json("{}");
    std::optional<json> tags = json("[]");
    std::string created_by = "system";
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = SourceMetadataVersion>
consteval auto describe_table(of<SourceMetadataVersion>) {
    return describe<T>("source_metadata_versions", domains::market_data)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::source_id>.references(to<DataSource>, on_delete::set_null).indexed(),
            column<&T::source_name>.varchar(120).indexed().comment("Name of the source, known or not to data_sources."),
            column<&T::version>.generated(initializer).comment("Counts up with every change of the source."),
            column<&T::change_kind>.varchar(40).indexed().generated(initializer).comment("What made the version, such as an edit."),
            column<&T::import_uri>.varchar(1024).comment("Where the data can be imported from."),
            column<&T::reference_path>.varchar(1024),
            column<&T::docs_url>.varchar(1024),
            column<&T::metadata_json>.generated(initializer),
            column<&T::tags>.generated(initializer),
            column<&T::created_by>.varchar(120).generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::source_name>, column<&T::version>).named("ix_source_metadata_versions_source_version"))
        .immutable()
        .comment("What was known about a source at one time; a change makes a new row.");
}

/// The record of one asset that was taken over from another code base.
struct ExtractionAuditRow {
    key<ExtractionAuditRow> id{};
    std::string asset_alias{};
    std::string asset_kind{};
    std::string source_repo{};
    std::optional<std::string> source_path{};
    std::string status = "active";
    std::optional<std::string> notes{};
    timestamp extracted_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = ExtractionAuditRow>
consteval auto describe_table(of<ExtractionAuditRow>) {
    return describe<T>("extraction_audit", domains::market_data)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::asset_alias>.varchar(200).indexed().comment("Name that the asset goes by on the platform."),
                 column<&T::asset_kind>.varchar(60).indexed().one_of("strategy", "model", "agent", "indicator", "tool"),
                 column<&T::source_repo>.varchar(200).indexed().comment("Repository that it came from."),
                 column<&T::source_path>.varchar(1024).comment("Path within the repository."),
                 column<&T::status>.varchar(40).generated(initializer).one_of("active", "deprecated", "pending"),
                 column<&T::notes>,
                 column<&T::extracted_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .append_only()
        .comment("The record of one asset that was taken over from another code base.");
}

}  // namespace alphaswarm::models
