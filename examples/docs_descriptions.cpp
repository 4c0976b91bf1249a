// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/descriptions.md: everything that a description can contain, and the DDL it results in.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/schema/advice.hpp>
#include <alphaswarm/schema/closed_set.hpp>
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

namespace desk {

using namespace alphaswarm;

// [domains]
namespace domains {
inline constexpr domain people{"people"};
inline constexpr domain trading{"trading", "people"};  // its tables may reference those of people
}  // namespace domains
// [/domains]

struct Trader;  // a forward declaration is enough for a reference

// [scope]
/// Rows that belong to a trader. A scope is a function template, so that one call adds it to any table.
template <class T>
consteval auto owned() {
    if constexpr (requires { &T::owner_id; })
        return scope("owned", column<&T::owner_id>.references(to<Trader>, on_delete::cascade).indexed());
    else return scope_without("owned", "owner_id");
}
// [/scope]

// [columns]
struct Trader {
    key<Trader> id{};
    std::string email{};
    std::optional<std::string> nickname{};
    std::string role = "viewer";
    std::int32_t revision = 1;
    timestamp created_at{};
};

template <class T = Trader>
consteval auto describe_table(of<Trader>) {
    return describe<T>("traders", domains::people)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::email>.varchar(320).unique(),
                 column<&T::nickname>.named("alias").varchar(40).comment("What colleagues say."),
                 column<&T::role>.varchar(16).one_of("viewer", "trader", "owner").generated(initializer),
                 column<&T::revision>.version().generated(initializer),
                 column<&T::created_at>.immutable().generated(utc_now))
        .comment("Somebody who trades.");
}
// [/columns]

// [server]
struct Trade {
    std::int64_t id{};
    std::string venue{};
    std::int32_t number{};
    key<Trader> owner_id{};
    std::optional<key<Trader>> checked_by{};
    numeric price{};
    double quantity{};
    double value{};
    std::string state = "open";
    std::string trader_alias{};
    timestamptz booked_at{};
};

template <class T = Trade>
consteval auto describe_table(of<Trade>) {
    return describe<T>("trades", domains::trading)
        .columns(
            column<&T::id>.primary_key().identity(),
            column<&T::venue>.varchar(8),
            column<&T::number>,
            column<&T::checked_by>.references(to<Trader>, on_delete::set_null).reference_named("fk_trades_checker"),
            column<&T::price>.numeric(18, 6),
            column<&T::quantity>,
            column<&T::value>.computed("price::double precision * quantity"),
            column<&T::state>.varchar(8).generated(initializer),
            column<&T::trader_alias>.varchar(40),
            column<&T::booked_at>.server_default("now()"))
        .scoped(owned<T>())
        .with(unique(column<&T::venue>, column<&T::number>),
              index(column<&T::venue>, column<&T::state>).named("ix_trades_open").where("state = 'open'"),
              index_on("lower(venue)").named("ix_trades_venue_lower"),
              check("quantity > 0").named("quantity_is_positive"),
              link(column<&T::trader_alias>).references(to<Trader>, "alias"));
}
// [/server]

// [keys]
/// One row per trade and step: a key of two columns, a foreign key over both columns of another key.
struct TradeStep {
    std::string venue{};
    std::int32_t number{};
    std::int32_t step{};
    std::string note{};
};

template <class T = TradeStep>
consteval auto describe_table(of<TradeStep>) {
    return describe<T>("trade_steps", domains::trading)
        .columns(column<&T::venue>.varchar(8), column<&T::number>, column<&T::step>, column<&T::note>)
        .with(primary_key(column<&T::venue>, column<&T::number>, column<&T::step>),
              foreign_key(column<&T::venue>, column<&T::number>)
                  .references(to<Trade>, "venue", "number")
                  .on_delete(on_delete::cascade))
        .append_only();
}
// [/keys]

// [inherits]
struct Asset {
    key<Asset> id{};
    std::string kind{};
    std::string name{};
};
struct Loan {
    key<Asset> id{};
    double rate{};
};

