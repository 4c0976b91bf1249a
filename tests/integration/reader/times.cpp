// SPDX-License-Identifier: BSL-1.0
// Dates, times, intervals, and ranges of them.
#include "integration/reader/corpus.hpp"
#include "support/catch.hpp"

using namespace alphaswarm::test;

namespace {
// clang-format off
constexpr char const* texts[] = {
    R"(select now(), current_timestamp, current_timestamp(0), current_date, current_time, localtime, localtime(0), localtimestamp, localtimestamp(3), statement_timestamp(), clock_timestamp(), transaction_timestamp(), timeofday())",
    R"(select created_at::date, created_at::time, created_at::timestamp, created_at at time zone 'Europe/Berlin' as berlin, (created_at at time zone 'UTC') at time zone 'Asia/Tokyo' as tokyo, timezone('UTC', created_at), "end" at time zone 'UTC', created_at at time zone interval '-5 hours' from "order")",
    R"(select extract(year from created_at), extract(quarter from created_at), extract(week from created_at), extract(dow from created_at), extract(isodow from created_at), extract(doy from created_at), extract(epoch from created_at), extract(microseconds from created_at), extract(timezone_hour from created_at), extract('month' from created_at), date_part('year', created_at), extract(day from interval '3 days'), extract(hour from time '10:30'), extract(century from date '2024-01-01') from "order")",
    R"(select date_trunc('week', created_at), date_trunc('month', created_at, 'Europe/Berlin'), date_trunc('year', opened), date_trunc('hour', interval '2 days 10:20'), date_bin('15 minutes', created_at, '2024-01-01') from "order", accounts)",
    R"(select age(opened), age(now(), created_at), age(timestamp '2024-03-01', timestamp '2024-01-31'), justify_days(interval '35 days'), justify_hours(interval '27 hours'), justify_interval(interval '1 mon -1 hour'), isfinite(opened), make_date(2024, 2, 29), make_time(10, 30, 0), make_timestamp(2024, 1, 1, 0, 0, 0), make_timestamptz(2024, 1, 1, 0, 0, 0, 'UTC') from accounts, "order")",
    R"(select opened + 1, opened - 1, opened + interval '1 month', opened - opened, opened + time '10:00', opened - interval '1 day', opened > '2021-01-01', opened between '2020-01-01' and '2021-12-31', opened = any('{2020-01-31,2021-06-15}'), extract(year from opened) = 2020 from accounts)",
    R"(select created_at + interval '1 day' * 2, created_at - '1 hour'::interval, created_at - created_at, created_at > now() - interval '7 days', created_at + hold from "order", transfers)",
    R"(select hold + hold, hold - hold, hold * 1.5, hold / 2, -hold, hold > '1 day', extract(epoch from hold), hold = interval '24 hours', sum(hold) over (), date_part('day', hold), to_char(hold, 'DD HH24'), hold::time, hold::text from transfers)",
    R"(select (date '2024-01-01', date '2024-02-01') overlaps (date '2024-01-15', date '2024-03-01') as a, (timestamp '2024-01-01', interval '1 day') overlaps (timestamp '2024-01-02', interval '1 day') as b)",
    R"(select d::date as day, extract(isodow from d) < 6 as working, to_char(d, 'Dy') as weekday from generate_series(date '2024-01-01', date '2024-01-31', interval '1 day') as d where d::date not in (select expiry from instruments where expiry is not null))",
    R"(select t, t::date = current_date as today from generate_series(now() - interval '1 day', now(), '6 hours') as t)",
    R"(select opens, opens + interval '30 minutes' as later, opens - time '08:00' as since, opens between '08:00' and '09:00' as early, extract(hour from opens) * 60 + extract(minute from opens) as minutes, opens::interval, date '2024-01-01' + opens as first from venues where opens is not null)",
    R"(select count(*) filter (where created_at >= current_date) as today, count(*) filter (where created_at >= date_trunc('week', current_date)) as week, count(*) filter (where created_at >= date_trunc('month', now())) as month, max(created_at) - min(created_at) as span, avg(created_at - timestamptz '2024-01-01') as mean from "order")",
    R"(select * from "order" where created_at::date = :day and created_at >= :day::timestamp at time zone 'UTC' order by created_at)",
    R"(select * from "order" where created_at >= now() - make_interval(days => :days) and created_at < now() - :older * interval '1 hour')",
    R"(select daterange(min(expiry), max(expiry), '[]') as life, max(expiry) - min(expiry) as days, (max(expiry) - min(expiry)) / 7 as weeks, age(max(expiry), min(expiry)) as age from instruments)",
    R"(select lower(p), upper(p), isempty(p), lower_inc(p), upper_inf(p), p @> now(), p && tstzrange(now(), now() + interval '1 hour'), range_merge(p, p) from (select tstzrange(created_at, "end" at time zone 'UTC', '[)') as p from "order" where "end" is null or "end" at time zone 'UTC' > created_at) x)",
    R"(select a.id, b.id from "order" a join "order" b on a.id < b.id and tsrange(a.created_at at time zone 'UTC', a."end") && tsrange(b.created_at at time zone 'UTC', b."end") where a."end" > a.created_at at time zone 'UTC' and b."end" > b.created_at at time zone 'UTC')",
    R"(select unnest('{[2024-01-01,2024-02-01),[2024-03-01,2024-04-01)}'::datemultirange) as part, '{[1,3)}'::int4multirange @> 2 as holds, int4range(1, 9) << int4range(10, 12) as before, int4range(1, 5) -|- int4range(5, 8) as adjacent, int4range(1, 5) &< int4range(2, 6) as left_of)",
};
// clang-format on
}  // namespace

TEST_CASE("times are read as the server reads them") { all_agree(corpus::desk, texts); }
