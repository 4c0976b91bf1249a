// SPDX-License-Identifier: BSL-1.0
// A small trading desk for tests: one table for every way of describing one, and a fixed set of rows written in plain
// SQL, so that the results of queries can be compared with what PostgreSQL returns without this library.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/types.hpp>

namespace desk {

using namespace alphaswarm;

enum class Side { buy, sell };  // a PostgreSQL enum, whose name needs quotes
template <class E = Side>
consteval auto describe_enum(of<Side>) {
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}}).stored_as("end");
}
enum class Kind { stock, future, option };  // text
template <class E = Kind>
consteval auto describe_enum(of<Kind>) {
    return labels<E>({{E::stock, "stock"}, {E::future, "future"}, {E::option, "option"}});
}

using venue_code = varchar<12>;

struct Venue {  // a natural key
    key<Venue, venue_code> code;
    std::string name;
    std::optional<time_of_day> opens;
    std::int32_t rank{};
};
template <class T = Venue>
consteval auto describe_table(of<Venue>) {
    return describe<T>("venues").columns(
        column<&T::code>.primary_key(), column<&T::name>.unique(), column<&T::opens>, column<&T::rank>.indexed());
}

struct Account {  // a native uuid, and a reserved name
    key<Account, uuid> id;
    std::string user;
    std::optional<std::string> email;
    numeric balance;
    bool active = true;
    date opened;
};
template <class T = Account>
consteval auto describe_table(of<Account>) {
    return describe<T>("accounts")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::user>.varchar(20).unique(),
                 column<&T::email>,
                 column<&T::balance>.numeric(18, 4),
                 column<&T::active>.generated(initializer),
                 column<&T::opened>)
        .with(check("balance >= -1000").named("accounts_balance_floor"));
}

struct Instrument {  // an identity, and a reference to itself
    key<Instrument, std::int64_t> id;
    key<Venue, venue_code> venue;
    std::string symbol;
    Kind kind = Kind::stock;
    std::optional<key<Instrument, std::int64_t>> underlying_id;
    std::optional<numeric> tick;
    double multiplier = 1;
    std::optional<date> expiry;
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key().identity(),
                 column<&T::venue>.references(to<Venue>),
                 column<&T::symbol>.varchar(40).unique(),
                 column<&T::kind>.generated(initializer),
                 column<&T::underlying_id>.references(to<Instrument>, on_delete::set_null),
                 column<&T::tick>.numeric(12, 6),
                 column<&T::multiplier>.generated(initializer),
                 column<&T::expiry>);
}

struct Order {  // a reserved table name, a renamed column, an optimistic version
    key<Order> id;
    key<Account, uuid> account_id;
    key<Instrument, std::int64_t> instrument_id;
    Side side = Side::buy;
    std::string status;
    numeric quantity;
    std::optional<double> limit_price;
    std::optional<timestamp> until;
    jsonb terms;
    timestamptz created_at;
    std::int32_t version = 1;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("order").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::account_id>.references(to<Account>),
                                        column<&T::instrument_id>.references(to<Instrument>),
                                        column<&T::side>.generated(initializer),
                                        column<&T::status>.varchar(8).one_of("new", "filled", "canceled"),
                                        column<&T::quantity>.numeric(20, 6),
                                        column<&T::limit_price>,
                                        column<&T::until>.named("end"),
                                        column<&T::terms>.generated(initializer),
                                        column<&T::created_at>.generated(utc_now).immutable(),
                                        column<&T::version>.version().generated(initializer));
}

struct Fill {  // a key of two columns, a computed column, a schema of its own, append-only
    key<Order> order_id;
    std::int32_t number{};
    double quantity{};
    double price{};
    double amount{};
    std::optional<numeric> fee;
    timestamp done_at;
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills")
        .columns(column<&T::order_id>.references(to<Order>, on_delete::cascade),
                 column<&T::number>,
                 column<&T::quantity>,
                 column<&T::price>,
                 column<&T::amount>.computed("quantity * price"),
                 column<&T::fee>.numeric(12, 4),
                 column<&T::done_at>.generated(utc_now))
        .with(primary_key(column<&T::order_id>, column<&T::number>))
        .in_schema("ledger")
        .append_only();
}

