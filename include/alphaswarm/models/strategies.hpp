// SPDX-License-Identifier: BSL-1.0
// Strategies and how they performed: every version of a strategy, its tests, and the backtests with the questions that
// interrupted them.
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
struct ExperimentPlan;
struct MLExperimentRun;
struct ModelDeployment;
struct ModelVersion;

/// A trading strategy, as it is now.
struct Strategy {
    key<Strategy> id{};
    std::string name{};
    std::int32_t version = 1;
    std::string config_yaml{};
    timestamp created_at{};
    std::string created_by = "system";
    std::string status = "draft";
    std::optional<json> meta = json("{}");
    std::optional<std::string> source_repo{};
    std::optional<std::string> source_path{};
    std::optional<std::string> category{};
    std::optional<timestamp> extracted_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = Strategy>
consteval auto describe_table(of<Strategy>) {
    return describe<T>("strategies", domains::strategies)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(120),
                 column<&T::version>.generated(initializer).comment("Number of the version that holds now."),
                 column<&T::config_yaml>.comment("The strategy itself."),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::created_by>.varchar(120).generated(initializer),
                 column<&T::status>.varchar(32).generated(initializer)
                     .one_of("draft", "backtesting", "paper", "live", "retired"),
                 column<&T::meta>.generated(initializer),
                 column<&T::source_repo>.varchar(200).comment("Repository that the strategy was taken over from."),
                 column<&T::source_path>.varchar(1024).comment("Path within the repository."),
                 column<&T::category>.varchar(120),
                 column<&T::extracted_at>.comment("When it was taken over."))
        .scoped(project_scope<T>())
        .comment("A trading strategy, as it is now.");
}

