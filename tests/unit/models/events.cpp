// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/events.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct EarningsCallTranscript;
struct Instrument;
struct Issuer;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;

static_assert(facts::count<CorporateEvent,
                           DividendEventRow,
                           SplitEventRow,
                           IpoEventRow,
                           MergerEventRow,
                           CalendarEventRow,
                           EarningsEventRow,
                           RegulatoryEventRow,
                           EsgEventRow,
                           AnalystEstimate,
                           ForwardEstimate,
                           PriceTarget>() == facts::totals{.tables = 12,
                                                           .columns = 172,
                                                           .nullable = 142,
                                                           .foreign_keys = 18,
                                                           .uniques = 0,
                                                           .indexes = 49,
                                                           .unique_indexes = 2});
static_assert(!facts::complete<Issuer> && !facts::complete<Instrument> && !facts::complete<EarningsCallTranscript>,
              "one domain brings no other along");

static_assert(facts::name<CalendarEventRow>() == "calendar_events" && facts::name<IpoEventRow>() == "ipo_events");
static_assert(facts::is_text(facts::column<CalendarEventRow>("title"), 480, true));
static_assert(facts::is_text(facts::column<EsgEventRow>("pillar"), 4, true));
static_assert(facts::is_text(facts::column<SplitEventRow>("ratio"), 32, true) &&
                  facts::column<CorporateEvent>("ratio").type.name == "double precision",
              "one name, two meanings");
static_assert(!facts::column<DividendEventRow>("amount").nullable &&
              facts::column<DividendEventRow>("is_special").nullable);

static_assert(facts::references<MergerEventRow, Issuer>("acquirer_issuer_id", action::no_action) &&
                  facts::references<MergerEventRow, Issuer>("target_issuer_id", action::no_action),
              "two keys to one table");
static_assert(facts::references<EarningsEventRow, EarningsCallTranscript>("transcript_id", action::no_action),
              "into another domain");
static_assert(facts::links<CorporateEvent, Instrument>("vt_symbol", "vt_symbol") &&
                  facts::references<CorporateEvent, Instrument>("instrument_id", action::no_action),
              "by name and by key");
static_assert(facts::column<CorporateEvent>("ex_date").indexed &&
                  facts::has<CorporateEvent>(constraint_kind::index, "ix_corp_event_ex_date", "ex_date"),
              "two indexes over one column");
static_assert(
    facts::has<AnalystEstimate>(constraint_kind::index, "uq_analyst_est", "issuer_id", "period_ending", "metric"));
static_assert(facts::column<CorporateEvent>("kind").allowed_value_count == 12 &&
              facts::column<EsgEventRow>("pillar").allowed_value_count == 3);
static_assert(facts::scope<CorporateEvent>().empty());

TEST_CASE("a new row of events holds the platform's defaults") {
    CHECK(AnalystEstimate{}.metric == "eps");
    CHECK(DividendEventRow{}.currency == "USD");
    CHECK(DividendEventRow{}.is_special == false);
    CHECK(IpoEventRow{}.underwriters == json("[]"));
    CHECK_FALSE(MergerEventRow{}.deal_value.has_value());
}

}  // namespace
