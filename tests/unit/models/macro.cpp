// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/macro.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct DataSource;
struct Instrument;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;

static_assert(facts::count<FredSeries,
                           BlsSeriesRow,
                           EconomicSeriesRow,
                           EconomicObservation,
                           TreasuryRateRow,
                           YieldCurveRow,
                           FuturesCurveRow,
                           OptionSeries,
                           OptionChainSnapshot,
                           CotReportRow,
                           MarketHolidayRow,
                           MarketStatusHistory,
                           SecFiling,
                           GDeltMention>() == facts::totals{.tables = 14,
                                                            .columns = 169,
                                                            .nullable = 109,
                                                            .foreign_keys = 7,
                                                            .uniques = 0,
                                                            .indexes = 52,
                                                            .unique_indexes = 12});
static_assert(!facts::complete<Instrument> && !facts::complete<DataSource>, "one domain brings no other along");

static_assert(facts::name<GDeltMention>() == "gdelt_mentions" &&
              facts::name<OptionChainSnapshot>() == "option_chains_snapshots");
static_assert(facts::is_text(facts::column<GDeltMention>("document_identifier"), 2048, true));
static_assert(facts::is_text(facts::column<FredSeries>("title"), 512));
static_assert(facts::column<GDeltMention>("date").type.name == "timestamp without time zone" &&
                  facts::column<YieldCurveRow>("date").type.name == "date",
              "one name, two types");
static_assert(facts::column<MarketHolidayRow>("close_time").type.name == "time without time zone" &&
              facts::column<MarketHolidayRow>("close_time").nullable);
static_assert(!facts::column<SecFiling>("xbrl_available").nullable &&
              facts::column<TreasuryRateRow>("is_constant_maturity").nullable);

static_assert(facts::references<FredSeries, DataSource>("source_id", action::no_action));
static_assert(facts::references<OptionSeries, Instrument>("underlying_instrument_id", action::no_action));
static_assert(facts::links<EconomicObservation, EconomicSeriesRow>("source", "source", "series_id", "series_id"),
              "a link of two columns");
static_assert(
    facts::has<EconomicSeriesRow>(constraint_kind::index, "uq_economic_series_source_id", "source", "series_id"));
static_assert(facts::has<EconomicObservation>(
    constraint_kind::index, "uq_econ_obs", "source", "series_id", "date", "vintage_date"));
static_assert(facts::column<FredSeries>("seasonal_adj").allowed_value_count == 3 &&
              facts::column<TreasuryRateRow>("tenor").allowed_value_count == 0);
static_assert(facts::scope<SecFiling>().empty());

TEST_CASE("a new row of macro holds the platform's defaults") {
    CHECK(FredSeries{}.title.empty());
    CHECK(TreasuryRateRow{}.source == "UST");
    CHECK(CotReportRow{}.source == "CFTC");
    CHECK(MarketHolidayRow{}.is_observed == true);
    CHECK(OptionChainSnapshot{}.payload == json("[]"));
    CHECK_FALSE(EconomicObservation{}.value.has_value());
}

}  // namespace
