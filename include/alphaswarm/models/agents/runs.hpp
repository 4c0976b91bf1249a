// SPDX-License-Identifier: BSL-1.0
// What agents did: runs, their steps, what they left, and what people noted about them.
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

struct AgentSpecVersion;
struct Session;

/// One run of an agent.
struct AgentRunV2 {
    key<AgentRunV2> id{};
    std::string spec_name{};
    std::optional<key<AgentSpecVersion>> spec_version_id{};
    std::optional<std::string> task_id{};
    std::optional<std::string> session_id{};
    std::string status = "pending";
    std::optional<json> inputs = json("{}");
    std::optional<json> output = json("{}");
    std::optional<std::string> error{};
    double cost_usd = 0.0;
    std::int32_t n_calls = 0;
    std::int32_t n_tool_calls = 0;
    std::int32_t n_rag_hits = 0;
    timestamp started_at{};
    std::optional<timestamp> completed_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentRunV2>
consteval auto describe_table(of<AgentRunV2>) {
    return describe<T>("agent_runs_v2", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::spec_name>.varchar(120).indexed().comment("Name of the agent, as in agent_specs."),
                 column<&T::spec_version_id>.references(to<AgentSpecVersion>, on_delete::set_null).indexed(),
                 column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
                 column<&T::session_id>.varchar(36).indexed().comment(
                     "The row of sessions; the database does not enforce it."),
                 column<&T::status>.varchar(32).indexed().generated(initializer),
                 column<&T::inputs>.generated(initializer),
                 column<&T::output>.generated(initializer),
                 column<&T::error>,
                 column<&T::cost_usd>.generated(initializer).comment("Price of all calls of models, in US dollars."),
                 column<&T::n_calls>.generated(initializer).comment("Calls of models."),
                 column<&T::n_tool_calls>.generated(initializer),
                 column<&T::n_rag_hits>.generated(initializer).comment("Passages that were found and used."),
                 column<&T::started_at>.generated(utc_now),
                 column<&T::completed_at>)
        .scoped(project_scope<T>())
        .with(link(column<&T::session_id>).references(to<Session>))
        .comment("One run of an agent.");
}

/// One step of a run: a call of a model or a tool, a look-up, a check.
struct AgentRunStep {
    key<AgentRunStep> id{};
    key<AgentRunV2> run_id{};
    std::int32_t seq{};
    std::string kind{};
    std::string name{};
    std::optional<json> inputs = json("{}");
    std::optional<json> output = json("{}");
    double cost_usd = 0.0;
    std::optional<double> duration_ms{};
    std::optional<std::string> error{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentRunStep>
consteval auto describe_table(of<AgentRunStep>) {
    return describe<T>("agent_run_steps", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::run_id>.references(to<AgentRunV2>, on_delete::cascade).indexed(),
                 column<&T::seq>.comment("Counts up within the run."),
                 column<&T::kind>.varchar(40).indexed().one_of("llm", "tool", "rag", "memory", "guardrail", "output"),
                 column<&T::name>.varchar(120),
                 column<&T::inputs>.generated(initializer),
                 column<&T::output>.generated(initializer),
                 column<&T::cost_usd>.generated(initializer).comment("In US dollars."),
                 column<&T::duration_ms>.comment("In milliseconds."),
                 column<&T::error>,
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::run_id>, column<&T::seq>).named("ix_agent_run_steps_run_seq"))
        .comment("One step of a run: a call of a model or a tool, a look-up, a check.");
}

/// Something that a run left behind.
struct AgentRunArtifact {
    key<AgentRunArtifact> id{};
    key<AgentRunV2> run_id{};
    std::optional<key<AgentRunStep>> step_id{};
    std::string kind{};
    std::string name{};
    std::string uri{};
    std::optional<std::int32_t> bytes{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentRunArtifact>
consteval auto describe_table(of<AgentRunArtifact>) {
    return describe<T>("agent_run_artifacts", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::run_id>.references(to<AgentRunV2>, on_delete::cascade).indexed(),
                 column<&T::step_id>.references(to<AgentRunStep>, on_delete::set_null).indexed(),
                 column<&T::kind>.varchar(60).one_of("prompt", "response", "csv", "parquet", "image", "json"),
                 column<&T::name>.varchar(240),
                 column<&T::uri>.varchar(1024).comment("Where it is kept."),
                 column<&T::bytes>,
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .comment("Something that a run left behind.");
}

/// A label that a person or a program gave to what an agent did.
struct AgentAnnotation {
    key<AgentAnnotation> id{};
    std::string spec_name{};
    std::optional<std::string> run_id{};
    std::optional<std::string> vt_symbol{};
    std::optional<timestamp> as_of{};
    std::string label{};
    std::optional<std::string> notes{};
    std::optional<json> payload = json("{}");
    std::optional<std::string> created_by{};
    timestamp created_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentAnnotation>
consteval auto describe_table(of<AgentAnnotation>) {
    return describe<T>("agent_annotations", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::spec_name>.varchar(120).indexed().comment("Name of the agent, as in agent_specs."),
                 column<&T::run_id>.varchar(36).indexed().comment(
                     "The row of agent_runs_v2; the database does not enforce it."),
                 column<&T::vt_symbol>.varchar(64).indexed(),
                 column<&T::as_of>.indexed().comment("The time that the label is about."),
                 column<&T::label>.varchar(120).indexed(),
                 column<&T::notes>,
                 column<&T::payload>.generated(initializer),
                 column<&T::created_by>.varchar(120),
                 column<&T::created_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .with(link(column<&T::run_id>).references(to<AgentRunV2>))
        .comment("A label that a person or a program gave to what an agent did.");
}

}  // namespace alphaswarm::models
