// SPDX-License-Identifier: BSL-1.0
// Sinks: where pipelines write to, and every version of what a sink was.
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

/// A place that pipelines write to.
struct SinkRow {
    key<SinkRow> id{};
    std::string name{};
    std::string kind = "iceberg";
    std::string display_name{};
    std::optional<std::string> description{};
    std::optional<json> config_json = json("{}");
    std::optional<json> tags = json("[]");
    std::optional<std::string> documentation_url{};
    bool requires_manifest_node = true;
    std::int32_t current_version = 1;
    bool enabled = true;
    std::optional<json> annotations = json("[]");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = SinkRow>
consteval auto describe_table(of<SinkRow>) {
    return describe<T>("sinks", domains::data_layer)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(180).indexed(),
            column<&T::kind>.varchar(64).indexed().generated(initializer),
            column<&T::display_name>.varchar(240),
            column<&T::description>,
            column<&T::config_json>.generated(initializer),
            column<&T::tags>.generated(initializer),
            column<&T::documentation_url>.varchar(1024),
            column<&T::requires_manifest_node>.generated(initializer).comment("A pipeline names the sink as a node of its own."),
            column<&T::current_version>.generated(initializer).comment("The version in sink_versions that holds now."),
            column<&T::enabled>.indexed().generated(initializer),
            column<&T::annotations>.generated(initializer),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::project_id>, column<&T::name>).named("uq_sinks_project_name"))
        .comment("A place that pipelines write to.");
}

/// One version of a sink as it was saved; a change makes a new row.
struct SinkVersionRow {
    key<SinkVersionRow> id{};
    key<SinkRow> sink_id{};
    std::int32_t version{};
    std::string spec_hash{};
    json payload{};
    std::optional<std::string> notes{};
    std::optional<std::string> created_by{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = SinkVersionRow>
consteval auto describe_table(of<SinkVersionRow>) {
    return describe<T>("sink_versions", domains::data_layer)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::sink_id>.references(to<SinkRow>, on_delete::cascade).indexed(),
                 column<&T::version>.comment("Counts up within the sink."),
                 column<&T::spec_hash>.varchar(64).indexed().comment(
                     "Fingerprint of the payload; a sink never has the same one twice."),
                 column<&T::payload>.comment("The sink's definition, as one object."),
                 column<&T::notes>,
                 column<&T::created_by>.varchar(120),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(unique(column<&T::sink_id>, column<&T::spec_hash>).named("uq_sink_versions_hash"),
              unique(column<&T::sink_id>, column<&T::version>).named("uq_sink_versions_version"),
              index(column<&T::sink_id>, column<&T::version>).named("ix_sink_versions_sink_version"))
        .immutable()
        .comment("One version of a sink as it was saved; a change makes a new row.");
}

}  // namespace alphaswarm::models
