// SPDX-License-Identifier: BSL-1.0
// The private server of the run-time benchmarks: starts it, makes and fills the tables, prints the connection
// string, and ends with its standard input.
#include <cstdio>
#include <string>

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/scratch_server.hpp>

#include "workload.hpp"

namespace {

constexpr char const* schema = R"(
create table users (
    id bigint primary key,
    name text not null,
    hair_color text);
create table posts (
    id bigint primary key,
    user_id bigint not null references users,
    title text not null,
    body text);
create index on posts (user_id);
create table writers (
    id bigint primary key,
    name text not null,
    email text not null);
create table articles (
    id bigint primary key,
    writer_id bigint not null references writers,
    title text not null,
    body text not null,
    created_at timestamptz not null);
create index on articles (writer_id);
create table comments (
    id bigint primary key,
    article_id bigint not null references articles,
    author text not null,
    body text not null,
    score double precision not null);
create index on comments (article_id);
create table orders (
    id uuid primary key,
    backtest_id uuid not null,
    strategy_id uuid,
    vt_symbol text not null,
    side text not null,
    order_type text not null,
    quantity double precision not null,
    price double precision not null,
    status text not null,
    created_at timestamptz not null);
create table new_orders (like orders including all);
create schema desk;
create table desk.orders (
    id varchar(36) primary key, backtest_id varchar(36), strategy_id varchar(36), vt_symbol varchar(40) not null, side varchar(8) not null,
    order_type varchar(16) not null, quantity double precision not null, price double precision, status varchar(16) not null, reference varchar(120),
    created_at timestamp not null, project_id varchar(36), owner_user_id varchar(36), workspace_id varchar(36));
create table desk.ledger_entries (
    id varchar(36) primary key, backtest_id varchar(36), strategy_id varchar(36), entry_type varchar(32) not null, level varchar(16) not null,
    message text not null, payload json, created_at timestamp not null, project_id varchar(36), owner_user_id varchar(36), workspace_id varchar(36));
insert into users
    select i, 'User ' || i, case when i % 2 = 0 then 'black' when i % 4 = 1 then 'brown' end
    from generate_series(1, 10000) as i;
insert into posts
    select i, i * 4, 'Title ' || i, case when i % 2 = 0 then 'Body of post ' || i end
    from generate_series(1, 2500) as i;
insert into writers select i, 'Writer ' || i, 'writer' || i || '@example.org' from generate_series(1, 100) as i;
insert into articles
    select i, i * 7919 % 100 + 1, 'Title of article ' || i, repeat('text ', 10), timestamptz '2024-01-01 00:00:00+00' + i * interval '1 s'
    from generate_series(1, 1000) as i;
insert into comments
    select i, i * 7919 % 1000 + 1, 'Reader ' || i % 50, repeat('words ', 6), i / 4.0
    from generate_series(1, 10000) as i;
create table papers (
    id bigint primary key,
    lot integer not null,
    kind text,
    symbol text not null,
    currency text,
    tick double precision not null,
    created_at timestamptz not null);
create index on papers (lot);
insert into papers
    select i, 0, 'kind_0' || i % 7, 'SYMBOL' || i, case when i % 3 <> 0 then 'EUR' end, i % 100 / 4.0, timestamptz '2024-01-01 00:00:00+00' + i * interval '1 s'
    from generate_series(0, 34999) as i;
insert into papers
    select 100000 * lots + i, lots, 'kind_' || lpad((i % lots)::text, 2, '0'), 'SYMBOL' || i, case when i % 3 <> 0 then 'EUR' end, i % 100 / 4.0,
        timestamptz '2024-01-01 00:00:00+00' + i * interval '1 s'
    from unnest(array[10, 20, 30]) as lots, generate_series(0, lots * 500 - 1) as i;
)";

std::string quoted_uuid(std::uint64_t number) {
    unsigned char bytes[16];
    workload::fill_uuid(bytes, number);
    std::string out = "'";
    for (unsigned char byte : bytes) {
        char digits[3];
        std::snprintf(digits, sizeof digits, "%02x", byte);
        out += digits;
    }
    return out + "'";
}

}  // namespace

int main() try {
    alphaswarm::scratch_server const server;
    alphaswarm::connection db(server.dsn());
    db.execute(schema);
    for (int first = 0; first < workload::orders; first += 1000) {
        std::string sql = "insert into orders values";
        for (int i = first; i < first + 1000; ++i) {
            char numbers[160];
            std::snprintf(numbers,
                          sizeof numbers,
                          "'%s', '%s', '%s', %.17g, %.17g, '%s', to_timestamp(0) + %lld * interval '1 microsecond'",
                          workload::symbol(i),
                          workload::side(i),
                          workload::order_type(i),
                          workload::quantity(i),
                          workload::price(i),
                          workload::status(i),
                          static_cast<long long>(workload::created_at(i)));
            sql += (i > first ? ", (" : " (") + quoted_uuid(workload::order_number(i)) + ", " +
                   quoted_uuid(workload::backtest_number(i)) + ", " +
                   (workload::has_strategy(i) ? quoted_uuid(workload::strategy_number(i)) : "null") + ", " + numbers +
                   ")";
        }
        db.execute(sql);
    }
    for (int kind = 0; kind < workload::most_kinds; ++kind) {
        std::string const name = (kind < 10 ? "kind_0" : "kind_") + std::to_string(kind);
        db.execute(("create table " + name +
                    " (id bigint primary key references papers, issue text not null, note text, rate double precision "
                    "not null, size bigint not null);"
                    "insert into " +
                    name +
                    " select id, 'Issue of ' || symbol, case when id % 2 = 0 then 'Note ' || id end, id % 1000 / 8.0, "
                    "id * 3 from papers where kind = '" +
                    name + "'")
                       .c_str());
    }
    db.execute("vacuum analyze");
    std::printf("%s\n", server.dsn().c_str());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
} catch (std::exception const& failed) {
    std::fprintf(stderr, "%s\n", failed.what());
    return 1;
}
