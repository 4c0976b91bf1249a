// SPDX-License-Identifier: BSL-1.0
// Everything that data is about: companies, products, people, places and whatever else was found, with their names, how
// they are related, and where they occur. An entity may also be an instrument or an issuer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

struct DatasetCatalog;
struct DatasetVersion;
struct Instrument;
struct Issuer;

/// Something that data is about, known by one canonical row.
struct EntityRow {
    key<EntityRow> id{};
    std::string kind{};
    std::string canonical_name{};
    std::optional<std::string> short_name{};
    std::optional<std::string> primary_identifier{};
    std::optional<std::string> primary_identifier_scheme{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> description{};
    std::optional<json> attributes = json("{}");
    std::optional<json> tags = json("[]");
    std::optional<double> confidence{};
    std::optional<std::string> source_dataset{};
    std::optional<std::string> source_extractor{};
    bool is_canonical = true;
    std::optional<key<EntityRow>> parent_id{};
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = EntityRow>
consteval auto describe_table(of<EntityRow>) {
    return describe<T>("entities", domains::entity_registry)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::kind>.varchar(64).indexed().one_of(
                "company", "product", "drug", "patent", "person", "location", "security", "regulator", "concept"),
            column<&T::canonical_name>.varchar(512).indexed(),
            column<&T::short_name>.varchar(240).indexed(),
            column<&T::primary_identifier>.varchar(240).indexed().comment("The identifier that it is best known by."),
            column<&T::primary_identifier_scheme>.varchar(64).indexed().comment(
                "The system that primary_identifier belongs to."),
            column<&T::instrument_id>.references(to<Instrument>, on_delete::set_null).indexed().comment("The same thing as an instrument."),
            column<&T::issuer_id>.references(to<Issuer>, on_delete::set_null).indexed().comment("The same thing as an issuer."),
            column<&T::description>,
            column<&T::attributes>.generated(initializer),
            column<&T::tags>.generated(initializer),
            column<&T::confidence>.comment("From 0 to 1: how certain it is that the entity is one."),
            column<&T::source_dataset>.varchar(240).indexed().comment("Dataset that it was first found in."),
            column<&T::source_extractor>.varchar(120).indexed().comment("Program that found it."),
            column<&T::is_canonical>.generated(initializer).comment("Not a duplicate of another row."),
            column<&T::parent_id>.references(to<EntityRow>, on_delete::set_null).indexed().comment("The entity that it is a part of."),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::kind>, column<&T::canonical_name>).named("ix_entities_kind_name"))
        .comment("Something that data is about, known by one canonical row.");
}

/// A name that an entity has in some scheme of identifiers.
struct EntityIdentifier {
    key<EntityIdentifier> id{};
    key<EntityRow> entity_id{};
    std::string scheme{};
    std::string value{};
    std::optional<std::string> source{};
    std::optional<double> confidence{};
    std::optional<timestamp> valid_from{};
    std::optional<timestamp> valid_to{};
    timestamp created_at{};
};

template <class T = EntityIdentifier>
consteval auto describe_table(of<EntityIdentifier>) {
    return describe<T>("entity_identifiers", domains::entity_registry)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::entity_id>.references(to<EntityRow>, on_delete::cascade).indexed(),
                 column<&T::scheme>.varchar(64).indexed().comment("The system that the value belongs to."),
                 column<&T::value>.varchar(512).indexed(),
                 column<&T::source>.varchar(120),
                 column<&T::confidence>.comment("From 0 to 1: how certain the identifier is."),
                 column<&T::valid_from>,
                 column<&T::valid_to>.comment("Null while it holds."),
                 column<&T::created_at>.generated(utc_now))
        .with(unique(column<&T::entity_id>, column<&T::scheme>, column<&T::value>).named("uq_entity_identifier_triple"))
        .comment("A name that an entity has in some scheme of identifiers.");
}

