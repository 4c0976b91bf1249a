// SPDX-License-Identifier: BSL-1.0
// Classification by any scheme: schemes, the trees of their nodes, what is tagged with a node, and which names in
// different schemes mean the same.
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

struct BacktestRun;
struct Fund;
struct Instrument;
struct Issuer;
struct NewsItemRow;
struct SecFiling;
struct Strategy;

/// A scheme of classification.
struct TaxonomyScheme {
    key<TaxonomyScheme> id{};
    std::string code{};
    std::string name{};
    std::optional<std::string> description{};
    std::optional<json> level_labels = json("[]");
    std::optional<std::int32_t> is_user_defined = 0;
    timestamp created_at{};
};

template <class T = TaxonomyScheme>
consteval auto describe_table(of<TaxonomyScheme>) {
    return describe<T>("taxonomy_schemes", domains::taxonomy)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::code>.varchar(32).comment(
                "Short unique name, such as gics, naics or thematic; the list is open."),
            column<&T::name>.varchar(240),
            column<&T::description>,
            column<&T::level_labels>.generated(initializer).comment("What the levels are called, from the top, as a list."),
            column<&T::is_user_defined>.generated(initializer).comment("1 for a scheme that users made."),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::code>).unique().named("ix_taxonomy_schemes_code"))
        .comment("A scheme of classification.");
}

/// A node of a scheme's tree.
struct TaxonomyNode {
    key<TaxonomyNode> id{};
    key<TaxonomyScheme> scheme_id{};
    std::optional<key<TaxonomyNode>> parent_id{};
    std::string code{};
    std::string label{};
    std::int32_t level = 1;
    std::optional<std::string> path{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = TaxonomyNode>
consteval auto describe_table(of<TaxonomyNode>) {
    return describe<T>("taxonomy_nodes", domains::taxonomy)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::scheme_id>.references(to<TaxonomyScheme>).indexed(),
                 column<&T::parent_id>.references(to<TaxonomyNode>).indexed(),
                 column<&T::code>.varchar(64).indexed(),
                 column<&T::label>.varchar(240),
                 column<&T::level>.generated(initializer).comment("Depth in the tree; 1 is the top."),
                 column<&T::path>.varchar(1024).comment("The codes from the top down to the node."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::path>).named("ix_tax_node_path"),
              index(column<&T::scheme_id>, column<&T::code>).unique().named("uq_tax_node_scheme_code"))
        .comment("A node of a scheme's tree.");
}

/// Something is tagged with a node of a scheme, for a period or still.
struct EntityTag {
    key<EntityTag> id{};
    std::string entity_kind{};
    std::string entity_id{};
    key<TaxonomyNode> taxonomy_node_id{};
    std::optional<std::string> scheme_code{};
    double confidence = 1.0;
    std::optional<std::string> source{};
    std::optional<date> valid_from{};
    std::optional<date> valid_to{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = EntityTag>
consteval auto describe_table(of<EntityTag>) {
    return describe<T>("entity_tags", domains::taxonomy)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::entity_kind>.varchar(32).indexed().one_of(
                     "instrument", "issuer", "fund", "filing", "news", "series", "strategy", "backtest", "custom"),
                 column<&T::entity_id>.varchar(64).indexed().comment(
                     "Id of what entity_kind names; the database does not enforce it."),
                 column<&T::taxonomy_node_id>.references(to<TaxonomyNode>, on_delete::cascade).indexed(),
                 column<&T::scheme_code>.varchar(32).indexed().comment(
                     "The scheme of the node, repeated so that it can be searched."),
                 column<&T::confidence>.generated(initializer).comment("From 0 to 1: how certain the tag is."),
                 column<&T::source>.varchar(64),
                 column<&T::valid_from>,
                 column<&T::valid_to>.comment("Null while the tag holds."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::scheme_code>).named("ix_tag_scheme"),
              index(column<&T::entity_kind>, column<&T::entity_id>, column<&T::taxonomy_node_id>)
                  .unique()
                  .named("uq_entity_tag"),
              link(column<&T::entity_id>).references(to<Instrument>).when(column<&T::entity_kind>, "instrument"),
              link(column<&T::entity_id>).references(to<Issuer>).when(column<&T::entity_kind>, "issuer"),
              link(column<&T::entity_id>).references(to<Fund>).when(column<&T::entity_kind>, "fund"),
              link(column<&T::entity_id>).references(to<SecFiling>).when(column<&T::entity_kind>, "filing"),
              link(column<&T::entity_id>).references(to<NewsItemRow>).when(column<&T::entity_kind>, "news"),
              link(column<&T::entity_id>).references(to<Strategy>).when(column<&T::entity_kind>, "strategy"),
              link(column<&T::entity_id>).references(to<BacktestRun>).when(column<&T::entity_kind>, "backtest"))
        .comment("Something is tagged with a node of a scheme, for a period or still.");
}

/// A name in one scheme of identifiers means the same as one in another, or nearly.
struct EntityCrosswalk {
    key<EntityCrosswalk> id{};
    std::string from_kind{};
    std::string from_value{};
    std::string to_kind{};
    std::string to_value{};
    std::string relationship = "equivalent";
    double confidence = 1.0;
    std::optional<std::string> source{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = EntityCrosswalk>
consteval auto describe_table(of<EntityCrosswalk>) {
    return describe<T>("entity_crosswalk", domains::taxonomy)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::from_kind>.varchar(32).indexed().comment("The scheme that from_value belongs to."),
            column<&T::from_value>.varchar(240).indexed(),
            column<&T::to_kind>.varchar(32).indexed().comment("The scheme that to_value belongs to."),
            column<&T::to_value>.varchar(240).indexed(),
            column<&T::relationship>.varchar(32).generated(initializer).comment("How the two relate; equivalent is the same."),
            column<&T::confidence>.generated(initializer).comment("From 0 to 1: how certain it is."),
            column<&T::source>.varchar(64),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now))
        .with(index(column<&T::from_kind>,
                    column<&T::from_value>,
                    column<&T::to_kind>,
                    column<&T::to_value>,
                    column<&T::relationship>)
                  .unique()
                  .named("uq_crosswalk"))
        .comment("A name in one scheme of identifiers means the same as one in another, or nearly.");
}

}  // namespace alphaswarm::models
