// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/strategies.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct ExperimentPlan;
struct ModelVersion;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::mutability;

static_assert(facts::count<Strategy, StrategyVersion, StrategyTest, BacktestRun, BacktestInterrupt>() ==
              facts::totals{.tables = 5,
                            .columns = 83,
                            .nullable = 58,
                            .foreign_keys = 25,
                            .uniques = 0,
                            .indexes = 28,
                            .unique_indexes = 0});
static_assert(!facts::complete<ModelVersion> && !facts::complete<ExperimentPlan>, "one domain brings no other along");

static_assert(facts::name<BacktestRun>() == "backtest_runs" && facts::name<Strategy>() == "strategies");
static_assert(facts::is_text(facts::column<Strategy>("config_yaml"), 0), "text without a limit");
static_assert(facts::is_text(facts::column<BacktestInterrupt>("task_id"), 64, true) &&
              facts::is_text(facts::column<BacktestRun>("task_id"), 120, true));
static_assert(facts::column<BacktestRun>("end").member == "end" && facts::column<StrategyTest>("end").nullable,
              "a word of SQL is a name like any other");

static_assert(facts::references<StrategyVersion, Strategy>("strategy_id", action::cascade));
static_assert(facts::references<StrategyTest, StrategyVersion>("version_id", action::no_action));
static_assert(facts::references<BacktestRun, ModelVersion>("model_version_id", action::set_null),
              "into another domain");
static_assert(facts::references<BacktestInterrupt, BacktestRun>("backtest_id", action::cascade));
static_assert(facts::has<StrategyVersion>(
    constraint_kind::index, "ix_strategy_versions_strategy_version", "strategy_id", "version"));
static_assert(!facts::column<BacktestRun>("strategy_id").indexed);
static_assert(facts::column<Strategy>("status").allowed_value_count == 5 &&
              facts::column<BacktestRun>("status").allowed_value_count == 0);
static_assert(facts::changes<StrategyVersion>() == mutability::immutable &&
              facts::changes<Strategy>() == mutability::free);
static_assert(facts::scope<BacktestRun>() == "project");

TEST_CASE("a new row of strategies holds the platform's defaults") {
    CHECK(Strategy{}.status == "draft");
    CHECK(Strategy{}.created_by == "system");
    CHECK(Strategy{}.version == 1);
    CHECK(BacktestRun{}.status == "pending");
    CHECK(BacktestRun{}.metrics == json("{}"));
    CHECK(BacktestRun{}.workspace_id == default_workspace);
    CHECK_FALSE(BacktestRun{}.end.has_value());
}

}  // namespace
