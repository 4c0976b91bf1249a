// SPDX-License-Identifier: BSL-1.0
// WITH, WITH RECURSIVE, and set operations.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(with v as materialized (select * from venues), i as not materialized (select * from instruments) select v.code, count(i.id) from v left join i on i.venue = v.code group by v.code)",
    R"(with a as (select 1 as n), b as (select n + 1 as n from a), c as (select n from a union select n from b) select sum(n) from c)",
    R"(with recursive n(i) as (values (1) union all select i + 1 from n where i < :most) select i, i * i as square from n)",
    R"(with recursive fib(a, b) as (select 0::numeric, 1::numeric union all select b, a + b from fib where b < 1000) select a from fib)",
    R"(with recursive days(d) as (select date '2024-01-01' union all select d + 1 from days where d < '2024-01-31') select d, extract(dow from d) as dow from days)",
    R"(with recursive tree as (select id, symbol, 1 as level, symbol::text as path from instruments where underlying_id is null union all select i.id, i.symbol, t.level + 1, t.path || '/' || i.symbol from instruments i join tree t on t.id = i.underlying_id) select * from tree order by path)",
    R"(with recursive reach(id) as (select :start::bigint union select case when i.id = r.id then i.underlying_id else i.id end from reach r join instruments i on r.id in (i.id, i.underlying_id)) select i.symbol from instruments i join reach using (id))",
    R"(with recursive t as (select id, underlying_id from instruments where id = 4 union all select i.id, i.underlying_id from instruments i, t where i.id = t.underlying_id) cycle id set looped using route select id, looped, route from t)",
    R"(with recursive walk(id, depth) as (select id, 1 from instruments where underlying_id is null union all select i.id, w.depth + 1 from walk w join instruments i on i.underlying_id = w.id) search breadth first by id set place select id, depth from walk order by place)",
    R"(with recursive t(n, p) as (select id, symbol::varchar(40) from instruments union all select i.id, i.symbol from t join instruments i on i.underlying_id = t.n) select * from t)",
    R"(with recursive t(n, p) as (select id, symbol from instruments union all select i.id, coalesce(i.symbol, t.p) from t join instruments i on i.underlying_id = t.n) select * from t)",
    R"(with recursive t(n, p) as (select id, tick::numeric(12, 6) from instruments union all select i.id, (i.tick * 2)::decimal(12, 6) from t join instruments i on i.underlying_id = t.n) select * from t)",
    R"(with recursive t(n, p) as (select 1, now()::timestamptz(0) union all select n + 1, (p + interval '1 day')::timestamp(0) with time zone from t where n < 3) select * from t)",
    R"(with recursive t(n, p) as (select id, array[symbol::text] from instruments where underlying_id is null union all select i.id, p || i.symbol::text from t join instruments i on i.underlying_id = t.n) select * from t)",
    R"(with totals as (select account_id, sum(quantity) as q from "order" group by account_id), best as (select max(q) as q from totals) select a."user", t.q, t.q = best.q as is_best from totals t cross join best join accounts a on a.id = t.account_id)",
    R"(with x as (select code from venues where rank = :rank order by code limit 5) select * from x union all select 'none' where not exists (select from x))",
    R"(with q(symbol, at, mid) as (select symbol, at, (bid + ask) / 2 from quotes) select a.symbol, a.at, a.mid, b.mid as next_mid from q a left join q b on b.symbol = a.symbol and b.at = (select min(c.at) from q c where c.symbol = a.symbol and c.at > a.at))",
    R"(select * from (with inner_one as (select rank from venues) select max(rank) as most from inner_one) x)",
    R"(select name, (with same as (select 1 from venues w where w.rank = v.rank and w.code <> v.code) select count(*) from same) as others from venues v)",
    R"(with venues as (select code, name from venues where rank < 3) select * from venues)",
    R"(with a as (select 1 as x) (select x from a) union (with b as (select 2 as x) select x from b order by x limit 1) order by 1)",
    R"(select code from venues union select venue from instruments order by code)",
    R"(select code as c from venues union all select symbol from instruments union all select 'x' order by c desc limit 3)",
    R"(select code from venues except all select venue from instruments)",
    R"(select code from venues intersect all select venue from instruments)",
    R"((select code from venues order by rank limit 1) union all (select code from venues order by rank desc limit 1))",
    R"(select 1 union select 2.5 union select null)",
    R"(select null as a union all select 'x' union all select 'y')",
    R"(select 1 as n, 'a' as s union all values (2, 'b'), (3, null) order by n desc)",
    R"(select name, null::time as opens from venues union all select symbol, time '10:00' from instruments)",
    R"(select count(*) from (select id::text from "order" union select id::text from fill_notes) x)",
    R"(select * from (select 'v' as kind, code as id from venues union all select 'i', symbol from instruments) x where id like :pattern order by kind, id)",
    R"(select rank from venues union select version from "order" union select multiplier from instruments order by 1)",
    R"(select array[1, 2] union select array[3] union all select '{4}')",
    R"(select date '2024-01-01' as d union select timestamp '2024-01-01 10:00' union select now() order by d)",
    R"(select case when n = 1 then 'one' end as word from (select 1 as n union all select 2) x)",
    R"((select 1 as n union select 2) except (select 2 intersect select 2) order by n)",
    R"(table venues union table venues)",
    R"(select code, rank from venues where rank = 1 union (select code, rank from venues where rank = 3 except select 'VOID', 3) order by rank, code)",
    R"(select :a::text as a union select name from venues)",
    R"(select 'a' as a, :b as b union all select code, rank from venues)",
    R"(select tick from instruments union all select multiplier from instruments)",
    R"(select side::text from "order" union select status from "order")",
    R"(select side from "order" union select 'buy' order by 1)",
    R"(select email from accounts union select "user" from accounts except select '' order by email nulls first)",
};
// clang-format on
}  // namespace

TEST_CASE("WITH and set operations are read as the server reads them") { all_agree(corpus::desk, texts); }
