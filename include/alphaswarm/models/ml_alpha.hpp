// SPDX-License-Identifier: BSL-1.0
// Models tested by trading: a backtest tied to the experiment and the model behind it, and every prediction it acted
// on.
#pragma once

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

/// A backtest of a model's predictions, judged as predictions and as trades.
struct MLAlphaBacktestRun {
    key<MLAlphaBacktestRun> id{};
    std::optional<std::string> task_id{};
    std::string run_name = "alpha-backtest";
    std::string status = "queued";
    std::optional<key<MLExperimentRun>> ml_experiment_run_id{};
    std::optional<key<BacktestRun>> backtest_run_id{};
    std::optional<key<ModelVersion>> model_version_id{};
    std::optional<key<ModelDeployment>> model_deployment_id{};
    std::optional<key<ExperimentPlan>> experiment_plan_id{};
    std::optional<std::string> mlflow_run_id{};
    std::optional<std::string> dataset_hash{};
    std::optional<json> ml_metrics = json("{}");
    std::optional<json> trading_metrics = json("{}");
    std::optional<json> combined_metrics = json("{}");
    std::optional<json> attribution = json("{}");
    std::optional<json> params = json("{}");
    std::optional<std::string> error{};
    timestamp started_at{};
    std::optional<timestamp> completed_at{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = MLAlphaBacktestRun>
consteval auto describe_table(of<MLAlphaBacktestRun>) {
    return describe<T>("ml_alpha_backtest_runs", domains::ml_alpha)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
                 column<&T::run_name>.varchar(240).indexed().generated(initializer),
                 column<&T::status>.varchar(32).indexed().generated(initializer)
                     .one_of("queued", "running", "completed", "failed"),
                 column<&T::ml_experiment_run_id>.references(to<MLExperimentRun>, on_delete::set_null).indexed(),
                 column<&T::backtest_run_id>.references(to<BacktestRun>, on_delete::set_null).indexed(),
                 column<&T::model_version_id>.references(to<ModelVersion>, on_delete::set_null).indexed(),
                 column<&T::model_deployment_id>.references(to<ModelDeployment>, on_delete::set_null).indexed(),
                 column<&T::experiment_plan_id>.references(to<ExperimentPlan>, on_delete::set_null).indexed(),
                 column<&T::mlflow_run_id>.varchar(120).indexed().comment("The run's id in MLflow."),
                 column<&T::dataset_hash>.varchar(64).indexed().comment("Fingerprint of the data that it ran on."),
                 column<&T::ml_metrics>.generated(initializer).comment("How good the predictions were, as one object."),
                 column<&T::trading_metrics>.generated(initializer).comment("How good the trades were, as one object."),
                 column<&T::combined_metrics>.generated(initializer)
                     .comment("Measures of both together, as one object."),
                 column<&T::attribution>.generated(initializer).comment("Where the result came from, as one object."),
                 column<&T::params>.generated(initializer),
                 column<&T::error>,
                 column<&T::started_at>.indexed().generated(utc_now),
                 column<&T::completed_at>,
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .comment("A backtest of a model's predictions, judged as predictions and as trades.");
}

/// One prediction of a backtest and what became of it.
struct MLPredictionAudit {
    key<MLPredictionAudit> id{};
    key<MLAlphaBacktestRun> alpha_backtest_run_id{};
    std::string vt_symbol{};
    timestamp ts{};
    double prediction{};
    std::optional<double> label{};
    std::optional<double> position_after{};
    std::optional<double> pnl_after_bar{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = MLPredictionAudit>
consteval auto describe_table(of<MLPredictionAudit>) {
    return describe<T>("ml_prediction_audit", domains::ml_alpha)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::alpha_backtest_run_id>.references(to<MLAlphaBacktestRun>, on_delete::cascade).indexed(),
                 column<&T::vt_symbol>.varchar(40).indexed(),
                 column<&T::ts>.indexed().comment("The bar that the prediction was made on."),
                 column<&T::prediction>,
                 column<&T::label>.comment("What came true."),
                 column<&T::position_after>.comment("The position that was held after acting on it."),
                 column<&T::pnl_after_bar>.comment("Profit and loss so far, after the bar."),
                 column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(
            index(column<&T::alpha_backtest_run_id>, column<&T::vt_symbol>).named("ix_ml_prediction_audit_run_symbol"),
            index(column<&T::alpha_backtest_run_id>, column<&T::ts>).named("ix_ml_prediction_audit_run_ts"))
        .append_only()
        .comment("One prediction of a backtest and what became of it.");
}

}  // namespace alphaswarm::models
