// SPDX-License-Identifier: BSL-1.0
// The statements of objects of several rows, as the server sees them.
#include <alphaswarm/orm/instance_statements.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace assets;

namespace {
template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(text<orm::instance_insert<Flat>> ==
              "with as_part_0 as (insert into assets (id, name, kind, value, version) values ($1, $2, $3, $4, $5)), "
              "as_part_1 as (insert into properties (id, city, use) values ($6, $7, $8)) "
              "insert into flats (id, rooms, tenant) values ($9, $10, $11)");
static_assert(text<orm::instance_insert<Phone>> ==
                  "with as_part_0 as (insert into devices (kind, label, added_at) values ($1::device_kind, $2, $3) returning id, added_at), "
                  "as_part_1 as (insert into phones (id, number) select as_part_0.id, $4 from as_part_0 returning doubled) "
                  "select as_part_0.id, as_part_0.added_at, as_part_1.doubled from as_part_0, as_part_1",
              "a key that the server makes goes from the root's row to the others");
static_assert(text<orm::instance_insert<Laptop>> ==
              "with as_part_0 as (insert into devices (kind, label, added_at) values ($1::device_kind, $2, $3) returning id, added_at), "
              "as_part_1 as (insert into laptops (id, memory) select as_part_0.id, $4 from as_part_0) "
              "select as_part_0.id, as_part_0.added_at from as_part_0");
static_assert(orm::instance_insert<Phone>::returns_rows && !orm::instance_insert<Flat>::returns_rows);

template <class Leaf, unsigned Parts>
using update = orm::instance_update<Leaf, orm::row_update, Parts>;
static_assert(text<update<Truck, 7>> ==
                  "with as_part_0 as (update assets set name = $1, kind = $2, value = $3, version = version + 1 where id = $4 and version = $5 "
                  "and exists (select 1 from trucks where trucks.id = assets.id) returning 1), "
                  "as_part_1 as (update vehicles set wheels = $6 where id = $7 and exists (select 1 from as_part_0) returning 1) "
                  "update trucks set tons = $8 where id = $9 and exists (select 1 from as_part_0)",
              "the root with its version decides, and the leaf must be there");
static_assert(text<update<Truck, 1>> ==
              "update assets set name = $1, kind = $2, value = $3, version = version + 1 where id = $4 and version = $5 and exists (select 1 from trucks where trucks.id = assets.id)");
static_assert(text<update<Phone, 3>> ==
                  "with as_part_0 as (update devices set kind = $1::device_kind, label = $2, added_at = $3 where id = $4 and exists (select 1 from phones where phones.id = devices.id) "
                  "returning devices.added_at), as_part_1 as (update phones set number = $5 where id = $6 and exists (select 1 from as_part_0) returning phones.doubled) "
                  "select as_part_0.added_at, as_part_1.doubled from as_part_0, as_part_1",
              "what the server has a hand in is read back");
static_assert(text<update<Laptop, 2>> == "update laptops set memory = $1 where id = $2 and exists (select 1 from devices where devices.id = laptops.id)");
static_assert(text<orm::instance_update<Laptop, orm::row_update_changed, 2>> ==
              "update laptops set memory = case when $1 & 2 <> 0 then $2 else memory end where id = $3 and exists (select 1 from devices where devices.id = laptops.id)");

static_assert(text<orm::instance_remove<Truck>> ==
              "with as_found as (select 1 from assets where id = $1 and version = $2 and exists (select 1 from trucks where trucks.id = assets.id) for update), "
              "as_part_2 as (delete from trucks where id = $3 and exists (select 1 from as_found)), "
              "as_part_1 as (delete from vehicles where id = $4 and exists (select 1 from as_found)) "
              "delete from assets where id = $5 and version = $6 and exists (select 1 from as_found)");
}  // namespace

TEST_CASE("values are bound in the order of the parts") {
    instance<Laptop> laptop;
    laptop->memory = 64;
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    orm::instance_insert<Laptop>{&laptop}.bind(b);
    REQUIRE(values.list.count == 4);
    CHECK(std::string_view(values.list.values[0], 6) == "laptop");
    CHECK(values.list.values[2] == nullptr);   // the server's now()
    CHECK(std::string_view(values.list.values[3], 4) == std::string_view("\0\0\0\x40", 4));
}
