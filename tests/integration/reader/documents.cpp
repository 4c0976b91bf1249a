// SPDX-License-Identifier: BSL-1.0
// JSON, and arrays with their elements and slices.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(select terms -> 'a' -> 'b' ->> 'c', terms -> 0, terms ->> 1, terms -> -1, terms #> array['a', 'b'], terms #> '{a,0}', terms #>> array['a'], terms @> '{"tif": "day"}'::jsonb, '{"a": 1}' <@ terms, terms ?| array['a', 'b'], terms ?& '{a,b}', terms || jsonb_build_object('x', 1), terms - 'a', terms - array['a', 'b'], terms - 1, terms #- '{a,b}', terms @? '$.a[*] ? (@ > 1)', terms @@ '$.a == 1' from "order")",
    R"(select (terms ->> 'n')::int as n, (terms -> 'n')::int as m, coalesce((terms ->> 'limit')::numeric, 0) as lim, (terms ->> 'at')::timestamptz as at, (terms ->> 'on')::boolean is true as on, cast(terms ->> 'd' as date) as d from "order" where jsonb_typeof(terms) = 'object' and terms ->> 'tif' is not null)",
    R"(select jsonb_array_length('[1, 2]'), jsonb_pretty(terms), jsonb_strip_nulls(terms), jsonb_set(terms, '{a}', '1'), jsonb_set_lax(terms, '{a}', null), jsonb_insert('[1]', '{0}', '2'), jsonb_path_query_array(terms, '$.*'), jsonb_path_query_first(terms, '$.a'), jsonb_path_exists(terms, '$.a'), jsonb_path_match(terms, 'exists($.a)', '{}', true), jsonb_extract_path_text(terms, 'a', 'b'), jsonb_object('{a,1,b,2}'), jsonb_build_array(1, 'x', null, terms), to_jsonb(id), json_build_object('a', id), row_to_json(row(1, 'x')), array_to_json(array[1, 2]) from "order" where jsonb_typeof(terms) = 'object')",
    R"(select k, count(*) from "order" cross join lateral jsonb_object_keys(terms) as k where jsonb_typeof(terms) = 'object' group by k order by count(*) desc)",
    R"(select o.id, e.key, e.value, jsonb_typeof(e.value) from "order" o, jsonb_each(o.terms) e where jsonb_typeof(o.terms) = 'object' and e.key like 't%')",
    R"(select o.id, x.ordinality, x.value ->> 'sku' as sku, (x.value ->> 'n')::int as n from "order" o cross join lateral jsonb_array_elements(case jsonb_typeof(o.terms) when 'array' then o.terms else '[]' end) with ordinality x)",
    R"(select r.* from jsonb_to_recordset('[{"sku": "a", "n": 1, "tags": ["x"]}, {"sku": "b"}]') as r(sku text, n int, tags text[], extra jsonb) order by r.n nulls last)",
    R"(select r.a, r.b + 1 as b from json_to_record('{"a": "x", "b": 2}') as r(a varchar(5), b bigint))",
    R"(select x.item, x.price * x.n as total from jsonb_to_recordset(:lines) as x(item text, price numeric(10, 2), n int) where x.n > 0)",
    R"(select i.symbol, l.quantity from json_to_recordset(:batch) as l(symbol text, quantity float8) left join instruments i using (symbol))",
    R"(select jsonb_agg(v order by v.rank) as rows, jsonb_object_agg(v.code, v.name) as by_code, json_object_agg(v.code, v.rank) filter (where v.rank > 1) as ranks, jsonb_agg(v.name) filter (where v.opens is null) as closed, json_agg(distinct v.rank) as distinct_ranks from venues v)",
    R"(select to_jsonb(v) - 'opens' as v, to_jsonb(v) ->> 'name' as name, row_to_json(v) ->> 'code' as code, row_to_json(v, true) as pretty, jsonb_build_object('venue', v, 'rank', v.rank) as nested from venues v)",
    R"(select venue, jsonb_object_agg(kind, n) as kinds from (select venue, kind, count(*) as n from instruments group by venue, kind) x group by venue)",
    R"(select n.source ->> 'by' as author, n.source -> 'tags' ->> 0 as first_tag, n.source #>> '{a,b}' as deep, json_typeof(n.source) as type, n.source::jsonb ? 'by' as has, n.source::jsonb @> '{"by": "ada"}' as ada, n.source::text as raw from fill_notes n)",
    R"(select t.value as tag, count(*) from fill_notes n, json_array_elements_text(coalesce(n.source -> 'tags', '[]')) t group by t.value having count(*) > :least order by 2 desc)",
    R"(select terms['a']['b'], terms['a'][0], (terms['list'])[1] ->> 'x', terms['n']::int from "order" where terms['tif'] = '"day"')",
    R"(select id from "order" where terms @> jsonb_build_object('tif', :tif::text) and not terms ? 'hidden' and terms ->> 'desk' = any(:desks))",
    R"(select jsonb_path_query(terms, '$.fills[*] ? (@.price > $low)', jsonb_build_object('low', :low::numeric)) ->> 'price' as price from "order")",
    R"(select p.v from jsonb_path_query('{"a": [1, 2, 3]}', 'strict $.a[*] ? (@ >= $min)', '{"min": 2}') as p(v))",
    R"(select jsonb '{"a": 1}' = jsonb '{"a": 1.0}' as equal, jsonb '1' < jsonb '"x"' as less, json '{"a":1}'::text = '{"a":1}' as text, 'null'::jsonb is null as is_null, to_jsonb(null::text) is null as none, to_jsonb('x'::text) = '"x"' as quoted)",
    R"(select key, value, value::numeric * 2 as twice from jsonb_each_text('{"a": "1", "b": "2.5"}') as prices(key, value))",
    R"(select count(*) filter (where terms ? 'tif') as with_tif, count(distinct terms ->> 'tif') as tifs, min(terms ->> 'tif'), max((terms ->> 'n')::int), bool_or(terms @> '{}') from "order")",
    R"(select d.doc ->> 'name' as name, d.doc -> 'sizes' as sizes from (values ('{"name": "x", "sizes": [1, 2]}'::jsonb), ('{"name": null}')) as d(doc))",
    R"(select words[1], words[2:], words[:2], words[:], words[array_length(words, 1)], numbers[1] + 1, grid[1][1], grid[1:1][2:2], sides[1], (array[10, 20, 30])[2], ('{a,b}'::text[])[1], (string_to_array('a,b', ','))[2], (select words from shelves limit 1)[1] from shelves)",
    R"(select array_length(words, 1), array_upper(words, 1), array_lower(words, 1), array_ndims(grid), array_dims(grid), cardinality(grid), array_append(words, 'x'), array_prepend('x', words), array_cat(words, words), array_remove(words, 'a'), array_replace(words, 'a', 'b'), array_position(words, 'b c'), array_positions(numbers, 1), array_fill(0, array[3]), trim_array(words, 1), array_to_string(numbers, ',', '*'), unnest(words) from shelves where cardinality(words) > 0)",
    R"(select words || 'z'::text, 'z'::text || words, words || array['y'], words || null, array['q'] || words, numbers || 5::bigint, words = '{}', words <> array['a'], words < '{b}', words @> '{a}', words <@ array['a', 'b c', ''], words && :any from shelves)",
    R"(select id from shelves where 'a' = any(words) and 'z' <> all(words) and :word = any(words) and 3 > some(numbers) and words[1] like 'a%' and not 'x' = any(words))",
    R"(select array_agg(id order by id desc), array_agg(distinct words[1]), array_agg(words[1] || '!') filter (where words[1] is not null), array_agg(array[id, 1]) is null as none from shelves)",
    R"(select id, (select count(*) from unnest(words) w where w <> '') as full, (select array_agg(upper(w) order by w) from unnest(words) w) as upper, (select sum(n) from unnest(numbers) n) as sum, array(select distinct n from unnest(numbers) as n where n is not null order by n) as known from shelves)",
    R"(select * from unnest(:ids::bigint[], :names::text[]) as batch(id, name) where name is not null)",
    R"(select i.* from instruments i join unnest(:symbols::varchar[]) with ordinality s(symbol, place) using (symbol) order by s.place)",
    R"(select generate_subscripts(words, 1) as i, words[generate_subscripts(words, 1)] as word from shelves)",
    R"(select s.id, i, s.words[i] as word from shelves s, generate_subscripts(s.words, 1) as i order by s.id, i)",
    R"(select array['buy', 'sell']::"end"[] @> sides as allowed, sides[1] = 'buy' as first_buys, 'sell' = any(sides) as sells, array_position(sides, 'sell'::"end"), sides || 'buy'::"end" as more, unnest(sides) as side from shelves)",
    R"(select enum_range(null::"end") as sides, enum_first(null::"end") as first, enum_last(side) as last, side > 'buy' as later, min(side) over () as least, side::text || '!' as shout, array_agg(side) over (), coalesce(side, 'sell') as s, nullif(side, 'buy') as n, case when side = 'buy' then 'sell'::"end" else 'buy' end as opposite from "order")",
    R"(select greatest(words[1], 'm'), least(numbers[1], 0), nullif(words[1], ''), coalesce(words[9], words[1], '-'), case words[1] when 'a' then 1 when 'b' then 2 end from shelves)",
    R"(select (array[1, 2, 3])[2] as two, (array[[1, 2], [3, 4]])[2][1] as three, array[id, id * 2] as pair, array[name, code] as names from venues v join shelves s on s.id = v.rank)",
};
// clang-format on
}  // namespace

TEST_CASE("JSON and arrays are read as the server reads them") { all_agree(corpus::desk, texts); }
