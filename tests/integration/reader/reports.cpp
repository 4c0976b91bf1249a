// SPDX-License-Identifier: BSL-1.0
// Long statements, as the reports of a trading desk are: several questions in each.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(-- What each account traded, what it paid, and what it still holds open.
with traded as (
    select o.account_id,
           o.instrument_id,
           sum(case o.side when 'buy' then f.quantity else -f.quantity end) as net,
           sum(f.amount) as turnover,
           coalesce(sum(f.fee), 0) as fees,
           min(f.done_at) as first_at,
           max(f.done_at) as last_at
      from "order" o
      join ledger.fills f on f.order_id = o.id
     where f.done_at >= :since and f.done_at < :until
     group by o.account_id, o.instrument_id
)
select a."user",
       i.symbol,
       v.name as venue,
       t.net,
       t.turnover,
       round(t.fees, 2) as fees,
       t.turnover / nullif(sum(t.turnover) over (partition by a.id), 0) as share,
       rank() over (partition by a.id order by t.turnover desc) as place,
       t.last_at - t.first_at as span
  from traded t
  join accounts a on a.id = t.account_id
  join instruments i on i.id = t.instrument_id
  left join venues v on v.code = i.venue
 where a.active
 order by a."user", place, i.symbol)",
    R"(/* Positions, day by day, with a running total:
   every day of the period has a row, traded or not. */
select d.day::date as day,
       i.symbol,
       coalesce(sum(f.quantity) filter (where o.side = 'buy'), 0) as bought,
       coalesce(sum(f.quantity) filter (where o.side = 'sell'), 0) as sold,
       sum(sum(case when o.side = 'buy' then f.quantity when o.side = 'sell' then -f.quantity else 0 end))
           over (partition by i.symbol order by d.day rows unbounded preceding) as held
  from generate_series(:first::timestamp, :last::timestamp, interval '1 day') as d(day)
 cross join instruments i
  left join "order" o on o.instrument_id = i.id
  left join ledger.fills f on f.order_id = o.id and f.done_at::date = d.day::date
 group by d.day, i.symbol
 order by i.symbol, day)",
    R"(-- Slippage of fills against the quote in force: the last one before the fill.
select f.order_id,
       f.number,
       f.price,
       q.bid,
       q.ask,
       (q.bid + q.ask) / 2 as mid,
       case o.side when 'buy' then f.price - q.ask else q.bid - f.price end as slippage,
       round(((f.price / nullif((q.bid + q.ask) / 2, 0) - 1) * 10000)::numeric, 1) as basis_points
  from ledger.fills f
  join "order" o on o.id = f.order_id
  join instruments i on i.id = o.instrument_id
  left join lateral (
      select bid, ask
        from quotes
       where symbol = i.symbol and at <= f.done_at at time zone 'UTC'
       order by at desc
       limit 1
  ) q on true
 where o.status in ('filled', 'canceled')
   and f.quantity > 0
 order by abs(f.price - coalesce((q.bid + q.ask) / 2, f.price)) desc, f.order_id, f.number
 limit 50)",
    R"(-- One-minute bars out of quotes: open, high, low, close.
select symbol,
       date_trunc('minute', at) as minute,
       (array_agg((bid + ask) / 2 order by at))[1] as open,
       max((bid + ask) / 2) as high,
       min((bid + ask) / 2) as low,
       (array_agg((bid + ask) / 2 order by at desc))[1] as close,
       count(*) as ticks,
       avg(ask - bid) as spread
  from quotes
 where symbol = :symbol
   and at between :from and :to
 group by symbol, date_trunc('minute', at)
having count(*) > 1
 order by minute)",
    R"(-- The same, in bins of five minutes and with empty ones filled from the one before.
with bars as (
    select date_bin('5 minutes', at, timestamptz '2024-01-01 00:00:00+00') as bin, avg(bid) as bid, avg(ask) as ask
      from quotes
     where symbol = 'AAPL'
     group by 1
), bins as (
    select generate_series(min(bin), max(bin), '5 minutes') as bin from bars
)
select n.bin, b.bid, b.ask, count(b.bin) over (order by n.bin) as filled_from
  from bins n
  left join bars b using (bin)
 order by n.bin)",
    R"(-- Whose orders are never filled, and for how long they have been waiting.
select a."user", o.id, o.status, o.created_at,
       now() - o.created_at as waiting,
       extract(epoch from now() - o.created_at)::bigint / 3600 as hours,
       o.quantity - coalesce((select sum(f.quantity) from ledger.fills f where f.order_id = o.id), 0)::numeric as open_quantity
  from "order" as o
  join accounts as a on a.id = o.account_id
 where not exists (select from ledger.fills f where f.order_id = o.id and f.quantity >= o.quantity)
   and o.status <> 'canceled'
   and (o."end" is null or o."end" > localtimestamp)
 order by waiting desc)",
    R"(-- Chains of underlyings, written as a path.
