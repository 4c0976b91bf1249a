// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/edges.hpp>

#include <alphaswarm/sql/expression/comparison.hpp>

#include "support/desk.hpp"
#include "support/trading.hpp"

namespace {
using namespace alphaswarm;
using orm::detail::edge_of;
using orm::detail::is_exact;

template <class T, class R>
constexpr meta::verdict judged(R const&) {
    meta::verdict v;
    orm::detail::relation_rule<T, R>::judge(v);
    return v;
}
template <class T, class R>
constexpr bool exact(R const&) {
    return is_exact<T, R>;
}

// which way, and how many
static_assert(edge_of<trading::Fill, std::remove_cv_t<decltype(to_one<trading::Order>)>>.row_is_child);
static_assert(!edge_of<trading::Order, std::remove_cv_t<decltype(to_many<trading::Fill>)>>.row_is_child);
static_assert(edge_of<trading::Sector, std::remove_cv_t<decltype(to_one<trading::Sector>)>>.row_is_child, "the parent");
static_assert(!edge_of<trading::Sector, std::remove_cv_t<decltype(to_many<trading::Sector>)>>.row_is_child,
              "the children");
static_assert(edge_of<trading::BarNote, std::remove_cv_t<decltype(to_one<trading::Bar>)>>.edge.size == 2);

// what the types promise
static_assert(exact<desk::Order>(to_one<desk::Account>) && !exact<desk::Order>(to_one<desk::Account>.optional()));
static_assert(!exact<desk::Order>(to_one<desk::Account>.where(col<&desk::Account::active> == true)));
static_assert(!exact<trading::Fill>(to_one<trading::Order>), "the reference may be NULL");
static_assert(!exact<desk::Quote>(to_one<desk::Instrument>), "a link promises nothing");
static_assert(!exact<desk::Instrument>(to_one<desk::Instrument>));

// a child whose key is the reference belongs to one row alone
struct Passport {
    key<trading::Account> account_id;
    std::string number;
};
template <class T = Passport>
consteval auto describe_table(of<Passport>) {
    return describe<T>("passports")
        .columns(column<&T::account_id>.primary_key().references(to<trading::Account>), column<&T::number>);
}
static_assert(judged<trading::Account>(to_one<Passport>).accepted() && !exact<trading::Account>(to_one<Passport>));
static_assert(judged<Passport>(to_one<trading::Account>).accepted() && exact<Passport>(to_one<trading::Account>));
static_assert(
    judged<trading::Account>(to_many<Passport>).view() ==
    "AS0973 to_many<>: accounts and passports: at most one row of passports belongs to one of accounts; say to_one");

static_assert(judged<trading::Account>(to_many<trading::Order>).view() ==
              "AS0972 to_many<>: accounts and orders: several foreign keys connect them; name the one that is meant, "
              "as in .by(col<...>): orders.account_id, "
              "orders.hedge_account_id");
static_assert(judged<trading::Account>(to_many<trading::Order>.by(col<&trading::Order::account_id>)).accepted());
static_assert(judged<trading::Account>(to_many<trading::Order>.by(col<&trading::Order::status>))
                  .view()
                  .starts_with("AS0971 to_many<>: accounts and orders: no foreign key or link of that column"));
static_assert(judged<trading::Order>(count_of<trading::Account>).view().starts_with("AS0973 count_of<>"));
static_assert(judged<trading::NewsItem>(to_many_through<trading::NewsMention, trading::Instrument>).accepted());
static_assert(judged<trading::NewsItem>(to_many_through<trading::NewsMention, trading::Order>)
                  .view()
                  .starts_with("AS0971 to_many_through<>: orders and news_mentions"));
static_assert(judged<trading::Order>(to_many<trading::Fill>.joined()).view().starts_with("AS0975 to_many<>: fills"));
static_assert(judged<trading::Order>(7).view().starts_with("AS0978 load(): orders: int is not a relation"));
static_assert(judged<desk::Signal>(to_one<desk::Venue>).accepted() &&
                  judged<desk::Venue>(to_many<desk::Signal>).accepted(),
              "conditional links are relations");

}  // namespace
