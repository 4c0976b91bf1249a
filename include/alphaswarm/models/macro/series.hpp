// SPDX-License-Identifier: BSL-1.0
// Economic series: what FRED and BLS offer, and series of any source with their observations.
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

struct DataSource;

/// A series that the Federal Reserve Bank of St. Louis offers.
struct FredSeries {
    key<FredSeries> id{};
    std::string series_id{};
    std::string title = "";
    std::optional<std::string> units{};
    std::optional<std::string> units_short{};
    std::optional<std::string> frequency{};
    std::optional<std::string> frequency_short{};
    std::optional<std::string> seasonal_adj{};
    std::optional<std::string> seasonal_adj_short{};
    std::optional<std::int32_t> category_id{};
    std::optional<std::int32_t> release_id{};
    std::optional<key<DataSource>> source_id{};
    std::optional<timestamp> observation_start{};
    std::optional<timestamp> observation_end{};
    std::optional<std::int32_t> popularity{};
    std::optional<std::string> notes{};
    std::optional<timestamp> last_updated{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = FredSeries>
consteval auto describe_table(of<FredSeries>) {
    return describe<T>("fred_series", domains::macro)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::series_id>.varchar(64).comment("The series' id at FRED."),
            column<&T::title>.varchar(512).generated(initializer),
            column<&T::units>.varchar(120),
            column<&T::units_short>.varchar(60).comment("The units as an abbreviation."),
            column<&T::frequency>.varchar(32).one_of("Daily", "Weekly", "Monthly", "Quarterly", "Annual"),
            column<&T::frequency_short>.varchar(8),
            column<&T::seasonal_adj>.varchar(16).one_of("SA", "NSA", "SAAR").comment("Whether and how the season is taken out: SA, NSA or SAAR."),
            column<&T::seasonal_adj_short>.varchar(8),
            column<&T::category_id>.comment("FRED's number of the category."),
            column<&T::release_id>.comment("FRED's number of the release."),
            column<&T::source_id>.references(to<DataSource>).indexed(),
            column<&T::observation_start>.comment("The oldest observation is of this time."),
            column<&T::observation_end>.comment("The newest observation is of this time."),
            column<&T::popularity>,
            column<&T::notes>,
            column<&T::last_updated>.comment("When FRED changed the series last."),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::series_id>).unique().named("ix_fred_series_series_id"))
        .comment("A series that the Federal Reserve Bank of St. Louis offers.");
}

/// A series that the US Bureau of Labor Statistics offers.
struct BlsSeriesRow {
    key<BlsSeriesRow> id{};
    std::string series_id{};
    std::optional<std::string> survey{};
    std::optional<std::string> measure_data_type{};
    std::optional<std::string> seasonal_adjustment{};
    std::optional<std::string> title{};
    std::optional<std::string> units{};
    std::optional<timestamp> last_updated{};
    std::optional<json> meta = json("{}");
};

template <class T = BlsSeriesRow>
consteval auto describe_table(of<BlsSeriesRow>) {
    return describe<T>("bls_series", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::series_id>.varchar(64).comment("The series' id at the bureau."),
                 column<&T::survey>.varchar(120).comment("The survey that it comes from."),
                 column<&T::measure_data_type>.varchar(120),
                 column<&T::seasonal_adjustment>.varchar(16),
                 column<&T::title>.varchar(512),
                 column<&T::units>.varchar(120),
                 column<&T::last_updated>.comment("When the bureau changed the series last."),
                 column<&T::meta>.generated(initializer))
        .with(index(column<&T::series_id>).unique().named("ix_bls_series_series_id"))
        .comment("A series that the US Bureau of Labor Statistics offers.");
}

/// An economic series of any source.
struct EconomicSeriesRow {
    key<EconomicSeriesRow> id{};
    std::string series_id{};
    std::string source{};
    std::string title{};
    std::optional<std::string> country{};
    std::optional<std::string> country_iso{};
    std::optional<std::string> frequency{};
    std::optional<std::string> frequency_short{};
    std::optional<std::string> units{};
    std::optional<std::string> units_short{};
    std::optional<std::string> seasonal_adjustment{};
    std::optional<std::string> category{};
    std::optional<std::string> release{};
    std::optional<std::string> notes{};
    std::optional<std::int32_t> popularity{};
    std::optional<date> observation_start{};
    std::optional<date> observation_end{};
    std::optional<timestamp> last_updated{};
    std::optional<json> meta = json("{}");
};

template <class T = EconomicSeriesRow>
consteval auto describe_table(of<EconomicSeriesRow>) {
    return describe<T>("economic_series", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::series_id>.varchar(64).indexed().comment("The series' id at its source."),
                 column<&T::source>.varchar(32).indexed().one_of(
                     "FRED", "BLS", "ECB", "OECD", "Trading Economics", "custom"),
                 column<&T::title>.varchar(512),
                 column<&T::country>.varchar(64),
                 column<&T::country_iso>.varchar(8).comment("The country's code in ISO 3166-1."),
                 column<&T::frequency>.varchar(32),
                 column<&T::frequency_short>.varchar(8),
                 column<&T::units>.varchar(120),
                 column<&T::units_short>.varchar(60),
                 column<&T::seasonal_adjustment>.varchar(16),
                 column<&T::category>.varchar(120),
                 column<&T::release>.varchar(120).comment("The publication that it appears in."),
                 column<&T::notes>,
                 column<&T::popularity>,
                 column<&T::observation_start>.comment("The oldest observation is of this day."),
                 column<&T::observation_end>.comment("The newest observation is of this day."),
                 column<&T::last_updated>,
                 column<&T::meta>.generated(initializer))
        .with(index(column<&T::source>, column<&T::series_id>).unique().named("uq_economic_series_source_id"))
        .comment("An economic series of any source.");
}

/// One value of an economic series, as it was known on its vintage date.
struct EconomicObservation {
    key<EconomicObservation> id{};
    std::string series_id{};
    std::string source{};
    std::optional<std::string> country{};
    alphaswarm::date date{};
    std::optional<double> value{};
    std::optional<double> prior{};
    std::optional<double> revised{};
    std::optional<alphaswarm::date> vintage_date{};
    std::optional<timestamp> release_ts{};
    std::optional<std::string> unit{};
    std::optional<std::string> provider{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = EconomicObservation>
consteval auto describe_table(of<EconomicObservation>) {
    return describe<T>("economic_observations", domains::macro)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::series_id>.varchar(64).indexed().comment("The series' id at its source, as in economic_series."),
            column<&T::source>.varchar(32).indexed().comment("The series' source, as in economic_series."),
            column<&T::country>.varchar(64),
            column<&T::date>.indexed().comment("The day or the beginning of the period that the value is of."),
            column<&T::value>,
            column<&T::prior>.comment("The value of the period before."),
            column<&T::revised>.comment("The value after revision."),
            column<&T::vintage_date>.comment("The day on which this value was the known one."),
            column<&T::release_ts>.comment("When it was published."),
            column<&T::unit>.varchar(32),
            column<&T::provider>.varchar(64),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::source>, column<&T::series_id>, column<&T::date>, column<&T::vintage_date>)
                  .unique()
                  .named("uq_econ_obs"),
              link(column<&T::source>, column<&T::series_id>).references(to<EconomicSeriesRow>, "source", "series_id"))
        .comment("One value of an economic series, as it was known on its vintage date.");
}

}  // namespace alphaswarm::models
