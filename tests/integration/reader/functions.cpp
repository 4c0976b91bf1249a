// SPDX-License-Identifier: BSL-1.0
// Functions and operators of strings, numbers and text search.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(select upper(name), lower(name), initcap(name), reverse(name), repeat(name, 2), char_length(name), octet_length(name), ascii(name), chr(65), lpad(name, 10), rpad(name, 10, '.'), ltrim(name), rtrim(name, 'x'), btrim(name, ' '), left(name, -1), right(name, 3) from venues)",
    R"(select trim(name), trim(leading from name), trim(trailing 'k' from name), trim('N' from name), trim(both from name), trim(name, 'N'), trim(leading 'x' from upper(name)) from venues)",
    R"(select substring(name, 2), substring(name, 2, 3), substring(name from 2), substring(name for 3), substring(name from 2 for 3), substr(name, 2), substring(name from '[A-Z]+'), position('o' in name), strpos(name, 'o'), overlay(name placing 'xx' from 2 for 1), starts_with(name, 'N') from venues)",
    R"(select name like 'N%', name not like '%k', name ilike 'new%', name ~ '^N', name !~ 'k$', name ~* 'york', name !~* 'york', name similar to '%(York|Eurex)%', name not similar to 'x%', name like '50!%' escape '!', name like '', name ^@ 'New', name ~~ 'N%', name !~~* 'n%' from venues)",
    R"(select regexp_match(email, '^(.+)@(.+)$'), (regexp_match(email, '@(.+)$'))[1] as domain, regexp_replace(email, '@.*', ''), regexp_replace(email, '[aeiou]', '*', 'gi'), regexp_split_to_array(email, '[@.]'), regexp_count(email, 'a'), regexp_like(email, 'EXAMPLE', 'i'), regexp_substr(email, '[a-z]+', 1, 2), regexp_instr(email, '@') from accounts)",
    R"(select m[1] as word, count(*) from accounts, regexp_matches(coalesce(email, ''), '[a-z]+', 'g') as m group by m[1] order by 2 desc, 1)",
    R"(select word, count(*) as times from venues, regexp_split_to_table(lower(name), '\s+') as word where length(word) > 2 group by word order by times desc, word)",
    R"(select split_part(email, '@', 2) as domain, count(*), array_agg("user" order by "user") from accounts where email like '%@%' group by split_part(email, '@', 2) having count(*) >= 1)",
    R"(select string_agg(distinct name, ', ' order by name), string_agg(code, '') filter (where rank > 1), array_to_string(array_agg(name), '; ', '-') from venues)",
    R"(select format('%s has %s of %L in %I', "user", balance, email, 'my table'), format('%1$s %1$s %2$s', 'a', 1), concat("user", ' ', email), concat_ws(', ', "user", email, balance), "user" || coalesce(' <' || email || '>', '') as mailbox from accounts)",
    R"(select md5("user"), encode(sha512("user"::bytea), 'hex'), encode(convert_to("user", 'UTF8'), 'base64'), translate("user", 'abc', 'xyz'), quote_literal("user"), quote_nullable(email), quote_ident("user"), to_hex(255), string_to_array('a,b,c', ','), normalize("user", NFC), "user" is normalized, "user" is not nfc normalized, unistr('\0041') from accounts)",
    R"(select t.part, t.place from accounts a cross join lateral string_to_table(a.email, '@') with ordinality as t(part, place) where a.email is not null)",
    R"(select lower(symbol) = lower(:symbol) as same, symbol in (:a, :b) as among, symbol like :prefix || '%' as begins, position(:needle in symbol) > 0 as holds from instruments)",
    R"(select length(symbol) - length(replace(symbol, ' ', '')) as blanks, symbol || '.' || venue as vt_symbol, rpad(symbol, 12) || lpad(multiplier::text, 6) as line from instruments order by length(symbol), symbol)",
    R"(select symbol from instruments where symbol ~ '^[A-Z]{1,5}( [CP] \d+)?$' and symbol !~ '\s$' order by symbol collate "C")",
    R"(select to_char(balance, 'FM999G999G990D00'), to_char(opened, 'Day, DD Month YYYY'), to_char(12, '000'), to_char(1.5::float8, '9.99'), to_char(interval '25 hours', 'HH24:MI'), to_number('1,234.5', '9G999D9'), to_date('31.01.2024', 'DD.MM.YYYY'), to_timestamp('2024-01-31 10', 'YYYY-MM-DD HH24'), to_timestamp(1700000000.5) from accounts)",
    R"(select count(*) filter (where email ~* '\.(org|com)$') as com, count(*) filter (where email is null) as none, max(length("user")) as longest, min("user" collate "C") as first from accounts)",
    R"(select abs(balance), ceil(balance), ceiling(balance), floor(balance), round(balance), round(balance, 2), trunc(balance, 1), sign(balance), mod(balance, 7), div(balance, 7), power(balance, 2), exp(0.1), ln(10.0), log(100.0), log(2, 8.0), sqrt(2.0), cbrt(27), scale(balance), min_scale(balance), trim_scale(balance) from accounts)",
    R"(select pi(), degrees(pi()), radians(180), sin(1), cos(1), tan(1), asin(0.5), acos(0.5), atan(1), atan2(1, 2), cot(1), sinh(1), sind(30), gcd(12, 18), lcm(4, 6), factorial(5), width_bucket(5.35, 0.024, 10.06, 5), width_bucket(multiplier, array[1, 10, 100]::float8[]) from instruments)",
    R"(select 5 & 3, 5 | 3, 5 # 3, ~5, 1 << 4, 256 >> 2, @ -5, |/ 25.0, ||/ 27.0, 2 ^ 10, 7 % 3, 5 / 2, 5 / 2.0, 5::float8 / 2, 5.0::real * 2, 1::smallint + 1::smallint, 1::smallint + 1, 1::bigint * 1, 1 + 1.0, 1 + 1.0::float4)",
    R"(select random() < 2 as r, floor(random() * 10)::int between 0 and 10 as d, setseed(0.5) is null as s)",
    R"(select sum(rank), sum(rank::bigint), sum(rank::smallint), sum(rank::numeric), sum(rank::real), sum(rank::float8), avg(rank), avg(rank::real), avg(rank::numeric), sum(interval '1 hour' * rank), avg(interval '1 hour' * rank) from venues)",
    R"(select max(balance) - min(balance) as spread, sum(balance) / count(*) as mean, sum(balance) filter (where active) / nullif(count(*) filter (where active), 0) as active_mean, variance(balance), stddev(balance), stddev_pop(balance::float8), var_samp(balance) from accounts)",
    R"(select bit_and(rank), bit_or(rank), bit_xor(rank), every(rank > 0), bool_or(rank > 2), bool_and(opens is null), count(distinct rank), sum(distinct rank), max(distinct rank) from venues)",
    R"(select corr(bid, ask), covar_pop(bid, ask), covar_samp(bid, ask), regr_avgx(bid, ask), regr_avgy(bid, ask), regr_count(bid, ask), regr_intercept(bid, ask), regr_r2(bid, ask), regr_sxx(bid, ask) from quotes group by symbol)",
    R"(select n, n * n as square, n % 2 = 0 as even, case when n % 15 = 0 then 'FizzBuzz' when n % 3 = 0 then 'Fizz' when n % 5 = 0 then 'Buzz' else n::text end as said from generate_series(1, 100) as n where n <= :limit)",
    R"(select x, y, x * y as product from generate_series(0.0, 1.0, 0.25) x cross join generate_series(1, 3) y order by x, y)",
    R"(select amount::numeric(12, 2)::text as shown, (amount * 100)::bigint as cents, amount::int % 2 = 1 as odd, trunc(amount) = amount as whole, greatest(amount, 1), least(amount, 1.5, 2), -amount, +amount, amount ^ 2 as squared, amount::float8 ^ 0.5 as root from transfers)",
    R"(select rank::text, rank::varchar(1), rank::bool, rank::float4, rank::numeric, (rank > 1)::int, rank::bit(8), rank::oid::text from venues)",
    R"(select numeric '1.0' = 1, 1 = 1.0::float8, 0.1::real = 0.1, 0.1 + 0.2 = 0.3 as exact, 0.1::float8 + 0.2::float8 = 0.3::float8 as approximate, 'NaN'::numeric > 1e100 as sorted)",
    R"(select strength, round(strength::numeric, 1), strength::int, strength * 2, strength + id, strength > 0.5, avg(strength) over (), sum(strength) over (partition by entity_kind), strength / sum(strength) over () as share from signals where strength > :least)",
    R"(select name, ts_rank(to_tsvector('english', name), q) as score from venues, to_tsquery('english', :query) as q where to_tsvector('english', name) @@ q order by score desc)",
    R"(select name from venues where to_tsvector('simple', name) @@ plainto_tsquery('simple', :words))",
    R"(select ts_headline('english', text, websearch_to_tsquery('english', :search), 'StartSel=<b>, StopSel=</b>') as hit from fill_notes where to_tsvector('english', text) @@ websearch_to_tsquery('english', :search))",
    R"(select to_tsvector('a b') || to_tsvector('c'), setweight(to_tsvector(coalesce(name, '')), 'A'), strip(to_tsvector(name)), tsvector_to_array(to_tsvector(name)), length(to_tsvector(name)), numnode(phraseto_tsquery(name)), querytree(to_tsquery('a & b')), ts_rank_cd(to_tsvector(name), plainto_tsquery(name)) from venues)",
    R"(select 'fat & rat'::tsquery && 'cat'::tsquery, 'fat'::tsquery || 'cat'::tsquery, !! 'cat'::tsquery, 'fat'::tsquery <-> 'rat'::tsquery, tsquery_phrase('fat', 'rat', 2), 'a b'::tsvector @@ 'a'::tsquery, ts_delete('a:1 b:2'::tsvector, 'a'), ts_filter('a:1A b:2'::tsvector, '{a}'), array_to_tsvector(array['x', 'y']))",
    R"(select name, to_tsvector(name) @@ 'york' as hit, name @@ 'york' as text_hit, to_tsquery('new') @@ to_tsvector(name) as turned from venues)",
};
// clang-format on
}  // namespace

TEST_CASE("functions are read as the server reads them") { all_agree(corpus::desk, texts); }
