// SPDX-License-Identifier: BSL-1.0
// Interest rates: what the US Treasury pays for each tenor, and whole yield curves.
#pragma once

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

/// The yield of US Treasury securities of one tenor on one day.
struct TreasuryRateRow {
    key<TreasuryRateRow> id{};
    alphaswarm::date date{};
    std::string tenor{};
    std::optional<double> nominal_rate{};
    std::optional<double> real_rate{};
    std::optional<bool> is_constant_maturity = true;
    std::optional<std::string> source = "UST";
    timestamp created_at{};
};

template <class T = TreasuryRateRow>
consteval auto describe_table(of<TreasuryRateRow>) {
    return describe<T>("treasury_rates", domains::macro)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::date>.indexed(),
            column<&T::tenor>.varchar(8).indexed().comment("Time to maturity: 1m, 3m, 6m, 1y and so on."),
            column<&T::nominal_rate>,
            column<&T::real_rate>.comment("Of inflation-protected securities."),
            column<&T::is_constant_maturity>.generated(initializer).comment("Read off the curve for exactly this tenor."),
            column<&T::source>.varchar(32).generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::date>, column<&T::tenor>).unique().named("uq_treasury_rate"))
        .comment("The yield of US Treasury securities of one tenor on one day.");
}

/// A yield curve on one day.
struct YieldCurveRow {
    key<YieldCurveRow> id{};
    alphaswarm::date date{};
    std::optional<std::string> country{};
    std::optional<std::string> curve_name{};
    std::optional<json> points = json("[]");
    std::optional<std::string> source{};
    timestamp created_at{};
};

template <class T = YieldCurveRow>
consteval auto describe_table(of<YieldCurveRow>) {
    return describe<T>("yield_curves", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::date>.indexed(),
                 column<&T::country>.varchar(64).indexed(),
                 column<&T::curve_name>.varchar(64),
                 column<&T::points>.generated(initializer).comment("Tenors and their rates, as a list."),
                 column<&T::source>.varchar(32),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::date>, column<&T::country>, column<&T::curve_name>).unique().named("uq_yield_curve"))
        .comment("A yield curve on one day.");
}

}  // namespace alphaswarm::models
