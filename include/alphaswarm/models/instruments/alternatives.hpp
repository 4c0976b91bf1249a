// SPDX-License-Identifier: BSL-1.0
// Instruments of other markets: physical commodities, and the selections of betting markets.  Each row has
// the id of its row in `instruments`.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Instrument;

/// The part of an instrument that only a physical commodity for prompt delivery has.
struct InstrumentCommodity {
    key<Instrument> id{};
    std::optional<std::string> grade{};
    std::optional<std::string> unit_of_measure{};
    std::optional<std::string> delivery{};
};

template <class T = InstrumentCommodity>
consteval auto describe_table(of<InstrumentCommodity>) {
    return describe<T>("instrument_commodity", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::grade>.varchar(64).comment("Quality that is traded."),
                 column<&T::unit_of_measure>.varchar(32).comment("What quantities count, such as barrels."),
                 column<&T::delivery>.varchar(64).comment("Where or how it is delivered."))
        .inherits(to<Instrument>, "spot_commodity")
        .comment("The part of an instrument that only a physical commodity for prompt delivery has.");
}

/// The part of an instrument that only a selection of a betting market has.
struct InstrumentBetting {
    key<Instrument> id{};
    std::optional<std::string> event_type{};
    std::optional<std::string> event_name{};
    std::optional<timestamp> event_open{};
    std::optional<std::string> market_id{};
    std::optional<std::string> market_name{};
    std::optional<std::string> market_type{};
    std::optional<timestamp> market_start{};
    std::optional<std::string> selection_id{};
    std::optional<std::string> selection_name{};
    std::optional<double> selection_handicap{};
    std::optional<std::string> competition{};
    std::optional<std::string> country_code{};
};

template <class T = InstrumentBetting>
consteval auto describe_table(of<InstrumentBetting>) {
    return describe<T>("instrument_betting", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::event_type>.varchar(64),
                 column<&T::event_name>.varchar(240),
                 column<&T::event_open>,
                 column<&T::market_id>.varchar(64),
                 column<&T::market_name>.varchar(240),
                 column<&T::market_type>.varchar(64),
                 column<&T::market_start>,
                 column<&T::selection_id>.varchar(64).comment("What is bet on: the market's id of the outcome."),
                 column<&T::selection_name>.varchar(240),
                 column<&T::selection_handicap>.comment("Head start that the selection is given in the market."),
                 column<&T::competition>.varchar(120),
                 column<&T::country_code>.varchar(8))
        .inherits(to<Instrument>, "betting")
        .comment("The part of an instrument that only a selection of a betting market has.");
}

}  // namespace alphaswarm::models
