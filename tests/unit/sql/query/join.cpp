// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/query/join.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using sql::join_kind, sql::words_of;

static_assert(words_of(join_kind::inner) == "join" && words_of(join_kind::left) == "left join" &&
              words_of(join_kind::right) == "right join" && words_of(join_kind::full) == "full join");

constexpr auto price = col<&Fill::price>;
constexpr auto symbol = col<&Order::vt_symbol>;
constexpr auto ids = select(col<&Fill::id>);

// -- the condition comes from the graph
static_assert(sql_of(ids.from<Fill>().join<Order>()) ==
              "select fills.id from fills join orders on fills.order_id = orders.id");
static_assert(sql_of(ids.from<Order>().left_join<Fill>()) ==
                  "select fills.id from orders left join fills on fills.order_id = orders.id",
              "the child may be on either side");
static_assert(sql_of(ids.from<Order>().right_join<Fill>()) ==
              "select fills.id from orders right join fills on fills.order_id = orders.id");
static_assert(sql_of(ids.from<Order>().full_join<Fill>()) ==
              "select fills.id from orders full join fills on fills.order_id = orders.id");
static_assert(sql_of(select(col<&Bar::close>).from<Bar>().join<BarNote>()) ==
                  "select bars.close from bars join bar_notes on bar_notes.instrument_id = bars.instrument_id and "
                  "bar_notes.day = bars.day",
              "all columns of a composite key");
static_assert(sql_of(select(symbol).from<Order>().join<Instrument>()) ==
                  "select orders.vt_symbol from orders join instruments on orders.vt_symbol = instruments.vt_symbol",
              "a link connects across domains");
static_assert(sql_of(select(col<&Remark::words>).from<Remark>().join<Fill>()) ==
                  "select remarks.words from remarks join fills on remarks.subject_id = fills.id and "
                  "remarks.subject_kind = 'fill''s'",
              "a conditional link brings its condition");
static_assert(
    sql_of(select(col<&NewsItem::headline>).from<NewsItem>().join<NewsMention>().join<Instrument>()) ==
    "select news_items.headline from news_items join news_mentions on news_mentions.news_item_id = news_items.id "
    "join instruments on news_mentions.instrument_id = instruments.id");

// -- a column names the key
static_assert(sql_of(select(symbol).from<Order>().join<Account>(col<&Order::hedge_account_id>)) ==
              "select orders.vt_symbol from orders join accounts on orders.hedge_account_id = accounts.id");
constexpr auto hedge = alias<Account>("hedge"_c);
static_assert(
    sql_of(select(col<&Account::owner>, hedge[col<&Account::owner>].as("hedged_by"_c))
               .from<Order>()
               .join<Account>(col<&Order::account_id>)
               .left_join(hedge, col<&Order::hedge_account_id>)) ==
    "select accounts.owner, hedge.owner as hedged_by from orders join accounts on orders.account_id = accounts.id "
    "left join accounts as hedge on orders.hedge_account_id = hedge.id");
constexpr auto parent = alias<Sector>("parent"_c);
static_assert(sql_of(select(col<&Sector::name>).from<Sector>().join(parent, col<&Sector::parent_id>)) ==
              "select sectors.name from sectors join sectors as parent on sectors.parent_id = parent.id");
static_assert(sql_of(select(col<&Sector::name>).from<Sector>().join(parent, parent[col<&Sector::parent_id>])) ==
                  "select sectors.name from sectors join sectors as parent on parent.parent_id = sectors.id",
              "the column of the alias names the other direction");
static_assert(sql_of(select(col<&Sector::name>).from<Sector>().right_join(parent, col<&Sector::parent_id>)) ==
              "select sectors.name from sectors right join sectors as parent on sectors.parent_id = parent.id");

// -- a condition of its own
static_assert(sql_of(ids.from<Fill>().join<Order>(col<&Fill::order_id> == col<&Order::id> && price > 5)) ==
              "select fills.id from fills join orders on fills.order_id = orders.id and fills.price > $1");
static_assert(sql_of(select(symbol).from<Order>().join<Instrument>(symbol == col<&Instrument::vt_symbol> &&
                                                                   col<&Instrument::active>)) ==
              "select orders.vt_symbol from orders join instruments on orders.vt_symbol = instruments.vt_symbol and "
              "instruments.active");

// -- the far side may be missing
template <class Q>
constexpr bool nullable(Q const&, std::size_t item) {
    return sql::constants<Q>::nullable(item);
}
constexpr auto both = select(price, symbol, all<Fill>, all<Order>);
static_assert(!nullable(both.from<Fill>().join<Order>(), 0) && !nullable(both.from<Fill>().join<Order>(), 1));
static_assert(!nullable(both.from<Fill>().left_join<Order>(), 0) && nullable(both.from<Fill>().left_join<Order>(), 1));
static_assert(!nullable(both.from<Fill>().left_join<Order>(), 2) && nullable(both.from<Fill>().left_join<Order>(), 3),
              "whole rows too");
static_assert(nullable(both.from<Fill>().right_join<Order>(), 0) &&
              !nullable(both.from<Fill>().right_join<Order>(), 1));
static_assert(nullable(both.from<Fill>().full_join<Order>(), 0) && nullable(both.from<Fill>().full_join<Order>(), 1));
static_assert(nullable(both.from<Fill>().left_join<Order>().join<Account>(col<&Order::account_id>), 1),
              "a later inner join does not take it back");

// -- rules as values
template <class T>
using src = sql::table_source<T>;
using sql::nothing;
using sql::detail::joinable;
static_assert(meta::accepts<joinable<src<Order>, nothing, src<Fill>>> &&
              !meta::accepts<joinable<src<Account>, nothing, src<Fill>>>);
static_assert(meta::accepts<joinable<src<Account>, decltype(col<&Order::account_id>), src<Fill>, src<Order>>>,
              "any table that is there may hold the key");
static_assert(joinable<src<Account>, nothing, src<Fill>>::judge().view() ==
              "AS0221 join(): fills and accounts: no foreign key or link connects them; nearest path: fills -> orders "
              "-> accounts");
using sql::detail::crossing;
static_assert(meta::accepts<crossing<nothing, src<Instrument>, src<Order>>> &&
                  meta::accepts<crossing<nothing, src<Account>, src<Fill>>> &&
                  !meta::accepts<crossing<nothing, src<Instrument>, src<Account>>>,
              "within a domain any condition will do, across domains an edge is needed");

}  // namespace
