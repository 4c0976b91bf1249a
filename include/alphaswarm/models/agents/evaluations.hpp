// SPDX-License-Identifier: BSL-1.0
// How good agents are: evaluations over sets of cases, and the metrics of each case.
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

/// An agent was put through a set of cases.
struct AgentEvaluation {
    key<AgentEvaluation> id{};
    std::string spec_name{};
    std::optional<std::string> spec_version_id{};
    std::string eval_set_name{};
    std::int32_t n_cases = 0;
    std::int32_t n_passed = 0;
    std::optional<json> aggregate = json("{}");
    std::optional<std::string> notes{};
    timestamp started_at{};
    std::optional<timestamp> completed_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentEvaluation>
consteval auto describe_table(of<AgentEvaluation>) {
    return describe<T>("agent_evaluations", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::spec_name>.varchar(120).indexed().comment("Name of the agent, as in agent_specs."),
                 column<&T::spec_version_id>.varchar(36).indexed().comment(
                     "The row of agent_spec_versions; the database does not enforce it."),
                 column<&T::eval_set_name>.varchar(240).comment("Name of the set of cases."),
                 column<&T::n_cases>.generated(initializer),
                 column<&T::n_passed>.generated(initializer),
                 column<&T::aggregate>.generated(initializer).comment("The metrics over all cases, as one object."),
                 column<&T::notes>,
                 column<&T::started_at>.generated(utc_now),
                 column<&T::completed_at>)
        .scoped(project_scope<T>())
        .with(link(column<&T::spec_version_id>).references(to<AgentSpecVersion>))
        .comment("An agent was put through a set of cases.");
}

/// One metric of one case of an evaluation.
struct AgentEvalMetric {
    key<AgentEvalMetric> id{};
    key<AgentEvaluation> evaluation_id{};
    std::string case_id{};
    std::string metric{};
    std::optional<double> value{};
    std::optional<std::string> text_value{};
    std::optional<bool> passed{};
    std::optional<json> meta = json("{}");
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentEvalMetric>
consteval auto describe_table(of<AgentEvalMetric>) {
    return describe<T>("agent_eval_metrics", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::evaluation_id>.references(to<AgentEvaluation>, on_delete::cascade).indexed(),
                 column<&T::case_id>.varchar(120).comment("Name of the case within its set."),
                 column<&T::metric>.varchar(80).indexed(),
                 column<&T::value>.comment("The result, where it is a number."),
                 column<&T::text_value>.comment("The result, where it is no number."),
                 column<&T::passed>,
                 column<&T::meta>.generated(initializer))
        .scoped(project_scope<T>())
        .comment("One metric of one case of an evaluation.");
}

}  // namespace alphaswarm::models
