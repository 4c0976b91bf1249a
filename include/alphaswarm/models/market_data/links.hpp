// SPDX-License-Identifier: BSL-1.0
// What ties data to the world: which dataset version covers which entity, and by which names other systems
// know an entity.
#pragma once

#include <cstdint>
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
struct DatasetVersion;
struct Instrument;

/// One dataset version holds data on one entity.
struct DataLink {
    key<DataLink> id{};
    key<DatasetVersion> dataset_version_id{};
    std::optional<key<DataSource>> source_id{};
    std::string entity_kind{};
    std::string entity_id{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<timestamp> coverage_start{};
    std::optional<timestamp> coverage_end{};
    std::int32_t row_count = 0;
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = DataLink>
consteval auto describe_table(of<DataLink>) {
    return describe<T>("data_links", domains::market_data)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::dataset_version_id>.references(to<DatasetVersion>, on_delete::cascade).indexed(),
            column<&T::source_id>.references(to<DataSource>).indexed(),
            column<&T::entity_kind>.varchar(32).indexed().one_of("instrument", "series", "theme"),
            column<&T::entity_id>.varchar(64).indexed().comment(
                "Id of what entity_kind names; the database does not enforce it."),
            column<&T::instrument_id>.references(to<Instrument>).indexed().comment("The instrument itself, where the entity is one."),
            column<&T::coverage_start>.comment("The oldest data on the entity is of this time."),
            column<&T::coverage_end>.comment("The newest data on the entity is of this time."),
            column<&T::row_count>.generated(initializer),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::instrument_id>, column<&T::entity_kind>).named("ix_data_links_instrument_kind"),
              link(column<&T::entity_id>).references(to<Instrument>).when(column<&T::entity_kind>, "instrument"))
        .comment("One dataset version holds data on one entity.");
}

/// A name that an entity has in some scheme of identifiers, for a period or still.
struct IdentifierLink {
    key<IdentifierLink> id{};
    std::string entity_kind{};
    std::string entity_id{};
    std::optional<key<Instrument>> instrument_id{};
    std::string scheme{};
    std::string value{};
    std::optional<timestamp> valid_from{};
    std::optional<timestamp> valid_to{};
    std::optional<key<DataSource>> source_id{};
    double confidence = 1.0;
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = IdentifierLink>
consteval auto describe_table(of<IdentifierLink>) {
    return describe<T>("identifier_links", domains::market_data)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::entity_kind>.varchar(32).indexed()
                     .one_of("instrument", "fred_series", "sec_filing", "gdelt_theme", "company"),
                 column<&T::entity_id>.varchar(64).indexed()
                     .comment("Id of what entity_kind names; the database does not enforce it."),
                 column<&T::instrument_id>.references(to<Instrument>).indexed()
                     .comment("The instrument itself, where the entity is one."),
                 column<&T::scheme>.varchar(32).indexed()
                     .one_of("ticker", "vt_symbol", "cik", "cusip", "isin", "figi", "sedol", "lei", "gvkey", "permid",
                             "openfigi", "bbg_id", "ric", "gdelt_theme", "fred_series_id")
                     .comment("The system that the value belongs to."),
                 column<&T::value>.varchar(240).indexed().comment("The identifier in that system."),
                 column<&T::valid_from>,
                 column<&T::valid_to>.comment("Null while the name holds."),
                 column<&T::source_id>.references(to<DataSource>).indexed(),
                 column<&T::confidence>.generated(initializer).comment("From 0 to 1: how certain the link is."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::entity_kind>, column<&T::entity_id>).named("ix_identifier_links_entity"),
              index(column<&T::scheme>, column<&T::value>).named("ix_identifier_links_scheme_value"),
              index(column<&T::entity_kind>, column<&T::scheme>, column<&T::value>, column<&T::valid_from>)
                  .unique().named("uq_identifier_links_unique"),
              link(column<&T::entity_id>).references(to<Instrument>).when(column<&T::entity_kind>, "instrument"))
        .comment("A name that an entity has in some scheme of identifiers, for a period or still.");
}

}  // namespace alphaswarm::models
