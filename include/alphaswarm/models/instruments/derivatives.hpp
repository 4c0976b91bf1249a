// SPDX-License-Identifier: BSL-1.0
// Instruments that are contracts on something else: futures, options, contracts for difference, and synthetic
// ones that a formula defines.  Each row has the id of its row in `instruments`; `underlying` is a symbol and
// no key.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>

namespace alphaswarm::models {

struct Instrument;

/// The part of an instrument that only a futures contract has.
struct InstrumentFuture {
    key<Instrument> id{};
    std::optional<std::string> underlying{};
    std::optional<date> expiry{};
    std::optional<date> first_trade{};
    std::optional<date> last_trade{};
    std::optional<double> contract_size{};
    std::optional<std::string> settlement_type{};
    std::optional<std::string> cycle{};
    std::optional<std::string> exchange_product_code{};
    std::optional<std::string> delivery_month{};
};

template <class T = InstrumentFuture>
consteval auto describe_table(of<InstrumentFuture>) {
    return describe<T>("instrument_future", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::underlying>.varchar(64).indexed().comment("Symbol of what the contract is on."),
                 column<&T::expiry>.indexed(),
                 column<&T::first_trade>,
                 column<&T::last_trade>,
                 column<&T::contract_size>.comment("Units of the underlying in one contract."),
                 column<&T::settlement_type>.varchar(16).comment("By delivery or in cash."),
                 column<&T::cycle>.varchar(32).comment("The months that have contracts."),
                 column<&T::exchange_product_code>.varchar(32).comment("The exchange's code for all months together."),
                 column<&T::delivery_month>.varchar(16))
        .inherits(to<Instrument>, "future")
        .comment("The part of an instrument that only a futures contract has.");
}

/// The part of an instrument that only an option has.
struct InstrumentOption {
    key<Instrument> id{};
    std::optional<std::string> underlying{};
    std::optional<double> strike{};
    std::optional<date> expiry{};
    std::string kind = "call";
    std::optional<std::string> style{};
    std::optional<double> contract_size = 100.0;
    std::optional<std::string> settlement_type{};
    std::optional<double> exercise_price{};
    std::optional<std::string> occ_symbol{};
    std::optional<std::string> option_portfolio{};
};

template <class T = InstrumentOption>
consteval auto describe_table(of<InstrumentOption>) {
    return describe<T>("instrument_option", domains::instruments)
        .columns(
            column<&T::id>.primary_key().references(to<Instrument>),
            column<&T::underlying>.varchar(64).indexed().comment("Symbol of what the option is on."),
            column<&T::strike>.indexed(),
            column<&T::expiry>.indexed(),
            column<&T::kind>.varchar(16).generated(initializer).one_of("call", "put", "straddle"),
            column<&T::style>.varchar(16).one_of("european", "american", "bermudan", "asian").comment("When it may be exercised."),
            column<&T::contract_size>.generated(initializer).comment("Units of the underlying in one contract."),
            column<&T::settlement_type>.varchar(16).comment("By delivery or in cash."),
            column<&T::exercise_price>,
            column<&T::occ_symbol>.varchar(32).comment("Symbol of the Options Clearing Corporation."),
            column<&T::option_portfolio>.varchar(64).comment("Name of the group of options that it is watched with."))
        .inherits(to<Instrument>, "option")
        .comment("The part of an instrument that only an option has.");
}

/// The part of an instrument that only a contract for difference has.
struct InstrumentCfd {
    key<Instrument> id{};
    std::optional<std::string> underlying{};
    std::optional<double> contract_size{};
    std::optional<double> margin_rate{};
    std::optional<double> financing_rate{};
};

template <class T = InstrumentCfd>
consteval auto describe_table(of<InstrumentCfd>) {
    return describe<T>("instrument_cfd", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::underlying>.varchar(64).comment("Symbol of what the contract is on."),
                 column<&T::contract_size>.comment("Units of the underlying in one contract."),
                 column<&T::margin_rate>.comment("Margin to be held, relative to the position's value."),
                 column<&T::financing_rate>.comment("Cost of holding the position, relative to its value."))
        .inherits(to<Instrument>, "cfd")
        .comment("The part of an instrument that only a contract for difference has.");
}

/// The part of an instrument that only one computed from others has.
struct InstrumentSynthetic {
    key<Instrument> id{};
    std::optional<json> legs = json("[]");
    std::optional<json> leg_weights = json("{}");
    std::optional<std::string> formula{};
};

template <class T = InstrumentSynthetic>
consteval auto describe_table(of<InstrumentSynthetic>) {
    return describe<T>("instrument_synthetic", domains::instruments)
        .columns(
            column<&T::id>.primary_key().references(to<Instrument>),
            column<&T::legs>.generated(initializer).comment("The instruments that it is computed from, as a list."),
            column<&T::leg_weights>.generated(initializer).comment("Weight of each leg, as one object."),
            column<&T::formula>.comment("How its price follows from those of the legs."))
        .inherits(to<Instrument>, "synthetic")
        .comment("The part of an instrument that only one computed from others has.");
}

}  // namespace alphaswarm::models
