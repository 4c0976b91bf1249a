// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/statement.hpp>

#include <alphaswarm/sql/comparison.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

template <class T, class R>
constexpr std::string_view reads(R const&) {
    return sql_of(orm::detail::relation_statement<T, R>{});
}
template <class T, class R>
constexpr meta::verdict complaints(R const&) {
    return sql::detail::draft_of<orm::detail::relation_statement<T, R>>.complaints;
}

static_assert(reads<Order>(to_many<Fill>.where(col<&Fill::quantity> > 1.0).order_by(desc(col<&Fill::created_at>))) ==
              "select wanted.n, fills.id, fills.order_id, fills.quantity, fills.price, fills.commission, fills.value, fills.created_at from unnest($1::character "
              "varying[]) with ordinality as wanted(k1, n) join fills on fills.order_id = wanted.k1 where fills.quantity > $2 order by fills.created_at desc");
static_assert(reads<Order>(count_of<Fill>) == "select wanted.n, count(*) from unnest($1::character varying[]) with ordinality as wanted(k1, n) join fills on "
                                              "fills.order_id = wanted.k1 group by wanted.n");
static_assert(reads<Order>(has_any<Fill>.where(col<&Fill::quantity> > 1.0 || col<&Fill::price> > 1.0)) ==
              "select wanted.n from unnest($1::character varying[]) with ordinality as wanted(k1, n) where exists (select from fills where fills.order_id = wanted.k1 and "
              "(fills.quantity > $2 or fills.price > $3))");
static_assert(reads<BarNote>(to_one<Bar>) == "select wanted.n, bars.instrument_id, bars.day, bars.close, bars.volume from unnest($1::character varying[], $2::date[]) with "
                                             "ordinality as wanted(k1, k2, n) join bars on bars.instrument_id = wanted.k1 and bars.day = wanted.k2");
static_assert(reads<Fill>(to_many<Remark>) == "select wanted.n, remarks.id, remarks.subject_kind, remarks.subject_id, remarks.words from unnest($1::character varying[]) with "
                                              "ordinality as wanted(k1, n) join remarks on remarks.subject_id = wanted.k1 and remarks.subject_kind = 'fill''s'");
static_assert(reads<NewsItem>(to_many_through<NewsMention, Instrument>).find(
                  "join news_mentions on news_mentions.news_item_id = wanted.k1 join instruments on news_mentions.instrument_id = instruments.id") != std::string_view::npos);
static_assert(reads<NewsItem>(to_many_through<NewsMention, Instrument>.any()).find(
                  "where exists (select from news_mentions join instruments on news_mentions.instrument_id = instruments.id where news_mentions.news_item_id = wanted.k1)") !=
              std::string_view::npos);
static_assert(reads<Sector>(to_many<Sector>.load(to_one<Sector>.joined().where(col<&Sector::name> == "energy"))) ==
              "select wanted.n, sectors.id, sectors.parent_id, sectors.name, joined_01.id, joined_01.parent_id, joined_01.name from unnest($1::character varying[]) with "
              "ordinality as wanted(k1, n) join sectors on sectors.parent_id = wanted.k1 left join sectors as joined_01 on sectors.parent_id = joined_01.id and "
              "joined_01.name = $2");
static_assert(complaints<Order>(to_many<Fill>.where(col<&Account::owner> == "ada")).view().starts_with("AS0401 where(): accounts.owner: accounts is not in from()"),
              "a filter speaks of the target");
}  // namespace
