// SPDX-License-Identifier: BSL-1.0
// Every sentence is provoked by a program below tests/reject/schema; here the verdicts as values.
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/schema/table_set_rules.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

static_assert(schema::judge_references(tables::map(), 0, tables::size).accepted());
static_assert(schema::judge_order(tables::map()).accepted());

using torn = table_set<Fill, NewsMention>;
static_assert(schema::judge_references(torn::map(), 0, 1).view() ==
              "AS0201 references(): fills.order_id: its target is not a table of this set; add the table to the set");
static_assert(
    schema::judge_references(torn::map(), 1, 2).view() ==
        "AS0201 references(): news_mentions.news_item_id: its target is not a table of this set; add the table "
        "to the set; "
        "AS0201 references(): news_mentions.instrument_id: its target is not a table of this set; add the table "
        "to the set",
    "a part of the set is judged by itself, and all its problems are told");

struct A {
    key<A> id;
    std::optional<key<struct C>> next;
};
template <class T = A>
consteval auto describe_table(of<A>) {
    return describe<T>("a").columns(column<&T::id>.primary_key(), column<&T::next>.references(to<C>));
}
struct B {
    key<B> id;
    key<A> a_id;
};
template <class T = B>
consteval auto describe_table(of<B>) {
    return describe<T>("b").columns(column<&T::id>.primary_key(), column<&T::a_id>.references(to<A>));
}
struct C {
    key<C> id;
    key<B> b_id;
};
template <class T = C>
consteval auto describe_table(of<C>) {
    return describe<T>("c").columns(column<&T::id>.primary_key(), column<&T::b_id>.references(to<B>));
}
struct Leaf {
    key<Leaf> id;
    key<A> a_id;
};
template <class T = Leaf>
consteval auto describe_table(of<Leaf>) {
    return describe<T>("leaves").columns(column<&T::id>.primary_key(), column<&T::a_id>.references(to<A>));
}
static_assert(
    schema::judge_order(table_set<Leaf, A, B, C>::map()).view() ==
        "AS0208 references(): a cycle of foreign keys: a -> c -> b -> a; break it by making one of them a link",
    "a table that only hangs on a cycle is not part of it");

struct Half {
    std::int32_t id{};
    std::int32_t code{};
};
template <class T = Half>
consteval auto describe_table(of<Half>) {
    return describe<T>("halves")
        .columns(column<&T::id>.primary_key(), column<&T::code>)
        .with(index(column<&T::code>).unique().where("code > 0"));
}
struct User {
    std::int32_t id{};
    std::int32_t half{};
};
template <class T = User>
consteval auto describe_table(of<User>) {
    return describe<T>("users").columns(column<&T::id>.primary_key(),
                                        column<&T::half>.references(to_column<&Half::code>));
}
constexpr char no_key[] =
    "AS0204 references(): users.half: halves.code is not a primary or unique key; reference a key or declare a link";
static_assert(schema::judge_references(table_set<Half, User>::map(), 0, 2).view() == no_key,
              "a partial unique index is no key");
static_assert(schema::judge_foreign_keys(table_set<Half, User>::map(), 0, 2).view() == no_key &&
                  !schema::judge_foreign_keys(torn::map(), 0, 1).accepted(),
              "what makes the tables asks as well");
using leads_out = table_set<Order, Account>;
static_assert(!schema::judge_references(leads_out::map(), 0, 1).accepted() &&
                  schema::judge_foreign_keys(leads_out::map(), 0, 1).accepted(),
              "a link may lead out of what is made");

}  // namespace
