// SPDX-License-Identifier: BSL-1.0
// How the rows of an object are met before they are written, and counted afterwards.
#include <alphaswarm/orm/hierarchy/instance_parts.hpp>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/hierarchy/instance.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace assets;

namespace {

template <class Leaf>
struct met {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    static constexpr void write(sql::writer& w, bool*) {
        orm::detail::write_met(w, orm::detail::lock_to_remove, typename instance<Leaf>::chain{});
    }
};
static_assert(
    sql_of(met<Phone>{}) ==
        "with as_met as (select 1 from devices join phones on phones.id = devices.id where devices.id = $1 for update)",
    "a table without a version has its key alone");
static_assert(sql_of(met<Vehicle>{}) ==
              "with as_met as (select 1 from assets join vehicles on vehicles.id = assets.id where assets.id = $1 and "
              "assets.version = $2 for update)");

template <std::uint32_t Written, std::size_t Objects>
struct count_of {
    using sql_statement = void;
    static constexpr std::size_t parameters = 1;
    static constexpr bool returns_rows = false;
    static constexpr void write(sql::writer& w, bool*) {
        orm::detail::write_count_of_parts(w, schema::view_of<Truck>, Written, Objects);
    }
};
static_assert(sql_of(count_of<5, 0>{}) ==
                  "select case when count(*) = 2 then count(*) else ('[' || count(*) || ' of 2 rows of ' || 'trucks "
                  "and its parents]')::bigint end as as_count "
                  "from (select 1 from as_part_0 union all select 1 from as_part_2) as as_written having count(*) > 0",
              "only the parts that are written count");
static_assert(sql_of(count_of<3, 7>{})
                  .starts_with("select case when count(*) = 2 * $7 then count(*) else ('[' || count(*) || ' of ' || 2 "
                               "* $7 || ' rows of ' || "));
static_assert(
    sql_of(count_of<3, orm::detail::next_parameter>{})
        .starts_with("select case when count(*) = 2 * $1 then count(*) else ('[' || count(*) || ' of ' || 2 * $1 || "));

}  // namespace

TEST_CASE("the object is found by its key and its version") {
    instance<Vehicle> vehicle;
    vehicle->id = key<Asset>("v");
    vehicle.share_key();
    vehicle[col<&Asset::version>] = 7;
    orm::parameter_values<4> values;
    orm::binder<> b(values.list);
    orm::detail::bind_met(b, [&]<class T>() -> T const& { return vehicle.part<T>(); }, instance<Vehicle>::chain{});
    REQUIRE(values.list.count == 2);
    CHECK(std::string_view(values.list.values[0], 1) == "v");
    CHECK(std::string_view(values.list.values[1], 4) == std::string_view("\0\0\0\7", 4));
}
