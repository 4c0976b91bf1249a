// SPDX-License-Identifier: BSL-1.0
// FROM in every form, and the clauses of SELECT that follow it.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(select * from venues, instruments where venues.code = instruments.venue)",
    R"(select v.code, i.symbol from venues as v inner join instruments as i on v.code = i.venue cross join accounts a where a.active)",
    R"(select v.name, count(i.*) as instruments from venues v left outer join instruments i on i.venue = v.code and i.kind <> 'option' group by v.code, v.name)",
    R"(select i.symbol, u.symbol as underlying, uu.symbol as of_that from instruments i left join instruments u on u.id = i.underlying_id left join instruments uu on uu.id = u.underlying_id)",
    R"(select v.code, i.symbol, o.id from venues v right join instruments i on i.venue = v.code full join "order" o on o.instrument_id = i.id)",
    R"(select a."user", t.amount, b."user" from (accounts a join transfers t on t.from_account = a.id) left join accounts b on b.id = t.to_account)",
    R"(select a."user", t.amount from accounts a left join (transfers t join accounts b on b.id = t.to_account and b.active) on t.from_account = a.id)",
    R"(select symbol, at, a.bid, b.bid from quotes a left join quotes b using (symbol, at) right join (select distinct symbol from quotes) s using (symbol))",
    R"(select code, x.* from venues cross join (values ('a', 1), ('b', 2)) as x(letter, n) where rank = n)",
    R"(select x.column1, x.column2 from (values (1, 'a'), (2, 'b')) x order by column1)",
    R"(select * from (select code, count(*) over () as n from venues) as x(venue, venues) where venue like 'X%')",
    R"(select s.n, s.n * 10 from (select generate_series(1, 5)) as s(n) where s.n % 2 = 1)",
    R"(select a.n, b.n from generate_series(1, 3) a(n), generate_series(a.n, 3) b(n))",
    R"(select v.name, l.symbol, l.place from venues v cross join lateral (select symbol, row_number() over (order by id) as place from instruments where venue = v.code limit 2) l order by v.name, l.place)",
    R"(select s.id, w.word, w.n, x.number from shelves s left join unnest(s.words) with ordinality as w(word, n) on true left join unnest(s.numbers) with ordinality as x(number, n) on x.n = w.n)",
    R"(select * from rows from (unnest(array['a', 'b']), generate_series(1, 3)) with ordinality as z(letter, number, place))",
    R"(select * from rows from (json_to_recordset('[{"a": 1}]') as (a int, b text), generate_series(1, 2)) as z(x, y, z) where z.z > 1)",
    R"(table venues)",
    R"(table venues order by code limit 1)",
    R"(table only venues)",
    R"(select * from only venues v)",
    R"(select venues.* , venues.code as again from venues)",
    R"(select f.* , o.side from ledger.fills as f join "order" as o on (o.id = f.order_id))",
    R"(select fills.price, ledger.fills.quantity from ledger.fills)",
    R"(select fills.order_id, "order".side from ledger.fills join "order" on "order".id = fills.order_id)",
    R"(select public.venues.name from public.venues)",
    R"(select code from venues tablesample system (50) repeatable (7))",
    R"(select v.code from venues v tablesample bernoulli (:percent) where v.rank > 1)",
    R"(select id from "order" where status = 'new' order by created_at for update skip locked limit 10)",
    R"(select id from "order" where status = 'new' limit 10 for no key update nowait)",
    R"(select o.id, a.balance from "order" o join accounts a on a.id = o.account_id for update of o for share of a)",
    R"(select balance from accounts where id = :id for key share)",
    R"(select o.* from "order" o left join accounts a on a.id = o.account_id where o.id = :id for update of o)",
    R"(select count(*) as n from (select 1 from "order" where status = 'new' for update skip locked) x)",
    R"(values (1, 'one'), (2, 'two') limit 1)",
    R"(select (values (1)) as one, array(values (1), (2)) as list, 3 in (values (1), (3)) as among)",
    R"(select from venues where rank = 1)",
    R"(select 1 where 1 > 2)",
    R"(select all name from venues)",
    R"(select distinct on (kind) kind, symbol, tick from instruments order by kind, tick desc nulls last, symbol)",
    R"(select distinct on (lower(left(name, 1))) name from venues order by lower(left(name, 1)), name)",
    R"(select distinct kind, venue from instruments where underlying_id is null order by kind, venue)",
    R"(select symbol from instruments order by expiry nulls first, case kind when 'stock' then 0 else 1 end, length(symbol) desc, 1 asc)",
    R"(select symbol from instruments order by id offset 2 rows fetch next 3 rows only)",
    R"(select symbol from instruments order by id limit all offset :skip)",
    R"(select symbol from instruments order by id limit (select count(*) / 2 from instruments))",
    R"(select symbol from instruments order by id fetch first (:n) rows only)",
    R"(select symbol from instruments order by kind fetch next 2 rows with ties)",
    R"(select rank, count(*) from venues group by all rank)",
    R"(select rank % 2 as odd, count(*), sum(rank) from venues group by odd order by odd)",
    R"(select venue, kind, count(*) from instruments group by cube (venue, kind) order by 1, 2)",
    R"(select venue, kind, underlying_id is null as base, count(*), grouping(venue), grouping(kind, venue) from instruments group by grouping sets ((venue, kind), (kind), ()), underlying_id is null)",
    R"(select a.active, count(o.id), sum(o.quantity) from accounts a left join "order" o on o.account_id = a.id group by a.active having sum(o.quantity) > 0 or not a.active)",
    R"(select a.*, count(o.id) as orders from accounts a left join "order" o on o.account_id = a.id group by a.id order by orders desc)",
    R"(select max(rank) from venues having count(*) > 1)",
    R"(select a."user", a.balance from accounts a where a.balance > (select avg(balance) from accounts) or a.balance = (select max(b.balance) from accounts b where b.active = a.active))",
    R"(select name from venues where (code, rank) in (select venue, 1 from instruments) and exists (select * from instruments i where i.venue = venues.code))",
    R"(select name from venues v where rank >= all (select rank from venues) or rank > some (select rank from venues where code < v.code) or rank = any (array[1, 2]))",
    R"(select name from venues where (rank, name) > (:rank, :name) order by rank, name limit 20)",
    R"(select (select name from venues where code = i.venue), (select count(*) from instruments j where j.underlying_id = i.id), array(select j.symbol from instruments j where j.underlying_id = i.id order by 1) from instruments i)",
    R"(select (rank, code) = (select rank, code from venues where rank = 1) as same from venues)",
    R"(select code, rank <> all (:ranks) as other, code = any (array(select venue from instruments)) as used, code like any (array['X%', 'D%']) as liked from venues)",
    R"(select i.symbol from instruments i where i.tick is distinct from :tick? and i.expiry is not distinct from :expiry? and (:kind?::text is null or i.kind = :kind?))",
    R"(select i.symbol from instruments i where i.kind = coalesce(:kind?, i.kind) and i.venue = any(coalesce(:venues?, array[i.venue])))",
};
// clang-format on
}  // namespace

TEST_CASE("sources and clauses are read as the server reads them") { all_agree(corpus::desk, texts); }
