// SPDX-License-Identifier: BSL-1.0
// Contracts seen as a whole: futures curves, series and chains of options, and who holds the open
// positions.
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

struct Instrument;

/// The price of one expiry of a futures contract on one day.
struct FuturesCurveRow {
    key<FuturesCurveRow> id{};
    std::string root_symbol{};
    date expiry{};
    date snapshot_date{};
    double price{};
    std::optional<double> volume{};
    std::optional<double> open_interest{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = FuturesCurveRow>
consteval auto describe_table(of<FuturesCurveRow>) {
    return describe<T>("futures_curves", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::root_symbol>.varchar(32).indexed().comment("The contract's symbol without the month."),
                 column<&T::expiry>.indexed(),
                 column<&T::snapshot_date>.indexed().comment("The day that the price is of."),
                 column<&T::price>,
                 column<&T::volume>,
                 column<&T::open_interest>.comment("Contracts that are open."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::root_symbol>, column<&T::expiry>, column<&T::snapshot_date>)
                  .unique()
                  .named("uq_futures_curve"))
        .comment("The price of one expiry of a futures contract on one day.");
}

/// The options on one underlying that expire together.
struct OptionSeries {
    key<OptionSeries> id{};
    std::string underlying{};
    std::optional<key<Instrument>> underlying_instrument_id{};
    date expiry{};
    std::optional<std::int32_t> contract_count{};
    std::optional<date> first_listed{};
    std::optional<timestamp> last_traded{};
    std::optional<json> meta = json("{}");
};

template <class T = OptionSeries>
consteval auto describe_table(of<OptionSeries>) {
    return describe<T>("option_series", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::underlying>.varchar(64).indexed().comment("Symbol of what the options are on."),
                 column<&T::underlying_instrument_id>.references(to<Instrument>).indexed(),
                 column<&T::expiry>.indexed(),
                 column<&T::contract_count>.comment("How many options the series has."),
                 column<&T::first_listed>,
                 column<&T::last_traded>,
                 column<&T::meta>.generated(initializer))
        .with(index(column<&T::underlying>, column<&T::expiry>).unique().named("uq_option_series"))
        .comment("The options on one underlying that expire together.");
}

/// All options on one underlying that expire together, as quoted at one moment.
struct OptionChainSnapshot {
    key<OptionChainSnapshot> id{};
    std::string underlying{};
    date expiry{};
    timestamp snapshot_ts{};
    std::optional<double> underlying_price{};
    std::optional<std::string> provider{};
    std::optional<json> payload = json("[]");
    timestamp created_at{};
};

template <class T = OptionChainSnapshot>
consteval auto describe_table(of<OptionChainSnapshot>) {
    return describe<T>("option_chains_snapshots", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::underlying>.varchar(64).indexed().comment("Symbol of what the options are on."),
                 column<&T::expiry>.indexed(),
                 column<&T::snapshot_ts>.indexed(),
                 column<&T::underlying_price>,
                 column<&T::provider>.varchar(64),
                 column<&T::payload>.generated(initializer).comment("The quotes, as a list."),
                 column<&T::created_at>.generated(utc_now))
        .comment("All options on one underlying that expire together, as quoted at one moment.");
}

/// The commitments of traders in one contract, as the CFTC reports them weekly.
struct CotReportRow {
    key<CotReportRow> id{};
    std::optional<std::string> report_type{};
    std::string commodity{};
    std::optional<std::string> commodity_code{};
    std::optional<std::string> market{};
    std::optional<std::string> exchange{};
    date report_date{};
    std::optional<double> open_interest{};
    std::optional<double> noncommercial_long{};
    std::optional<double> noncommercial_short{};
    std::optional<double> noncommercial_spreading{};
    std::optional<double> commercial_long{};
    std::optional<double> commercial_short{};
    std::optional<double> nonreportable_long{};
    std::optional<double> nonreportable_short{};
    std::optional<std::int32_t> trader_count{};
    std::optional<double> concentration_4_long{};
    std::optional<double> concentration_4_short{};
    std::optional<std::string> source = "CFTC";
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = CotReportRow>
consteval auto describe_table(of<CotReportRow>) {
    return describe<T>("cot_reports", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::report_type>.varchar(24),
                 column<&T::commodity>.varchar(120).indexed(),
                 column<&T::commodity_code>.varchar(32).indexed().comment("The CFTC's code of the contract."),
                 column<&T::market>.varchar(120),
                 column<&T::exchange>.varchar(32),
                 column<&T::report_date>.indexed().comment("The day that the positions are of."),
                 column<&T::open_interest>.comment("Contracts that are open."),
                 column<&T::noncommercial_long>,
                 column<&T::noncommercial_short>,
                 column<&T::noncommercial_spreading>.comment("Held long and short at once."),
                 column<&T::commercial_long>,
                 column<&T::commercial_short>,
                 column<&T::nonreportable_long>,
                 column<&T::nonreportable_short>,
                 column<&T::trader_count>.comment("How many traders must report."),
                 column<&T::concentration_4_long>.comment("Share of the four largest long positions."),
                 column<&T::concentration_4_short>.comment("Share of the four largest short positions."),
                 column<&T::source>.varchar(32).generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::commodity_code>, column<&T::report_date>, column<&T::report_type>)
                  .unique()
                  .named("uq_cot_commodity_date"))
        .comment("The commitments of traders in one contract, as the CFTC reports them weekly.");
}

}  // namespace alphaswarm::models
