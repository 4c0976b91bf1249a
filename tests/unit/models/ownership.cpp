// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/ownership.hpp>

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

static_assert(facts::count<Form13FHoldingRow,
                           FundHolding,
                           InstitutionalHoldingRow,
                           InsiderTransactionRow,
                           PoliticianTrade,
                           SharesFloatSnapshot,
                           ShortInterestSnapshot>() == facts::totals{.tables = 7,
                                                                     .columns = 107,
                                                                     .nullable = 86,
                                                                     .foreign_keys = 7,
                                                                     .uniques = 0,
                                                                     .indexes = 36,
                                                                     .unique_indexes = 1});
static_assert(!facts::complete<Issuer>, "one domain brings no other along");

static_assert(facts::name<Form13FHoldingRow>() == "form_13f_holdings" &&
              facts::name<SharesFloatSnapshot>() == "shares_float_snapshots");
static_assert(facts::is_text(facts::column<Form13FHoldingRow>("filer_cik"), 16));
static_assert(facts::is_text(facts::column<InsiderTransactionRow>("filing_url"), 1024, true));
static_assert(facts::column<SharesFloatSnapshot>("date").type.name == "date" &&
              facts::column<InsiderTransactionRow>("filing_date").type.name == "timestamp without time zone" &&
              facts::column<InsiderTransactionRow>("transaction_date").type.name == "date");
static_assert(facts::references<FundHolding, Issuer>("fund_issuer_id", action::no_action) &&
                  facts::references<FundHolding, Issuer>("holding_issuer_id", action::no_action),
              "two keys to one table");
static_assert(
    facts::has<ShortInterestSnapshot>(constraint_kind::index, "uq_short_interest", "symbol", "settlement_date"));
static_assert(facts::has<Form13FHoldingRow>(constraint_kind::index, "ix_13f_cusip_report", "cusip", "report_date"));
static_assert(facts::scope<PoliticianTrade>().empty());

TEST_CASE("a new row of ownership holds the platform's defaults") {
    CHECK(Form13FHoldingRow{}.provider == "SEC");
    CHECK_FALSE(FundHolding{}.weight.has_value());
    CHECK_FALSE(FundHolding{}.fund_issuer_id.has_value());
    CHECK_FALSE(PoliticianTrade{}.created_at.is_set());
}

}  // namespace
