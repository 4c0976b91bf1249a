-- What a trading desk asks, over the shipped tables. `alphaswarm sql examples/sql/desk.sql` says what each returns.

-- [busiest]
-- name: busiest
with turnover as (
    select vt_symbol, sum(quantity * price) as money, count(*) as fills
      from fills
     where created_at >= :since
     group by vt_symbol
)
select t.vt_symbol, i.sector, t.money, t.fills, rank() over (partition by i.sector order by t.money desc) as place
  from turnover t
  left join instruments i on i.vt_symbol = t.vt_symbol
 order by t.money desc
 limit :most;
-- [/busiest]

-- name: slippage_by_strategy
select s.name as strategy,
       o.order_type,
       count(*) as fills,
       sum(f.slippage) as lost,
       percentile_cont(0.95) within group (order by f.slippage) as worst_twentieth
  from fills f
  join orders o on o.id = f.order_id
  join strategies s on s.id = o.strategy_id
 where o.status in ('filled', 'partial')
   and o.created_at >= now() at time zone 'UTC' - interval '7 days'
   and s.id = any(:strategies)
 group by s.id, o.order_type
having count(*) >= 10
 order by lost desc nulls last;

-- name: orders_without_fill
select o.id, o.vt_symbol, o.side, o.quantity, o.price, o.created_at, o.reference
  from orders o
 where o.side = :side
   and o.status not in ('cancelled', 'rejected', 'expired')
   and o.strategy_id is not distinct from :strategy?
   and not exists (select 1 from fills f where f.order_id = o.id)
 order by o.created_at;

-- name: position_over_time
select f.created_at,
       f.id as fill_id,
       sum(case f.side when 'buy' then f.quantity else - f.quantity end) over w as held,
       f.price - lag(f.price) over w as step
  from fills f
 where f.vt_symbol = :symbol
window w as (order by f.created_at, f.id)
 order by f.created_at, f.id;

-- name: backtests_compared
select b.id, b.strategy_id, b.status, b.sharpe, latest.sharpe as latest_sharpe, latest.created_at as latest_at
  from backtest_runs b
  left join lateral (
      select n.sharpe, n.created_at
        from backtest_runs n
       where n.strategy_id = b.strategy_id and n.created_at > b.created_at
       order by n.created_at desc
       limit 1
  ) latest on true
 where b.sharpe > :least
 order by b.sharpe desc;

-- name: entries_by_hour
select date_trunc('hour', l.created_at) as "hour", l.entry_type, count(*)
  from ledger_entries l
 where l.payload ->> 'desk' = :desk
 group by rollup (1, 2)
 order by 1 nulls last, 2;

-- Without a name; a semicolon within quotes ends nothing.
select coalesce(i.sector, 'none; unknown') as sector, array_agg(distinct i.currency) as currencies, $$;$$ as mark
  from instruments i
 where i.is_active
 group by 1;
