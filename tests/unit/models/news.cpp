// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/news.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace alphaswarm::models {
struct Instrument;
struct Issuer;
}  // namespace alphaswarm::models

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::generation;

static_assert(facts::count<NewsItemRow, NewsItemEntity, NewsSentiment>() == facts::totals{.tables = 3,
                                                                                          .columns = 38,
                                                                                          .nullable = 27,
                                                                                          .foreign_keys = 4,
                                                                                          .uniques = 0,
                                                                                          .indexes = 16,
                                                                                          .unique_indexes = 2});
static_assert(!facts::complete<Instrument> && !facts::complete<Issuer>, "one domain brings no other along");

static_assert(facts::name<NewsItemRow>() == "news_items" && facts::name<NewsItemEntity>() == "news_item_entities");
static_assert(facts::is_text(facts::column<NewsItemRow>("headline"), 0), "text without a limit");
static_assert(facts::is_text(facts::column<NewsItemEntity>("entity_id"), 64));
static_assert(facts::column<NewsItemRow>("published_ts").nullable &&
              facts::column<NewsItemRow>("collected_ts").made_by == generation::utc_now);
static_assert(facts::references<NewsItemEntity, NewsItemRow>("news_item_id", action::cascade));
static_assert(facts::references<NewsItemEntity, Issuer>("issuer_id", action::no_action));
static_assert(facts::links_when<NewsItemEntity, Instrument>("entity_id", "entity_kind", "instrument") &&
                  facts::links_when<NewsItemEntity, Issuer>("entity_id", "entity_kind", "issuer"),
              "what the kind says decides what the id means");
static_assert(
    facts::has<NewsItemEntity>(constraint_kind::index, "uq_news_entity", "news_item_id", "entity_kind", "entity_id"));
static_assert(facts::column<NewsItemRow>("published_ts").indexed &&
                  facts::has<NewsItemRow>(constraint_kind::index, "ix_news_pub_ts", "published_ts"),
              "two indexes over one column");
static_assert(facts::scope<NewsItemRow>().empty());

TEST_CASE("a new row of news holds the platform's defaults") {
    CHECK(NewsItemRow{}.language == "en");
    CHECK(NewsItemRow{}.categories == json("[]"));
    CHECK(NewsItemEntity{}.entity_kind == "instrument");
    CHECK_FALSE(NewsSentiment{}.score.has_value());
}

}  // namespace
