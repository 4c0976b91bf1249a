// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/memory.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct AgentRunV2;
struct Strategy;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;

static_assert(facts::count<MemoryEpisode, MemoryReflection, MemoryOutcome>() == facts::totals{.tables = 3,
                                                                                              .columns = 38,
                                                                                              .nullable = 25,
                                                                                              .foreign_keys = 9,
                                                                                              .uniques = 0,
                                                                                              .indexes = 20,
                                                                                              .unique_indexes = 0});
static_assert(!facts::complete<AgentRunV2> && !facts::complete<Strategy>, "one domain brings no other along");

static_assert(facts::name<MemoryEpisode>() == "memory_episodes" && facts::name<MemoryOutcome>() == "memory_outcomes");
static_assert(facts::is_text(facts::column<MemoryOutcome>("decision_id"), 60), "an id that no table's key fits");
static_assert(facts::is_text(facts::column<MemoryEpisode>("situation"), 0), "text without a limit");
static_assert(facts::column<MemoryOutcome>("direction_correct").type.name == "double precision");
static_assert(facts::references<MemoryEpisode, Lab>("lab_id", action::set_null));
static_assert(!facts::column<MemoryReflection>("run_id").referencing);
static_assert(facts::has<MemoryReflection>(
    constraint_kind::index, "ix_memory_reflection_lookup", "role", "vt_symbol", "created_at"));
static_assert(facts::scope<MemoryEpisode>() == "lab" && facts::scope<MemoryOutcome>() == "lab");

TEST_CASE("a new row of memory holds the platform's defaults") {
    CHECK(MemoryEpisode{}.meta == json("{}"));
    CHECK(MemoryEpisode{}.lab_id == default_lab);
    CHECK(MemoryEpisode{}.workspace_id == default_workspace);
    CHECK_FALSE(MemoryOutcome{}.raw_return.has_value());
}

}  // namespace
