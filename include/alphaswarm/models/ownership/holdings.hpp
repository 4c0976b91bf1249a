// SPDX-License-Identifier: BSL-1.0
// Holdings: what managers report to the SEC on form 13F, what funds and institutions hold.
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

/// A position that a manager reported on form 13F.
struct Form13FHoldingRow {
    key<Form13FHoldingRow> id{};
    std::string filer_cik{};
    std::optional<std::string> filer_name{};
    date report_date{};
    std::string accession_no{};
    std::optional<std::string> cusip{};
    std::optional<std::string> issuer_name{};
    std::optional<std::string> symbol{};
    std::optional<std::string> class_title{};
    std::optional<double> shares{};
    std::optional<double> value_usd{};
    std::optional<std::string> put_call{};
    std::optional<std::string> investment_discretion{};
    std::optional<double> voting_authority_sole{};
    std::optional<double> voting_authority_shared{};
    std::optional<double> voting_authority_none{};
    std::optional<std::string> provider = "SEC";
    timestamp created_at{};
};

template <class T = Form13FHoldingRow>
consteval auto describe_table(of<Form13FHoldingRow>) {
    return describe<T>("form_13f_holdings", domains::ownership)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::filer_cik>.varchar(16).indexed().comment(
                     "Central Index Key of the manager, by which the SEC knows a filer."),
                 column<&T::filer_name>.varchar(240),
                 column<&T::report_date>.indexed().comment("The end of the quarter that the position is of."),
                 column<&T::accession_no>.varchar(32).indexed().comment("The SEC's number of the filing."),
                 column<&T::cusip>.varchar(16).indexed(),
                 column<&T::issuer_name>.varchar(240),
                 column<&T::symbol>.varchar(64),
                 column<&T::class_title>.varchar(64),
                 column<&T::shares>,
                 column<&T::value_usd>.comment("Worth of the position, as reported."),
                 column<&T::put_call>.varchar(8).comment("PUT or CALL where the position is in options."),
                 column<&T::investment_discretion>.varchar(32),
                 column<&T::voting_authority_sole>.comment("Shares that the manager alone votes."),
                 column<&T::voting_authority_shared>.comment("Shares that are voted together with others."),
                 column<&T::voting_authority_none>.comment("Shares that the manager does not vote."),
                 column<&T::provider>.varchar(64).generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::cusip>, column<&T::report_date>).named("ix_13f_cusip_report"),
              index(column<&T::filer_cik>, column<&T::report_date>).named("ix_13f_filer_report"))
        .comment("A position that a manager reported on form 13F.");
}

/// A position in a fund on one day.
struct FundHolding {
    key<FundHolding> id{};
    std::optional<key<Issuer>> fund_issuer_id{};
    std::optional<std::string> fund_symbol{};
    std::optional<key<Issuer>> holding_issuer_id{};
    std::optional<std::string> holding_symbol{};
    std::optional<std::string> holding_cusip{};
    date as_of{};
    std::optional<double> weight{};
    std::optional<double> shares_held{};
    std::optional<double> market_value{};
    std::optional<std::string> sector{};
    std::optional<std::string> country{};
    std::optional<std::string> asset_class{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = FundHolding>
consteval auto describe_table(of<FundHolding>) {
    return describe<T>("fund_holdings", domains::ownership)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::fund_issuer_id>.references(to<Issuer>).indexed().comment("The fund."),
                 column<&T::fund_symbol>.varchar(64).indexed(),
                 column<&T::holding_issuer_id>.references(to<Issuer>).indexed().comment("Who issued what is held."),
                 column<&T::holding_symbol>.varchar(64).indexed(),
                 column<&T::holding_cusip>.varchar(16),
                 column<&T::as_of>.indexed(),
                 column<&T::weight>.comment("Share of the fund's assets."),
                 column<&T::shares_held>,
                 column<&T::market_value>,
                 column<&T::sector>.varchar(120),
                 column<&T::country>.varchar(64),
                 column<&T::asset_class>.varchar(32),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::fund_symbol>, column<&T::as_of>).named("ix_fund_holdings_fund_date"))
        .comment("A position in a fund on one day.");
}

/// A position of an institution in an issuer's shares.
struct InstitutionalHoldingRow {
    key<InstitutionalHoldingRow> id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<date> report_date{};
    std::optional<std::string> filer_cik{};
    std::optional<std::string> filer_name{};
    std::optional<double> shares_held{};
    std::optional<double> market_value{};
    std::optional<double> percent_of_portfolio{};
    std::optional<double> change_shares{};
    std::optional<double> change_pct{};
    std::optional<std::string> ownership_type{};
    std::optional<std::string> investor_classification{};
    std::optional<std::string> provider{};
    timestamp created_at{};
};

template <class T = InstitutionalHoldingRow>
consteval auto describe_table(of<InstitutionalHoldingRow>) {
    return describe<T>("institutional_holdings", domains::ownership)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::symbol>.varchar(64).indexed(),
                 column<&T::report_date>.indexed(),
                 column<&T::filer_cik>.varchar(16).indexed().comment(
                     "Central Index Key of the institution, by which the SEC knows a filer."),
                 column<&T::filer_name>.varchar(240),
                 column<&T::shares_held>,
                 column<&T::market_value>,
                 column<&T::percent_of_portfolio>,
                 column<&T::change_shares>.comment("Since the report before."),
                 column<&T::change_pct>.comment("Since the report before, relative to it."),
                 column<&T::ownership_type>.varchar(32),
                 column<&T::investor_classification>.varchar(64).comment("What kind of investor the institution is."),
                 column<&T::provider>.varchar(64),
                 column<&T::created_at>.generated(utc_now))
        .comment("A position of an institution in an issuer's shares.");
}

}  // namespace alphaswarm::models
