// SPDX-License-Identifier: BSL-1.0
// Plans of experiments: how data is split in time, how it is prepared, and which model is trained on it.
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

/// How a dataset is split into segments to train, validate and test on.
struct SplitPlan {
    key<SplitPlan> id{};
    std::string name{};
    std::string method = "fixed";
    std::optional<std::string> description{};
    std::optional<key<DatasetVersion>> dataset_version_id{};
    std::optional<std::string> dataset_hash{};
    std::optional<json> config = json("{}");
    std::optional<json> segments = json("{}");
    std::string created_by = "system";
    timestamp created_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = SplitPlan>
consteval auto describe_table(of<SplitPlan>) {
    return describe<T>("split_plans", domains::ml)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(180).indexed(),
            column<&T::method>.varchar(40).generated(initializer).comment("How the segments are found: at fixed times, by walking forward or otherwise."),
            column<&T::description>,
            column<&T::dataset_version_id>.references(to<DatasetVersion>).indexed(),
            column<&T::dataset_hash>.varchar(64).indexed().comment(
                "Fingerprint of the data that the plan was made for."),
            column<&T::config>.generated(initializer),
            column<&T::segments>.generated(initializer).comment("The segments by name, as one object."),
            column<&T::created_by>.varchar(120).generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .comment("How a dataset is split into segments to train, validate and test on.");
}

/// One segment of one fold of a split plan, as it turned out.
struct SplitArtifact {
    key<SplitArtifact> id{};
    key<SplitPlan> split_plan_id{};
    std::string fold_name = "default";
    std::string segment = "train";
    std::optional<timestamp> start_time{};
    std::optional<timestamp> end_time{};
    std::optional<json> indices = json("[]");
    std::optional<json> meta = json("{}");
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = SplitArtifact>
consteval auto describe_table(of<SplitArtifact>) {
    return describe<T>("split_artifacts", domains::ml)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::split_plan_id>.references(to<SplitPlan>, on_delete::cascade).indexed(),
            column<&T::fold_name>.varchar(64).generated(initializer),
            column<&T::segment>.varchar(32).generated(initializer).comment("What the rows are for, such as train or test."),
            column<&T::start_time>,
            column<&T::end_time>,
            column<&T::indices>.generated(initializer).comment("The rows of the dataset, as a list."),
            column<&T::meta>.generated(initializer))
        .scoped(project_scope<T>())
        .with(index(column<&T::split_plan_id>, column<&T::fold_name>, column<&T::segment>)
                  .named("ix_split_artifacts_plan_fold_segment"))
        .comment("One segment of one fold of a split plan, as it turned out.");
}

/// How data is prepared for a model.
struct PipelineRecipe {
    key<PipelineRecipe> id{};
    std::string name{};
    std::int32_t version = 1;
    std::optional<std::string> description{};
    std::optional<json> shared_processors = json("[]");
    std::optional<json> infer_processors = json("[]");
    std::optional<json> learn_processors = json("[]");
    std::optional<json> fit_window = json("{}");
    std::optional<json> tags = json("[]");
    std::optional<json> meta = json("{}");
    std::string created_by = "system";
    bool is_active = true;
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = PipelineRecipe>
consteval auto describe_table(of<PipelineRecipe>) {
    return describe<T>("pipeline_recipes", domains::ml)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::name>.varchar(180).indexed(),
            column<&T::version>.generated(initializer).comment("Counts up under the same name."),
            column<&T::description>,
            column<&T::shared_processors>.generated(initializer).comment("The steps before learning and inference alike, as a list."),
            column<&T::infer_processors>.generated(initializer).comment("Further steps before inference, as a list."),
            column<&T::learn_processors>.generated(initializer).comment("Further steps before learning, as a list."),
            column<&T::fit_window>.generated(initializer).comment("The time that the steps are fitted to, as one object."),
            column<&T::tags>.generated(initializer),
            column<&T::meta>.generated(initializer),
            column<&T::created_by>.varchar(120).generated(initializer),
            column<&T::is_active>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .scoped(project_scope<T>())
        .with(index(column<&T::name>, column<&T::version>).named("ix_pipeline_recipes_name_version"))
        .comment("How data is prepared for a model.");
}

/// A planned experiment: a dataset, its split and preparation, and a model.
struct ExperimentPlan {
    key<ExperimentPlan> id{};
    std::string name{};
    std::string status = "draft";
    std::optional<key<DatasetVersion>> dataset_version_id{};
    std::optional<key<SplitPlan>> split_plan_id{};
    std::optional<key<PipelineRecipe>> pipeline_recipe_id{};
    std::optional<json> dataset_cfg = json("{}");
    std::optional<json> model_cfg = json("{}");
    std::optional<std::string> notes{};
    std::optional<json> tags = json("[]");
    std::string created_by = "system";
    timestamp created_at{};
    std::optional<std::string> last_run_id{};
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = ExperimentPlan>
consteval auto describe_table(of<ExperimentPlan>) {
    return describe<T>("experiment_plans", domains::ml)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(180).indexed(),
                 column<&T::status>.varchar(32).indexed().generated(initializer),
                 column<&T::dataset_version_id>.references(to<DatasetVersion>).indexed(),
                 column<&T::split_plan_id>.references(to<SplitPlan>).indexed(),
                 column<&T::pipeline_recipe_id>.references(to<PipelineRecipe>).indexed(),
                 column<&T::dataset_cfg>.generated(initializer).comment("Settings of the dataset, as one object."),
                 column<&T::model_cfg>.generated(initializer).comment("Settings of the model, as one object."),
                 column<&T::notes>,
                 column<&T::tags>.generated(initializer),
                 column<&T::created_by>.varchar(120).generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::last_run_id>.varchar(120).comment("The latest run of the plan."))
        .scoped(project_scope<T>())
        .comment("A planned experiment: a dataset, its split and preparation, and a model.");
}

}  // namespace alphaswarm::models
