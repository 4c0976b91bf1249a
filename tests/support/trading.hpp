// SPDX-License-Identifier: BSL-1.0
// A small trading schema that the tests share: three domains, a self-reference, composite keys, several foreign keys to
// one table, links with and without a condition, and names that SQL reserves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/numeric.hpp>
#include <alphaswarm/types/timestamp.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace trading {

using namespace alphaswarm;

namespace domains {
inline constexpr domain market{"market"};
inline constexpr domain ledger{"ledger", "market"};
inline constexpr domain news{"news", "market"};
}  // namespace domains

// ---- market -----------------------------------------------------------------------------------------------------

struct Sector {
    key<Sector> id;
    std::optional<key<Sector>> parent_id;
    std::string name;
};
template <class T = Sector>
consteval auto describe_table(of<Sector>) {
    return describe<T>("sectors", domains::market)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::parent_id>.references(to<Sector>),
                 column<&T::name>.varchar(80));
}

struct Instrument {
    key<Instrument> id;
    std::optional<key<Sector>> sector_id;
    std::string vt_symbol;
    bool active = true;
    std::int32_t lot_size = 1;
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments", domains::market)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::sector_id>.references(to<Sector>),
                 column<&T::vt_symbol>.varchar(40).unique(),
                 column<&T::active>.generated(initializer),
                 column<&T::lot_size>.server_default("1"));
}

struct Bar {
    key<Instrument> instrument_id;
    date day;
    double close{};
    std::int64_t volume{};
};
template <class T = Bar>
consteval auto describe_table(of<Bar>) {
    return describe<T>("bars", domains::market)
        .columns(column<&T::instrument_id>.references(to<Instrument>, on_delete::cascade),
                 column<&T::day>,
                 column<&T::close>,
                 column<&T::volume>)
        .with(primary_key(column<&T::instrument_id>, column<&T::day>));
}

struct BarNote {
    key<BarNote> id;
    key<Instrument> instrument_id;
    date day;
    std::string words;
};
template <class T = BarNote>
consteval auto describe_table(of<BarNote>) {
    return describe<T>("bar_notes", domains::market)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::instrument_id>,
                 column<&T::day>,
                 column<&T::words>)
        .with(foreign_key(column<&T::instrument_id>, column<&T::day>).references(to<Bar>));
}

/// Prices as they arrived: never changed, but old ones are deleted.
struct Quote {
    key<Quote> id;
    key<Instrument> instrument_id;
    double price{};
};
template <class T = Quote>
consteval auto describe_table(of<Quote>) {
    return describe<T>("quotes", domains::market)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::instrument_id>.references(to<Instrument>),
                 column<&T::price>)
        .immutable();
}

// ---- ledger -----------------------------------------------------------------------------------------------------

struct Account {
    key<Account> id;
    std::string owner;
    numeric balance;
};
template <class T = Account>
consteval auto describe_table(of<Account>) {
    return describe<T>("accounts", domains::ledger)
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::owner>, column<&T::balance>);
}

struct Order {
    key<Order> id;
    key<Account> account_id;
    std::optional<key<Account>> hedge_account_id;
    std::string vt_symbol;
    std::string status;
    double quantity{};
    std::optional<double> limit_price;
    std::int32_t revision{};
    timestamp created_at;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders", domains::ledger)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::account_id>.references(to<Account>),
                 column<&T::hedge_account_id>.references(to<Account>),
                 column<&T::vt_symbol>.varchar(40),
                 column<&T::status>.varchar(16).one_of("new", "filled", "cancelled"),
                 column<&T::quantity>,
                 column<&T::limit_price>,
                 column<&T::revision>.version().generated(initializer),
                 column<&T::created_at>.immutable().generated(utc_now))
        .with(link(column<&T::vt_symbol>).references(to_column<&Instrument::vt_symbol>));
}

struct Fill {
    key<Fill> id;
    std::optional<key<Order>> order_id;
    double quantity{};
    double price{};
    std::optional<double> commission;
    double value{};
    timestamp created_at;
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills", domains::ledger)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::order_id>.references(to<Order>, on_delete::cascade),
                 column<&T::quantity>,
                 column<&T::price>,
                 column<&T::commission>,
                 column<&T::value>.computed("quantity * price"),
                 column<&T::created_at>.generated(utc_now));
}

struct AuditEntry {
    std::int64_t id{};
    std::string words;
};
template <class T = AuditEntry>
consteval auto describe_table(of<AuditEntry>) {
    return describe<T>("audit_entries", domains::ledger)
        .columns(column<&T::id>.primary_key().identity(), column<&T::words>)
        .append_only();
}

/// About an order or a fill, as its kind says.
struct Remark {
    key<Remark> id;
    varchar<16> subject_kind;
    varchar<36> subject_id;
    std::string words;
};
template <class T = Remark>
consteval auto describe_table(of<Remark>) {
    return describe<T>("remarks", domains::ledger)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::subject_kind>.one_of("order", "fill's"),
                 column<&T::subject_id>,
                 column<&T::words>)
        .with(link(column<&T::subject_id>).references(to<Order>).when(column<&T::subject_kind>, "order"),
              link(column<&T::subject_id>).references(to<Fill>).when(column<&T::subject_kind>, "fill's"));
}

/// Every kind of name: reserved words, a capital letter, and a table in a PostgreSQL schema of its own.
struct Session {
    std::int32_t user{};
    std::string order;
    std::optional<date> end;
    std::string note;
};
template <class T = Session>
consteval auto describe_table(of<Session>) {
    return describe<T>("user", domains::ledger)
        .columns(column<&T::user>.primary_key().identity_by_default(),
                 column<&T::order>,
                 column<&T::end>,
                 column<&T::note>.named("Note"))
        .in_schema("desk");
}

// ---- news -------------------------------------------------------------------------------------------------------

struct NewsItem {
    key<NewsItem> id;
    std::string headline;
};
template <class T = NewsItem>
consteval auto describe_table(of<NewsItem>) {
    return describe<T>("news_items", domains::news)
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::headline>);
}

struct NewsMention {
    key<NewsItem> news_item_id;
    key<Instrument> instrument_id;
};
template <class T = NewsMention>
consteval auto describe_table(of<NewsMention>) {
    return describe<T>("news_mentions", domains::news)
        .columns(column<&T::news_item_id>.references(to<NewsItem>),
                 column<&T::instrument_id>.references(to<Instrument>))
        .with(primary_key(column<&T::news_item_id>, column<&T::instrument_id>));
}

// ---- the whole --------------------------------------------------------------------------------------------------

using tables = table_set<Sector,
                         Instrument,
                         Bar,
                         BarNote,
                         Quote,
                         Account,
                         Order,
                         Fill,
                         AuditEntry,
                         Remark,
                         Session,
                         NewsItem,
                         NewsMention>;
template <class T>
consteval tables tables_of(of<T>) {
    return {};
}

}  // namespace trading
