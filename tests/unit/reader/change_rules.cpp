// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/change_rules.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::reads;

namespace {
struct refusal {
    char const* text;
    char const* says;  // how it begins
};
// clang-format off
constexpr refusal refused[] = {
    {R"(insert into venues (code, name) values ('a', 'b'))", "AS0501 SQL 1:13 venues.rank is not null, has no default and is not given"},
    {R"(insert into venues (code, name, rank, code) values ('a', 'b', 1, 'c'))", "AS0502 SQL 1:39 venues.code is given twice"},
    {R"(insert into venues (code, name, rank) values ('a', null, 1))", "AS0525 SQL 1:52 venues.name is never NULL"},
    {R"(insert into venues (code, name, rank) values ('a', :name?, 1))", "AS0525 SQL 1:52 venues.name is never NULL"},
    {R"(insert into venues (code, name, rank) values ('a', default, 1))", "AS0501 SQL 1:52 venues.name is not null and has no default"},
    {R"(insert into venues (code, name, rank) select code, email, 1 from venues, accounts)", "AS0525 SQL 1:27 venues.name is never NULL"},
    {R"(insert into accounts ("user", balance, active, opened) values ('u', 1, true, now()))", "AS0501 SQL 1:13 accounts.id is made by the program and is not given"},
    {R"(insert into samples (id, token, tag, made_at, role, seen_at) values (1, 't', gen_random_uuid(), now(), 'x', null))", "AS0503 SQL 1:70 samples.id is always made by the server"},
    {R"(insert into samples (token, tag, made_at, role, seen_at, twice) values ('t', gen_random_uuid(), now(), 'x', null, 3))", "AS0503 SQL 1:115 samples.twice is always made by the server"},
    {R"(insert into venues (code, name, rank) values ('a', 'b', 1) on conflict (rank) do update set name = 'x')", "AS0508 SQL 1:73 on conflict: venues.rank: the columns are not a primary or unique key"},
    {R"(insert into fill_notes (order_id, number, text) values ('o1', 1, 'x') on conflict (id) do update set text = 'y')", "AS0505 SQL 1:91 fill_notes is immutable"},
    {R"(update instruments set (symbol, tick) = (select name, rank from venues) where id = 1)", "AS0525 SQL 1:25 instruments.symbol is never NULL"},
    {R"(update venues set name = 'x')", "AS0506 SQL 1:1 venues: without WHERE every row would change"},
    {R"(delete from venues)", "AS0506 SQL 1:1 venues: without WHERE every row would be deleted"},
    {R"(update "order" set status = 'new' where id = 'o1')", "AS0536 SQL 1:16 order.version counts the changes of a row"},
    {R"(update "order" set created_at = now(), version = version + 1 where id = 'o1')", "AS0507 SQL 1:20 order.created_at is immutable"},
    {R"(update ledger.fills set price = 1 where true)", "AS0505 SQL 1:21 fills is append-only"},
    {R"(delete from ledger.fills where true)", "AS0505 SQL 1:26 fills is append-only"},
    {R"(update venues set name = null where code = 'a')", "AS0525 SQL 1:26 venues.name is never NULL"},
    {R"(update venues set name = (select symbol from instruments where id = 1) where code = 'a')", "AS0525 SQL 1:26 venues.name is never NULL"},
    {R"(update venues set name = 'x', name = 'y' where true)", "AS0502 SQL 1:31 venues.name is given twice"},
    {R"(merge into venues v using quotes q on true when not matched then insert (code, name) values ('a', 'b'))", "AS0501 SQL 1:12 venues.rank is not null"},
};
// clang-format on
}  // namespace

TEST_CASE("what the descriptions rule out is said with its place") {
    for (refusal const& one : refused) {
        INFO(one.text);
        CHECK(reads(one.text).substr(0, std::string(one.says).size()) == one.says);
    }
}
TEST_CASE("the proposed row of a table in a schema is known") {
    CHECK(reads("insert into ledger.fills (order_id, number, quantity, price, done_at) values ('o', 1, 1, 1, now()) on "
                "conflict "
                "(order_id, number) do update set fee = excluded.fee")
              .starts_with("AS0505"));
}
TEST_CASE("numbers are not rounded in silence") {
    CHECK(reads("update venues set rank = 1.5 where true")
              .starts_with("AS0537 SQL 1:26 venues.rank holds whole numbers"));
    CHECK(reads("update venues set rank = 99999999999 where true") ==
          "AS0537 SQL 1:26 venues.rank cannot hold 99999999999");
    CHECK(reads("update accounts set balance = 1.23456 where true") ==
          "AS0537 SQL 1:31 accounts.balance has 4 digits behind the point, and 1.23456 would be rounded; round it");
    CHECK(reads("update accounts set balance = -1.2345 where true") == "");
    CHECK(
        reads("insert into venues (code, name, rank) select code, name, rank * 1.5 from venues").starts_with("AS0537"));
    CHECK(reads("update venues set rank = round(rank * 1.5)::integer where true") == "");
}
TEST_CASE("a column of labels takes labels") {
    CHECK(reads("update instruments set kind = symbol where true")
              .starts_with("AS0538 SQL 1:31 instruments.kind holds the labels"));
    CHECK(reads("update instruments set kind = 'a' || kind where true").starts_with("AS0538"));
    CHECK(reads("update instruments set kind = 1 where true").starts_with("AS0538"));
    CHECK(reads("update instruments set kind = case when id > 1 then 'stock' else coalesce(:k, kind) end where true") ==
          " | :k text");
    CHECK(reads("update instruments i set kind = o.kind from instruments o where o.id = i.underlying_id") == "");
}
TEST_CASE("a version is counted on") {
    for (char const* by : {"version", "7", "o.version - 1", "o.version * 1"})
        CHECK(reads("update \"order\" o set status = 'new', version = " + std::string(by) + " where true")
                  .starts_with("AS0536"));
    for (char const* by : {"version + 1", "o.version + 2", "1 + version", ":next"})
        CHECK(!reads("update \"order\" o set status = 'new', version = " + std::string(by) + " where true")
                   .starts_with("AS0536"));
}
TEST_CASE("columns that the server fills may be left out, and keys may be named in any order") {
    for (char const* text :
         {"insert into fill_notes (order_id, number, text) values ('o', 1, 'x')",
          "insert into fill_notes (id, order_id, number, text) values (default, 'o', 1, 'x')",
          "insert into quotes (symbol, at, bid, ask) values ('a', now(), 1, 2) on conflict (at, symbol) do nothing",
          "insert into venues (code, name, rank) values ('a', 'b', 1) on conflict (name) do nothing",
          "delete from fill_notes where id = 1",
          "update \"order\" set version = version + 1 where true",
          "with venues as (select 1) update venues set rank = 1 where true",
          "update instruments set (tick, multiplier) = (select avg(rank), count(*) from venues) where true",
          "insert into venues (code, name, rank) values ('a', (select 'b'), (values (1)))"})
        CHECK(reads(text) == "");
}
