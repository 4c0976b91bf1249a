// SPDX-License-Identifier: BSL-1.0
// The statements of objects of several rows, as the server sees them.
#include <alphaswarm/orm/hierarchy/instance_statements.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace assets;

namespace {
template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(text<orm::instance_insert<Flat>> ==
                  "with as_part_0 as (insert into assets (id, name, kind, value, version) values ($1, $2, $3, $4, $5) "
                  "returning 1), "
                  "as_part_1 as (insert into properties (id, city, use) values ($6, $7, $8) returning 1), "
                  "as_part_2 as (insert into flats (id, rooms, tenant) values ($9, $10, $11) returning 1) "
                  "select case when count(*) = 3 then count(*) else ('[' || count(*) || ' of 3 rows of ' || 'flats and "
                  "its parents]')::bigint end as as_count "
                  "from (select 1 from as_part_0 union all select 1 from as_part_1 union all select 1 from as_part_2) "
                  "as as_written"
                  " having count(*) > 0",
              "the rows are counted");
static_assert(text<orm::instance_insert<Phone>> ==
                  "with as_part_0 as (insert into devices (kind, label, added_at) values ($1::device_kind, $2, $3) "
                  "returning id, added_at), "
                  "as_part_1 as (insert into phones (id, number) select as_part_0.id, $4 from as_part_0 returning "
                  "doubled) select as_part_0.id, as_part_0.added_at, as_part_1.doubled, as_check.as_count from ("
                  "select case when count(*) = 2 then count(*) else ('[' || count(*) || ' of 2 rows of ' || 'phones "
                  "and its parents]')::bigint end as as_count "
                  "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written"
                  " having count(*) > 0) as as_check left join as_part_0 on true left join as_part_1 on true",
              "a key that the server makes goes from the root's row to the others");
static_assert(text<orm::instance_insert<Laptop>> ==
              "with as_part_0 as (insert into devices (kind, label, added_at) values ($1::device_kind, $2, $3) "
              "returning id, added_at), "
              "as_part_1 as (insert into laptops (id, memory) select as_part_0.id, $4 from as_part_0 returning 1) "
              "select as_part_0.id, as_part_0.added_at, as_check.as_count from ("
              "select case when count(*) = 2 then count(*) else ('[' || count(*) || ' of 2 rows of ' || 'laptops and "
              "its parents]')::bigint end as as_count "
              "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written"
              " having count(*) > 0) as as_check left join as_part_0 on true");
static_assert(orm::instance_insert<Phone>::returns_rows && !orm::instance_insert<Flat>::returns_rows);

template <class Leaf, unsigned Parts>
using update = orm::instance_update<Leaf, orm::row_update, Parts>;
static_assert(
    text<update<Truck, 7>> ==
        "with as_met as (select 1 from assets join vehicles on vehicles.id = assets.id join trucks on trucks.id = "
        "assets.id where assets.id = $1 and assets.version = $2 for no key update), "
        "as_part_0 as (update assets set name = $3, kind = $4, value = $5, version = version + 1 where id = $6 and "
        "version = $7 and exists (select 1 from as_met) returning 1), "
        "as_part_1 as (update vehicles set wheels = $8 where id = $9 and exists (select 1 from as_met) returning 1), "
        "as_part_2 as (update trucks set tons = $10 where id = $11 and exists (select 1 from as_met) returning 1) "
        "select case when count(*) = 3 then count(*) else ('[' || count(*) || ' of 3 rows of ' || 'trucks and its "
        "parents]')::bigint end as as_count "
        "from (select 1 from as_part_0 union all select 1 from as_part_1 union all select 1 from as_part_2) as "
        "as_written"
        " having count(*) > 0",
    "the whole object is met and locked, the root first, and the rows are counted");
static_assert(
    text<update<Truck, 1>> ==
        "with as_met as (select 1 from assets join vehicles on vehicles.id = assets.id join trucks on trucks.id = "
        "assets.id where assets.id = $1 and assets.version = $2 for no key update) update assets set name = $3, kind = "
        "$4, value = $5, version = version + 1 where id = $6 and version = $7 and exists (select 1 from as_met)",
    "one row is written or none, so there is nothing to count");
static_assert(text<update<Phone, 3>> ==
                  "with as_met as (select 1 from devices join phones on phones.id = devices.id where devices.id = $1 "
                  "for no key update), "
                  "as_part_0 as (update devices set kind = $2::device_kind, label = $3, added_at = $4 where id = $5 "
                  "and exists (select 1 from as_met) returning devices.added_at), "
                  "as_part_1 as (update phones set number = $6 where id = $7 and exists (select 1 from as_met) "
                  "returning phones.doubled) select as_part_0.added_at, as_part_1.doubled, as_check.as_count from ("
                  "select case when count(*) = 2 then count(*) else ('[' || count(*) || ' of 2 rows of ' || 'phones "
                  "and its parents]')::bigint end as as_count "
                  "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written"
                  " having count(*) > 0) as as_check left join as_part_0 on true left join as_part_1 on true",
              "what the server has a hand in is read back");
static_assert(text<update<Laptop, 2>> ==
              "with as_met as (select 1 from devices join laptops on laptops.id = devices.id where devices.id = $1 for "
              "no key update) update laptops set memory = $2 where id = $3 and exists (select 1 from as_met)");
static_assert(
    text<update<Phone, 2>> ==
    "with as_met as (select 1 from devices join phones on phones.id = devices.id where devices.id = $1 for no key "
    "update) update phones set number = $2 where id = $3 and exists (select 1 from as_met) returning phones.doubled");
static_assert(text<orm::instance_update<Laptop, orm::row_update_changed, 2>> ==
              "with as_met as (select 1 from devices join laptops on laptops.id = devices.id where devices.id = $1 for "
              "no key update) update laptops set memory = case when $2 & 2 <> 0 then $3 else memory end where id = $4 "
              "and exists (select 1 from as_met)");

static_assert(
    text<orm::instance_remove<Truck>> ==
    "with as_met as (select 1 from assets join vehicles on vehicles.id = assets.id join trucks on trucks.id = "
    "assets.id where assets.id = $1 and assets.version = $2 for update), "
    "as_part_2 as (delete from trucks where id = $3 and exists (select 1 from as_met) returning 1), "
    "as_part_1 as (delete from vehicles where id = $4 and exists (select 1 from as_met) returning 1), "
    "as_part_0 as (delete from assets where id = $5 and version = $6 and exists (select 1 from as_met) returning 1) "
    "select case when count(*) = 3 then count(*) else ('[' || count(*) || ' of 3 rows of ' || 'trucks and its "
    "parents]')::bigint end as as_count "
    "from (select 1 from as_part_0 union all select 1 from as_part_1 union all select 1 from as_part_2) as as_written"
    " having count(*) > 0");
}  // namespace

TEST_CASE("values are bound in the order of the parts") {
    instance<Laptop> laptop;
    laptop->memory = 64;
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    orm::instance_insert<Laptop>{&laptop}.bind(b);
    REQUIRE(values.list.count == 4);
    CHECK(std::string_view(values.list.values[0], 6) == "laptop");
    CHECK(values.list.values[2] == nullptr);  // the server's now()
    CHECK(std::string_view(values.list.values[3], 4) == std::string_view("\0\0\0\x40", 4));
}
