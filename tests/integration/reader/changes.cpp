// SPDX-License-Identifier: BSL-1.0
// Texts that change rows, each beside what PostgreSQL says of it.
#include <string>

#include "integration/reader/beside_server.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(insert into venues (code, name, rank) values ('XLON', 'London', 4))",
    R"(insert into venues (code, name, opens, rank) values (:code, :name, :opens?, :rank), ('XPAR', upper(:name), null, 2 + :rank) returning *)",
    R"(insert into venues as v (code, name, opens, rank) values ('XLON', 'L', '08:00', 2) returning v.code, v.opens, rank * 2 as twice, to_jsonb(v) as whole)",
    R"(insert into venues (rank, name, code) select rank + 1, name || '!', left(code, 3) || 'x' from venues where rank < 3 returning code, opens)",
    R"(insert into venues (code, name, rank) select :code, :name, count(*) from instruments)",
    R"(insert into venues (code, name, rank) (select 'a', 'b', 1 union all select 'c', 'd', 2))",
    R"(insert into venues (code, name, rank) values ('XNYS', 'New', 1) on conflict do nothing returning code)",
    R"(insert into venues (code, name, rank) values (:code, :name, 1) on conflict (code) do update set name = excluded.name, rank = venues.rank + 1 where venues.rank < :most returning *, rank)",
    R"(insert into venues as v (code, name, opens, rank) values ('XNYS', 'N', null, 1) on conflict (code) do update set opens = coalesce(excluded.opens, v.opens), (name, rank) = (v.name || excluded.name, 2))",
    R"(insert into samples (token, tag, made_at, role, seen_at) values ('t', gen_random_uuid(), now(), 'x', null) returning id, serial, level, stamped, remark, extra, twice)",
    R"(insert into samples (token, tag, made_at, role, seen_at, level, remark, stamped, serial) values ('t', :tag, :now, 'x', :seen?, default, null, default, 5) returning remark is null as none)",
    R"(insert into quotes (symbol, at, bid, ask) values ('AAPL', now(), 1, 2) on conflict (at, symbol) do update set bid = excluded.bid)",
    R"(insert into shelves (id, words, numbers, sides) values (3, array['a', :word], '{1,2}', :sides), (4, '{}', array[1, null], '{buy}'))",
    R"(insert into ledger.fills (order_id, number, quantity, price, done_at) values ('o1', 9, 1, 2, localtimestamp) returning amount, fee)",
    R"(with fresh as (insert into venues (code, name, rank) values ('XLON', 'London', 4) returning code, opens) select f.code, f.opens, v.name from fresh f left join venues v on v.code = f.code)",
    R"(with gone as (delete from quotes where at < :before returning *) insert into signals (id, entity_kind, entity, strength) select row_number() over () + 100, 'instrument', symbol, max(bid) from gone group by symbol returning *)",
    R"(with a as (select code from venues where rank = 3), d as (delete from venues v using a where a.code = v.code and v.code = 'VOID' returning v.name) select * from d)",
    R"(update venues set name = upper(name), rank = rank + 1 where code = :code returning *)",
    R"(update venues v set name = i.symbol, opens = null from instruments i where i.venue = v.code and i.id = :id returning v.code, opens, i.expiry, *)",
    R"(update venues set opens = :opens? where opens is null returning opens)",
    R"(update venues set opens = '10:00' where opens is not null returning opens)",
    R"(update venues * set rank = 1 where true)",
    R"(update instruments set (tick, expiry) = (0.5, '2030-01-01'), (multiplier, symbol) = row(2, 'X') where id = 1)",
    R"(update instruments i set (tick, expiry) = (select v.rank, null::date from venues v where v.code = i.venue) where id = 1 and false)",
    R"(update instruments i set (tick, expiry) = (select rank, :day::date from venues v where v.code = i.venue) where id = 1 returning tick, expiry)",
    R"(update instruments set tick = (select avg(price) from ledger.fills), multiplier = multiplier * :by, expiry = current_date + 3 where id in (select instrument_id from "order"))",
    R"(update "order" as o set status = 'filled', version = o.version + 1, "end" = '2024-01-01' where false)",
    R"(update "order" o set status = :status, version = version + 1 from accounts a join transfers t on t.from_account = a.id where o.account_id = a.id and a.email is not null returning o.id, a.email, t.amount)",
    R"(update samples set role = 'x', remark = default, level = default, twice = default where id = 1)",
    R"(update shelves set words = words || 'x'::text, sides = array['buy'::"end"] where id = 1 returning words[1])",
    R"(update shelves set grid = null, numbers = :numbers where id = any(:ids) returning grid)",
    R"(delete from venues where code = 'VOID' returning name, opens)",
    R"(delete from only quotes q using venues v left join instruments i on i.venue = v.code where q.symbol = i.symbol or i.id is null returning q.*, v.name, i.symbol)",
    R"(delete from quotes where true)",
    R"(delete from quotes as q where exists (select 1 from instruments i where i.symbol = q.symbol) returning q.at, bid)",
    R"(delete from transfers where hold > interval '1 day' and amount < :least returning hold * 2)",
    R"(merge into venues v using (values ('XNYS', 'New'), ('XLON', 'London')) as s(code, name) on v.code = s.code when matched then update set name = s.name when not matched then insert (code, name, rank) values (s.code, s.name, 1))",
    R"(merge into quotes q using instruments i on q.symbol = i.symbol when matched and q.bid > :most then delete when matched and i.tick is not null then update set bid = i.tick when matched then do nothing when not matched and i.expiry is null then insert (symbol, at, bid, ask) values (i.symbol, now(), 0, :ask) when not matched then do nothing)",
    R"(with s as (select code, rank from venues) merge into venues using s on s.code = venues.code when matched then update set rank = s.rank + :more)",
    R"(with recursive up as (select id, underlying_id from instruments where id = :id union all select i.id, i.underlying_id from instruments i join up on i.id = up.underlying_id) update instruments set multiplier = 2 where id in (select id from up) returning id)",
    R"(insert into venues (code, name, rank) with n as (select 7 as rank) select 'XLON', 'London', rank from n)",
    R"(insert into venues (code, name, rank) select x.code, x.name, x.rank from jsonb_to_recordset(:rows) as x(code text, name text, rank int) where x.code is not null and x.name is not null and x.rank is not null)",
    R"(insert into venues (code, name, rank) select * from unnest(:codes::text[], :names::text[], array[1, 2]) as u(c, n, r) where c is not null and n is not null and r is not null)",
    R"(insert into "order" (id, account_id, instrument_id, side, status, quantity, terms, created_at, version) select 'n1', account_id, instrument_id, side, 'new', quantity, terms || '{"copy": true}', now(), 1 from "order" where id = :id returning id, side, limit_price)",
};
// clang-format on
}  // namespace

TEST_CASE("texts that change rows are read as the server reads them") {
    test::beside_server server;
    for (char const* text : texts) {
        INFO(text);
        CHECK(server.compare(text) == "");
        CHECK(test::reads(text).substr(0, 2) != "AS");
    }
    CHECK(server.accepted == static_cast<long>(std::size(texts)));
    WARN(server.accepted << " texts, " << server.changed << " run");
}
