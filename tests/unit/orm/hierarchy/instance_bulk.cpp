// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/instance_bulk.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace assets;

namespace {
template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(text<orm::instance_insert_many<Laptop>> ==
                  "with as_part_0 as (insert into devices (kind, label, added_at) select as_given.kind, "
                  "as_given.label, as_given.added_at from unnest($1::device_kind[], $2::text[], $3::timestamp with "
                  "time zone[]) as as_given(kind, label, added_at) returning 1), "
                  "as_part_1 as (insert into laptops (id, memory) select as_given.id, as_given.memory from "
                  "unnest($4::bigint[], $5::integer[]) as as_given(id, memory) returning 1) "
                  "select case when count(*) = 2 * $6 then count(*) else ('[' || count(*) || ' of ' || 2 * $6 || ' "
                  "rows of ' || 'laptops and its parents]')::bigint end as as_count "
                  "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written having count(*) > 0",
              "well written, and refused by insertable_in_bulk");
static_assert(!meta::accepts<orm::detail::insertable_in_bulk<Laptop>> &&
              meta::accepts<orm::detail::insertable_in_bulk<Truck>>);
static_assert(meta::accepts<orm::detail::changeable_in_bulk<Truck, true>> &&
              meta::accepts<orm::detail::changeable_in_bulk<Truck, false>>);

static_assert(
    text<orm::instance_update_many<Laptop>> ==
        "with as_met as (select devices.id from devices join laptops on laptops.id = devices.id, unnest($1::bigint[]) "
        "as as_given(id) where devices.id = as_given.id for no key update), "
        "as_all as (select 1 where (select count(*) from (select distinct * from as_met) as as_distinct) = $2), "
        "as_part_0 as (update devices set kind = as_given.kind, label = as_given.label, added_at = as_given.added_at "
        "from unnest($3::bigint[], $4::device_kind[], $5::text[], $6::timestamp with time zone[]) with ordinality as "
        "as_given(id, kind, label, added_at, as_row) where devices.id = as_given.id and exists (select 1 from as_all) "
        "returning as_given.as_row, devices.added_at), "
        "as_part_1 as (update laptops set memory = as_given.memory from unnest($7::bigint[], $8::integer[]) with "
        "ordinality as as_given(id, memory, as_row) where laptops.id = as_given.id and exists (select 1 from as_all) "
        "returning as_given.as_row) select as_part_1.as_row, as_part_0.added_at, as_check.as_count from ("
        "select case when count(*) = 2 * $2 then count(*) else ('[' || count(*) || ' of ' || 2 * $2 || ' rows of ' || "
        "'laptops and its parents]')::bigint end as as_count "
        "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written"
        " having count(*) > 0) as as_check left join as_part_1 on true left join as_part_0 using (as_row)",
    "what the server has a hand in is read back, by the number of the object");
static_assert(text<orm::instance_update_many<Truck>>.find("as_row") == std::string_view::npos &&
                  !orm::instance_update_many<Truck>::returns_rows,
              "and nowhere else");
static_assert(text<orm::instance_remove_many<Vehicle>> ==
              "with as_met as (select assets.id from assets join vehicles on vehicles.id = assets.id, "
              "unnest($1::character varying[], $2::integer[]) as as_given(id, version) where assets.id = as_given.id "
              "and assets.version = as_given.version for update), "
              "as_all as (select 1 where (select count(*) from (select distinct * from as_met) as as_distinct) = $3), "
              "as_part_1 as (delete from vehicles using as_met where vehicles.id = as_met.id and exists (select 1 from "
              "as_all) returning 1), "
              "as_part_0 as (delete from assets using as_met where assets.id = as_met.id and exists (select 1 from "
              "as_all) returning 1) "
              "select case when count(*) = 2 * $3 then count(*) else ('[' || count(*) || ' of ' || 2 * $3 || ' rows of "
              "' || 'vehicles and its parents]')::bigint end as as_count "
              "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written having count(*) > 0");
}  // namespace

TEST_CASE("arrays are taken from objects that lie apart") {
    std::vector<instance<Laptop>> laptops(3);
    for (std::size_t i = 0; i < 3; ++i)
        laptops[i]->id = key<Device, std::int64_t>(7), laptops[i]->memory = static_cast<std::int32_t>(i);
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    orm::instance_insert_many<Laptop>{laptops.data(), laptops.size()}.bind(b);
    REQUIRE(values.list.count == 6);  // with the number of the objects
    std::string_view const memory(values.list.values[4], static_cast<std::size_t>(values.list.sizes[4]));
    CHECK(memory.size() == 20 + 3 * 8);
    CHECK(memory.substr(memory.size() - 8) == std::string_view("\0\0\0\4\0\0\0\2", 8));
}
