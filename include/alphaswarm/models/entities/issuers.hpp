// SPDX-License-Identifier: BSL-1.0
// Issuers and their two subclasses.  A government or a fund is a row of `issuers` and a row of its own
// table under the same id; every other kind, with `corporate` the first of them, is a row of `issuers` alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/hierarchy.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Industry;
struct Sector;

/// A legal entity that issues securities: a company, a state, a fund and others.
struct Issuer {
    key<Issuer> id{};
    std::string name{};
    std::optional<std::string> legal_name{};
    std::string kind = "corporate";
    std::optional<std::string> cik{};
    std::optional<std::string> lei{};
    std::optional<std::string> cusip{};
    std::optional<std::string> isin{};
    std::optional<std::string> figi{};
    std::optional<std::string> permid{};
    std::optional<std::string> gvkey{};
    std::optional<std::string> irs_ein{};
    std::optional<std::string> entity_legal_form{};
    std::optional<std::string> entity_status{};
    std::optional<std::string> inc_state{};
    std::optional<std::string> inc_country{};
    std::optional<std::string> stock_exchange{};
    std::optional<std::string> primary_listing{};
    std::optional<std::string> currency{};
    std::optional<bool> is_listed = true;
    std::optional<std::string> country{};
    std::optional<std::int32_t> employees{};
    std::optional<std::int32_t> sic{};
    std::optional<std::string> naics{};
    std::optional<key<Sector>> sector_id{};
    std::optional<key<Industry>> industry_id{};
    std::optional<std::string> short_description{};
    std::optional<std::string> long_description{};
    std::optional<std::string> company_url{};
    std::optional<std::string> template_{};
    std::optional<std::string> ceo{};
    std::optional<date> latest_filing_date{};
    std::optional<date> first_fundamental_date{};
    std::optional<date> last_fundamental_date{};
    std::optional<date> first_stock_price_date{};
    std::optional<date> last_stock_price_date{};
    std::optional<json> identifiers = json("{}");
    std::optional<json> tags = json("[]");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = Issuer>
consteval auto describe_table(of<Issuer>) {
    return describe<T>("issuers", domains::entities)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(240).indexed(),
                 column<&T::legal_name>.varchar(240),
                 column<&T::kind>.varchar(32).indexed().generated(initializer)
                     .one_of("corporate", "government", "municipal", "supranational", "central_bank", "fund",
                             "index_administrator", "individual", "company", "other")
                     .comment("Tells the subclass: government and fund have a table of their own, all others none."),
                 column<&T::cik>.varchar(16).indexed().comment("Central Index Key, by which the SEC knows a filer."),
                 column<&T::lei>.varchar(20).comment("Legal Entity Identifier, ISO 17442."),
                 column<&T::cusip>.varchar(16).indexed().comment("Number of the main security in the CUSIP system."),
                 column<&T::isin>.varchar(16).indexed().comment("Number of the main security in ISO 6166."),
                 column<&T::figi>.varchar(16).indexed()
                     .comment("Financial Instrument Global Identifier of the main security."),
                 column<&T::permid>.varchar(32).indexed().comment("LSEG's permanent identifier."),
                 column<&T::gvkey>.varchar(16).indexed().comment("Compustat's company key."),
                 column<&T::irs_ein>.varchar(16).comment("Employer Identification Number of the US tax authority."),
                 column<&T::entity_legal_form>.varchar(120),
                 column<&T::entity_status>.varchar(32),
                 column<&T::inc_state>.varchar(64).comment("State of incorporation."),
                 column<&T::inc_country>.varchar(64).comment("Country of incorporation."),
                 column<&T::stock_exchange>.varchar(120),
                 column<&T::primary_listing>.varchar(64).comment("Where the shares are listed first of all."),
                 column<&T::currency>.varchar(16),
                 column<&T::is_listed>.generated(initializer),
                 column<&T::country>.varchar(64),
                 column<&T::employees>.comment("How many people work there."),
                 column<&T::sic>.indexed().comment("Code of the Standard Industrial Classification."),
                 column<&T::naics>.varchar(16).indexed()
                     .comment("Code of the North American Industry Classification System."),
                 column<&T::sector_id>.references(to<Sector>).indexed(),
                 column<&T::industry_id>.references(to<Industry>).indexed(),
                 column<&T::short_description>,
                 column<&T::long_description>,
                 column<&T::company_url>.varchar(512),
                 column<&T::template_>.named("template").varchar(120)
                     .comment("Name of the layout that the issuer's financial statements follow."),
                 column<&T::ceo>.varchar(240),
                 column<&T::latest_filing_date>,
                 column<&T::first_fundamental_date>.comment("The oldest fundamental data is of this day."),
                 column<&T::last_fundamental_date>.comment("The newest fundamental data is of this day."),
                 column<&T::first_stock_price_date>.comment("The oldest share price is of this day."),
                 column<&T::last_stock_price_date>.comment("The newest share price is of this day."),
                 column<&T::identifiers>.generated(initializer)
                     .comment("Further identifiers by scheme, as one object."),
                 column<&T::tags>.generated(initializer).comment("A list of words."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::lei>).unique().named("ix_issuers_lei"))
        .discriminated_by(column<&T::kind>, "corporate")
        .comment("A legal entity that issues securities: a company, a state, a fund and others.");
}

/// The part of an issuer that only a state has, or one of its bodies.
struct GovernmentEntity {
    key<Issuer> id{};
    std::optional<std::string> jurisdiction{};
    std::optional<std::string> credit_rating_sp{};
    std::optional<std::string> credit_rating_moodys{};
    std::optional<std::string> credit_rating_fitch{};
};

template <class T = GovernmentEntity>
consteval auto describe_table(of<GovernmentEntity>) {
    return describe<T>("government_entities", domains::entities)
        .columns(column<&T::id>.primary_key().references(to<Issuer>),
                 column<&T::jurisdiction>.varchar(120).comment("The territory that it governs."),
                 column<&T::credit_rating_sp>.varchar(16),
                 column<&T::credit_rating_moodys>.varchar(16),
                 column<&T::credit_rating_fitch>.varchar(16))
        .inherits(to<Issuer>, "government")
        .comment("The part of an issuer that only a state has, or one of its bodies.");
}

/// The part of an issuer that only an investment fund has.
struct Fund {
    key<Issuer> id{};
    std::optional<std::string> fund_family{};
    std::optional<std::string> manager{};
    std::optional<double> aum{};
    std::optional<date> inception{};
    std::optional<std::string> fund_type{};
};

template <class T = Fund>
consteval auto describe_table(of<Fund>) {
    return describe<T>("fund_issuers", domains::entities)
        .columns(column<&T::id>.primary_key().references(to<Issuer>),
                 column<&T::fund_family>.varchar(240).comment("Brand that the fund is sold under."),
                 column<&T::manager>.varchar(240),
                 column<&T::aum>.comment("Assets under management."),
                 column<&T::inception>,
                 column<&T::fund_type>.varchar(32))
        .inherits(to<Issuer>, "fund")
        .comment("The part of an issuer that only an investment fund has.");
}

/// Issuers of every class; most are plain.
using issuer_classes = hierarchy<Issuer, GovernmentEntity, Fund>;
template <schema::class_in<issuer_classes> T>
consteval issuer_classes hierarchy_of(of<T>) {
    return {};
}

}  // namespace alphaswarm::models
