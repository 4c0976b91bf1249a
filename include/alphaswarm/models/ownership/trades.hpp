// SPDX-License-Identifier: BSL-1.0
// Trades that must be disclosed: those of insiders of a company, and those of politicians.
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

/// A trade of somebody who leads a company or owns much of it.
struct InsiderTransactionRow {
    key<InsiderTransactionRow> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<std::string> company_cik{};
    std::optional<timestamp> filing_date{};
    std::optional<date> transaction_date{};
    std::optional<std::string> owner_cik{};
    std::optional<std::string> owner_name{};
    std::optional<std::string> owner_title{};
    std::optional<std::string> ownership_type{};
    std::optional<std::string> transaction_type{};
    std::optional<std::string> acquisition_or_disposition{};
    std::optional<std::string> security_type{};
    std::optional<double> securities_owned{};
    std::optional<double> securities_transacted{};
    std::optional<double> transaction_price{};
    std::optional<std::string> filing_url{};
    std::optional<std::string> source_filing_accession{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = InsiderTransactionRow>
consteval auto describe_table(of<InsiderTransactionRow>) {
    return describe<T>("insider_transactions", domains::ownership)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::issuer_id>.references(to<Issuer>).indexed(),
            column<&T::symbol>.varchar(64).indexed(),
            column<&T::company_cik>.varchar(16).indexed().comment(
                "Central Index Key of the company, by which the SEC knows a filer."),
            column<&T::filing_date>.indexed(),
            column<&T::transaction_date>.indexed(),
            column<&T::owner_cik>.varchar(16).comment("Central Index Key of the insider."),
            column<&T::owner_name>.varchar(240),
            column<&T::owner_title>.varchar(240),
            column<&T::ownership_type>.varchar(32).comment("Direct, or through somebody else."),
            column<&T::transaction_type>.varchar(32).indexed(),
            column<&T::acquisition_or_disposition>.varchar(8).comment("A bought or received, D sold or gave away."),
            column<&T::security_type>.varchar(32),
            column<&T::securities_owned>.comment("How many the insider owns afterwards."),
            column<&T::securities_transacted>.comment("How many were traded."),
            column<&T::transaction_price>,
            column<&T::filing_url>.varchar(1024),
            column<&T::source_filing_accession>.varchar(32).indexed().comment(
                "The SEC's number of the filing that it was read from."),
            column<&T::provider>.varchar(64),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::symbol>, column<&T::transaction_date>).named("ix_insider_symbol_date"))
        .comment("A trade of somebody who leads a company or owns much of it.");
}

/// A trade of a member of a parliament, as disclosed.
struct PoliticianTrade {
    key<PoliticianTrade> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::string representative{};
    std::optional<std::string> chamber{};
    std::optional<std::string> party{};
    std::optional<std::string> district{};
    std::optional<date> transaction_date{};
    std::optional<date> disclosure_date{};
    std::optional<std::string> transaction_type{};
    std::optional<double> amount_low{};
    std::optional<double> amount_high{};
    std::optional<std::string> ownership{};
    std::optional<std::string> notes{};
    std::optional<std::string> provider{};
    std::optional<std::string> source_url{};
    timestamp created_at{};
};

template <class T = PoliticianTrade>
consteval auto describe_table(of<PoliticianTrade>) {
    return describe<T>("politician_trades", domains::ownership)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::representative>.varchar(240).indexed(),
                 column<&T::chamber>.varchar(16).indexed().comment("Of the parliament."),
                 column<&T::party>.varchar(16),
                 column<&T::district>.varchar(16),
                 column<&T::transaction_date>.indexed(),
                 column<&T::disclosure_date>,
                 column<&T::transaction_type>.varchar(32),
                 column<&T::amount_low>.comment("Amounts are disclosed as ranges: the lower end."),
                 column<&T::amount_high>.comment("Amounts are disclosed as ranges: the upper end."),
                 column<&T::ownership>.varchar(32).comment("Whose the securities are, such as the spouse's."),
                 column<&T::notes>,
                 column<&T::provider>.varchar(64),
                 column<&T::source_url>.varchar(1024),
                 column<&T::created_at>.generated(utc_now))
        .comment("A trade of a member of a parliament, as disclosed.");
}

}  // namespace alphaswarm::models