template <class T = Asset>
consteval auto describe_table(of<Asset>) {
    return describe<T>("assets", domains::trading)
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::kind>.varchar(16), column<&T::name>)
        .discriminated_by(column<&T::kind>);
}
template <class T = Loan>
consteval auto describe_table(of<Loan>) {
    return describe<T>("loans", domains::trading)
        .columns(column<&T::id>.primary_key().references(to<Asset>), column<&T::rate>)
        .inherits(to<Asset>, "loan");
}
// [/inherits]

// [set]
using tables = table_set<Trader, Trade, TradeStep, Asset, Loan>;
static_assert(tables::check());  // every rule for the whole set, once

template <class T>
consteval tables tables_of(of<T>) {  // where a refused join looks for the nearest path
    return {};
}
// [/set]

// [advice]
static_assert(schema::count_advice<tables>() == 1);  // trades.checked_by has no index; with == 0 it would not compile
// [/advice]

}  // namespace desk

namespace {

// [ddl]
constexpr std::string_view expected = R"(
create table traders (
    id varchar(36) not null,
    email varchar(320) not null,
    alias varchar(40),
    role varchar(16) not null,
    revision integer not null,
    created_at timestamp without time zone not null,
    constraint traders_pkey primary key (id),
    constraint traders_email_key unique (email)
);
comment on table traders is 'Somebody who trades.';
comment on column traders.alias is 'What colleagues say.';
create table trades (
    id bigint generated always as identity not null,
    venue varchar(8) not null,
    number integer not null,
    checked_by varchar(36),
    price numeric(18,6) not null,
    quantity double precision not null,
    value double precision generated always as (price::double precision * quantity) stored not null,
    state varchar(8) not null,
    trader_alias varchar(40) not null,
    booked_at timestamp with time zone default now() not null,
    owner_id varchar(36) not null,
    constraint trades_pkey primary key (id),
    constraint trades_venue_number_key unique (venue, number),
    constraint quantity_is_positive check (quantity > 0),
    constraint fk_trades_checker foreign key (checked_by) references traders (id) on delete set null,
    constraint trades_owner_id_fkey foreign key (owner_id) references traders (id) on delete cascade
);
create index ix_trades_owner_id on trades (owner_id);
create index ix_trades_open on trades (venue, state) where state = 'open';
create index ix_trades_venue_lower on trades ((lower(venue)));
create table trade_steps (
    venue varchar(8) not null,
    number integer not null,
    step integer not null,
    note text not null,
    constraint trade_steps_pkey primary key (venue, number, step),
    constraint trade_steps_venue_number_fkey foreign key (venue, number) references trades (venue, number) on delete cascade
);
create table assets (
    id varchar(36) not null,
    kind varchar(16) not null,
    name text not null,
    constraint assets_pkey primary key (id)
);
create table loans (
    id varchar(36) not null,
    rate double precision not null,
    constraint loans_pkey primary key (id),
    constraint loans_id_fkey foreign key (id) references assets (id)
);
)";
// [/ddl]

}  // namespace

int main() {
    using namespace desk;
    // [ddl_of]
    std::string const sql = ddl<tables>({.comments = true});
    // [/ddl_of]
    if ("\n" + sql != expected) {
        fmt::print("the DDL is another than docs/descriptions.md says:\n{}", sql);
        return 1;
    }
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(sql);

    // [each]
    for_each_table<tables>([](auto table) {
        using T = typename decltype(table)::type;
        fmt::print("{}: {} columns\n", schema::view_of<T>.name(), schema::view_of<T>.column_count);
    });
    // [/each]

    // [use]
    Trader ada{.email = "ada@example.org", .role = "trader"};
    db.insert(ada);
    Trade trade{.venue = "XNYS",
                .number = 1,
                .owner_id = ada.id,
                .price = numeric::parse("12.5"),
                .quantity = 4,
                .trader_alias = "ada"};
    db.unscoped().insert(trade);  // id, value and booked_at are the server's and are read back
    // [/use]
    fmt::print("trade {} is worth {}, {} since {}\n", trade.id, trade.value, trade.state, trade.booked_at);
    return trade.value == 50 && trade.booked_at.is_set() ? 0 : 1;
}
