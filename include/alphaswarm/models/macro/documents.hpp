// SPDX-License-Identifier: BSL-1.0
// Documents that move prices: filings at the SEC, and mentions in the world's news as GDELT counts them.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct DataSource;
struct Instrument;

/// A filing at the US Securities and Exchange Commission.
struct SecFiling {
    key<SecFiling> id{};
    std::string cik{};
    std::optional<key<Instrument>> instrument_id{};
    std::string accession_no{};
    std::string form{};
    timestamp filed_at{};
    std::optional<timestamp> period_of_report{};
    std::optional<std::string> primary_doc_url{};
    std::optional<std::string> primary_doc_type{};
    bool xbrl_available = false;
    std::optional<json> items = json("[]");
    std::optional<std::string> text_storage_uri{};
    std::optional<key<DataSource>> source_id{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = SecFiling>
consteval auto describe_table(of<SecFiling>) {
    return describe<T>("sec_filings", domains::macro)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::cik>.varchar(16).indexed().comment("Central Index Key, by which the SEC knows the filer."),
                 column<&T::instrument_id>.references(to<Instrument>).indexed(),
                 column<&T::accession_no>.varchar(32).comment("The SEC's number of the filing."),
                 column<&T::form>.varchar(32).indexed().comment("Name of the form, such as 10-K."),
                 column<&T::filed_at>.indexed(),
                 column<&T::period_of_report>.comment("The end of the period that the filing is about."),
                 column<&T::primary_doc_url>.varchar(1024),
                 column<&T::primary_doc_type>.varchar(16),
                 column<&T::xbrl_available>.generated(initializer).comment("The figures can be read by a program."),
                 column<&T::items>.generated(initializer).comment("The form's items that are reported, as a list."),
                 column<&T::text_storage_uri>.varchar(1024).comment("Where the text is kept."),
                 column<&T::source_id>.references(to<DataSource>).indexed(),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::accession_no>).unique().named("ix_sec_filings_accession_no"),
              index(column<&T::cik>, column<&T::filed_at>).named("ix_sec_filings_cik_filed_at"),
              index(column<&T::cik>, column<&T::form>).named("ix_sec_filings_cik_form"))
        .comment("A filing at the US Securities and Exchange Commission.");
}

/// A document in which GDELT found an instrument or its issuer.
struct GDeltMention {
    key<GDeltMention> id{};
    std::string gkg_record_id{};
    timestamp date{};
    std::optional<std::string> source_common_name{};
    std::optional<std::string> document_identifier{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<json> themes = json("[]");
    std::optional<json> tone = json("{}");
    std::optional<json> organizations_match = json("[]");
    std::optional<key<DataSource>> source_id{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = GDeltMention>
consteval auto describe_table(of<GDeltMention>) {
    return describe<T>("gdelt_mentions", domains::macro)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::gkg_record_id>.varchar(64).comment("The record's id in GDELT's Global Knowledge Graph."),
            column<&T::date>.indexed().comment("When GDELT saw the document."),
            column<&T::source_common_name>.varchar(240),
            column<&T::document_identifier>.varchar(2048).comment(
                "Address of the document, or another name where it has none."),
            column<&T::instrument_id>.references(to<Instrument>).indexed(),
            column<&T::themes>.generated(initializer),
            column<&T::tone>.generated(initializer).comment("GDELT's measures of the document's tone, as one object."),
            column<&T::organizations_match>.generated(initializer).comment("The organizations by which the instrument was found, as a list."),
            column<&T::source_id>.references(to<DataSource>).indexed(),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::gkg_record_id>).unique().named("ix_gdelt_mentions_gkg_record_id"),
              index(column<&T::instrument_id>, column<&T::date>).named("ix_gdelt_mentions_instrument_date"))
        .comment("A document in which GDELT found an instrument or its issuer.");
}

}  // namespace alphaswarm::models
