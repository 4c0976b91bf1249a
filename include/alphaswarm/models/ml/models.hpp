// SPDX-License-Identifier: BSL-1.0
// Models: each trained version, the deployments that let it trade, and the runs that experiment with it.
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

struct DatasetVersion;
struct ExperimentPlan;
struct PipelineRecipe;
struct SplitPlan;

/// A trained model, as it is registered.
struct ModelVersion {
    key<ModelVersion> id{};
    std::string registry_name{};
    std::string mlflow_version{};
    std::string stage = "None";
    std::optional<std::string> dataset_hash{};
    std::optional<std::string> algo{};
    std::optional<key<DatasetVersion>> dataset_version_id{};
    std::optional<key<SplitPlan>> split_plan_id{};
    std::optional<key<PipelineRecipe>> pipeline_recipe_id{};
    std::optional<key<ExperimentPlan>> experiment_plan_id{};
    std::optional<json> metrics = json("{}");
    timestamp created_at{};
    std::optional<std::string> source_repo{};
    std::optional<std::string> source_path{};
    std::optional<std::string> category{};
    std::optional<timestamp> extracted_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = ModelVersion>
consteval auto describe_table(of<ModelVersion>) {
    return describe<T>("model_versions", domains::ml)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::registry_name>.varchar(120).indexed().comment("The model's name in the registry."),
            column<&T::mlflow_version>.varchar(32).comment("The version's number in MLflow."),
            column<&T::stage>.varchar(32).generated(initializer).one_of("None", "Staging", "Production", "Archived"),
            column<&T::dataset_hash>.varchar(64).comment("Fingerprint of the data that it was trained on."),
            column<&T::algo>.varchar(64).comment("The algorithm that was trained."),
            column<&T::dataset_version_id>.references(to<DatasetVersion>).indexed(),
            column<&T::split_plan_id>.references(to<SplitPlan>).indexed(),
            column<&T::pipeline_recipe_id>.references(to<PipelineRecipe>).indexed(),
            column<&T::experiment_plan_id>.references(to<ExperimentPlan>).indexed(),
            column<&T::metrics>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::source_repo>.varchar(200).comment("Repository that the model was taken over from."),
            column<&T::source_path>.varchar(1024).comment("Path within the repository."),
            column<&T::category>.varchar(120),
            column<&T::extracted_at>.comment("When it was taken over."))
        .scoped(project_scope<T>())
        .comment("A trained model, as it is registered.");
}

/// A model version at work, with the rules that turn its predictions into positions.
struct ModelDeployment {
    key<ModelDeployment> id{};
    std::string name{};
    std::string status = "staging";
    key<ModelVersion> model_version_id{};
    std::optional<key<ExperimentPlan>> experiment_plan_id{};
    std::optional<key<DatasetVersion>> dataset_version_id{};
    std::optional<key<SplitPlan>> split_plan_id{};
    std::optional<key<PipelineRecipe>> pipeline_recipe_id{};
    std::string alpha_class = "DeployedModelAlpha";
    std::string infer_segment = "infer";
    double long_threshold = 0.001;
    double short_threshold = -0.001;
    bool allow_short = true;
    std::optional<std::int32_t> top_k{};
    std::optional<json> deployment_config = json("{}");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = ModelDeployment>
consteval auto describe_table(of<ModelDeployment>) {
    return describe<T>("model_deployments", domains::ml)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(180).indexed(),
            column<&T::status>.varchar(32).indexed().generated(initializer).one_of("staging", "active", "retired"),
            column<&T::model_version_id>.references(to<ModelVersion>).indexed(),
            column<&T::experiment_plan_id>.references(to<ExperimentPlan>).indexed(),
            column<&T::dataset_version_id>.references(to<DatasetVersion>).indexed(),
            column<&T::split_plan_id>.references(to<SplitPlan>).indexed(),
            column<&T::pipeline_recipe_id>.references(to<PipelineRecipe>).indexed(),
            column<&T::alpha_class>.varchar(64).generated(initializer).comment("The class that turns predictions into signals."),
            column<&T::infer_segment>.varchar(32).generated(initializer).comment("The segment of the split plan that it predicts on."),
            column<&T::long_threshold>.generated(initializer).comment("A prediction above it is bought."),
            column<&T::short_threshold>.generated(initializer).comment("A prediction below it is sold short."),
            column<&T::allow_short>.generated(initializer),
            column<&T::top_k>.comment(
                "How many of the best predictions are bought; null means all above the threshold."),
            column<&T::deployment_config>.generated(initializer),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .comment("A model version at work, with the rules that turn its predictions into positions.");
}

/// One run of an experiment, with its metrics.
struct MLExperimentRun {
    key<MLExperimentRun> id{};
    std::optional<std::string> task_id{};
    std::string run_name = "ml-experiment";
    std::string experiment_type = "alpha";
    std::string status = "queued";
    std::optional<std::string> framework{};
    std::optional<std::string> model_class{};
    std::optional<key<ModelVersion>> model_version_id{};
    std::optional<key<ExperimentPlan>> experiment_plan_id{};
    std::optional<key<DatasetVersion>> dataset_version_id{};
    std::optional<key<SplitPlan>> split_plan_id{};
    std::optional<key<PipelineRecipe>> pipeline_recipe_id{};
    std::optional<std::string> dataset_hash{};
    std::optional<std::string> mlflow_run_id{};
    std::optional<json> params = json("{}");
    std::optional<json> metrics = json("{}");
    std::optional<json> artifacts = json("{}");
    std::optional<json> prediction_sample = json("[]");
    std::optional<std::string> error{};
    timestamp started_at{};
    std::optional<timestamp> completed_at{};
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = MLExperimentRun>
consteval auto describe_table(of<MLExperimentRun>) {
    return describe<T>("ml_experiment_runs", domains::ml)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::task_id>.varchar(120).indexed().comment("Id of the background task that does the work."),
            column<&T::run_name>.varchar(240).generated(initializer),
            column<&T::experiment_type>.varchar(40).indexed().generated(initializer),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::framework>.varchar(80).indexed().comment("The library that the model is made with."),
            column<&T::model_class>.varchar(120).indexed(),
            column<&T::model_version_id>.references(to<ModelVersion>).indexed(),
            column<&T::experiment_plan_id>.references(to<ExperimentPlan>).indexed(),
            column<&T::dataset_version_id>.references(to<DatasetVersion>).indexed(),
            column<&T::split_plan_id>.references(to<SplitPlan>).indexed(),
            column<&T::pipeline_recipe_id>.references(to<PipelineRecipe>).indexed(),
            column<&T::dataset_hash>.varchar(64).indexed().comment("Fingerprint of the data that it ran on."),
            column<&T::mlflow_run_id>.varchar(120).indexed().comment("The run's id in MLflow."),
            column<&T::params>.generated(initializer).comment("What the run was given, as one object."),
            column<&T::metrics>.generated(initializer),
            column<&T::artifacts>.generated(initializer).comment("Where the files that it left are, as one object."),
            column<&T::prediction_sample>.generated(initializer).comment("Some of the predictions, as a list."),
            column<&T::error>,
            column<&T::started_at>.indexed().generated(utc_now),
            column<&T::completed_at>,
            column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::model_class>, column<&T::created_at>).named("ix_ml_experiment_runs_model_created"),
              index(column<&T::experiment_type>, column<&T::status>).named("ix_ml_experiment_runs_type_status"))
        .comment("One run of an experiment, with its metrics.");
}

}  // namespace alphaswarm::models
