// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/fundamentals.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct Issuer;
}

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;

static_assert(facts::count<FinancialStatement,
                           ReportedFinancials,
                           RevenueBreakdown,
                           FinancialRatios,
                           KeyMetrics,
                           HistoricalMarketCap,
                           EarningsCallTranscript,
                           ManagementDiscussionAnalysis>() == facts::totals{.tables = 8,
                                                                            .columns = 132,
                                                                            .nullable = 99,
                                                                            .foreign_keys = 8,
                                                                            .uniques = 0,
                                                                            .indexes = 34,
                                                                            .unique_indexes = 5});
static_assert(!facts::complete<Issuer>, "one domain brings no other along");

static_assert(facts::name<KeyMetrics>() == "key_metrics" &&
              facts::name<HistoricalMarketCap>() == "historical_market_cap");
static_assert(facts::is_text(facts::column<EarningsCallTranscript>("content"), 0), "text without a limit");
static_assert(facts::is_text(facts::column<RevenueBreakdown>("segment"), 240));
static_assert(facts::column<FinancialStatement>("period").type.name == "date" &&
              facts::column<FinancialStatement>("revenue").type.name == "double precision");
static_assert(facts::column<HistoricalMarketCap>("date").type.name == "date" &&
              !facts::column<HistoricalMarketCap>("market_cap").nullable);
static_assert(facts::column<ReportedFinancials>("template").member == "template_",
              "a keyword of C++ keeps its SQL name");
static_assert(facts::column<ManagementDiscussionAnalysis>("period").nullable &&
              !facts::column<KeyMetrics>("period").nullable);

static_assert(facts::references<FinancialRatios, Issuer>("issuer_id", action::no_action));
static_assert(facts::has<FinancialStatement>(
    constraint_kind::index, "uq_fin_stmt", "issuer_id", "period", "period_type", "statement_type"));
static_assert(facts::has<HistoricalMarketCap>(constraint_kind::index, "uq_hist_mcap", "issuer_id", "date"));
static_assert(facts::column<FinancialStatement>("statement_type").allowed_value_count == 3);
static_assert(facts::scope<FinancialStatement>().empty());

TEST_CASE("a new row of fundamentals holds the platform's defaults") {
    CHECK(FinancialStatement{}.period_type == "annual");
    CHECK(FinancialStatement{}.currency == "USD");
    CHECK(FinancialStatement{}.rows == json("{}"));
    CHECK_FALSE(KeyMetrics{}.pe_ratio.has_value());
    CHECK(EarningsCallTranscript{}.participants == json("[]"));
}

}  // namespace
