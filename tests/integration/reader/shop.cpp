// SPDX-License-Identifier: BSL-1.0
// What a web shop asks of its tables and of the log of its events: types that the desk does not have.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(-- Revenue by category, each with what its descendants sold too.
with recursive below(root, id) as (
    select id, id from categories
    union all
    select b.root, c.id from below b join categories c on c.parent_id = b.id
), sold as (
    select p.category_id, sum(l.quantity * l.unit_price * (1 - coalesce(l.discount, 0))::numeric) as revenue, sum(l.quantity) as pieces
      from purchase_lines l
      join products p on p.id = l.product_id
      join purchases o on o.id = l.purchase_id
     where o.state in ('paid', 'shipped') and o.placed_at >= :since and o.placed_at < :until
     group by p.category_id
)
select c.id, c.name, coalesce(sum(s.revenue), 0) as revenue, coalesce(sum(s.pieces), 0) as pieces,
       round(100 * sum(s.revenue) / nullif(max(sum(s.revenue)) over (), 0), 1) as percent_of_all
  from categories c
  join below b on b.root = c.id
  left join sold s on s.category_id = b.id
 group by c.id
 order by revenue desc, c.name)",
    R"(-- The basket as the shop shows it: prices, discounts, what is in stock.
select l.product_id, p.title, l.quantity, l.unit_price,
       l.unit_price * l.quantity as gross,
       round(l.unit_price * l.quantity * (1 - coalesce(l.discount, 0)::numeric), 2) as net,
       p.stock >= l.quantity as in_stock,
       sum(round(l.unit_price * l.quantity * (1 - coalesce(l.discount, 0)::numeric), 2)) over () as total,
       p.photo is not null as has_photo,
       octet_length(p.photo) as bytes
  from purchase_lines l
  join products p on l.product_id = p.id
 where l.purchase_id = :purchase
 order by p.title)",
    R"(-- Customers who bought one product also bought.
select other.product_id, p.title, count(distinct other.purchase_id) as together
  from purchase_lines mine
  join purchase_lines other on other.purchase_id = mine.purchase_id and other.product_id <> mine.product_id
  join products p on p.id = other.product_id
 where mine.product_id = :product
 group by other.product_id, p.title
having count(distinct other.purchase_id) > 1
 order by together desc, p.title
 limit 5)",
    R"(-- A funnel: of the visits that looked, how many searched, filled a cart and bought.
with steps as (
    select visit,
           min(at) filter (where kind = 'view') as viewed,
           min(at) filter (where kind = 'search') as searched,
           min(at) filter (where kind = 'cart') as carted,
           min(at) filter (where kind = 'buy') as bought
      from events
     where at >= :from and at < :to
     group by visit
)
select count(*) as visits,
       count(viewed) as viewed,
       count(searched) filter (where searched >= viewed) as searched,
       count(carted) filter (where carted >= coalesce(searched, viewed)) as carted,
       count(bought) as bought,
       round(100.0 * count(bought) / nullif(count(*), 0), 2) as conversion,
       percentile_cont(0.5) within group (order by extract(epoch from bought - viewed)) as median_seconds
  from steps)",
    R"(-- Visits cut where half an hour passes without an event.
select visit, number, min(at) as begun, max(at) - min(at) as lasted, count(*) as events,
       array_agg(kind order by at, id) as trail, bool_or(kind = 'buy') as bought
  from (
      select e.*, sum(is_new::int) over (partition by visit order by at, id) as number
        from (
            select id, visit, at, kind,
                   coalesce(at - lag(at) over (partition by visit order by at, id) > interval '30 minutes', true) as is_new
              from events
        ) e
  ) s
 group by visit, number
 order by begun)",
    R"(-- Recency, frequency, money: each customer in a fifth of each.
