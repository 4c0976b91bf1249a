// SPDX-License-Identifier: BSL-1.0
// What an agent is: its specification, and every version of it.
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

/// An agent, known by its name.
struct AgentSpecRow {
    key<AgentSpecRow> id{};
    std::string name{};
    std::string role{};
    std::optional<std::string> description{};
    std::int32_t current_version = 1;
    std::optional<json> tags = json("[]");
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentSpecRow>
consteval auto describe_table(of<AgentSpecRow>) {
    return describe<T>("agent_specs", domains::agents)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(120),
            column<&T::role>.varchar(120).comment("What the agent is for."),
            column<&T::description>,
            column<&T::current_version>.generated(initializer).comment("The version in agent_spec_versions that holds now."),
            column<&T::tags>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::name>).unique().named("ix_agent_specs_name"))
        .comment("An agent, known by its name.");
}

/// One version of an agent as it was saved; a change makes a new row.
struct AgentSpecVersion {
    key<AgentSpecVersion> id{};
    key<AgentSpecRow> spec_id{};
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

template <class T = AgentSpecVersion>
consteval auto describe_table(of<AgentSpecVersion>) {
    return describe<T>("agent_spec_versions", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::spec_id>.references(to<AgentSpecRow>, on_delete::cascade).indexed(),
                 column<&T::version>.comment("Counts up within the agent."),
                 column<&T::spec_hash>.varchar(64).comment("Fingerprint of the payload, unique over all agents."),
                 column<&T::payload>.comment("The specification itself, as one object."),
                 column<&T::notes>,
                 column<&T::created_by>.varchar(120),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::spec_hash>).unique().named("ix_agent_spec_versions_spec_hash"),
              index(column<&T::spec_id>, column<&T::version>).named("ix_agent_spec_versions_spec_version"))
        .immutable()
        .comment("One version of an agent as it was saved; a change makes a new row.");
}

}  // namespace alphaswarm::models
