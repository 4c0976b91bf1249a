// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/changes.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/reading.hpp"

using alphaswarm::test::parsed;

namespace {
struct refusal {
    char const* text;
    char const* says;  // how it begins
};
// clang-format off
constexpr refusal refused[] = {
    {R"(insert into venues values ('a', 'b', null, 1))", "AS1012 SQL 1:20 INSERT without columns"},
    {R"(insert into venues (code, name, rank) values ('a', 'b', 1) on conflict do update set name = 'x')", "AS1001 SQL 1:60 on: expected the columns of a key"},
    {R"(insert into venues (code, name, rank) overriding system value values ('a', 'b', 1))", "AS1012 SQL 1:39 OVERRIDING"},
    {R"(update only venues * set rank = 1 where true)", "AS1001 SQL 1:20"},
    {R"(update venues set venues.name = 'x' where true)", "AS1012 SQL 1:25 SET of a part of a column"},
    {R"(update venues set (name, rank) = ('x') where true)", "AS1001 SQL 1:34"},
    {R"(select * from (delete from venues where true returning *) d)", "AS1012 SQL 1:16 a change inside of a query"},
    {R"(select * from (with d as (delete from venues where true returning *) select * from d) x)", "AS1012 SQL 1:27 a change inside of a query"},
    {R"(merge into venues v using quotes q on true when matched then delete returning *)", "AS1012"},
    {R"(merge into venues v using quotes q on true when not matched by source then delete)", "AS1012"},
};
// clang-format on
}  // namespace

TEST_CASE("every statement that changes rows") {
    for (char const* text :
         {"insert into s.t as x (a, b) values (1, default), (2, 3) on conflict do nothing returning *, x.a + 1 as c",
          "insert into t default values",
          "insert into t (a) select 1 union select 2",
          "insert into t (a) with n as (select 1) select * from n",
          "insert into t (a) (values (1) order by 1)",
          "insert into t (a) values (1) on conflict (a, b) do update set a = excluded.a, (b, c) = (1, default), (d, e) "
          "= "
          "(select 1, 2) where t.a > 1 returning a",
          "update only t set a = 1",
          "update t as x set (a) = row(1) from b join c on true, d where true returning x.*",
          "update t set set = 1",
          "update t * x set a = default where x.a = :a",
          "delete from only (t) x using a, b left join c on true where true returning 1",
          "merge into t x using (select 1) s(a) on x.a = s.a when matched and true then update set a = 1 when matched "
          "then "
          "delete when not matched and s.a > 1 then insert (a) values (default) when not matched then do nothing",
          "merge into t using a join b on true on true when matched then do nothing when not matched then insert "
          "default "
          "values",
          "with a as (insert into t (a) values (1) returning *), b as (delete from t returning 1), c as (select 1) "
          "update t "
          "set a = 1 from a, b"})
        CHECK(parsed(text) == "");
}
TEST_CASE("what is not read of changes is said by name") {
    for (refusal const& one : refused) {
        INFO(one.text);
        CHECK(parsed(one.text).substr(0, std::string(one.says).size()) == one.says);
    }
    CHECK(parsed("insert into t (a) values (1) on conflict on constraint c do nothing").starts_with("AS1012 SQL 1:42"));
    CHECK(parsed("insert into t (a) values (1) on conflict (lower(a)) do nothing").starts_with("AS1012"));
    CHECK(parsed("insert into t (a) values (1) on conflict (a) where b do nothing").starts_with("AS1012"));
    CHECK(parsed("insert into t (a) values (1), (2) limit 1").starts_with("AS1012"));
    CHECK(parsed("update t set a[1] = 2").starts_with("AS1012"));
    CHECK(parsed("update t set a = 1 where current of c").starts_with("AS1012"));
    CHECK(parsed("update t set a = 1 returning with (old as o) o.a").starts_with("AS1012"));
    CHECK(parsed("with recursive r as (select 1) merge into t using r on true when matched then delete")
              .starts_with("AS1012"));
    CHECK(parsed("merge into t using s on true").starts_with("AS1001"));
    CHECK(parsed("insert into t (a) values ()").starts_with("AS1001"));
    CHECK(parsed("insert t (a) values (1)").starts_with("AS1001 SQL 1:8 t: expected into"));
}
