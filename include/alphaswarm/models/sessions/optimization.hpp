// SPDX-License-Identifier: BSL-1.0
// Searches for the best parameters of a strategy: the search, and each trial of it.
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
struct OptimizationTrial;
struct Strategy;

/// A search for the parameters that serve a strategy best.
struct OptimizationRun {
    key<OptimizationRun> id{};
    std::optional<std::string> task_id{};
    std::optional<key<Strategy>> strategy_id{};
    std::string run_name = "sweep";
    std::string method = "grid";
    std::string metric = "sharpe";
    std::string status = "queued";
    std::int32_t n_trials = 0;
    std::int32_t n_completed = 0;
    std::optional<std::string> best_trial_id{};
    std::optional<double> best_metric_value{};
    std::optional<json> parameter_space = json("{}");
    std::optional<json> base_config = json("{}");
    std::optional<json> summary = json("{}");
    timestamp created_at{};
    std::optional<timestamp> completed_at{};
    std::optional<std::string> error{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = OptimizationRun>
consteval auto describe_table(of<OptimizationRun>) {
    return describe<T>("optimization_runs", domains::sessions)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
                 column<&T::strategy_id>.references(to<Strategy>).indexed(),
                 column<&T::run_name>.varchar(240).generated(initializer),
                 column<&T::method>.varchar(32).generated(initializer).one_of("grid", "random", "bayes"),
                 column<&T::metric>.varchar(64).generated(initializer)
                     .comment("The measure that trials are compared by."),
                 column<&T::status>.varchar(32).indexed().generated(initializer)
                     .one_of("queued", "running", "completed", "failed"),
                 column<&T::n_trials>.generated(initializer),
                 column<&T::n_completed>.generated(initializer),
                 column<&T::best_trial_id>.varchar(36)
                     .comment("The best row of optimization_trials; the database does not enforce it."),
                 column<&T::best_metric_value>,
                 column<&T::parameter_space>.generated(initializer).comment("The values to be tried, as one object."),
                 column<&T::base_config>.generated(initializer)
                     .comment("The settings that all trials share, as one object."),
                 column<&T::summary>.generated(initializer),
                 column<&T::created_at>.indexed().generated(utc_now),
                 column<&T::completed_at>,
                 column<&T::error>)
        .scoped(project_scope<T>())
        .with(link(column<&T::best_trial_id>).references(to<OptimizationTrial>))
        .comment("A search for the parameters that serve a strategy best.");
}

/// One set of parameters that a search tried, with its result.
struct OptimizationTrial {
    key<OptimizationTrial> id{};
    key<OptimizationRun> run_id{};
    std::optional<key<BacktestRun>> backtest_id{};
    std::int32_t trial_index{};
    std::optional<json> parameters = json("{}");
    std::string status = "queued";
    std::optional<double> metric_value{};
    std::optional<double> sharpe{};
    std::optional<double> sortino{};
    std::optional<double> total_return{};
    std::optional<double> max_drawdown{};
    std::optional<double> final_equity{};
    std::optional<std::string> error{};
    timestamp created_at{};
    std::optional<timestamp> completed_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = OptimizationTrial>
consteval auto describe_table(of<OptimizationTrial>) {
    return describe<T>("optimization_trials", domains::sessions)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::run_id>.references(to<OptimizationRun>, on_delete::cascade).indexed(),
                 column<&T::backtest_id>.references(to<BacktestRun>),
                 column<&T::trial_index>.comment("Counts up within the search."),
                 column<&T::parameters>.generated(initializer),
                 column<&T::status>.varchar(32).generated(initializer),
                 column<&T::metric_value>.comment("The trial's value of the search's metric."),
                 column<&T::sharpe>,
                 column<&T::sortino>,
                 column<&T::total_return>.comment("Relative to the initial cash."),
                 column<&T::max_drawdown>.comment("The largest loss from a peak, relative to it."),
                 column<&T::final_equity>,
                 column<&T::error>,
                 column<&T::created_at>.generated(utc_now),
                 column<&T::completed_at>)
        .scoped(project_scope<T>())
        .comment("One set of parameters that a search tried, with its result.");
}

}  // namespace alphaswarm::models
