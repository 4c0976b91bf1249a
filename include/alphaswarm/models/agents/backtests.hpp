// SPDX-License-Identifier: BSL-1.0
// Agents put to the test: the decisions that they took, backtests that follow them, judges of those, and
// replays with decisions changed.
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

struct BacktestRun;
struct CrewRun;
struct Strategy;

/// What an agent decided on one instrument at one time.
struct AgentDecision {
    key<AgentDecision> id{};
    std::optional<key<BacktestRun>> backtest_id{};
    std::optional<key<Strategy>> strategy_id{};
    std::optional<key<CrewRun>> crew_run_id{};
    std::string vt_symbol{};
    timestamp ts{};
    std::string action = "HOLD";
    double size_pct = 0.0;
    double confidence = 0.5;
    std::string rating = "hold";
    std::optional<std::string> rationale{};
    std::optional<json> evidence = json("[]");
    std::optional<std::string> provider{};
    std::optional<std::string> deep_model{};
    std::optional<std::string> quick_model{};
    double token_cost_usd = 0.0;
    std::optional<std::string> context_hash{};
    std::optional<json> payload = json("{}");
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentDecision>
consteval auto describe_table(of<AgentDecision>) {
    return describe<T>("agent_decisions", domains::agents)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::backtest_id>.references(to<BacktestRun>).indexed(),
            column<&T::strategy_id>.references(to<Strategy>).indexed(),
            column<&T::crew_run_id>.references(to<CrewRun>).indexed(),
            column<&T::vt_symbol>.varchar(40).indexed(),
            column<&T::ts>.indexed().comment("The time that the decision is for, simulated or real."),
            column<&T::action>.varchar(8).generated(initializer).one_of("long", "short", "flat", "BUY", "SELL", "HOLD"),
            column<&T::size_pct>.generated(initializer).comment("Size of the position, relative to the portfolio."),
            column<&T::confidence>.generated(initializer).comment("From 0 to 1."),
            column<&T::rating>.varchar(16).generated(initializer).comment("The decision in finer words than the action."),
            column<&T::rationale>,
            column<&T::evidence>.generated(initializer).comment("What the decision rests on, as a list."),
            column<&T::provider>.varchar(32).comment("Who runs the models."),
            column<&T::deep_model>.varchar(120).comment("The model for hard questions."),
            column<&T::quick_model>.varchar(120).comment("The model for easy ones."),
            column<&T::token_cost_usd>.generated(initializer).comment("In US dollars."),
            column<&T::context_hash>.varchar(64).indexed().comment(
                "Fingerprint of what the agent knew; equal contexts may share a decision."),
            column<&T::payload>.generated(initializer),
            column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::backtest_id>, column<&T::ts>).named("ix_agent_decisions_backtest_ts"),
              index(column<&T::vt_symbol>, column<&T::ts>).named("ix_agent_decisions_symbol_ts"))
        .comment("What an agent decided on one instrument at one time.");
}

/// What a backtest has beside its own row when agents decide in it; one row for a backtest.
struct AgentBacktest {
    key<AgentBacktest> id{};
    key<BacktestRun> backtest_id{};
    std::string mode = "precompute";
    std::optional<std::string> provider{};
    std::optional<std::string> deep_model{};
    std::optional<std::string> quick_model{};
    std::int32_t max_debate_rounds = 1;
    std::int32_t n_decisions = 0;
    std::int32_t n_debate_turns = 0;
    double total_token_cost_usd = 0.0;
    std::optional<std::string> decision_cache_uri{};
    std::optional<json> config = json("{}");
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentBacktest>
consteval auto describe_table(of<AgentBacktest>) {
    return describe<T>("agent_backtests", domains::agents)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::backtest_id>.references(to<BacktestRun>, on_delete::cascade),
            column<&T::mode>.varchar(32).generated(initializer).one_of("precompute", "audit", "live").comment("Whether decisions are taken before the run, checked after it, or taken within it."),
            column<&T::provider>.varchar(32).comment("Who runs the models."),
            column<&T::deep_model>.varchar(120).comment("The model for hard questions."),
            column<&T::quick_model>.varchar(120).comment("The model for easy ones."),
            column<&T::max_debate_rounds>.generated(initializer),
            column<&T::n_decisions>.generated(initializer),
            column<&T::n_debate_turns>.generated(initializer),
            column<&T::total_token_cost_usd>.generated(initializer).comment("In US dollars."),
            column<&T::decision_cache_uri>.varchar(512).comment("Where the decisions are kept to be used again."),
            column<&T::config>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::backtest_id>).unique().named("ix_agent_backtests_backtest_id"))
        .comment("What a backtest has beside its own row when agents decide in it; one row for a backtest.");
}

