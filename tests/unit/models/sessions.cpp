// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/sessions.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct BacktestRun;
struct Strategy;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::generation;

static_assert(facts::count<Session, ChatMessage, OptimizationRun, OptimizationTrial, PaperTradingRun, RLEpisode>() ==
              facts::totals{.tables = 6,
                            .columns = 87,
                            .nullable = 52,
                            .foreign_keys = 20,
                            .uniques = 0,
                            .indexes = 27,
                            .unique_indexes = 0});
static_assert(!facts::complete<Strategy> && !facts::complete<BacktestRun>, "one domain brings no other along");

static_assert(facts::name<RLEpisode>() == "rl_episodes" && facts::name<PaperTradingRun>() == "paper_trading_runs");
static_assert(facts::is_text(facts::column<PaperTradingRun>("id"), 48), "longer than the other keys");
static_assert(facts::column<PaperTradingRun>("id").made_by == generation::random_uuid);
static_assert(facts::is_text(facts::column<Session>("user"), 120), "a word of SQL is a name like any other");
static_assert(facts::is_text(facts::column<ChatMessage>("content"), 0), "text without a limit");

static_assert(facts::references<ChatMessage, Session>("session_id", action::cascade));
static_assert(facts::references<OptimizationTrial, OptimizationRun>("run_id", action::cascade));
static_assert(facts::references<OptimizationTrial, BacktestRun>("backtest_id", action::no_action));
static_assert(facts::links<OptimizationRun, OptimizationTrial>("best_trial_id"),
              "back to a row that references this one");
static_assert(facts::links<PaperTradingRun, Strategy>("strategy_id") &&
                  facts::column<PaperTradingRun>("strategy_id").length == 120,
              "texts of two lengths may mean the same");
static_assert(facts::column<ChatMessage>("role").allowed_value_count == 4 &&
              facts::column<OptimizationRun>("method").allowed_value_count == 3);
static_assert(facts::scope<Session>() == "tenant" && facts::scope<ChatMessage>() == "tenant" &&
              facts::scope<RLEpisode>() == "project");

TEST_CASE("a new row of sessions holds the platform's defaults") {
    CHECK(Session{}.user == "local");
    CHECK(Session{}.owner_user_id == default_user);
    CHECK(OptimizationRun{}.metric == "sharpe");
    CHECK(OptimizationRun{}.method == "grid");
    CHECK(PaperTradingRun{}.run_name == "paper-adhoc");
    CHECK(PaperTradingRun{}.brokerage == "sim");
    CHECK(PaperTradingRun{}.fills == 0);
    CHECK_FALSE(PaperTradingRun{}.id.is_set());
}

}  // namespace
