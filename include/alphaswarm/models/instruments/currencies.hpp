// SPDX-License-Identifier: BSL-1.0
// Instruments that are money or tokens: pairs of currencies, crypto tokens with the contracts on them, and
// tokenized assets.  Each row has the id of its row in `instruments`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Instrument;

/// The part of an instrument that only a pair of currencies has.
struct InstrumentFxPair {
    key<Instrument> id{};
    std::string base_currency{};
    std::string quote_currency{};
    std::optional<double> pip_size{};
    std::optional<double> contract_size{};
};

template <class T = InstrumentFxPair>
consteval auto describe_table(of<InstrumentFxPair>) {
    return describe<T>("instrument_fx_pair", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::base_currency>.varchar(16).comment("What is bought or sold."),
                 column<&T::quote_currency>.varchar(16).comment("What the price is in."),
                 column<&T::pip_size>.comment("The step of price that is called a pip."),
                 column<&T::contract_size>.comment("Units of the base currency in one contract."))
        .inherits(to<Instrument>, "fx_pair")
        .comment("The part of an instrument that only a pair of currencies has.");
}

/// The part of an instrument that only a crypto token has, or a contract on one.
struct InstrumentCrypto {
    key<Instrument> id{};
    std::optional<std::string> subtype{};
    std::optional<std::string> underlying{};
    std::optional<std::string> chain{};
    std::optional<std::string> contract_address{};
    std::optional<std::int32_t> decimals{};
    std::optional<std::string> settlement_currency{};
    std::optional<timestamp> expiry{};
    std::optional<std::string> funding_interval{};
    std::optional<double> max_leverage{};
    std::optional<double> maker_fee{};
    std::optional<double> taker_fee{};
    std::optional<bool> is_inverse = false;
    std::optional<bool> is_native = false;
    std::optional<std::int32_t> cmc_id{};
    std::optional<std::string> coingecko_id{};
};

template <class T = InstrumentCrypto>
consteval auto describe_table(of<InstrumentCrypto>) {
    return describe<T>("instrument_crypto", domains::instruments)
        .columns(
            column<&T::id>.primary_key().references(to<Instrument>),
            column<&T::subtype>.varchar(16).indexed().one_of("spot", "perpetual", "future", "option"),
            column<&T::underlying>.varchar(64).comment("Symbol of what a contract is on."),
            column<&T::chain>.varchar(64).comment("The blockchain that holds it."),
            column<&T::contract_address>.varchar(128).comment("Where the token's contract is on its chain."),
            column<&T::decimals>.comment("Decimal places of the smallest unit."),
            column<&T::settlement_currency>.varchar(16),
            column<&T::expiry>.comment("Of a contract; null for tokens and perpetuals."),
            column<&T::funding_interval>.varchar(16).comment("Time between two funding payments of a perpetual."),
            column<&T::max_leverage>,
            column<&T::maker_fee>.comment("On orders that wait in the book."),
            column<&T::taker_fee>.comment("On orders that meet a waiting one."),
            column<&T::is_inverse>.generated(initializer).comment("Margin and profit are in the coin, not in the quote currency."),
            column<&T::is_native>.generated(initializer).comment("It is the chain's own coin."),
            column<&T::cmc_id>.comment("Its id at CoinMarketCap."),
            column<&T::coingecko_id>.varchar(64).comment("Its id at CoinGecko."))
        .inherits(to<Instrument>, "crypto_token")
        .comment("The part of an instrument that only a crypto token has, or a contract on one.");
}

/// The part of an instrument that only a tokenized asset has.
struct InstrumentTokenizedAsset {
    key<Instrument> id{};
    std::optional<std::string> chain{};
    std::optional<std::string> contract_address{};
    std::optional<std::string> token_standard{};
    std::optional<std::int32_t> supply{};
    std::optional<std::string> reference_asset{};
};

template <class T = InstrumentTokenizedAsset>
consteval auto describe_table(of<InstrumentTokenizedAsset>) {
    return describe<T>("instrument_tokenized_asset", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::chain>.varchar(64).comment("The blockchain that holds it."),
                 column<&T::contract_address>.varchar(128).comment("Where the token's contract is on its chain."),
                 column<&T::token_standard>.varchar(32).comment("The interface of the contract, such as ERC-721."),
                 column<&T::supply>.comment("How many tokens there are."),
                 column<&T::reference_asset>.varchar(240).comment("What the token stands for."))
        .inherits(to<Instrument>, "nft")
        .comment("The part of an instrument that only a tokenized asset has.");
}

}  // namespace alphaswarm::models