/// A statement on two entities: subject, predicate, object.
struct EntityRelation {
    key<EntityRelation> id{};
    key<EntityRow> subject_id{};
    std::string predicate{};
    key<EntityRow> object_id{};
    std::optional<double> confidence{};
    std::optional<std::string> provenance{};
    std::optional<timestamp> valid_from{};
    std::optional<timestamp> valid_to{};
    std::optional<json> properties = json("{}");
    timestamp created_at{};
};

template <class T = EntityRelation>
consteval auto describe_table(of<EntityRelation>) {
    return describe<T>("entity_relations", domains::entity_registry)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::subject_id>.references(to<EntityRow>, on_delete::cascade).indexed(),
                 column<&T::predicate>.varchar(120).indexed().comment("What the subject is or does to the object."),
                 column<&T::object_id>.references(to<EntityRow>, on_delete::cascade).indexed(),
                 column<&T::confidence>.comment("From 0 to 1: how certain the statement is."),
                 column<&T::provenance>.varchar(240).indexed().comment("Where the statement was read."),
                 column<&T::valid_from>,
                 column<&T::valid_to>.comment("Null while it holds."),
                 column<&T::properties>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .comment("A statement on two entities: subject, predicate, object.");
}

/// A text about an entity, written by a person or a model.
struct EntityAnnotation {
    key<EntityAnnotation> id{};
    key<EntityRow> entity_id{};
    std::string kind = "description";
    std::string content{};
    std::optional<std::string> author{};
    std::optional<std::string> model{};
    std::optional<std::string> provider{};
    std::optional<json> citations = json("[]");
    std::optional<double> confidence{};
    timestamp created_at{};
    timestamp updated_at{};
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};

template <class T = EntityAnnotation>
consteval auto describe_table(of<EntityAnnotation>) {
    return describe<T>("entity_annotations", domains::entity_registry)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::entity_id>.references(to<EntityRow>, on_delete::cascade).indexed(),
                 column<&T::kind>.varchar(64).indexed().generated(initializer),
                 column<&T::content>,
                 column<&T::author>.varchar(120).indexed().comment("The person, where a person wrote it."),
                 column<&T::model>.varchar(120).indexed().comment("The language model, where one wrote it."),
                 column<&T::provider>.varchar(120).comment("Who runs the model."),
                 column<&T::citations>.generated(initializer).comment("What the text rests on, as a list."),
                 column<&T::confidence>,
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .scoped(lab_scope<T>())
        .comment("A text about an entity, written by a person or a model.");
}

/// A dataset in which an entity occurs.
struct EntityDatasetLink {
    key<EntityDatasetLink> id{};
    key<EntityRow> entity_id{};
    std::optional<key<DatasetCatalog>> dataset_catalog_id{};
    std::optional<key<DatasetVersion>> dataset_version_id{};
    std::optional<std::string> iceberg_identifier{};
    std::optional<std::int32_t> row_count{};
    std::optional<timestamp> coverage_start{};
    std::optional<timestamp> coverage_end{};
    std::optional<std::string> role{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
};

template <class T = EntityDatasetLink>
consteval auto describe_table(of<EntityDatasetLink>) {
    return describe<T>("entity_dataset_links", domains::entity_registry)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::entity_id>.references(to<EntityRow>, on_delete::cascade).indexed(),
                 column<&T::dataset_catalog_id>.references(to<DatasetCatalog>, on_delete::cascade).indexed(),
                 column<&T::dataset_version_id>.references(to<DatasetVersion>, on_delete::set_null).indexed(),
                 column<&T::iceberg_identifier>.varchar(240).indexed(),
                 column<&T::row_count>.comment("How many of its rows are about the entity."),
                 column<&T::coverage_start>.comment("The oldest data on the entity is of this time."),
                 column<&T::coverage_end>.comment("The newest data on the entity is of this time."),
                 column<&T::role>.varchar(64).comment("What the entity is in the dataset, such as its subject."),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now))
        .comment("A dataset in which an entity occurs.");
}

}  // namespace alphaswarm::models
