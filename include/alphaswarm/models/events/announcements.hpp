// SPDX-License-Identifier: BSL-1.0
// What is announced and published: the calendar of events to come, earnings, acts of regulators, and
// judgements on environment and governance.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct EarningsCallTranscript;
struct Instrument;
struct Issuer;

/// An entry of the calendar of events, past or to come.
struct CalendarEventRow {
    key<CalendarEventRow> id{};
    std::string event_type{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<date> event_date{};
    std::optional<timestamp> event_ts{};
    std::optional<std::string> title{};
    std::optional<std::string> country{};
    std::optional<std::string> country_iso{};
    std::optional<std::int32_t> importance{};
    std::optional<double> actual{};
    std::optional<double> consensus{};
    std::optional<double> previous{};
    std::optional<std::string> unit{};
    std::optional<std::string> frequency{};
    std::optional<json> payload = json("{}");
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = CalendarEventRow>
consteval auto describe_table(of<CalendarEventRow>) {
    return describe<T>("calendar_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::event_type>.varchar(32).indexed().one_of(
                     "earnings", "dividend", "split", "ipo", "economic", "buyback", "shareholder_meeting"),
                 column<&T::instrument_id>.references(to<Instrument>).indexed(),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::event_date>.indexed(),
                 column<&T::event_ts>,
                 column<&T::title>.varchar(480),
                 column<&T::country>.varchar(32),
                 column<&T::country_iso>.varchar(8).comment("The country's code in ISO 3166-1."),
                 column<&T::importance>,
                 column<&T::actual>.comment("The figure that was published."),
                 column<&T::consensus>.comment("The figure that was expected."),
                 column<&T::previous>.comment("The figure of the time before."),
                 column<&T::unit>.varchar(32).comment("What the figures are in."),
                 column<&T::frequency>.varchar(32),
                 column<&T::payload>.generated(initializer),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::event_type>, column<&T::event_date>).named("ix_cal_event_type_date"))
        .comment("An entry of the calendar of events, past or to come.");
}

/// The announcement of an issuer's earnings for one period, against what was expected.
struct EarningsEventRow {
    key<EarningsEventRow> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<std::string> fiscal_period{};
    std::optional<std::int32_t> fiscal_year{};
    std::optional<timestamp> announcement_ts{};
    std::optional<timestamp> call_start_ts{};
    std::optional<double> eps_estimate{};
    std::optional<double> eps_actual{};
    std::optional<double> eps_surprise{};
    std::optional<double> eps_surprise_pct{};
    std::optional<double> revenue_estimate{};
    std::optional<double> revenue_actual{};
    std::optional<double> revenue_surprise{};
    std::optional<key<EarningsCallTranscript>> transcript_id{};
    std::optional<std::string> source{};
    timestamp created_at{};
};

template <class T = EarningsEventRow>
consteval auto describe_table(of<EarningsEventRow>) {
    return describe<T>("earnings_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::fiscal_period>.varchar(16),
                 column<&T::fiscal_year>,
                 column<&T::announcement_ts>.indexed(),
                 column<&T::call_start_ts>,
                 column<&T::eps_estimate>.comment("Earnings per share that were expected."),
                 column<&T::eps_actual>.comment("Earnings per share that were announced."),
                 column<&T::eps_surprise>.comment("Actual less estimate."),
                 column<&T::eps_surprise_pct>.comment("The surprise relative to the estimate."),
                 column<&T::revenue_estimate>,
                 column<&T::revenue_actual>,
                 column<&T::revenue_surprise>.comment("Actual less estimate."),
                 column<&T::transcript_id>.references(to<EarningsCallTranscript>),
                 column<&T::source>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::issuer_id>, column<&T::fiscal_year>, column<&T::fiscal_period>)
                  .unique()
                  .named("uq_earnings_event"))
        .comment("The announcement of an issuer's earnings for one period, against what was expected.");
}

/// An act of a regulator concerning an issuer.
struct RegulatoryEventRow {
    key<RegulatoryEventRow> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<std::string> jurisdiction{};
    std::optional<std::string> agency{};
    std::string action{};
    std::optional<std::string> docket_number{};
    std::optional<double> amount{};
    std::optional<std::string> currency = "USD";
    std::optional<std::string> summary{};
    std::optional<std::string> url{};
    std::optional<timestamp> published_ts{};
    std::optional<std::string> source{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = RegulatoryEventRow>
consteval auto describe_table(of<RegulatoryEventRow>) {
    return describe<T>("regulatory_events", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::jurisdiction>.varchar(64),
                 column<&T::agency>.varchar(120),
                 column<&T::action>.varchar(64).indexed().comment("What the regulator did."),
                 column<&T::docket_number>.varchar(64).comment("The regulator's number of the case."),
                 column<&T::amount>.comment("Of a fine or settlement, in the row's currency."),
                 column<&T::currency>.varchar(16).generated(initializer),
                 column<&T::summary>,
                 column<&T::url>.varchar(1024),
                 column<&T::published_ts>.indexed(),
                 column<&T::source>.varchar(64),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .comment("An act of a regulator concerning an issuer.");
}

/// A judgement on an issuer's conduct: environment, social matters, governance.
struct EsgEventRow {
    key<EsgEventRow> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<std::string> pillar{};
    std::optional<double> sub_score{};
    std::optional<double> overall_score{};
    std::optional<std::int32_t> controversy_level{};
    std::optional<std::string> provider{};
    std::optional<timestamp> published_ts{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = EsgEventRow>
consteval auto describe_table(of<EsgEventRow>) {
    return describe<T>("esg_events", domains::events)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::issuer_id>.references(to<Issuer>).indexed(),
            column<&T::symbol>.varchar(64).indexed(),
            column<&T::pillar>.varchar(4).one_of("E", "S", "G").comment("E environment, S social, G governance; null means all of them."),
            column<&T::sub_score>.comment("Within the pillar."),
            column<&T::overall_score>,
            column<&T::controversy_level>,
            column<&T::provider>.varchar(64),
            column<&T::published_ts>.indexed(),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .comment("A judgement on an issuer's conduct: environment, social matters, governance.");
}

}  // namespace alphaswarm::models
