// SPDX-License-Identifier: BSL-1.0
// Figures computed from statements and prices: ratios, metrics, and what a company was worth on each day.
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

struct Issuer;

/// The ratios of an issuer for one period.
struct FinancialRatios {
    key<FinancialRatios> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    date period{};
    std::string period_type = "annual";
    std::optional<std::int32_t> fiscal_year{};
    std::optional<double> current_ratio{};
    std::optional<double> quick_ratio{};
    std::optional<double> cash_ratio{};
    std::optional<double> gross_profit_margin{};
    std::optional<double> operating_profit_margin{};
    std::optional<double> net_profit_margin{};
    std::optional<double> return_on_assets{};
    std::optional<double> return_on_equity{};
    std::optional<double> return_on_invested_capital{};
    std::optional<double> debt_ratio{};
    std::optional<double> debt_equity_ratio{};
    std::optional<double> interest_coverage{};
    std::optional<double> asset_turnover{};
    std::optional<double> inventory_turnover{};
    std::optional<double> dividend_yield{};
    std::optional<double> payout_ratio{};
    std::optional<json> extra = json("{}");
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = FinancialRatios>
consteval auto describe_table(of<FinancialRatios>) {
    return describe<T>("financial_ratios", domains::fundamentals)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::period>.indexed().comment("The day on which the period ends."),
                 column<&T::period_type>.varchar(16).generated(initializer),
                 column<&T::fiscal_year>,
                 column<&T::current_ratio>,
                 column<&T::quick_ratio>,
                 column<&T::cash_ratio>,
                 column<&T::gross_profit_margin>,
                 column<&T::operating_profit_margin>,
                 column<&T::net_profit_margin>,
                 column<&T::return_on_assets>,
                 column<&T::return_on_equity>,
                 column<&T::return_on_invested_capital>,
                 column<&T::debt_ratio>,
                 column<&T::debt_equity_ratio>,
                 column<&T::interest_coverage>,
                 column<&T::asset_turnover>,
                 column<&T::inventory_turnover>,
                 column<&T::dividend_yield>,
                 column<&T::payout_ratio>,
                 column<&T::extra>.generated(initializer).comment("Further ratios by name, as one object."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::issuer_id>, column<&T::period>, column<&T::period_type>).unique().named("uq_fin_ratios"))
        .comment("The ratios of an issuer for one period.");
}

/// The valuation of an issuer for one period, and what falls on one share.
struct KeyMetrics {
    key<KeyMetrics> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    date period{};
    std::string period_type = "annual";
    std::optional<std::int32_t> fiscal_year{};
    std::optional<double> market_cap{};
    std::optional<double> enterprise_value{};
    std::optional<double> pe_ratio{};
    std::optional<double> pb_ratio{};
    std::optional<double> price_to_sales{};
    std::optional<double> ev_to_ebitda{};
    std::optional<double> ev_to_free_cash_flow{};
    std::optional<double> earnings_yield{};
    std::optional<double> free_cash_flow_yield{};
    std::optional<double> revenue_per_share{};
    std::optional<double> book_value_per_share{};
    std::optional<double> free_cash_flow_per_share{};
    std::optional<double> debt_to_equity{};
    std::optional<double> net_debt_to_ebitda{};
    std::optional<double> working_capital{};
    std::optional<json> extra = json("{}");
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = KeyMetrics>
consteval auto describe_table(of<KeyMetrics>) {
    return describe<T>("key_metrics", domains::fundamentals)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::period>.indexed().comment("The day on which the period ends."),
                 column<&T::period_type>.varchar(16).generated(initializer),
                 column<&T::fiscal_year>,
                 column<&T::market_cap>,
                 column<&T::enterprise_value>,
                 column<&T::pe_ratio>,
                 column<&T::pb_ratio>,
                 column<&T::price_to_sales>,
                 column<&T::ev_to_ebitda>,
                 column<&T::ev_to_free_cash_flow>,
                 column<&T::earnings_yield>,
                 column<&T::free_cash_flow_yield>,
                 column<&T::revenue_per_share>,
                 column<&T::book_value_per_share>,
                 column<&T::free_cash_flow_per_share>,
                 column<&T::debt_to_equity>,
                 column<&T::net_debt_to_ebitda>,
                 column<&T::working_capital>,
                 column<&T::extra>.generated(initializer).comment("Further metrics by name, as one object."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(
            index(column<&T::issuer_id>, column<&T::period>, column<&T::period_type>).unique().named("uq_key_metrics"))
        .comment("The valuation of an issuer for one period, and what falls on one share.");
}

/// What an issuer was worth on one day.
struct HistoricalMarketCap {
    key<HistoricalMarketCap> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    alphaswarm::date date{};
    double market_cap{};
    std::optional<double> enterprise_value{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = HistoricalMarketCap>
consteval auto describe_table(of<HistoricalMarketCap>) {
    return describe<T>("historical_market_cap", domains::fundamentals)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::date>.indexed(),
                 column<&T::market_cap>,
                 column<&T::enterprise_value>.comment("Market capitalisation plus debt, less cash."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::issuer_id>, column<&T::date>).unique().named("uq_hist_mcap"))
        .comment("What an issuer was worth on one day.");
}

}  // namespace alphaswarm::models
