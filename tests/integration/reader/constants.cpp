// SPDX-License-Identifier: BSL-1.0
// Constants in every spelling, casts, comments, names, parameters.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(select 'It''s', '' as empty)",
    R"(select 'Joined '
       'over two lines' as text, E'tab\there' as tab, e'\u00e9\x41\101' as escaped, 'back\slash' as plain)",
    R"(select $$a 'quoted' text$$ as body, $tag$with $$ inside$tag$ as tagged, $q$$q$ as empty)",
    R"(select b'1010' as bits, x'1FF' as hex, B'' as none, b'1' | b'0' as either, ~ b'10' as inverted, b'101' << 1 as shifted, bit_length(b'101') as n)",
    R"(select 1 as one, 1. as dot, .5 as half, 1e3 as thousand, 1.5e-3 as small, 2147483647 as int, 2147483648 as big, 9223372036854775808 as huge, -1 as minus, +1 as plus)",
    R"(select int '1', float8 '1.5', bool 'yes', numeric '12.340', text 'x', date '2024-02-29', timestamptz '2024-02-29 12:00+01', uuid '00000000-0000-4000-8000-000000000001', jsonb '{"a": [1, 2, {"b": null}]}', char(3) 'ab', varchar(2) 'abc', bytea '\xdeadbeef', point '(1,2)'::text)",
    R"(select cast('5' as int), '5'::int4, int4 '5', cast('5' as integer) + 1, '5'::smallint, '5'::bigint, '5'::int2, '5'::int8, '5.5'::real, '5.5'::double precision, '5.5'::float, '5.5'::float(24), '5.5'::float(53), '5.5'::dec(5,1), '5.5'::decimal)",
    R"(select '2024-01-01'::timestamp, '2024-01-01'::timestamp without time zone, '2024-01-01'::timestamp with time zone, '2024-01-01'::timestamptz(3), '10:00'::time, '10:00'::time(0), '10:00'::time without time zone, '1 day'::interval, '1:30'::interval minute to second, '3'::interval day)",
    R"(select interval '1 year 2 months 3 days 04:05:06.789', interval '1' year, interval '2-3' year to month, interval '1 12:00' day to minute, interval 'P1Y2M', interval '1.5 hours', interval '-1 day', interval(0) '1.7 s', interval '15:00' hour to minute)",
    R"(select 'a'::char, 'a'::character(3), 'a'::character varying(3), 'a'::varchar, 'a'::text, 'a'::name, 'a'::bpchar, 'ab'::"char")",
    R"(select true, false, 'on'::boolean, 't'::bool, null::boolean, not true, true and null, true or null)",
    R"(select null, null::text, null::int + 1, null is null, null = 1, coalesce(null, 1), array[null]::int[], cast(null as date))",
    R"(select 1 /* a comment */ + /* another /* nested */ one */ 2 -- to the end
  as three)",
    R"(-- before the text
select --inside
name--directly
from venues--end)",
    R"(select array[1, 2, 3], array['a', 'b']::text[], '{1,2}'::int[], '{"a b",NULL}'::text[], array_ndims(array[array[1, 2], array[3, 4]]), to_jsonb(array[[1, 2], [3, 4]]), array[]::date[], '{}'::numeric[], array[1, 2.5], array[null, 'x'], cast('{1}' as integer array), '{1}'::int array[3], '{1,2}'::int[2])",
    R"(select row(1, 'a') = row(1, 'a') as same, (1, 2) < (1, 3) as less, row(1, null) is null as half_null, (null, null) is null as all_null, (1, 2) is not null as full, (1, 2) in ((1, 2), (3, 4)) as among, (1, 'a') is distinct from (1, 'b') as other)",
    R"(select '[1,5)'::int4range, int4range(1, 5), int4range(1, 5, '[]'), numrange(null, 2.5), daterange('2024-01-01', '2024-02-01'), tstzrange(now(), null), '[2024-01-01,2024-01-02]'::daterange, int8range(1, 10) * int8range(5, 15), int4range(1, 3) + int4range(2, 5), int4range(1, 10) - int4range(5, 10))",
    R"(select '{[1,3),[5,7)}'::int4multirange, int4multirange(int4range(1, 3), int4range(5, 7)), datemultirange(daterange('2024-01-01', '2024-02-01')), range_agg(int4range(id, id + 2)), range_intersect_agg(int4range(id, id + 5)) from shelves)",
    R"(select 'yes' = true as a, '1' = 1 as b, '2024-01-01' < current_date as c, '1 day' > interval '1 hour' as d, 'x' || 1 as e, 1 || 'x' as f, '{1}' = array[1] as g)",
    R"(select 'a' as "A", 'b' as "B c", 'c' as "select", 'd' select_, 'e' as value, 'f' as "ünïcode", 'g' as year)",
    R"(select 1::text || 2::text as twelve, -5::int as n, (-5)::text as t, - 5 % 3 as m, 2 ^ 3 ^ 2 as p, 10 - 3 - 2 as s, 2 + 3 * 4 as q, not 1 = 2 as x, 7 / 2 as d, 7 / 2.0 as e, 7.0 / 2 as f, -7 / 2 as g, 7 % -3 as h)",
    R"(select '\x4142'::bytea, 'abc'::bytea, encode('\x4142', 'base64'), decode('QUI=', 'base64'), length('\x4142'::bytea), get_byte('\x4142'::bytea, 0), convert_from('\x4142', 'UTF8'), convert_to('AB', 'UTF8'), sha256('abc'::bytea), substring('\x41424344'::bytea from 2 for 2))",
    R"(select 'now'::timestamp is not null as now, 'today'::date as today, 'tomorrow'::date - 'yesterday'::date as two, 'epoch'::timestamptz as epoch, 'infinity'::timestamp as forever, '-infinity'::date as ever, 'allballs'::time as midnight, 'NaN'::float8 as nan, 'Infinity'::numeric as inf, '-inf'::real as neg)",
    R"(select '10:30 PM'::time, '04:05:06.789'::time, '20240131'::date, 'Jan 31, 2024'::date, '31 January 2024'::date, '2024-01-31T10:00:00Z'::timestamptz, '2024-01-31 10:00:00 Europe/Berlin'::timestamptz, '2024.031'::date, 'January 8, 99 BC'::date)",
    R"(select '$1.50'::money::numeric, 'ada@example.org' like '%@%', '192.168.0.1/24'::inet, '10.0.0.0/8'::cidr, '08:00:2b:01:02:03'::macaddr, inet '10.1.2.3' <<= cidr '10.0.0.0/8', host('10.1.2.3/8'::inet), masklen('10.1.2.3/8'), family('::1'))",
    R"(select collation for (name), collation for ('a' collate "C"), collation for (name || 'x') as c from venues)",
    R"(select 'x' collate "C" < 'y', 'x' collate "POSIX", name collate "C" as n, lower(name collate "C") from venues order by name collate "C" desc)",
    R"(select cast(:a as int) as a, :b::text as b, :c::date[] as c, :d::numeric(10, 2) as d, cast(:e as timestamptz) at time zone 'UTC' as e, :f::"end" as f, :g::uuid as g, :h::jsonb -> 'x' as h)",
    R"(select :name as same, upper(:name) as upper, length(:name) as n)",
    R"(select code from venues where name = :name or :name = '' or rank = :rank + 1 or rank between :rank and :rank + 10)",
};
// clang-format on
}  // namespace

TEST_CASE("constants and casts are read as the server reads them") { all_agree(corpus::desk, texts); }