struct FillNote {  // a foreign key of two columns, immutable
    key<FillNote, std::int64_t> id;
    key<Order> order_id;
    std::int32_t number{};
    std::string text;
    std::optional<json> source;
};
template <class T = FillNote>
consteval auto describe_table(of<FillNote>) {
    return describe<T>("fill_notes")
        .columns(column<&T::id>.primary_key().identity_by_default(),
                 column<&T::order_id>,
                 column<&T::number>,
                 column<&T::text>,
                 column<&T::source>)
        .with(foreign_key(column<&T::order_id>, column<&T::number>).references(to<Fill>))
        .immutable();
}

struct Transfer {  // two references to one table
    key<Transfer, uuid> id;
    key<Account, uuid> from_account;
    key<Account, uuid> to_account;
    numeric amount;
    interval hold;
};
template <class T = Transfer>
consteval auto describe_table(of<Transfer>) {
    return describe<T>("transfers")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::from_account>.references(to<Account>),
                 column<&T::to_account>.references(to<Account>),
                 column<&T::amount>,
                 column<&T::hold>)
        .with(check("amount > 0").named("transfers_positive"));
}

struct Quote {  // a link that the database does not enforce
    std::string symbol;
    timestamptz at;
    double bid{};
    double ask{};
};
template <class T = Quote>
consteval auto describe_table(of<Quote>) {
    return describe<T>("quotes")
        .columns(column<&T::symbol>.varchar(40), column<&T::at>, column<&T::bid>, column<&T::ask>)
        .with(primary_key(column<&T::symbol>, column<&T::at>),
              link(column<&T::symbol>).references(to<Instrument>, "symbol"));
}

struct Signal {  // links that hold for some rows only
    std::int64_t id{};
    std::string entity_kind;
    std::string entity;
    float strength{};
};
template <class T = Signal>
consteval auto describe_table(of<Signal>) {
    return describe<T>("signals")
        .columns(column<&T::id>.primary_key(),
                 column<&T::entity_kind>.one_of("instrument", "venue's", "sector"),
                 column<&T::entity>,
                 column<&T::strength>)
        .with(link(column<&T::entity>).references(to<Instrument>, "symbol").when(column<&T::entity_kind>, "instrument"),
              link(column<&T::entity>).references(to<Venue>, "code").when(column<&T::entity_kind>, "venue's"));
}

struct Shelf {  // arrays
    std::int32_t id{};
    std::vector<std::string> words;
    std::vector<std::optional<std::int64_t>> numbers;
    std::optional<std::vector<std::vector<double>>> grid;
    std::vector<Side> sides;
};
template <class T = Shelf>
consteval auto describe_table(of<Shelf>) {
    return describe<T>("shelves").columns(
        column<&T::id>.primary_key(), column<&T::words>, column<&T::numbers>, column<&T::grid>, column<&T::sides>);
}

struct Sample {  // every way for a column to come by its value
    key<Sample, std::int64_t> id;  // identity: the server, always
    std::int64_t serial{};  // identity by default
    key<Sample> token;  // random_uuid
    uuid tag;  // random_uuid
    timestamp made_at;  // utc_now
    std::string role = "viewer";  // its own initializer
    std::int32_t level{};  // the server's default, of a type without an unset state
    timestamptz stamped;  // the server's default, of a type with one
    std::optional<std::string> remark;  // the server's default, and may be NULL
    std::optional<std::int32_t> extra;  // may be NULL
    std::optional<timestamp> seen_at;  // utc_now, and may be NULL
    std::int32_t twice{};  // computed
};
template <class T = Sample>
consteval auto describe_table(of<Sample>) {
    return describe<T>("samples").columns(column<&T::id>.primary_key().identity(),
                                          column<&T::serial>.identity_by_default(),
                                          column<&T::token>.generated(random_uuid),
                                          column<&T::tag>.generated(random_uuid),
                                          column<&T::made_at>.generated(utc_now),
                                          column<&T::role>.varchar(10).generated(initializer),
                                          column<&T::level>.server_default("7"),
                                          column<&T::stamped>.server_default("'2024-05-06 07:08:09+00'"),
                                          column<&T::remark>.server_default("'plain'"),
                                          column<&T::extra>,
                                          column<&T::seen_at>.generated(utc_now),
                                          column<&T::twice>.computed("level * 2"));
}

