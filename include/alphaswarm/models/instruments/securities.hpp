// SPDX-License-Identifier: BSL-1.0
// Instruments that are held: shares, exchange-traded funds and bonds, and the indexes computed from them.
// Each row has the id of its row in `instruments`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/key.hpp>

namespace alphaswarm::models {

struct Fund;
struct Instrument;

/// The part of an instrument that only a share has, or a receipt for one.
struct InstrumentEquity {
    key<Instrument> id{};
    std::optional<std::string> issuer_cik{};
    std::optional<std::string> isin{};
    std::optional<std::string> cusip{};
    std::optional<std::string> figi{};
    std::optional<std::string> lei{};
    std::optional<std::string> share_class{};
    std::optional<std::string> primary_listing_venue{};
    std::optional<date> listing_date{};
    std::optional<date> delisting_date{};
    std::optional<double> shares_outstanding{};
    std::optional<double> float_shares{};
    bool is_adr = false;
    std::optional<std::string> country{};
    std::optional<std::string> gics_sector{};
    std::optional<std::string> gics_industry{};
};

template <class T = InstrumentEquity>
consteval auto describe_table(of<InstrumentEquity>) {
    return describe<T>("instrument_equity", domains::instruments)
        .columns(
            column<&T::id>.primary_key().references(to<Instrument>),
            column<&T::issuer_cik>.varchar(16).indexed().comment(
                "Central Index Key, by which the SEC knows the issuer."),
            column<&T::isin>.varchar(16).indexed().comment("International Securities Identification Number, ISO 6166."),
            column<&T::cusip>.varchar(16).indexed().comment("Number in the CUSIP system."),
            column<&T::figi>.varchar(16).indexed().comment("Financial Instrument Global Identifier."),
            column<&T::lei>.varchar(20).indexed().comment("The issuer's Legal Entity Identifier, ISO 17442."),
            column<&T::share_class>.varchar(16),
            column<&T::primary_listing_venue>.varchar(32),
            column<&T::listing_date>,
            column<&T::delisting_date>.comment("Null while listed."),
            column<&T::shares_outstanding>,
            column<&T::float_shares>.comment("Shares that trade freely."),
            column<&T::is_adr>.generated(initializer).comment("It is an American depositary receipt."),
            column<&T::country>.varchar(64),
            column<&T::gics_sector>.varchar(120),
            column<&T::gics_industry>.varchar(120))
        .inherits(to<Instrument>, "spot")
        .comment("The part of an instrument that only a share has, or a receipt for one.");
}

/// The part of an instrument that only an exchange-traded fund has.
struct InstrumentETF {
    key<Instrument> id{};
    std::optional<std::string> issuer_fund_id{};
    std::optional<date> inception_date{};
    std::optional<double> aum{};
    std::optional<double> expense_ratio{};
    std::optional<std::string> underlying_index{};
    std::optional<std::string> holdings_ref{};
    std::optional<bool> is_leveraged = false;
    std::optional<double> leverage{};
    std::optional<bool> is_inverse = false;
    std::optional<std::string> replication{};
    std::optional<std::string> country{};
};

template <class T = InstrumentETF>
consteval auto describe_table(of<InstrumentETF>) {
    return describe<T>("instrument_etf", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::issuer_fund_id>.varchar(36).indexed().comment(
                     "The issuer in fund_issuers; the database does not enforce it."),
                 column<&T::inception_date>,
                 column<&T::aum>.comment("Assets under management."),
                 column<&T::expense_ratio>.comment("Yearly cost, relative to the assets."),
                 column<&T::underlying_index>.varchar(120),
                 column<&T::holdings_ref>.varchar(240).comment("Where the list of holdings is found."),
                 column<&T::is_leveraged>.generated(initializer),
                 column<&T::leverage>.comment("Multiple of the underlying's return that the fund aims at."),
                 column<&T::is_inverse>.generated(initializer).comment("It gains when the underlying falls."),
                 column<&T::replication>.varchar(32).comment("How the fund follows its index."),
                 column<&T::country>.varchar(64))
        .with(link(column<&T::issuer_fund_id>).references(to<Fund>, "id"))
        .inherits(to<Instrument>, "etf")
        .comment("The part of an instrument that only an exchange-traded fund has.");
}

/// The part of an instrument that only an index has.
struct InstrumentIndex {
    key<Instrument> id{};
    std::optional<std::string> administrator{};
    std::optional<std::string> methodology{};
    std::optional<std::int32_t> constituent_count{};
    std::optional<date> base_date{};
    std::optional<double> base_value{};
};

template <class T = InstrumentIndex>
consteval auto describe_table(of<InstrumentIndex>) {
    return describe<T>("instrument_index", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::administrator>.varchar(120).comment("Who calculates and publishes it."),
                 column<&T::methodology>,
                 column<&T::constituent_count>,
                 column<&T::base_date>.comment("The day on which it stood at base_value."),
                 column<&T::base_value>)
        .inherits(to<Instrument>, "index")
        .comment("The part of an instrument that only an index has.");
}

/// The part of an instrument that only a bond has.
struct InstrumentBond {
    key<Instrument> id{};
    std::optional<double> coupon{};
    std::optional<std::string> coupon_frequency{};
    std::optional<date> maturity{};
    std::optional<date> issue_date{};
    std::optional<double> face_value{};
    std::optional<std::string> day_count{};
    std::optional<std::string> seniority{};
    std::optional<std::string> rating_sp{};
    std::optional<std::string> rating_moodys{};
    std::optional<std::string> rating_fitch{};
    std::optional<bool> callable = false;
    std::optional<bool> putable = false;
    std::optional<bool> convertible = false;
    std::optional<bool> is_inflation_linked = false;
    std::optional<std::string> country{};
    std::optional<std::string> bond_class{};
};

template <class T = InstrumentBond>
consteval auto describe_table(of<InstrumentBond>) {
    return describe<T>("instrument_bond", domains::instruments)
        .columns(column<&T::id>.primary_key().references(to<Instrument>),
                 column<&T::coupon>.comment("Nominal interest rate a year."),
                 column<&T::coupon_frequency>.varchar(24),
                 column<&T::maturity>,
                 column<&T::issue_date>,
                 column<&T::face_value>.comment("Amount repaid at maturity."),
                 column<&T::day_count>.varchar(16).comment("Convention that counts the days of interest."),
                 column<&T::seniority>.varchar(32).comment("Rank among the issuer's debts."),
                 column<&T::rating_sp>.varchar(16),
                 column<&T::rating_moodys>.varchar(16),
                 column<&T::rating_fitch>.varchar(16),
                 column<&T::callable>.generated(initializer).comment("The issuer may repay early."),
                 column<&T::putable>.generated(initializer).comment("The holder may demand early repayment."),
                 column<&T::convertible>.generated(initializer).comment("It can be exchanged for shares."),
                 column<&T::is_inflation_linked>.generated(initializer),
                 column<&T::country>.varchar(64),
                 column<&T::bond_class>.varchar(32))
        .inherits(to<Instrument>, "bond")
        .comment("The part of an instrument that only a bond has.");
}

}  // namespace alphaswarm::models