with recursive chain(id, symbol, path, depth) as (
    select id, symbol, array[id], 0 from instruments where underlying_id is null
    union all
    select i.id, i.symbol, c.path || i.id, c.depth + 1
      from instruments i
      join chain c on c.id = i.underlying_id
     where i.id <> all (c.path) and c.depth < 8
)
select repeat('  ', depth) || symbol as tree, array_to_string(path, ' > ') as path, depth, cardinality(path) as steps
  from chain
 order by path)",
    R"(-- Money that moved between accounts, both ways in one list with a running balance.
with moves as (
    select t.from_account as account, t.to_account as other, -t.amount as amount, t.hold from transfers t
    union all
    select t.to_account, t.from_account, t.amount, t.hold from transfers t
)
select a."user", b."user" as other, m.amount, m.hold,
       sum(m.amount) over running as moved,
       a.balance + sum(m.amount) over running as balance
  from moves m
  join accounts a on a.id = m.account
  join accounts b on b.id = m.other
window running as (partition by a.id order by m.hold, b."user" rows between unbounded preceding and current row)
 order by 1, m.hold)",
    R"(-- Orders per hour of the day and status, as a table with one column for each status.
select extract(hour from o.created_at at time zone 'America/New_York')::int as hour,
       count(*) filter (where o.status = 'new') as new,
       count(*) filter (where o.status = 'filled') as filled,
       count(*) filter (where o.status = 'canceled') as canceled,
       count(*) as "all",
       round(100.0 * count(*) filter (where o.status = 'filled') / count(*), 1) as percent_filled
  from "order" o
 group by 1
 order by 1)",
    R"(-- Totals and subtotals: per venue and kind, per venue, and of everything.
select case grouping(v.name, i.kind) when 3 then 'everything' when 1 then 'venue' else 'kind' end as level,
       v.name, i.kind, count(distinct i.id) as instruments, count(o.id) as orders, sum(o.quantity) as quantity
  from venues v
  left join instruments i on i.venue = v.code
  left join "order" o on o.instrument_id = i.id
 group by rollup (v.name, i.kind)
having count(o.id) > 0 or grouping(v.name, i.kind) = 3
 order by grouping(v.name, i.kind), v.name nulls first, i.kind nulls first)",
    R"(-- Median, quartiles and the spread of fills per instrument.
select i.symbol,
       count(*) as fills,
       percentile_cont(0.5) within group (order by f.price) as median,
       percentile_cont(array[0.25, 0.75]) within group (order by f.price) as quartiles,
       percentile_disc(0.9) within group (order by f.done_at) as ninth_tenth,
       stddev_samp(f.price) as deviation,
       var_pop(f.quantity) as variance,
       corr(f.price, f.quantity) as correlation,
       regr_slope(f.price, f.quantity) as slope
  from ledger.fills f join "order" o on o.id = f.order_id join instruments i on i.id = o.instrument_id
 group by i.symbol
 order by 2 desc)",
    R"(-- Fills that came in bursts: sessions with no gap of more than ten seconds.
select session, min(done_at) as begun, max(done_at) as ended, count(*) as fills, sum(amount) as amount
  from (
      select done_at, amount,
             sum(begins) over (order by done_at, order_id, number) as session
        from (
            select f.*,
                   case when done_at - lag(done_at) over (order by done_at) > interval '10 seconds' then 1 else 0 end as begins
              from ledger.fills f
        ) marked
  ) numbered
 group by session
 order by session)",
    R"(-- Expiries of the coming year by month, months without one too.
select to_char(m, 'YYYY-MM') as month,
       count(i.id) as expiring,
       string_agg(i.symbol, ', ' order by i.expiry, i.symbol) as symbols,
       min(i.expiry) filter (where i.kind = 'option') as first_option
  from generate_series(date_trunc('month', :today::date), date_trunc('month', :today::date) + interval '11 months', '1 month') m
  left join instruments i on i.expiry >= m and i.expiry < m + interval '1 month'
 group by m
 order by m)",
    R"(-- The three largest fills of each account, ties kept.
select * from (
    select a."user", f.order_id, f.number, f.amount,
           dense_rank() over (partition by a.id order by f.amount desc) as place,
           percent_rank() over (partition by a.id order by f.amount) as percent,
           ntile(4) over (order by f.amount) as quartile,
           cume_dist() over (order by f.amount) as distribution
      from ledger.fills f
      join "order" o on o.id = f.order_id
      join accounts a on a.id = o.account_id
) ranked
where place <= 3
order by "user", place)",
    R"(-- Each order as one JSON document, its fills and their notes inside.
