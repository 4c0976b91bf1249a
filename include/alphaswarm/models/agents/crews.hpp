// SPDX-License-Identifier: BSL-1.0
// Agents that work together: runs of crews, the turns of their debates, and the reports on companies that
// they write.
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

struct AgentDecision;
struct Session;

/// One run of a crew of first-generation agents.
struct AgentRun {
    key<AgentRun> id{};
    std::optional<key<Session>> session_id{};
    std::optional<std::string> task_id{};
    std::string crew{};
    std::string status = "pending";
    std::string prompt{};
    std::optional<json> result = json("{}");
    std::optional<std::string> error{};
    timestamp started_at{};
    std::optional<timestamp> completed_at{};
    std::optional<std::string> llm_model{};
    std::optional<json> token_usage = json("{}");
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentRun>
consteval auto describe_table(of<AgentRun>) {
    return describe<T>("agent_runs", domains::agents)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::session_id>.references(to<Session>),
            column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
            column<&T::crew>.varchar(120),
            column<&T::status>.varchar(32).generated(initializer),
            column<&T::prompt>,
            column<&T::result>.generated(initializer),
            column<&T::error>,
            column<&T::started_at>.generated(utc_now),
            column<&T::completed_at>,
            column<&T::llm_model>.varchar(120).comment("The language model that was asked."),
            column<&T::token_usage>.generated(initializer).comment("How many tokens were read and written, as one object."))
        .scoped(project_scope<T>())
        .comment("One run of a crew of first-generation agents.");
}

/// One run of a crew of agents.
struct CrewRun {
    key<CrewRun> id{};
    std::string task_id{};
    std::string crew_name = "research";
    std::string crew_type = "research";
    std::string status = "queued";
    std::string prompt{};
    std::optional<std::string> session_id{};
    std::optional<key<AgentRun>> agent_run_id{};
    timestamp started_at{};
    std::optional<timestamp> completed_at{};
    std::optional<json> result = json("{}");
    std::optional<json> events = json("[]");
    std::optional<std::string> error{};
    double cost_usd = 0.0;
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = CrewRun>
consteval auto describe_table(of<CrewRun>) {
    return describe<T>("crew_runs", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::task_id>.varchar(120).comment("Id of the background task that does the work; unique."),
                 column<&T::crew_name>.varchar(120).generated(initializer),
                 column<&T::crew_type>.varchar(32).indexed().generated(initializer).one_of("research", "trader"),
                 column<&T::status>.varchar(32).indexed().generated(initializer),
                 column<&T::prompt>,
                 column<&T::session_id>.varchar(36).indexed().comment(
                     "The row of sessions; the database does not enforce it."),
                 column<&T::agent_run_id>.references(to<AgentRun>),
                 column<&T::started_at>.generated(utc_now),
                 column<&T::completed_at>,
                 column<&T::result>.generated(initializer),
                 column<&T::events>.generated(initializer).comment("What happened, in order, as a list."),
                 column<&T::error>,
                 column<&T::cost_usd>.generated(initializer).comment("Price of all calls of models, in US dollars."))
        .scoped(project_scope<T>())
        .with(index(column<&T::task_id>).unique().named("ix_crew_runs_task_id"),
              link(column<&T::session_id>).references(to<Session>))
        .comment("One run of a crew of agents.");
}

/// One argument in a debate between the bull and the bear of a crew.
struct DebateTurn {
    key<DebateTurn> id{};
    key<CrewRun> crew_run_id{};
    std::optional<key<AgentDecision>> decision_id{};
    std::int32_t round = 0;
    std::string side{};
    std::string argument{};
    std::optional<json> cites = json("[]");
    double token_cost_usd = 0.0;
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = DebateTurn>
consteval auto describe_table(of<DebateTurn>) {
    return describe<T>("debate_turns", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::crew_run_id>.references(to<CrewRun>, on_delete::cascade).indexed(),
                 column<&T::decision_id>.references(to<AgentDecision>).indexed(),
                 column<&T::round>.generated(initializer).comment("Counts up within the debate."),
                 column<&T::side>.varchar(8).one_of("bull", "bear"),
                 column<&T::argument>,
                 column<&T::cites>.generated(initializer).comment("What the argument rests on, as a list."),
                 column<&T::token_cost_usd>.generated(initializer).comment("In US dollars."),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::crew_run_id>, column<&T::round>).named("ix_debate_turns_crew_round"))
        .comment("One argument in a debate between the bull and the bear of a crew.");
}

/// A report on one company, written by agents.
struct EquityReport {
    key<EquityReport> id{};
    std::string vt_symbol{};
    timestamp as_of{};
    std::optional<json> peers = json("[]");
    std::optional<json> sections = json("{}");
    std::optional<json> usage = json("{}");
    std::optional<json> valuation = json("{}");
    std::optional<json> catalysts = json("[]");
    std::optional<json> sensitivity = json("{}");
    double cost_usd = 0.0;
    std::string status = "completed";
    std::optional<std::string> error{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = EquityReport>
consteval auto describe_table(of<EquityReport>) {
    return describe<T>("equity_reports", domains::agents)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::vt_symbol>.varchar(40).indexed(),
            column<&T::as_of>.indexed().comment("The time that the report knows the world up to."),
            column<&T::peers>.generated(initializer).comment("The companies that it is compared with, as a list."),
            column<&T::sections>.generated(initializer).comment("The text by section, as one object."),
            column<&T::usage>.generated(initializer).comment("How many tokens were read and written, as one object."),
            column<&T::valuation>.generated(initializer),
            column<&T::catalysts>.generated(initializer).comment("What may move the price, as a list."),
            column<&T::sensitivity>.generated(initializer).comment("How the valuation answers to its assumptions, as one object."),
            column<&T::cost_usd>.generated(initializer).comment("In US dollars."),
            column<&T::status>.varchar(24).generated(initializer),
            column<&T::error>,
            column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::vt_symbol>, column<&T::as_of>).named("ix_equity_reports_symbol_asof"))
        .comment("A report on one company, written by agents.");
}

}  // namespace alphaswarm::models
