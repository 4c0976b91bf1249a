// SPDX-License-Identifier: BSL-1.0
// What analysts expect: estimates for the periods to come, and target prices.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Issuer;

/// What analysts expect of one figure for one period.
struct AnalystEstimate {
    key<AnalystEstimate> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<date> period_ending{};
    std::optional<std::int32_t> fiscal_year{};
    std::optional<std::string> fiscal_period{};
    std::string metric = "eps";
    std::optional<double> avg{};
    std::optional<double> high{};
    std::optional<double> low{};
    std::optional<std::int32_t> analyst_count{};
    std::optional<std::int32_t> revision_up{};
    std::optional<std::int32_t> revision_down{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = AnalystEstimate>
consteval auto describe_table(of<AnalystEstimate>) {
    return describe<T>("analyst_estimates", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::period_ending>.indexed().comment("The day on which the period ends."),
                 column<&T::fiscal_year>,
                 column<&T::fiscal_period>.varchar(8),
                 column<&T::metric>.varchar(32).generated(initializer)
                     .one_of("eps", "ebitda", "pe", "sales", "revenue", "net_income"),
                 column<&T::avg>.comment("Mean of the estimates."),
                 column<&T::high>.comment("The highest estimate."),
                 column<&T::low>.comment("The lowest estimate."),
                 column<&T::analyst_count>.comment("How many estimates there are."),
                 column<&T::revision_up>.comment("How many were raised of late."),
                 column<&T::revision_down>.comment("How many were lowered of late."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::issuer_id>, column<&T::period_ending>, column<&T::metric>)
                  .unique().named("uq_analyst_est"))
        .comment("What analysts expect of one figure for one period.");
}

/// The consensus on one figure for a fiscal or calendar period to come.
struct ForwardEstimate {
    key<ForwardEstimate> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::string metric{};
    std::optional<std::string> fiscal_period{};
    std::optional<std::int32_t> fiscal_year{};
    std::optional<std::int32_t> calendar_year{};
    std::optional<double> consensus{};
    std::optional<double> high{};
    std::optional<double> low{};
    std::optional<std::int32_t> analyst_count{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = ForwardEstimate>
consteval auto describe_table(of<ForwardEstimate>) {
    return describe<T>("forward_estimates", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::metric>.varchar(32).indexed(),
                 column<&T::fiscal_period>.varchar(8),
                 column<&T::fiscal_year>,
                 column<&T::calendar_year>,
                 column<&T::consensus>,
                 column<&T::high>,
                 column<&T::low>,
                 column<&T::analyst_count>.comment("How many estimates there are."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::symbol>, column<&T::metric>).named("ix_fwd_est_symbol_metric"))
        .comment("The consensus on one figure for a fiscal or calendar period to come.");
}

/// An analyst's rating of a share, and the price expected of it.
struct PriceTarget {
    key<PriceTarget> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<std::string> analyst_firm{};
    std::optional<std::string> analyst_name{};
    std::optional<std::string> rating{};
    std::optional<std::string> previous_rating{};
    std::optional<std::string> action{};
    std::optional<double> target_price{};
    std::optional<double> previous_target{};
    std::optional<std::string> currency = "USD";
    std::optional<timestamp> published_ts{};
    std::optional<std::string> news_url{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = PriceTarget>
consteval auto describe_table(of<PriceTarget>) {
    return describe<T>("price_targets", domains::events)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::analyst_firm>.varchar(240),
                 column<&T::analyst_name>.varchar(240),
                 column<&T::rating>.varchar(32),
                 column<&T::previous_rating>.varchar(32),
                 column<&T::action>.varchar(32).comment("What became of the rating, such as an upgrade."),
                 column<&T::target_price>.comment("In the row's currency."),
                 column<&T::previous_target>.comment("The target before this one."),
                 column<&T::currency>.varchar(16).generated(initializer),
                 column<&T::published_ts>.indexed(),
                 column<&T::news_url>.varchar(1024),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .comment("An analyst's rating of a share, and the price expected of it.");
}

}  // namespace alphaswarm::models