select c.id, c.name, c.email,
       ntile(5) over (order by max(o.placed_at)) as recency,
       ntile(5) over (order by count(distinct o.id)) as frequency,
       ntile(5) over (order by sum(l.quantity * l.unit_price)) as money,
       current_date - max(o.placed_at)::date as days_since
  from customers c
  join purchases o on o.customer_id = c.id and o.state <> 'returned'
  join purchase_lines l on l.purchase_id = o.id
 group by c.id)",
    R"(-- Full text search with the price as a filter, best first; what was found is marked.
select p.id, p.title, p.price,
       ts_rank_cd(p.words, q, 32) as score,
       ts_headline('english', coalesce(p.description, p.title), q, 'MaxWords=20, MinWords=5') as shown
  from products p, websearch_to_tsquery('english', :search) q
 where p.words @@ q
   and p.price between :cheapest and :dearest
   and p.stock > 0
   and (:category?::int is null or p.category_id = :category?)
 order by score desc, p.price
 limit 20)",
    R"(select p.id, p.title, p.attributes ->> 'colour' as colour, (p.attributes -> 'size' ->> 'w')::numeric as width from products p where p.attributes @> '{"size": {}}' or p.attributes ? 'colour' order by width nulls last)",
    R"(select a.key, a.value, count(*) as products from products p cross join lateral jsonb_each_text(p.attributes) as a where jsonb_typeof(p.attributes -> a.key) <> 'object' group by a.key, a.value order by 3 desc, a.key)",
    R"(select t.tag, count(*) as n, min(p.price) as from_price, array_agg(p.title order by p.title) as titles from products p cross join unnest(p.tags) as t(tag) group by t.tag having count(*) >= :least order by n desc, tag)",
    R"(select id, title from products where tags && array['math', 'outdoor'] and not tags @> '{used}' and 'book' <> all(tags) and cardinality(tags) between 1 and 5)",
    R"(select id, title, sold_in, lower(sold_in) as first_day, upper(sold_in) - 1 as last_day, sold_in @> current_date as on_sale, sold_in && daterange(:from, :to) as in_period, upper_inf(sold_in) as for_good from products where sold_in is null or not isempty(sold_in))",
    R"(select p.title, avg(r.stars) as stars, count(r.id) as reviews, count(r.words) as with_words, repeat('*', round(avg(r.stars))::int) as shown, mode() within group (order by r.stars) as usual from products p left join reviews r on r.product_id = p.id group by p.id order by stars desc nulls last, reviews desc)",
    R"(select stars, count(*) as n, sum(count(*)) over (order by stars desc) as at_least, (count(*) * 100 / sum(count(*)) over ())::int as percent from reviews group by stars order by stars desc)",
    R"(select c.name, c.country, c.country = 'GB' as british, c.country || '!' as joined, lower(c.country) as lower, length(c.country) as n, c.country::text as code, c.country in ('GB', 'US') as english from customers c where c.country <> :country)",
    R"(select c.country, count(*) as customers, count(*) filter (where c.newsletter) as letters, avg(extract(year from age(c.born))) as age, min(c.joined_at) as first from customers c group by c.country order by customers desc)",
    R"(select c.id, c.address ->> 'city' as city, coalesce(nullif(c.address ->> 'city', ''), 'unknown') as shown, c.address - 'zip' as without_zip, c.address || jsonb_build_object('country', c.country) as whole from customers c where c.address ->> 'zip' ~ '^[A-Z]\d' or c.address = '{}')",
    R"(select c.email, o.* from customers c left join lateral (select o.id, o.placed_at, o.state from purchases o where o.customer_id = c.id order by o.placed_at desc fetch first row only) o on true where c.newsletter order by o.placed_at desc nulls last)",
    R"(select c.name from customers c where not exists (select from purchases o where o.customer_id = c.id and o.placed_at > now() - interval '6 months') and c.joined_at < now() - interval '6 months')",
    R"(select c.name, (select count(*) from purchases o where o.customer_id = c.id) as orders, (select max(o.placed_at) from purchases o where o.customer_id = c.id and o.state = 'shipped') as last_shipped, exists (select from reviews r where r.customer_id = c.id) as reviews from customers c order by orders desc)",
    R"(select state, count(*) as n, min(placed_at) as oldest, avg(shipped_at - placed_at) as mean_wait, max(coalesce(shipped_at, now()) - placed_at) as longest from purchases group by state order by state)",
    R"(select state, state > 'paid' as after_paid, state::text like 'ship%' as ships, enum_range('paid', state) as path, array_position(enum_range(null::state), state) as step from purchases where state = any(:states) or state in ('open', 'paid'))",
    R"(select date_trunc('month', o.placed_at) as month, count(distinct o.customer_id) as customers, count(distinct o.id) as orders, sum(l.quantity * l.unit_price) as revenue, sum(l.quantity * l.unit_price) / count(distinct o.id) as per_order, sum(l.quantity * l.unit_price) - lag(sum(l.quantity * l.unit_price)) over (order by date_trunc('month', o.placed_at)) as more from purchases o join purchase_lines l on l.purchase_id = o.id group by 1 order by 1)",
    R"(select m.month::date, coalesce(s.orders, 0) as orders from generate_series(:first::date, :last::date, interval '1 month') as m(month) left join (select date_trunc('month', placed_at at time zone 'UTC') as month, count(*) as orders from purchases group by 1) s using (month) order by 1)",
    R"(select coupon, count(*) as used, count(distinct customer_id) as by_customers from purchases where coupon is not null and coupon = upper(coupon) group by coupon having count(*) > 0 order by used desc)",
    R"(select e.kind, e.at, e.payload ->> 'path' as path, e.payload #>> '{user,agent}' as agent, json_typeof(e.payload) as shape, e.took from events e where e.at between :from and :to and e.kind in ('view', 'error') order by e.at desc limit :n)",
    R"(select kind, count(*) as n, avg(took) as mean, max(took) as worst, percentile_disc(array[0.5, 0.95, 0.99]) within group (order by took) as percentiles, sum(extract(epoch from took) * 1000) as ms from events group by kind)",
    R"(select date_bin('15 minutes', at, '2024-01-01') as bin, count(*) as n, count(*) filter (where kind = 'error') as errors, count(*) filter (where kind = 'error')::float8 / count(*) as rate from events group by bin order by bin)",
    R"(select client, host(client) as host, family(client) as version, client << '10.0.0.0/8' as inner, set_masklen(client, 24) as net, network(client) as network, masklen(client), count(*) over (partition by set_masklen(client, 24)) as neighbours from events where client is not null and client <> '127.0.0.1')",
    R"(select network(set_masklen(client, case family(client) when 4 then 24 else 48 end)) as net, count(*) as n, min(at) as first, max(at) as last from events group by 1 order by n desc)",
    R"(select e.id, coalesce(c.name, 'guest') as who, e.kind, lead(e.kind) over w as next, lead(e.at) over w - e.at as until, count(*) over (w rows between unbounded preceding and 1 preceding) as before from events e left join customers c on c.id = e.customer_id window w as (partition by e.visit order by e.at, e.id))",
    R"(select visit, string_agg(kind, ' > ' order by at) as path, count(distinct kind) as kinds, max(customer_id) as customer, array_remove(array_agg(distinct client), null) as clients, json_agg(payload order by at) as payloads from events group by visit)",
    R"(select e.payload ->> 'q' as words, count(*) as searches, avg((e.payload ->> 'hits')::int) as hits, count(*) filter (where (e.payload ->> 'hits')::int = 0) as without from events e where e.kind = 'search' group by 1 order by 2 desc limit 50)",
    R"(select id, encode(photo, 'hex') as hex, substring(photo from 1 for 4) = '\x89504e47' as png, length(photo) as n, photo || '\x00' as longer, sha256(photo) as hash, get_byte(photo, 0) as first, md5(photo) as md5, photo is null or photo = '' as empty from products)",
    R"(select weight, weight * 1000 as grams, weight + 1, weight::numeric(6, 2) as shown, sum(weight) over () as all, weight > 0.5 as heavy, coalesce(weight, 0) as known, round(weight::numeric) as rounded, stock * 2, stock + 1::smallint, stock / 2.0, -stock, stock::text, abs(stock), stock % 2 = 0 as even, sum(stock) over (), avg(stock) over (), max(stock) over () from products)",
    R"(select p.id, p.price, p.price * 1.2 as with_tax, round(p.price * 1.2, 2) as shown, p.price / 3, trunc(p.price), p.price::money::text is not null as money, to_char(p.price, 'FM999990.00') as text, p.price - avg(p.price) over (partition by p.category_id) as above, rank() over (partition by p.category_id order by p.price desc) as place from products p)",
    R"(select p.*, c.name as category, parent.name as parent from products p inner join categories c on c.id = p.category_id left join categories parent on parent.id = c.parent_id where parent.name = :parent or c.parent_id is null order by c.position, p.title)",
    R"(select c.name, count(p.id) as products, coalesce(sum(p.stock), 0) as pieces, coalesce(sum(p.stock * p.price), 0) as worth, min(p.price) as cheapest, count(*) filter (where p.stock = 0) as sold_out from categories c left join products p on p.category_id = c.id group by c.id, c.name having count(p.id) > 0 order by worth desc)",
    R"(select title, description from products where title ilike '%' || :words || '%' or coalesce(description, '') ilike '%' || :words || '%' or sku = upper(:words) or :words = any(tags) order by position(lower(:words) in lower(title)), title)",
    R"(select p.id, p.title, p.price from products p where (p.price, p.id) > (:last_price, :last_id) order by p.price, p.id limit :page)",
    R"(select o.id, o.state from purchases o where o.state = 'open' and o.placed_at < now() - interval '2 hours' order by o.placed_at limit 1 for update skip locked)",
    R"(select count(*) filter (where stars >= 4) as good, count(*) filter (where stars <= 2) as bad, count(*) filter (where customer_id is null) as anonymous, avg(stars)::numeric(3, 2) as mean, min(written_on) as first, max(written_on) - min(written_on) as days, max(length(words)) as longest from reviews where product_id = :product)",
    R"(select r.product_id, r.stars, r.words, c.name, row_number() over (partition by r.product_id order by r.stars desc, r.written_on desc) as place from reviews r left join customers c on c.id = r.customer_id where false)",
    R"(select r.stars, c.name from reviews r left join customers c on c.id = r.customer_id where c.id is null or c.newsletter is not true)",
    R"(select p.title, x.stars, x.written_on from products p cross join lateral (select r.stars, r.written_on from reviews r where r.product_id = p.id and r.words is not null order by r.written_on desc limit 3) x)",
    R"(select json_build_object('products', json_agg(json_build_object('id', p.id, 'title', p.title, 'tags', p.tags, 'price', p.price) order by p.id)) as document from products p)",
    R"(select 'customers' as what, count(*) as n from customers union all select 'products', count(*) from products union all select 'orders', count(*) from purchases where state <> 'returned' order by 1)",
    R"(select customer_id from purchases intersect select customer_id from reviews except select id from customers where not newsletter)",
    R"(select c.id, c.name, coalesce(b.spent, 0) as spent, case when b.spent >= 100 then 'gold' when b.spent >= 50 then 'silver' when b.spent is null then 'none' else 'bronze' end as class from customers c left join (select o.customer_id, sum(l.quantity * l.unit_price) as spent from purchases o join purchase_lines l on l.purchase_id = o.id where o.state in ('paid', 'shipped') group by o.customer_id) b on b.customer_id = c.id order by spent desc)",
    R"(select o.id, o.placed_at::date as day, sum(l.quantity) as pieces, sum(l.unit_price * l.quantity) as total, string_agg(l.quantity || ' x ' || p.title, ', ' order by p.title) as content from purchases o join purchase_lines l on l.purchase_id = o.id join products p on p.id = l.product_id where o.customer_id = :customer group by o.id order by o.placed_at desc)",
    R"(select extract(dow from placed_at) as day, extract(hour from placed_at at time zone 'Europe/Berlin') as hour, count(*) as n from purchases group by cube (1, 2) order by 1 nulls last, 2 nulls last)",
    R"(with first_orders as (select customer_id, min(placed_at) as first from purchases group by customer_id) select date_trunc('month', f.first) as cohort, extract(month from age(o.placed_at, f.first)) as month, count(distinct o.customer_id) as customers from first_orders f join purchases o using (customer_id) group by 1, 2 order by 1, 2)",
    R"(select p.id, p.title, p.stock, coalesce(sum(l.quantity) filter (where o.placed_at > now() - interval '30 days'), 0) as sold, case when coalesce(sum(l.quantity) filter (where o.placed_at > now() - interval '30 days'), 0) = 0 then null else p.stock * 30 / sum(l.quantity) filter (where o.placed_at > now() - interval '30 days') end as days_left from products p left join purchase_lines l on l.product_id = p.id left join purchases o on o.id = l.purchase_id group by p.id order by days_left nulls last)",
    R"(select distinct on (l.product_id) l.product_id, o.placed_at as last_sold, l.unit_price as last_price, l.discount from purchase_lines l join purchases o on o.id = l.purchase_id order by l.product_id, o.placed_at desc)",
    R"(select s.sku, s.wanted, p.id is not null as known, p.stock >= s.wanted as enough, p.price * s.wanted as total from jsonb_to_recordset(:basket::jsonb) as s(sku text, wanted int) left join products p on p.sku = s.sku)",
    R"(select * from unnest(:skus::text[], :counts::int[]) as basket(sku, n) join products using (sku) where stock >= n)",
    R"(select p.title from products p where p.attributes @? '$.ages[*] ? (@ >= 4)' and p.attributes -> 'ages' @> '5' and jsonb_array_length(p.attributes -> 'ages') > 2)",
    R"(select to_jsonb(p) - array['photo', 'words'] || jsonb_build_object('reviews', (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from reviews r where r.product_id = p.id)) as product from products p where p.id = :id)",
    R"(select (e.at at time zone 'UTC')::date as day, count(distinct e.visit) as visits, count(distinct e.visit) filter (where e.kind = 'buy') as buying, count(distinct e.customer_id) as known, round(avg(count(*)) over (order by (e.at at time zone 'UTC')::date rows 6 preceding), 1) as weekly from events e group by 1 order by 1)",
    R"(select kind, case when grouping(kind) = 1 then 'all' else kind end as label, count(*), count(took), min(took), sum(took) from events group by grouping sets ((kind), ()) order by grouping(kind), count(*) desc)",
    R"(select c.name, age(current_date, c.born) as age, date_part('year', age(c.born)) >= 18 as adult, to_char(c.born, 'MM-DD') = to_char(current_date, 'MM-DD') as birthday, extract(doy from c.born) as day, c.born + interval '18 years' as of_age, make_date(extract(year from current_date)::int, extract(month from c.born)::int, 1) as month from customers c where c.born is not null)",
    R"(select p.words, p.words @@ to_tsquery('english', 'kite & !toy') as hit, ts_rank(p.words, plainto_tsquery('kite')) as rank, setweight(to_tsvector('english', p.title), 'A') || setweight(to_tsvector('english', coalesce(p.description, '')), 'B') as made, numnode(to_tsquery('a | b')) as nodes, tsvector_to_array(p.words) as lexemes, strip(p.words) = '' as none from products p)",
};
// clang-format on
}  // namespace

TEST_CASE("questions of a shop are read as the server reads them") { all_agree(corpus::shop, texts); }
