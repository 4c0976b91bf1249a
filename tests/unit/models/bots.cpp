// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/bots.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct AgentSpecRow;
struct Strategy;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::generation;
using schema::mutability;

static_assert(facts::count<Bot, BotVersion, BotDeployment>() == facts::totals{.tables = 3,
                                                                              .columns = 40,
                                                                              .nullable = 22,
                                                                              .foreign_keys = 12,
                                                                              .uniques = 3,
                                                                              .indexes = 21,
                                                                              .unique_indexes = 0});
static_assert(!facts::complete<Strategy> && !facts::complete<AgentSpecRow>, "one domain brings no other along");

static_assert(facts::name<BotDeployment>() == "bot_deployments");
static_assert(facts::is_text(facts::column<Bot>("slug"), 120));
static_assert(facts::is_text(facts::column<BotDeployment>("manifest_yaml"), 0, true), "text without a limit");
static_assert(!facts::column<BotVersion>("payload").nullable &&
              facts::column<BotVersion>("payload").made_by == generation::none);
static_assert(facts::references<BotVersion, Bot>("bot_id", action::cascade));
static_assert(facts::references<BotDeployment, BotVersion>("version_id", action::set_null));
static_assert(facts::has<Bot>(constraint_kind::unique, "uq_bots_project_slug", "project_id", "slug"),
              "a scope's column may be part of a key");
static_assert(facts::has<BotVersion>(constraint_kind::unique, "uq_bot_versions_bot_hash", "bot_id", "spec_hash"));
static_assert(
    facts::has<BotDeployment>(constraint_kind::index, "ix_bot_deployments_status_started", "status", "started_at"));
static_assert(facts::column<BotDeployment>("target").allowed_value_count == 5 &&
              facts::column<Bot>("kind").allowed_value_count == 2);
static_assert(facts::changes<BotVersion>() == mutability::immutable && facts::changes<Bot>() == mutability::free);
static_assert(facts::scope<Bot>() == "project");

TEST_CASE("a new row of bots holds the platform's defaults") {
    CHECK(Bot{}.kind == "trading");
    CHECK(Bot{}.status == "draft");
    CHECK(Bot{}.annotations == json("[]"));
    CHECK(BotDeployment{}.status == "pending");
    CHECK(BotVersion{}.owner_user_id == default_user);
}

}  // namespace
