-- Every kind of mistake, with its place in this file.

-- name: misspelled
select f.vt_symbol, f.prise
  from fills f
  join orders o on o.id = f.order_id;

-- name: unquoted
select id from order;

-- name: two_at_once
select symbl,
       sum(price) as money
  from fills
 where side = 'bought'
 group by vt_symbol;

select id from fills where side = $1;

-- name: right
select id from fills where side = :side;

select 12ab; select id from instruments where ticker = "AA""PL;";

-- name: keys
select f.id
  from fills f
  join orders o on o.strategy_id = f.order_id;

-- name: right
select point(1, 2) as p from fills;

delete from fills;

-- name: open
select id from fills where side = 'buy;
select 1;
