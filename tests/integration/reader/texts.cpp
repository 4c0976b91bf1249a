// SPDX-License-Identifier: BSL-1.0
// Texts of every clause, each beside what PostgreSQL says of it: types, names, NULL.
#include <string>

#include "integration/reader/beside_server.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(select * from venues)",
    R"(select v.*, i.symbol as paper from venues v left join instruments i on i.venue = v.code order by v.code, i.id)",
    R"(select code, name from venues where rank between :low and :high and name like :pattern escape '!' order by 2 desc nulls last limit :most offset 1)",
    R"(select count(*), count(opens), sum(rank), avg(rank), min(name), max(opens), bool_and(rank > 1), array_agg(code order by rank desc), string_agg(name, ', ') from venues)",
    R"(select rank, count(*) filter (where opens is null) as closed, sum(rank) from venues group by rank having count(*) > 0 order by rank)",
    R"(select code, name, count(i.id) from venues v left join instruments i on i.venue = v.code group by v.code order by 3 desc, 1)",
    R"(select case when rank > 1 then 'late' else 'early' end as kind, case rank when 1 then 1.5 end as n, coalesce(opens, '9:00'), nullif(name, ''), greatest(rank, 2), least(rank, 2.5) from venues)",
    R"(select (select count(*) from instruments i where i.venue = v.code) as n, exists (select 1 from instruments i where i.venue = v.code) as any, array(select symbol from instruments i where i.venue = v.code) as all_of from venues v)",
    R"(select symbol from instruments where venue in (select code from venues where rank = 1) and id not in (1, 2) and symbol = any(:symbols) and kind <> all (array['option']))",
    R"(with big as (select venue, count(*) as n from instruments group by venue), named(code, title) as (select code, upper(name) from venues) select n.title, b.n from big b join named n on n.code = b.venue)",
    R"(with recursive up as (select id, underlying_id, 0 as depth from instruments where id = :id union all select i.id, i.underlying_id, u.depth + 1 from instruments i join up u on i.id = u.underlying_id) select * from up order by depth)",
    R"(select name from venues union select symbol from instruments union all select :third order by name limit 5)",
    R"((select rank from venues order by rank limit 1) union all (select 2.5) order by 1)",
    R"(select code from venues except select venue from instruments intersect select 'XNYS')",
    R"(select distinct on (venue) venue, symbol, expiry from instruments order by venue, id desc)",
    R"(select distinct venue from instruments order by venue)",
    R"(select row_number() over w, rank() over (partition by venue order by id), lag(symbol, 1) over w, sum(multiplier) over (order by id rows between 1 preceding and current row), first_value(symbol) over w from instruments window w as (order by id))",
    R"(select percentile_cont(0.5) within group (order by multiplier), mode() within group (order by venue) from instruments)",
    R"(select venue, kind, grouping(venue, kind), count(*) from instruments group by rollup (venue, kind))",
    R"(select venue, count(*) from instruments group by grouping sets ((venue), ()) order by 1 nulls first)",
    R"(select i.symbol, v.name from instruments i join venues v on v.code = i.venue and (v.rank, i.id) > (1, 2))",
    R"(select * from quotes a join quotes b using (symbol, at))",
    R"(select symbol, a.bid, b.ask from quotes a full join quotes b using (symbol))",
    R"(select v.name, x.n from venues v, lateral (select count(*) as n from instruments i where i.venue = v.code) x)",
    R"(select v.name, x.symbol from venues v left join lateral (select symbol from instruments i where i.venue = v.code order by id limit 1) x on true)",
    R"(select * from (values (1, 'a'), (2, null)) as t(n, s))",
    R"(values (1, 'x', null), (2, null, 3.5) order by 1)",
    R"(select * from generate_series(1, :n) as g, unnest(array['a', 'b']) with ordinality as u(word, place))",
    R"(select s.id, w from shelves s, unnest(s.words) as w)",
    R"(select * from jsonb_to_record('{"a": 1, "b": ["x"]}') as r(a int, b text[]))",
    R"(select key, value from jsonb_each(jsonb '{"a": 1}'))",
    R"(select value from jsonb_array_elements_text('[1, 2]'))",
    R"(select words[1], numbers[1:2], grid[1][2], array_length(words, 1), cardinality(numbers), words || 'x'::text, array[1, 2, :three] from shelves)",
    R"(select 'a' = any(words), words @> array['a'], numbers && '{1,2}', array_position(words, 'a'), array_to_string(words, ',') from shelves)",
    R"(select terms -> 'tif', terms ->> 'tif', terms #>> '{a,b}', terms @> '{}', terms ? 'tif', terms['tif'], jsonb_typeof(terms), terms || '{"x": 1}' from "order")",
    R"(select lower(name) || ' ' || code, length(name), substring(name from 1 for 3), left(name, 2), trim(both 'x' from name), position('a' in name), overlay(name placing 'X' from 1), replace(name, :a, :b), split_part(name, ' ', 1), concat(name, rank), format('%s', name) from venues)",
    R"(select abs(tick), round(tick, 2), floor(multiplier), ceil(tick), sqrt(multiplier), power(tick, 2), mod(id, 3), trunc(tick), -id, id % 2, id / 2, tick * id, multiplier / 3, id # 1, |/ multiplier, @ tick from instruments)",
    R"(select date_trunc('day', created_at), date_part('hour', created_at), extract(month from created_at), created_at at time zone 'UTC', created_at::date, to_char(created_at, 'YYYY-MM'), age(created_at), created_at + interval '1 day', created_at - :back, "end" - interval '2 hours' from "order")",
    R"(select opened + 3, opened - date '2020-01-01', current_date - opened, opened + time '10:00', extract(year from opened) from accounts)",
    R"(select hold * 2, hold + interval '1 hour', - hold, amount::int, cast(amount as text), amount::numeric(5, 2) from transfers)",
    R"(select o.id from "order" o where o.side = :side and o.status = 'filled' and o."end" is not distinct from :until? for update of o skip locked)",
    R"(select side, count(*) from "order" group by side order by side)",
    R"(select "user" as "User", email is null as without, lower(email) collate "C" from accounts where not active or email ~ '@' order by "user")",
    R"(select f.amount, n.text, n.source ->> 'by' from ledger.fills f left join fill_notes n on (n.order_id, n.number) = (f.order_id, f.number) where f.fee is not null)",
    R"(select (select max(v.rank)) as most from venues v)",
    R"(select 1 as one, 1.5 as num, 10000000000 as big, 'text' as t, true as yes, null as nothing, :free as free, b'01' as bits, e'a\n' as e, $$x$$ as d)",
    R"(select name from venues where (rank = 1 or rank = 2) is true and (opens is null) is not false and (rank > 1) is not unknown)",
    R"(select v.code from venues v tablesample bernoulli (100))",
    R"(select code from venues fetch first 2 rows only)",
    R"(select code from venues order by rank fetch first 1 row with ties)",
    R"(select count(distinct (select 1)), gen_random_uuid(), now(), current_user, localtime)",
    R"(select md5(name), encode(sha256('x'), 'hex'), regexp_replace(name, 'a', 'b'), string_to_array(name, ' ') from venues)",
    R"(select ts_rank(to_tsvector('english', name), to_tsquery('a')) from venues)",
    R"(select int4range(rank, 10) @> 3, lower(int4range(rank, 10)) from venues)",
};
constexpr char const* refused[] = {
    R"(select nam from venues)",
    R"(select name from venue)",
    R"(select v.name from venues)",
    R"(select name from venues v join instruments i on i.venue = x.code)",
    R"(select id from instruments, accounts)",
    R"(select name from venues, venues)",
    R"(select name, count(*) from venues group by rank)",
    R"(select count(*) from venues where count(*) > 1)",
    R"(select sum(count(*)) from venues)",
    R"(select rank() from venues)",
    R"(select name from venues where row_number() over () = 1)",
    R"(select lower(rank) from venues)",
    R"(select lowr(name) from venues)",
    R"(select name > 1 from venues)",
    R"(select opened::int from accounts)",
    R"(select name from venues where name)",
    R"(select coalesce(rank, opens) from venues)",
    R"(select case when rank > 1 then 'a' else 5 end from venues)",
    R"(select rank from venues union select name from venues)",
    R"(select rank, name from venues union select rank from venues)",
    R"(select (select rank, name from venues))",
    R"(select rank in (select rank, name from venues) from venues)",
    R"(select name from venues order by 3)",
    R"(select distinct name from venues order by rank)",
    R"(select distinct on (rank) name from venues order by name)",
    R"(select source from fill_notes order by source)",
    R"(select distinct source from fill_notes)",
    R"(select source from fill_notes group by source)",
    R"(select rank = 'x' from venues)",
    R"(select opened = '2024-13-01' from accounts)",
    R"(select active = 'maybe' from accounts)",
    R"(select name from venues limit 'ten')",
    R"(select name from venues limit rank)",
    R"(select * from quotes a join quotes b using (nothing))",
    R"(select x.n from (select 1 as m) x)",
    R"(select (select v.name from venues v, lateral (select w.code) z) from venues w where z.code = 1)",
    R"(select v.name from venues v, (select v.code) x)",
    R"(select sum(rank) over w from venues)",
    R"(select name from venues where exists (select 1 from instruments where venue = nothing))",
    R"(select :a is null)",
    R"(select :a + :b)",
    R"(select array[])",
    R"(select name like 1 from venues)",
    R"(select rank = any(rank) from venues)",
    R"(select name from venues where rank = 1 = true)",
    R"(select name from)",
    R"(select name name name from venues)",
    R"(select * from venues for update of instruments)",
    R"(select count(*) from venues for update)",
    R"(select code from venues fetch first 1 row with ties)",
    R"(with a as (select 1), a as (select 2) select 1)",
    R"(with recursive r as (select n from r) select * from r)",
    R"(select t.* from venues v)",
    R"(select *)",
    R"(select generate_series(1, 2) from venues where generate_series(1, 2) = 1)",
    R"(select lower(distinct name) from venues)",
    R"(select count() from venues)",
    R"(select percentile_cont(0.5) from venues)",
};
// clang-format on
}  // namespace

TEST_CASE("texts of every clause are read as the server reads them") {
    test::beside_server server;
    for (char const* text : texts) {
        INFO(text);
        CHECK(server.compare(text) == "");
        CHECK(test::reads(text).substr(0, 4) != "AS10");
    }
    CHECK(server.accepted == static_cast<long>(std::size(texts)));
    WARN(server.accepted << " texts, " << server.ran << " run");
}
TEST_CASE("what the server refuses is refused") {
    test::beside_server server;
    for (char const* text : refused) {
        INFO(text);
        CHECK(server.compare(text) == "");
        CHECK_FALSE(test::analysed(text)->accepted());
    }
    CHECK(server.accepted == 0);
}
