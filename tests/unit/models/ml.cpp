// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/ml.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct DatasetVersion;
}

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::mutability;

static_assert(facts::count<FeatureSet,
                           FeatureSetVersion,
                           FeatureSetUsage,
                           SplitPlan,
                           SplitArtifact,
                           PipelineRecipe,
                           ExperimentPlan,
                           ModelVersion,
                           ModelDeployment,
                           MLExperimentRun>() == facts::totals{.tables = 10,
                                                               .columns = 157,
                                                               .nullable = 98,
                                                               .foreign_keys = 51,
                                                               .uniques = 0,
                                                               .indexes = 77,
                                                               .unique_indexes = 1});
static_assert(!facts::complete<DatasetVersion>, "one domain brings no other along");

static_assert(facts::name<MLExperimentRun>() == "ml_experiment_runs" &&
              facts::name<PipelineRecipe>() == "pipeline_recipes");
static_assert(facts::is_text(facts::column<ModelVersion>("registry_name"), 120));
static_assert(facts::column<FeatureSet>("default_lookback_days").type.name == "integer");
static_assert(facts::column<ModelDeployment>("top_k").nullable &&
              !facts::column<ModelDeployment>("allow_short").nullable);
static_assert(facts::column<SplitArtifact>("start_time").nullable);

static_assert(facts::references<ModelDeployment, ModelVersion>("model_version_id", action::no_action));
static_assert(facts::references<SplitArtifact, SplitPlan>("split_plan_id", action::cascade));
static_assert(facts::references<ExperimentPlan, DatasetVersion>("dataset_version_id", action::no_action),
              "into another domain");
static_assert(!facts::column<ExperimentPlan>("last_run_id").referencing);
static_assert(facts::has<FeatureSet>(constraint_kind::index, "ix_feature_sets_name", "name"));
static_assert(facts::has<MLExperimentRun>(
    constraint_kind::index, "ix_ml_experiment_runs_model_created", "model_class", "created_at"));
static_assert(facts::column<ModelVersion>("stage").allowed_value_count == 4 &&
              facts::column<FeatureSet>("kind").allowed_value_count == 6);
static_assert(facts::changes<FeatureSetVersion>() == mutability::immutable);
static_assert(facts::changes<ModelVersion>() == mutability::free, "its stage changes");
static_assert(facts::scope<ModelVersion>() == "project");

TEST_CASE("a new row of ml holds the platform's defaults") {
    CHECK(ModelVersion{}.stage == "None");
    CHECK(ModelDeployment{}.long_threshold == 0.001);
    CHECK(ModelDeployment{}.short_threshold == -0.001);
    CHECK(ModelDeployment{}.allow_short);
    CHECK(FeatureSet{}.default_lookback_days == 60);
    CHECK(FeatureSetVersion{}.specs == json("[]"));
    CHECK(SplitPlan{}.segments == json("{}"));
}

}  // namespace
