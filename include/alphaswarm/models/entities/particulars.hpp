// SPDX-License-Identifier: BSL-1.0
// What is known about an issuer beyond its own row: addresses, the people who lead it and what they earn,
// and how entities of any kind relate to each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct Issuer;

/// An address of an issuer.
struct Location {
    key<Location> id{};
    key<Issuer> issuer_id{};
    std::optional<std::string> country{};
    std::optional<std::string> country_iso{};
    std::optional<std::string> region{};
    std::optional<std::string> state{};
    std::optional<std::string> city{};
    std::optional<std::string> postal_code{};
    std::optional<std::string> address_line1{};
    std::optional<std::string> address_line2{};
    std::optional<std::string> phone{};
    std::optional<bool> is_headquarters = false;
    std::optional<bool> is_mailing = false;
    std::optional<json> meta = json("{}");
};

template <class T = Location>
consteval auto describe_table(of<Location>) {
    return describe<T>("locations", domains::entities)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::country>.varchar(64),
                 column<&T::country_iso>.varchar(8).comment("The country's code in ISO 3166-1."),
                 column<&T::region>.varchar(64),
                 column<&T::state>.varchar(64),
                 column<&T::city>.varchar(120),
                 column<&T::postal_code>.varchar(16),
                 column<&T::address_line1>.varchar(240),
                 column<&T::address_line2>.varchar(240),
                 column<&T::phone>.varchar(48),
                 column<&T::is_headquarters>.generated(initializer),
                 column<&T::is_mailing>.generated(initializer).comment("Post is to be sent here."),
                 column<&T::meta>.generated(initializer))
        .comment("An address of an issuer.");
}

/// A senior officer of an issuer.
struct KeyExecutive {
    key<KeyExecutive> id{};
    key<Issuer> issuer_id{};
    std::string name{};
    std::string title{};
    std::optional<date> tenure_start{};
    std::optional<date> tenure_end{};
    std::optional<std::int32_t> age{};
    std::optional<std::string> gender{};
    std::optional<double> compensation{};
    std::optional<std::string> compensation_currency{};
    std::optional<std::string> bio{};
    std::optional<std::int32_t> fiscal_year{};
};

template <class T = KeyExecutive>
consteval auto describe_table(of<KeyExecutive>) {
    return describe<T>("key_executives", domains::entities)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::name>.varchar(240),
                 column<&T::title>.varchar(240),
                 column<&T::tenure_start>,
                 column<&T::tenure_end>,
                 column<&T::age>,
                 column<&T::gender>.varchar(16),
                 column<&T::compensation>.comment("Pay in compensation_currency."),
                 column<&T::compensation_currency>.varchar(16),
                 column<&T::bio>,
                 column<&T::fiscal_year>.comment("The year that the compensation is of."))
        .comment("A senior officer of an issuer.");
}

/// What an issuer paid one executive in one fiscal year.
struct ExecutiveCompensation {
    key<ExecutiveCompensation> id{};
    key<Issuer> issuer_id{};
    std::string executive_name{};
    std::optional<std::string> title{};
    std::optional<std::int32_t> fiscal_year{};
    std::optional<double> salary{};
    std::optional<double> bonus{};
    std::optional<double> stock_awards{};
    std::optional<double> option_awards{};
    std::optional<double> non_equity_incentives{};
    std::optional<double> pension{};
    std::optional<double> other_compensation{};
    std::optional<double> total{};
    std::optional<std::string> currency = "USD";
};

template <class T = ExecutiveCompensation>
consteval auto describe_table(of<ExecutiveCompensation>) {
    return describe<T>("executive_compensation", domains::entities)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::issuer_id>.references(to<Issuer>).indexed(),
            column<&T::executive_name>.varchar(240),
            column<&T::title>.varchar(240),
            column<&T::fiscal_year>.indexed(),
            column<&T::salary>,
            column<&T::bonus>,
            column<&T::stock_awards>,
            column<&T::option_awards>,
            column<&T::non_equity_incentives>.comment("Pay under incentive plans that is not in shares or options."),
            column<&T::pension>,
            column<&T::other_compensation>,
            column<&T::total>.comment("Sum of all parts."),
            column<&T::currency>.varchar(16).generated(initializer).comment("Of every amount in the row."))
        .with(index(column<&T::issuer_id>, column<&T::fiscal_year>).named("ix_exec_comp_issuer_year"))
        .comment("What an issuer paid one executive in one fiscal year.");
}

/// A directed relation between two entities, for a period or still.
struct EntityRelationship {
    key<EntityRelationship> id{};
    std::string from_kind = "issuer";
    std::string from_entity_id{};
    std::string to_kind = "issuer";
    std::string to_entity_id{};
    std::string relationship_type{};
    std::optional<double> ownership_pct{};
    std::optional<date> valid_from{};
    std::optional<date> valid_to{};
    std::optional<std::string> source{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = EntityRelationship>
consteval auto describe_table(of<EntityRelationship>) {
    return describe<T>("entity_relationships", domains::entities)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::from_kind>.varchar(32).generated(initializer),
                 column<&T::from_entity_id>.varchar(64).indexed().comment(
                     "Id of the row that from_kind names; the database does not enforce it."),
                 column<&T::to_kind>.varchar(32).generated(initializer),
                 column<&T::to_entity_id>.varchar(64).indexed().comment(
                     "Id of the row that to_kind names; the database does not enforce it."),
                 column<&T::relationship_type>.varchar(32).indexed().one_of("subsidiary", "owner", "board"),
                 column<&T::ownership_pct>.comment("How much one of the two owns of the other, where it does."),
                 column<&T::valid_from>,
                 column<&T::valid_to>.comment("Null while the relation lasts."),
                 column<&T::source>.varchar(64).comment("Where the relation was read."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::from_entity_id>, column<&T::to_entity_id>, column<&T::relationship_type>)
                  .named("ix_rel_from_to_type"))
        .comment("A directed relation between two entities, for a period or still.");
}

}  // namespace alphaswarm::models
