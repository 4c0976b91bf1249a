// SPDX-License-Identifier: BSL-1.0
// News: the items, what they are about, and their sentiment as models judge it.
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

struct Instrument;
struct Issuer;

/// A piece of news.
struct NewsItemRow {
    key<NewsItemRow> id{};
    std::optional<std::string> news_id{};
    std::string headline{};
    std::optional<std::string> summary{};
    std::optional<std::string> body{};
    std::optional<std::string> url{};
    std::optional<std::string> publisher{};
    std::optional<std::string> author{};
    std::optional<std::string> language = "en";
    std::optional<std::string> region{};
    std::optional<std::string> country{};
    std::optional<std::string> image_url{};
    std::optional<timestamp> published_ts{};
    timestamp collected_ts{};
    std::optional<json> tags = json("[]");
    std::optional<json> categories = json("[]");
    std::optional<std::string> event_type{};
    std::optional<double> sentiment_score{};
    std::optional<std::string> sentiment_label{};
    std::optional<std::string> provider{};
    std::optional<json> meta = json("{}");
};

template <class T = NewsItemRow>
consteval auto describe_table(of<NewsItemRow>) {
    return describe<T>("news_items", domains::news)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::news_id>.varchar(120).comment("The item's id at its provider."),
                 column<&T::headline>,
                 column<&T::summary>,
                 column<&T::body>,
                 column<&T::url>.varchar(1024),
                 column<&T::publisher>.varchar(120).indexed(),
                 column<&T::author>.varchar(240),
                 column<&T::language>.varchar(16).generated(initializer),
                 column<&T::region>.varchar(64),
                 column<&T::country>.varchar(64),
                 column<&T::image_url>.varchar(1024),
                 column<&T::published_ts>.indexed().comment("When the publisher published it."),
                 column<&T::collected_ts>.generated(utc_now).comment("When the platform fetched it."),
                 column<&T::tags>.generated(initializer),
                 column<&T::categories>.generated(initializer),
                 column<&T::event_type>.varchar(32).one_of("macro", "geopolitical", "company", "sector"),
                 column<&T::sentiment_score>.comment("The provider's own judgement."),
                 column<&T::sentiment_label>.varchar(32).indexed().comment("The provider's own judgement in a word."),
                 column<&T::provider>.varchar(64).indexed(),
                 column<&T::meta>.generated(initializer))
        .with(index(column<&T::news_id>).unique().named("ix_news_items_news_id"),
              index(column<&T::published_ts>).named("ix_news_pub_ts"))
        .comment("A piece of news.");
}

/// Something that a piece of news is about.
struct NewsItemEntity {
    key<NewsItemEntity> id{};
    key<NewsItemRow> news_item_id{};
    std::string entity_kind = "instrument";
    std::string entity_id{};
    std::optional<key<Instrument>> instrument_id{};
    std::optional<key<Issuer>> issuer_id{};
    std::optional<std::string> symbol{};
    std::optional<double> relevance_score{};
};

template <class T = NewsItemEntity>
consteval auto describe_table(of<NewsItemEntity>) {
    return describe<T>("news_item_entities", domains::news)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::news_item_id>.references(to<NewsItemRow>, on_delete::cascade).indexed(),
            column<&T::entity_kind>.varchar(32).indexed().generated(initializer).one_of("instrument", "issuer", "theme"),
            column<&T::entity_id>.varchar(64).indexed().comment(
                "Id of what entity_kind names; the database does not enforce it."),
            column<&T::instrument_id>.references(to<Instrument>).indexed().comment("The instrument itself, where the entity is one."),
            column<&T::issuer_id>.references(to<Issuer>).indexed().comment("The issuer itself, where the entity is one."),
            column<&T::symbol>.varchar(64).indexed(),
            column<&T::relevance_score>.comment("How much the item is about it."))
        .with(index(column<&T::news_item_id>, column<&T::entity_kind>, column<&T::entity_id>)
                  .unique()
                  .named("uq_news_entity"),
              link(column<&T::entity_id>).references(to<Instrument>).when(column<&T::entity_kind>, "instrument"),
              link(column<&T::entity_id>).references(to<Issuer>).when(column<&T::entity_kind>, "issuer"))
        .comment("Something that a piece of news is about.");
}

/// A model's judgement of the mood of a piece of news.
struct NewsSentiment {
    key<NewsSentiment> id{};
    key<NewsItemRow> news_item_id{};
    std::string model{};
    std::optional<std::string> model_version{};
    std::optional<double> score{};
    std::optional<std::string> label{};
    std::optional<double> confidence{};
    std::optional<json> raw = json("{}");
    timestamp computed_at{};
};

template <class T = NewsSentiment>
consteval auto describe_table(of<NewsSentiment>) {
    return describe<T>("news_sentiments", domains::news)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::news_item_id>.references(to<NewsItemRow>, on_delete::cascade).indexed(),
                 column<&T::model>.varchar(120).one_of("finbert", "fingpt").comment("Which model judged."),
                 column<&T::model_version>.varchar(32),
                 column<&T::score>,
                 column<&T::label>.varchar(32).indexed(),
                 column<&T::confidence>,
                 column<&T::raw>.generated(initializer).comment("The model's whole answer."),
                 column<&T::computed_at>.generated(utc_now))
        .with(index(column<&T::news_item_id>, column<&T::model>).named("ix_news_sent_item_model"))
        .comment("A model's judgement of the mood of a piece of news.");
}

}  // namespace alphaswarm::models
