// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/rag.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct AgentRunV2;
struct DatasetCatalog;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::mutability;

static_assert(facts::count<RagCorpus, RagDocument, RagChunkAudit, RagSummary, RagQuery, RagEvalRun>() ==
              facts::totals{.tables = 6,
                            .columns = 71,
                            .nullable = 32,
                            .foreign_keys = 18,
                            .uniques = 0,
                            .indexes = 32,
                            .unique_indexes = 1});
static_assert(!facts::complete<AgentRunV2> && !facts::complete<DatasetCatalog>, "one domain brings no other along");

static_assert(facts::name<RagChunkAudit>() == "rag_chunks" && facts::name<RagCorpus>() == "rag_corpora");
static_assert(facts::is_text(facts::column<RagCorpus>("order"), 20), "a word of SQL is a name like any other");
static_assert(facts::is_text(facts::column<RagSummary>("text"), 0), "text without a limit");
static_assert(facts::column<RagQuery>("cost_usd").type.name == "integer");
static_assert(facts::has<RagCorpus>(constraint_kind::index, "ix_rag_corpora_name", "name"));
static_assert(!facts::column<RagDocument>("corpus").referencing, "a name, not a key");
static_assert(facts::references<RagQuery, User>("owner_user_id", action::set_null));
static_assert(facts::scope<RagCorpus>() == "lab" && facts::changes<RagChunkAudit>() == mutability::free);

TEST_CASE("a new row of rag holds the platform's defaults") {
    CHECK(RagCorpus{}.l2.empty());
    CHECK(RagQuery{}.plan_corpus == "*");
    CHECK(RagQuery{}.plan_level == "walk");
    CHECK(RagEvalRun{}.k == 8);
    CHECK(RagSummary{}.raptor_level == 1);
    CHECK(RagSummary{}.member_ids == json("[]"));
}

}  // namespace
