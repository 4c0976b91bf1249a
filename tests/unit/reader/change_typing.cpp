// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/change_typing.hpp>

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
    {R"(insert into venues (code, nam, rank) values ('a', 'b', 1))", "AS1003 SQL 1:27 column nam: there is no such column; venues has name"},
    {R"(insert into venues (code, name, rank) values ('a', 'b'))", "AS1011 SQL 1:46 insert: a row has 2 values for 3 columns"},
    {R"(insert into venues (code, name, rank) select code, name from venues)", "AS1011 SQL 1:39 insert: the query has 2 values for 3 columns"},
    {R"(insert into venues (code, name, rank) values ('longer than twelve', 'b', 1))", "AS1010 SQL 1:47 'longer than twelve': venues.code is varchar(12)"},
    {R"(insert into venues (code, name, rank) values ('a', 'b', true))", "AS1005 SQL 1:57 venues.rank: it is integer and is given boolean; cast it"},
    {R"(insert into venues (code, name, rank) values (code, 'b', 1))", "AS1003 SQL 1:47 column code"},
    {R"(insert into venues (code, name, rank) values ('a', count(*), 1))", "AS1008 SQL 1:52 count(): an aggregate cannot be used in VALUES"},
    {R"(insert into venues (code, name, rank) values ('a', 'b', 1) on conflict (code) do update set name = name)", "AS1004 SQL 1:100 column name: venues and excluded have it; write venues.name"},
    {R"(insert into venues (code, name, rank) values ('a', 'b', 1) on conflict (code) do update set name = excluded.name returning excluded.name)", "AS1002 SQL 1:124 excluded.name"},
    {R"(update instruments set (tick, expiry) = (select rank, :day from venues) where id = 1)", "AS1005 SQL 1:55 instruments.expiry: it is date and is given text"},
    {R"(update "order" set status = 'done', version = 1 where id = 'o1')", "AS1010 SQL 1:29 'done': order.status is one of new, filled, canceled"},
    {R"(update venues set (name, rank) = (select 'x') where true)", "AS1011 SQL 1:34 set: the query has 1 columns for 2"},
    {R"(update venues set nme = 'x' where true)", "AS1003 SQL 1:19 column nme: there is no such column; venues has name"},
    {R"(update venues set name = max(name) where true)", "AS1008 SQL 1:26 max(): an aggregate cannot be used in SET"},
    {R"(update venues v set name = x.name from (select v.name) x where true)", "AS1002"},
    {R"(update venues set rank = 1 where true returning count(*))", "AS1008 SQL 1:49 count(): an aggregate cannot be used in RETURNING"},
    {R"(update nowhere set rank = 1 where true)", "AS1002 SQL 1:8 table nowhere"},
    {R"(with d as (delete from venues where true) select * from d)", "AS1002 SQL 1:57 d: it has no rows; add RETURNING"},
    {R"(merge into venues v using quotes q on true when not matched then insert (code) values (v.code))", "AS1002 SQL 1:88 v.code"},
};
// clang-format on
}  // namespace

TEST_CASE("parameters take the type of the column that they become a value of") {
    CHECK(reads("insert into venues (code, name, opens, rank) values (:c, :n, :o?, :r) returning opens, rank") ==
          "opens time without time zone?, rank integer | :c character varying, :n text, :o time without time zone, :r "
          "integer");
    CHECK(reads("update venues set (name, rank) = (:n, :r) where code = :c") == " | :n text, :r integer, :c text");
    CHECK(reads("insert into shelves (id, words, numbers, sides) values (1, '{}', '{}', :sides)") == " | :sides own[]");
    CHECK(reads("merge into venues v using quotes q on v.name = q.symbol when matched then update set rank = :r") ==
          " | :r integer");
}
TEST_CASE("RETURNING of an update knows what WHERE says of the other tables alone") {
    CHECK(reads("update accounts set email = :e? where email is not null returning email") == "email text? | :e text");
    CHECK(reads("delete from accounts where email is not null returning email") == "email text");
    CHECK(reads("update venues v set rank = 1 from accounts a where a.email = v.name and v.opens is not null returning "
                "a.email, v.opens") == "email text, opens time without time zone?");
    CHECK(reads("update venues set name = a.email from accounts a where a.email is not null") == "");
}
TEST_CASE("what cannot become a column's value") {
    for (refusal const& one : refused) {
        INFO(one.text);
        CHECK(reads(one.text).substr(0, std::string(one.says).size()) == one.says);
    }
}