/// A judge's opinion of how agents decided in a backtest.
struct AgentJudgeReport {
    key<AgentJudgeReport> id{};
    key<BacktestRun> backtest_id{};
    std::string judge_class = "LLMJudge";
    double score = 0.0;
    std::optional<std::string> summary{};
    std::optional<json> findings = json("[]");
    double cost_usd = 0.0;
    std::optional<std::string> provider{};
    std::optional<std::string> model{};
    std::optional<std::string> rubric = "default";
    std::optional<json> config = json("{}");
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentJudgeReport>
consteval auto describe_table(of<AgentJudgeReport>) {
    return describe<T>("agent_judge_reports", domains::agents)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::backtest_id>.references(to<BacktestRun>, on_delete::cascade).indexed(),
                 column<&T::judge_class>.varchar(64).generated(initializer).comment("The class of the judge."),
                 column<&T::score>.generated(initializer),
                 column<&T::summary>,
                 column<&T::findings>.generated(initializer).comment("What the judge found, as a list."),
                 column<&T::cost_usd>.generated(initializer).comment("In US dollars."),
                 column<&T::provider>.varchar(64).comment("Who runs the model."),
                 column<&T::model>.varchar(160),
                 column<&T::rubric>.varchar(64).generated(initializer).comment("The rules that the judge follows."),
                 column<&T::config>.generated(initializer),
                 column<&T::created_at>.indexed().generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::backtest_id>, column<&T::judge_class>).named("ix_agent_judge_reports_backtest_judge"))
        .comment("A judge's opinion of how agents decided in a backtest.");
}

/// A backtest run again with some decisions changed.
struct AgentReplayRun {
    key<AgentReplayRun> id{};
    key<BacktestRun> parent_backtest_id{};
    std::optional<key<BacktestRun>> child_backtest_id{};
    std::optional<key<AgentJudgeReport>> judge_report_id{};
    std::optional<json> edits = json("[]");
    std::optional<std::string> created_by{};
    std::optional<std::string> note{};
    std::string status = "queued";
    std::optional<std::string> error{};
    timestamp created_at{};
    std::optional<timestamp> completed_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = AgentReplayRun>
consteval auto describe_table(of<AgentReplayRun>) {
    return describe<T>("agent_replay_runs", domains::agents)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::parent_backtest_id>.references(to<BacktestRun>, on_delete::cascade).indexed(),
            column<&T::child_backtest_id>.references(to<BacktestRun>, on_delete::cascade).indexed().comment("The backtest that came of it."),
            column<&T::judge_report_id>.references(to<AgentJudgeReport>).indexed().comment("The opinion that asked for the changes."),
            column<&T::edits>.generated(initializer).comment("The changes, as a list."),
            column<&T::created_by>.varchar(120),
            column<&T::note>,
            column<&T::status>.varchar(24).generated(initializer),
            column<&T::error>,
            column<&T::created_at>.indexed().generated(utc_now),
            column<&T::completed_at>)
        .scoped(project_scope<T>())
        .comment("A backtest run again with some decisions changed.");
}

}  // namespace alphaswarm::models