/// One version of a strategy as it was saved; a change makes a new row.
struct StrategyVersion {
    key<StrategyVersion> id{};
    key<Strategy> strategy_id{};
    std::int32_t version{};
    std::string config_yaml{};
    std::string author = "system";
    timestamp created_at{};
    std::optional<std::string> dataset_hash{};
    std::optional<std::string> notes{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = StrategyVersion>
consteval auto describe_table(of<StrategyVersion>) {
    return describe<T>("strategy_versions", domains::strategies)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::strategy_id>.references(to<Strategy>, on_delete::cascade).indexed(),
                 column<&T::version>.comment("Counts up within the strategy."),
                 column<&T::config_yaml>.comment("The strategy itself."),
                 column<&T::author>.varchar(120).generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::dataset_hash>.varchar(64).comment("Fingerprint of the data that it was tried on."),
                 column<&T::notes>)
        .scoped(project_scope<T>())
        .with(index(column<&T::strategy_id>, column<&T::version>).named("ix_strategy_versions_strategy_version"))
        .immutable()
        .comment("One version of a strategy as it was saved; a change makes a new row.");
}

/// A test of one version of a strategy, with its result.
struct StrategyTest {
    key<StrategyTest> id{};
    key<Strategy> strategy_id{};
    std::optional<key<StrategyVersion>> version_id{};
    std::optional<key<BacktestRun>> backtest_id{};
    std::string status = "pending";
    std::optional<timestamp> start{};
    std::optional<timestamp> end{};
    std::optional<double> sharpe{};
    std::optional<double> sortino{};
    std::optional<double> max_drawdown{};
    std::optional<double> total_return{};
    std::optional<double> final_equity{};
    timestamp created_at{};
    std::optional<timestamp> completed_at{};
    std::optional<std::string> notes{};
    std::optional<std::string> engine{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = StrategyTest>
consteval auto describe_table(of<StrategyTest>) {
    return describe<T>("strategy_tests", domains::strategies)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::strategy_id>.references(to<Strategy>).indexed(),
                 column<&T::version_id>.references(to<StrategyVersion>),
                 column<&T::backtest_id>.references(to<BacktestRun>),
                 column<&T::status>.varchar(32).generated(initializer),
                 column<&T::start>.comment("The first moment that is simulated."),
                 column<&T::end>.comment("The last moment that is simulated."),
                 column<&T::sharpe>,
                 column<&T::sortino>,
                 column<&T::max_drawdown>.comment("The largest loss from a peak, relative to it."),
                 column<&T::total_return>.comment("Over the whole test, relative to the initial cash."),
                 column<&T::final_equity>,
                 column<&T::created_at>.indexed().generated(utc_now),
                 column<&T::completed_at>,
                 column<&T::notes>,
                 column<&T::engine>.varchar(64).comment("What simulated it."))
        .scoped(project_scope<T>())
        .comment("A test of one version of a strategy, with its result.");
}

/// A simulation of a strategy on the past, with its result.
struct BacktestRun {
    key<BacktestRun> id{};
    std::optional<key<Strategy>> strategy_id{};
    std::optional<std::string> task_id{};
    std::string status = "pending";
    std::optional<timestamp> start{};
    std::optional<timestamp> end{};
    std::optional<double> initial_cash{};
    std::optional<double> final_equity{};
    std::optional<double> sharpe{};
    std::optional<double> sortino{};
    std::optional<double> max_drawdown{};
    std::optional<double> total_return{};
    std::optional<std::string> mlflow_run_id{};
    std::optional<std::string> dataset_hash{};
    timestamp created_at{};
    std::optional<timestamp> completed_at{};
    std::optional<json> metrics = json("{}");
    std::optional<std::string> error{};
    std::optional<key<ModelVersion>> model_version_id{};
    std::optional<key<MLExperimentRun>> ml_experiment_run_id{};
    std::optional<key<ExperimentPlan>> experiment_plan_id{};
    std::optional<key<ModelDeployment>> model_deployment_id{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = BacktestRun>
consteval auto describe_table(of<BacktestRun>) {
    return describe<T>("backtest_runs", domains::strategies)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::strategy_id>.references(to<Strategy>),
                 column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
                 column<&T::status>.varchar(32).generated(initializer),
                 column<&T::start>.comment("The first moment that is simulated."),
                 column<&T::end>.comment("The last moment that is simulated."),
                 column<&T::initial_cash>,
                 column<&T::final_equity>,
                 column<&T::sharpe>,
                 column<&T::sortino>,
                 column<&T::max_drawdown>.comment("The largest loss from a peak, relative to it."),
                 column<&T::total_return>.comment("Over the whole run, relative to the initial cash."),
                 column<&T::mlflow_run_id>.varchar(120).comment("The run's id in MLflow."),
                 column<&T::dataset_hash>.varchar(64).comment("Fingerprint of the data that it ran on."),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::completed_at>,
                 column<&T::metrics>.generated(initializer).comment("Every measure by name, as one object."),
                 column<&T::error>,
                 column<&T::model_version_id>.references(to<ModelVersion>, on_delete::set_null).indexed(),
                 column<&T::ml_experiment_run_id>.references(to<MLExperimentRun>, on_delete::set_null).indexed(),
                 column<&T::experiment_plan_id>.references(to<ExperimentPlan>, on_delete::set_null).indexed(),
                 column<&T::model_deployment_id>.references(to<ModelDeployment>, on_delete::set_null).indexed())
        .scoped(project_scope<T>())
        .comment("A simulation of a strategy on the past, with its result.");
}

/// A question at which a backtest stops until somebody answers.
struct BacktestInterrupt {
    key<BacktestInterrupt> id{};
    key<BacktestRun> backtest_id{};
    std::optional<std::string> task_id{};
    timestamp ts{};
    std::optional<std::string> rule{};
    std::string status = "pending";
    std::optional<json> payload = json("{}");
    std::optional<json> response = json("{}");
    timestamp created_at{};
    std::optional<timestamp> resolved_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = BacktestInterrupt>
consteval auto describe_table(of<BacktestInterrupt>) {
    return describe<T>("backtest_interrupts", domains::strategies)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::backtest_id>.references(to<BacktestRun>, on_delete::cascade).indexed(),
            column<&T::task_id>.varchar(64).indexed(),
            column<&T::ts>.indexed().generated(utc_now).comment("The simulated time."),
            column<&T::rule>.varchar(120).comment("The rule that asked."),
            column<&T::status>.varchar(24).indexed().generated(initializer).one_of("pending", "resolved", "expired"),
            column<&T::payload>.generated(initializer).comment("The question, as one object."),
            column<&T::response>.generated(initializer).comment("The answer, as one object."),
            column<&T::created_at>.generated(utc_now),
            column<&T::resolved_at>)
        .scoped(project_scope<T>())
        .comment("A question at which a backtest stops until somebody answers.");
}

}  // namespace alphaswarm::models
