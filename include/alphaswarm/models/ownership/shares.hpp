// SPDX-License-Identifier: BSL-1.0
// The shares themselves: how many trade freely, and how many are sold short.
#pragma once

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

/// How many shares of an issuer there are on one day, and who holds them.
struct SharesFloatSnapshot {
    key<SharesFloatSnapshot> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    alphaswarm::date date{};
    std::optional<double> shares_outstanding{};
    std::optional<double> float_shares{};
    std::optional<double> restricted_shares{};
    std::optional<double> percent_insiders{};
    std::optional<double> percent_institutions{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = SharesFloatSnapshot>
consteval auto describe_table(of<SharesFloatSnapshot>) {
    return describe<T>("shares_float_snapshots", domains::ownership)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::date>.indexed(),
                 column<&T::shares_outstanding>,
                 column<&T::float_shares>.comment("Shares that trade freely."),
                 column<&T::restricted_shares>.comment("Shares that may not be sold yet."),
                 column<&T::percent_insiders>,
                 column<&T::percent_institutions>,
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .comment("How many shares of an issuer there are on one day, and who holds them.");
}

/// How many shares of an issuer are sold short on one settlement day.
struct ShortInterestSnapshot {
    key<ShortInterestSnapshot> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    date settlement_date{};
    std::optional<double> short_interest_shares{};
    std::optional<double> average_daily_volume{};
    std::optional<double> days_to_cover{};
    std::optional<double> short_percent_float{};
    std::optional<double> short_percent_outstanding{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = ShortInterestSnapshot>
consteval auto describe_table(of<ShortInterestSnapshot>) {
    return describe<T>("short_interest_snapshots", domains::ownership)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::settlement_date>.indexed(),
                 column<&T::short_interest_shares>,
                 column<&T::average_daily_volume>,
                 column<&T::days_to_cover>.comment("Short interest over average daily volume."),
                 column<&T::short_percent_float>.comment("Relative to the shares that trade freely."),
                 column<&T::short_percent_outstanding>.comment("Relative to all shares."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::symbol>, column<&T::settlement_date>).unique().named("uq_short_interest"))
        .comment("How many shares of an issuer are sold short on one settlement day.");
}

}  // namespace alphaswarm::models
