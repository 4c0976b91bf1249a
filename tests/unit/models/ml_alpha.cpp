// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/ml_alpha.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct BacktestRun;
struct MLExperimentRun;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::mutability;

static_assert(facts::count<MLAlphaBacktestRun, MLPredictionAudit>() == facts::totals{.tables = 2,
                                                                                     .columns = 35,
                                                                                     .nullable = 24,
                                                                                     .foreign_keys = 12,
                                                                                     .uniques = 0,
                                                                                     .indexes = 22,
                                                                                     .unique_indexes = 0});
static_assert(!facts::complete<BacktestRun> && !facts::complete<MLExperimentRun>, "one domain brings no other along");

static_assert(facts::name<MLPredictionAudit>() == "ml_prediction_audit");
static_assert(facts::is_text(facts::column<MLPredictionAudit>("vt_symbol"), 40));
static_assert(!facts::column<MLPredictionAudit>("prediction").nullable &&
              facts::column<MLPredictionAudit>("label").nullable);
static_assert(facts::references<MLAlphaBacktestRun, BacktestRun>("backtest_run_id", action::set_null));
static_assert(facts::references<MLAlphaBacktestRun, MLExperimentRun>("ml_experiment_run_id", action::set_null));
static_assert(facts::references<MLPredictionAudit, MLAlphaBacktestRun>("alpha_backtest_run_id", action::cascade));
static_assert(facts::has<MLPredictionAudit>(
    constraint_kind::index, "ix_ml_prediction_audit_run_ts", "alpha_backtest_run_id", "ts"));
static_assert(facts::column<MLAlphaBacktestRun>("status").allowed_value_count == 4);
static_assert(facts::changes<MLPredictionAudit>() == mutability::append_only &&
              facts::changes<MLAlphaBacktestRun>() == mutability::free);
static_assert(facts::scope<MLPredictionAudit>() == "project");

TEST_CASE("a new row of ml_alpha holds the platform's defaults") {
    CHECK(MLAlphaBacktestRun{}.run_name == "alpha-backtest");
    CHECK(MLAlphaBacktestRun{}.status == "queued");
    CHECK(MLAlphaBacktestRun{}.attribution == json("{}"));
    CHECK(MLPredictionAudit{}.project_id == default_project);
}

}  // namespace
