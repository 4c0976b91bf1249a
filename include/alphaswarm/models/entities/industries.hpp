// SPDX-License-Identifier: BSL-1.0
// Classification: the trees of sectors and industries that schemes such as GICS define, and the codes that
// schemes give to an issuer.
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

struct Issuer;

/// A sector of a classification scheme: the top of its tree.
struct Sector {
    key<Sector> id{};
    std::string scheme{};
    std::string code{};
    std::string name{};
    std::int32_t level = 1;
    std::optional<key<Sector>> parent_id{};
};

template <class T = Sector>
consteval auto describe_table(of<Sector>) {
    return describe<T>("sectors", domains::entities)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::scheme>.varchar(16).indexed().comment(
                     "The classification that the code belongs to, such as GICS."),
                 column<&T::code>.varchar(32).indexed(),
                 column<&T::name>.varchar(120),
                 column<&T::level>.generated(initializer).comment("Depth in the scheme's tree; 1 is the top."),
                 column<&T::parent_id>.references(to<Sector>))
        .with(index(column<&T::scheme>, column<&T::code>).unique().named("ix_sectors_scheme_code"))
        .comment("A sector of a classification scheme: the top of its tree.");
}

/// An industry of a classification scheme, below its sector.
struct Industry {
    key<Industry> id{};
    std::string scheme{};
    std::string code{};
    std::string name{};
    std::optional<key<Sector>> sector_id{};
    std::int32_t level = 3;
    std::optional<key<Industry>> parent_id{};
};

template <class T = Industry>
consteval auto describe_table(of<Industry>) {
    return describe<T>("industries", domains::entities)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::scheme>.varchar(16).indexed().comment(
                     "The classification that the code belongs to, such as GICS."),
                 column<&T::code>.varchar(32).indexed(),
                 column<&T::name>.varchar(240),
                 column<&T::sector_id>.references(to<Sector>),
                 column<&T::level>.generated(initializer).comment("Depth in the scheme's tree; 1 is the top."),
                 column<&T::parent_id>.references(to<Industry>))
        .with(index(column<&T::scheme>, column<&T::code>).unique().named("ix_industries_scheme_code"))
        .comment("An industry of a classification scheme, below its sector.");
}

/// Where a classification scheme places an issuer.
struct IndustryClassification {
    key<IndustryClassification> id{};
    key<Issuer> issuer_id{};
    std::string scheme{};
    std::string code{};
    std::optional<std::string> label{};
    std::int32_t level = 1;
    std::optional<std::string> parent_code{};
    timestamp created_at{};
};

template <class T = IndustryClassification>
consteval auto describe_table(of<IndustryClassification>) {
    return describe<T>("industry_classifications", domains::entities)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::issuer_id>.references(to<Issuer>).indexed(),
                 column<&T::scheme>.varchar(16).indexed().comment(
                     "The classification that the code belongs to, such as GICS."),
                 column<&T::code>.varchar(32).indexed(),
                 column<&T::label>.varchar(240).comment("The code in words."),
                 column<&T::level>.generated(initializer).comment("Depth in the scheme's tree; 1 is the top."),
                 column<&T::parent_code>.varchar(32).comment("Code of the next higher level in the same scheme."),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::scheme>, column<&T::code>).named("ix_industry_cls_code"),
              index(column<&T::issuer_id>, column<&T::scheme>).named("ix_industry_cls_issuer_scheme"))
        .comment("Where a classification scheme places an issuer.");
}

}  // namespace alphaswarm::models