select o.id,
       jsonb_build_object(
           'side', o.side,
           'status', o.status,
           'symbol', i.symbol,
           'account', (select jsonb_build_object('user', a."user", 'email', a.email) from accounts a where a.id = o.account_id),
           'fills', coalesce((
               select jsonb_agg(jsonb_build_object('n', f.number, 'price', f.price, 'notes', coalesce(n.notes, '[]')) order by f.number)
                 from ledger.fills f
                 left join lateral (
                     select jsonb_agg(x.text order by x.id) as notes
                       from fill_notes x
                      where x.order_id = f.order_id and x.number = f.number
                 ) n on true
                where f.order_id = o.id
           ), '[]'::jsonb)
       ) as document
  from "order" o
  join instruments i on i.id = o.instrument_id
 where o.account_id = :account
 order by o.created_at desc
 limit :page_size offset (:page::bigint - 1) * :page_size)",
    R"(-- Moving averages, and where the short one crosses the long one.
with averaged as (
    select symbol, at, bid,
           avg(bid) over short as short, avg(bid) over long as long
      from quotes
    window by_symbol as (partition by symbol order by at),
           short as (by_symbol rows between 4 preceding and current row),
           long as (by_symbol rows between 19 preceding and current row)
), crossed as (
    select *, sign(short - long) as now, lag(sign(short - long), 1, 0::float8) over (partition by symbol order by at) as before
      from averaged
)
select symbol, at, bid, case when now > before then 'up' else 'down' end as direction
  from crossed
 where now <> before and now <> 0
 order by symbol, at)",
    R"(-- Accounts that traded in one month and not in the next.
with months as (
    select distinct account_id, date_trunc('month', created_at) as month from "order"
)
select a."user", m.month as last_seen,
       lead(m.month) over (partition by m.account_id order by m.month) as seen_again
  from months m
  join accounts a on a.id = m.account_id
 where not exists (
     select 1 from months n where n.account_id = m.account_id and n.month = m.month + interval '1 month'
 ))",
    R"(-- A cohort table: accounts by the quarter in which they were opened, and how many traded in each quarter since.
with cohorts as (
    select id, date_trunc('quarter', opened)::date as cohort from accounts
), activity as (
    select c.cohort, c.id,
           (extract(year from age(o.created_at at time zone 'UTC', c.cohort)) * 4
            + floor(extract(month from age(o.created_at at time zone 'UTC', c.cohort)) / 3))::int as quarter
      from cohorts c
      join "order" o on o.account_id = c.id
)
select h.cohort,
       h.size,
       a.quarter,
       count(distinct a.id) as active,
       (count(distinct a.id)::float / h.size)::numeric(5, 3) as retained
  from (select cohort, count(*) as size from cohorts group by cohort) h
  left join activity a on a.cohort = h.cohort
 group by h.cohort, h.size, a.quarter
 order by h.cohort, a.quarter)",
    R"(-- Three sources in one list, each row with where it comes from.
select 'fill' as source, f.order_id::text as id, f.done_at as at, format('%s @ %s', f.quantity, f.price) as text
  from ledger.fills f
union all
select 'note', n.order_id, null, n.text from fill_notes n
union all
select 'order', o.id, o.created_at at time zone 'utc', concat_ws(' ', o.side, o.status, o.quantity) from "order" o
 order by at desc nulls last, id
 fetch first 100 rows only)",
    R"(-- What is quoted and not known, and what is known and not quoted.
select coalesce(q.symbol, i.symbol) as symbol, q.symbol is not null as quoted, i.id is not null as known
  from (select distinct symbol from quotes) q
  full outer join instruments i on i.symbol = q.symbol
 where q.symbol is null or i.id is null
 order by 1)",
    R"(-- Every pair of accounts that ever traded one instrument on opposite sides within a minute.
select a."user" as buyer, b."user" as seller, i.symbol, x.created_at, y.created_at - x.created_at as apart
  from "order" x
  join "order" y on y.instrument_id = x.instrument_id
                and y.account_id <> x.account_id
                and x.side = 'buy' and y.side = 'sell'
                and y.created_at between x.created_at - interval '1 minute' and x.created_at + interval '1 minute'
  join accounts a on a.id = x.account_id
  join accounts b on b.id = y.account_id
  join instruments i on i.id = x.instrument_id)",
    R"(-- Gaps in the numbers of fills.
select order_id, number + 1 as first_missing, next - 1 as last_missing
  from (select order_id, number, lead(number) over (partition by order_id order by number) as next from ledger.fills) g
 where next > number + 1)",
    R"(-- Which orders of one batch are known: the batch arrives as an array, its order is kept.
select b.place, b.id, o.status, coalesce(o.status, 'unknown') as shown, o.id is null as missing
  from unnest(:ids::text[]) with ordinality as b(id, place)
  left join "order" o on o.id = b.id
 order by b.place)",
};
// clang-format on
}  // namespace

TEST_CASE("reports of a desk are read as the server reads them") { all_agree(corpus::desk, texts); }