using tables = table_set<Venue, Account, Instrument, Order, Fill, FillNote, Transfer, Quote, Signal, Shelf, Sample>;
static_assert(tables::check());

/// Fixed rows: joins find matches and miss them, and every nullable column is NULL somewhere.
inline constexpr char const* rows = R"(
insert into venues values ('XNYS', 'New York', '09:30', 1), ('XEUR', 'Eurex', '08:00', 2), ('DARK', 'A dark pool', null, 3), ('VOID', 'Nobody''s', null, 3);
insert into accounts values
    ('00000000-0000-4000-8000-000000000001', 'ada', 'ada@example.org', 1000.5, true, '2020-01-31'),
    ('00000000-0000-4000-8000-000000000002', 'bob', null, -12.25, true, '2021-06-15'),
    ('00000000-0000-4000-8000-000000000003', 'Çelik 100%', 'c_d@example.org', 0, false, '2024-02-29');
insert into instruments overriding system value values
    (1, 'XNYS', 'AAPL', 'stock', null, 0.01, 1, null),
    (2, 'XNYS', 'MSFT', 'stock', null, 0.01, 1, null),
    (3, 'XEUR', 'FDAX', 'future', null, 0.5, 25, '2024-12-20'),
    (4, 'XNYS', 'AAPL C 200', 'option', 1, null, 100, '2024-06-21'),
    (5, 'DARK', 'AAPL P 150', 'option', 1, null, 100, '2025-01-17');
alter table instruments alter column id restart with 100;
insert into "order" values
    ('o1', '00000000-0000-4000-8000-000000000001', 1, 'buy', 'filled', 100, 190.5, null, '{"tif": "day"}', '2024-01-02 15:00:00+00', 1),
    ('o2', '00000000-0000-4000-8000-000000000001', 2, 'sell', 'filled', 50.125, null, '2024-02-01 00:00:00', '{}', '2024-01-02 15:30:00+00', 2),
    ('o3', '00000000-0000-4000-8000-000000000002', 3, 'buy', 'new', 2, 17000, '2024-03-31 12:34:56.789', '[1, 2]', '2024-02-03 09:00:00+00', 1),
    ('o4', '00000000-0000-4000-8000-000000000002', 1, 'sell', 'canceled', 7, 201, null, '{}', '2024-02-28 23:59:59.999999+00', 5),
    ('o5', '00000000-0000-4000-8000-000000000002', 4, 'buy', 'partial', 10, 3.25, null, 'null', '2024-03-01 00:00:00+00', 1);
insert into ledger.fills (order_id, number, quantity, price, fee, done_at) values
    ('o1', 1, 60, 190.25, 1.5, '2024-01-02 15:00:01'), ('o1', 2, 40, 190.5, null, '2024-01-02 15:00:02.5'),
    ('o2', 1, 50.125, 370, 0.75, '2024-01-02 15:30:30'), ('o5', 1, 4, 3.25, null, '2024-03-01 10:00:00');
insert into fill_notes (order_id, number, text, source) values ('o1', 1, 'first', '{"by": "ada"}'), ('o2', 1, 'whole', null);
insert into transfers values
    ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 25.5, 'P1D'),
    ('00000000-0000-4000-8000-0000000000a2', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003', 0.0001, 'P1M2DT3S');
insert into quotes values ('AAPL', '2024-01-02 15:00:00+00', 190, 190.5), ('AAPL', '2024-01-02 15:01:00+00', 190.25, 190.75), ('TSLA', '2024-01-02 15:00:00+00', 240, 241);
insert into signals values (1, 'instrument', 'AAPL', 0.5), (2, 'venue''s', 'XNYS', 1.25), (3, 'instrument', 'XNYS', -1), (4, 'sector', 'AAPL', 2);
insert into shelves values (1, '{a,"b c",""}', '{1,null,-3}', '{{1,2},{3,4.5}}', '{buy,sell}'), (2, '{}', '{}', null, '{}');
)";

}  // namespace desk
