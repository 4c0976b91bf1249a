// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/statement.hpp>

#include <alphaswarm/sql/expression/comparison.hpp>
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

// one column: by value
static_assert(
    reads<Order>(
        to_many<Fill>.where(col<&Fill::quantity> > 1.0 || col<&Fill::price> > 1.0).order_by(desc(col<&Fill::created_at>))) ==
    "select id, order_id, quantity, price, commission, value, created_at from fills where order_id = any($1::character "
    "varying[]) and (quantity > $2 or price > $3) "
    "order by created_at desc");
static_assert(reads<Order>(to_one<Instrument>) ==
              "select id, sector_id, vt_symbol, active, lot_size from instruments where vt_symbol = any($1::text[])");
static_assert(reads<Order>(count_of<Fill>) ==
              "select order_id, count(*) from fills where order_id = any($1::character varying[]) group by order_id");
static_assert(reads<Fill>(to_many<Remark>) ==
              "select id, subject_kind, subject_id, words from remarks where subject_id = any($1::character varying[]) "
              "and subject_kind = 'fill''s'");
static_assert(reads<NewsItem>(to_many_through<NewsMention, Instrument>) ==
              "select news_mentions.news_item_id, instruments.id, instruments.sector_id, instruments.vt_symbol, "
              "instruments.active, instruments.lot_size from news_mentions "
              "join instruments on news_mentions.instrument_id = instruments.id where news_mentions.news_item_id = "
              "any($1::character varying[])");
static_assert(
    reads<Sector>(
        to_many<Sector>.load(to_one<Sector>.joined().where(col<&Sector::name> == "energy")).where(col<&Sector::name> != "oil")) ==
    "select sectors.id, sectors.parent_id, sectors.name, as_joined_01.id, as_joined_01.parent_id, as_joined_01.name "
    "from sectors left join sectors as as_joined_01 on "
    "sectors.parent_id = as_joined_01.id and as_joined_01.name = $1 where sectors.parent_id = any($2::character "
    "varying[]) and sectors.name <> $3");

// several columns, or existence: by number
static_assert(
    reads<BarNote>(to_one<Bar>) ==
    "select as_wanted.n, bars.instrument_id, bars.day, bars.close, bars.volume from unnest($1::character varying[], "
    "$2::date[]) with "
    "ordinality as as_wanted(k1, k2, n) join bars on bars.instrument_id = as_wanted.k1 and bars.day = as_wanted.k2");
static_assert(reads<Bar>(count_of<BarNote>) ==
              "select as_wanted.n, count(*) from unnest($1::character varying[], $2::date[]) with ordinality as "
              "as_wanted(k1, k2, n) join bar_notes "
              "on bar_notes.instrument_id = as_wanted.k1 and bar_notes.day = as_wanted.k2 group by as_wanted.n");
static_assert(reads<Order>(has_any<Fill>.where(col<&Fill::quantity> > 1.0 || col<&Fill::price> > 1.0)) ==
              "select as_wanted.n from unnest($1::character varying[]) with ordinality as as_wanted(k1, n) where "
              "exists (select from fills where fills.order_id = as_wanted.k1 and "
              "(fills.quantity > $2 or fills.price > $3))");
static_assert(reads<NewsItem>(to_many_through<NewsMention, Instrument>.any())
                  .find("where exists (select from news_mentions join instruments on news_mentions.instrument_id = "
                        "instruments.id where news_mentions.news_item_id = as_wanted.k1)") != std::string_view::npos);

// a key that may be equal in other bytes is told by the server
struct Rate {
    numeric level;
    std::string name;
};
template <class T = Rate>
consteval auto describe_table(of<Rate>) {
    return describe<T>("rates").columns(column<&T::level>.primary_key(), column<&T::name>);
}
struct Loan {
    std::int32_t id{};
    numeric level;
};
template <class T = Loan>
consteval auto describe_table(of<Loan>) {
    return describe<T>("loans").columns(column<&T::id>.primary_key(), column<&T::level>.references(to<Rate>));
}
static_assert(reads<Loan>(to_one<Rate>) ==
              "select as_wanted.n, rates.level, rates.name from unnest($1::numeric[]) with ordinality as as_wanted(k1, "
              "n) join rates on rates.level = as_wanted.k1");
static_assert(orm::detail::is_identified_by_bytes(types::kind::uuid) &&
              !orm::detail::is_identified_by_bytes(types::kind::numeric) &&
              !orm::detail::is_identified_by_bytes(types::kind::interval));
static_assert(complaints<Order>(to_many<Fill>.where(col<&Account::owner> == "ada"))
                  .view()
                  .starts_with("AS0401 where(): accounts.owner: accounts is not in from()"),
              "a filter speaks of the target");
}  // namespace
