// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/agents.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct BacktestRun;
struct Session;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::mutability;

static_assert(facts::count<AgentSpecRow,
                           AgentSpecVersion,
                           AgentRunV2,
                           AgentRunStep,
                           AgentRunArtifact,
                           AgentAnnotation,
                           AgentEvaluation,
                           AgentEvalMetric,
                           AgentRun,
                           CrewRun,
                           DebateTurn,
                           EquityReport,
                           AgentDecision,
                           AgentBacktest,
                           AgentJudgeReport,
                           AgentReplayRun>() == facts::totals{.tables = 16,
                                                              .columns = 230,
                                                              .nullable = 130,
                                                              .foreign_keys = 66,
                                                              .uniques = 0,
                                                              .indexes = 100,
                                                              .unique_indexes = 4});
static_assert(!facts::complete<BacktestRun> && !facts::complete<Session>, "one domain brings no other along");

static_assert(facts::name<AgentRunV2>() == "agent_runs_v2" && facts::name<AgentSpecRow>() == "agent_specs");
static_assert(facts::is_text(facts::column<AgentRunArtifact>("uri"), 1024));
static_assert(facts::is_text(facts::column<AgentDecision>("action"), 8));
static_assert(facts::is_text(facts::column<DebateTurn>("argument"), 0), "text without a limit");
static_assert(facts::column<AgentEvalMetric>("passed").nullable, "three answers: yes, no and unknown");

static_assert(facts::references<AgentRunV2, AgentSpecVersion>("spec_version_id", action::set_null));
static_assert(facts::references<AgentRunStep, AgentRunV2>("run_id", action::cascade));
static_assert(facts::references<AgentReplayRun, BacktestRun>("parent_backtest_id", action::cascade) &&
                  facts::references<AgentReplayRun, BacktestRun>("child_backtest_id", action::cascade),
              "two keys to one table");
static_assert(facts::references<AgentRun, Session>("session_id", action::no_action) &&
                  facts::links<CrewRun, Session>("session_id") && facts::links<AgentRunV2, Session>("session_id"),
              "one is enforced, two are not");
static_assert(facts::links<AgentAnnotation, AgentRunV2>("run_id") &&
              facts::links<AgentEvaluation, AgentSpecVersion>("spec_version_id"));
static_assert(facts::has<AgentSpecVersion>(constraint_kind::index, "ix_agent_spec_versions_spec_hash", "spec_hash"));
static_assert(facts::has<CrewRun>(constraint_kind::index, "ix_crew_runs_task_id", "task_id"));
static_assert(facts::column<AgentDecision>("action").allowed_value_count == 6 &&
              facts::column<AgentRunStep>("kind").allowed_value_count == 6);
static_assert(facts::changes<AgentSpecVersion>() == mutability::immutable &&
              facts::changes<AgentSpecRow>() == mutability::free);
static_assert(facts::scope<AgentAnnotation>() == "lab" && facts::scope<AgentRunV2>() == "project");

TEST_CASE("a new row of agents holds the platform's defaults") {
    CHECK(AgentDecision{}.action == "HOLD");
    CHECK(AgentDecision{}.confidence == 0.5);
    CHECK(AgentBacktest{}.mode == "precompute");
    CHECK(AgentJudgeReport{}.judge_class == "LLMJudge");
    CHECK(AgentSpecRow{}.current_version == 1);
    CHECK(CrewRun{}.events == json("[]"));
    CHECK(EquityReport{}.valuation == json("{}"));
    CHECK(AgentAnnotation{}.lab_id == default_lab);
}

}  // namespace
