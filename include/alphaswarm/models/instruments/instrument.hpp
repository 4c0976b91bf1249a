// SPDX-License-Identifier: BSL-1.0
// The parent of all instruments.  A bond, an option or a share is a row of `instruments` and a row of its own
// table under the same id; `instrument_class` tells which.  It may be null even where a row of a subclass
// exists, because not every program that writes these tables sets it, and then the subclass row tells.  Who has the
// parent has the closed set of its classes too, so that a plain row which claims a class is known for one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/instruments/alternatives.hpp>
#include <alphaswarm/models/instruments/currencies.hpp>
#include <alphaswarm/models/instruments/derivatives.hpp>
#include <alphaswarm/models/instruments/securities.hpp>
#include <alphaswarm/schema/hierarchy.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Issuer;

/// Anything that is traded or quoted, with what every kind of instrument has.
struct Instrument {
    key<Instrument> id{};
    std::string vt_symbol{};
    std::string ticker{};
    std::optional<std::string> exchange{};
    std::optional<std::string> asset_class{};
    std::optional<std::string> security_type{};
    std::optional<std::string> instrument_class{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<json> identifiers = json("{}");
    std::optional<std::string> sector{};
    std::optional<std::string> industry{};
    std::optional<std::string> region{};
    std::optional<std::string> currency{};
    std::optional<double> tick_size{};
    std::optional<double> multiplier{};
    std::optional<double> min_quantity{};
    std::optional<double> max_quantity{};
    std::optional<double> lot_size{};
    std::optional<std::int32_t> price_precision{};
    std::optional<std::int32_t> size_precision{};
    bool is_active = true;
    std::optional<json> tags = json("[]");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments", domains::instruments)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::vt_symbol>.varchar(64)
                     .comment("Ticker and exchange in one unique name, such as AAPL.NASDAQ."),
                 column<&T::ticker>.varchar(64).indexed(),
                 column<&T::exchange>.varchar(32),
                 column<&T::asset_class>.varchar(32).comment("For instance equity, crypto or fx; the list is open."),
                 column<&T::security_type>.varchar(32)
                     .one_of("base", "equity", "option", "future", "future_option", "forex", "cfd", "crypto",
                             "crypto_future", "index", "index_option", "commodity"),
                 column<&T::instrument_class>.varchar(32).indexed()
                     .one_of("spot", "etf", "index", "bond", "future", "option", "fx_pair", "crypto_token", "cfd",
                             "spot_commodity", "synthetic", "betting", "nft", "forward", "swap", "warrant",
                             "convertible", "perpetual")
                     .comment("Tells the subclass; null or a class without a table: a plain instrument."),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::identifiers>.generated(initializer)
                     .comment("Further identifiers by scheme, as one object."),
                 column<&T::sector>.varchar(120),
                 column<&T::industry>.varchar(120),
                 column<&T::region>.varchar(64),
                 column<&T::currency>.varchar(16).comment("What prices are quoted in."),
                 column<&T::tick_size>.comment("Smallest step of a price."),
                 column<&T::multiplier>.comment("Turns a price into the value of one unit or contract."),
                 column<&T::min_quantity>.comment("Smallest quantity of an order."),
                 column<&T::max_quantity>.comment("Largest quantity of an order."),
                 column<&T::lot_size>.comment("Quantities are multiples of it."),
                 column<&T::price_precision>.comment("Decimal places of a price."),
                 column<&T::size_precision>.comment("Decimal places of a quantity."),
                 column<&T::is_active>.generated(initializer),
                 column<&T::tags>.generated(initializer).comment("A list of words."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::vt_symbol>).unique().named("ix_instruments_vt_symbol"))
        .discriminated_by(column<&T::instrument_class>)
        .comment("Anything that is traded or quoted, with what every kind of instrument has.");
}

/// Instruments of every class.
using instrument_classes = hierarchy<Instrument,
                                     InstrumentEquity,
                                     InstrumentETF,
                                     InstrumentIndex,
                                     InstrumentBond,
                                     InstrumentFuture,
                                     InstrumentOption,
                                     InstrumentCfd,
                                     InstrumentSynthetic,
                                     InstrumentFxPair,
                                     InstrumentCrypto,
                                     InstrumentTokenizedAsset,
                                     InstrumentCommodity,
                                     InstrumentBetting>;
template <schema::class_in<instrument_classes> T>
consteval instrument_classes hierarchy_of(of<T>) {
    return {};
}

}  // namespace alphaswarm::models
