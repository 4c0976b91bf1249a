// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/polymorphic_statements.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/alphaswarm.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "unit/orm/made_result.hpp"

using namespace alphaswarm;
using namespace assets;
using schema::type_list;

namespace {
template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(std::is_same_v<orm::detail::tail_of<Asset, Flat>, type_list<Property, Flat>> &&
              std::is_same_v<orm::detail::tail_of<Property, Flat>, type_list<Flat>>);
static_assert(
    std::is_same_v<orm::detail::all_tails<Asset, type_list<Flat, Office>>::type, type_list<Property, Flat, Office>>,
    "each table once, parents first");

static_assert(text<orm::class_rows<Asset, Truck>> ==
              "select as_keys.place, vehicles.id, vehicles.wheels, trucks.id, trucks.tons from unnest($1::character "
              "varying[]) with ordinality as as_keys(key1, place) "
              "join vehicles on vehicles.id = as_keys.key1 join trucks on trucks.id = as_keys.key1");
static_assert(text<orm::class_rows<Vehicle, Truck>> ==
              "select as_keys.place, trucks.id, trucks.tons from unnest($1::character varying[]) with ordinality as "
              "as_keys(key1, place) join trucks on trucks.id = as_keys.key1");

/// The key's columns stand in another order than the table's.
struct Berth {
    std::string pier{};
    std::int64_t number{};
    std::string kind{};
};
template <class T = Berth>
consteval auto describe_table(of<Berth>) {
    return describe<T>("berths")
        .columns(column<&T::pier>, column<&T::number>, column<&T::kind>)
        .with(primary_key(column<&T::number>, column<&T::pier>))
        .discriminated_by(column<&T::kind>);
}
struct Dock {
    std::string pier{};
    std::int64_t number{};
    double depth{};
};
template <class T = Dock>
consteval auto describe_table(of<Dock>) {
    return describe<T>("docks")
        .columns(column<&T::pier>, column<&T::number>, column<&T::depth>)
        .with(primary_key(column<&T::number>, column<&T::pier>),
              foreign_key(column<&T::number>, column<&T::pier>).references(to<Berth>))
        .inherits(to<Berth>, "dock");
}
using berths = hierarchy<Berth, Dock>;
template <schema::class_in<berths> T>
consteval berths hierarchy_of(of<T>) {
    return {};
}
static_assert(meta::accepts<schema::well_formed_hierarchy<berths>>);
static_assert(text<orm::class_rows<Berth, Dock>> ==
              "select as_keys.place, docks.pier, docks.number, docks.depth from unnest($1::bigint[], $2::text[]) with "
              "ordinality as as_keys(key1, key2, place) "
              "join docks on docks.number = as_keys.key1 and docks.pier = as_keys.key2");

template <class Base, class... Class, class Query>
constexpr auto joined(Query const& query) {
    using base = orm::detail::base_of_items<typename Query::items>;
    static_assert(std::is_same_v<typename base::type, Base>);
    return orm::detail::with_tables_below<Base,
                                          typename base::source,
                                          typename orm::detail::all_tails<Base, type_list<Class...>>::type>(query);
}
static_assert(
    sql_of(joined<Asset, Truck>(from<Asset>().where(col<&Asset::name> == "x").order_by(col<&Asset::name>).limit(3))) ==
    "select assets.id, assets.name, assets.kind, assets.value, assets.version, vehicles.id, vehicles.wheels, "
    "trucks.id, trucks.tons from assets "
    "left join vehicles on vehicles.id = assets.id left join trucks on trucks.id = assets.id where assets.name = $1 "
    "order by assets.name limit $2");
static_assert(sql_of(joined<Asset, Vehicle>(from<Asset>().join<Vehicle>().where(col<&Vehicle::wheels> > 4))) ==
                  "select assets.id, assets.name, assets.kind, assets.value, assets.version, as_part_04.id, "
                  "as_part_04.wheels from assets "
                  "join vehicles on vehicles.id = assets.id left join vehicles as as_part_04 on as_part_04.id = "
                  "assets.id where vehicles.wheels > $1",
              "what the base query joins for its own ends stays its own");
static_assert(sql_of(joined<Property, Flat>(instances<Property>())) ==
              "select assets.id, assets.name, assets.kind, assets.value, assets.version, properties.id, "
              "properties.city, properties.use, flats.id, flats.rooms, flats.tenant from assets "
              "join properties on properties.id = assets.id left join flats on flats.id = properties.id");

template <class Query, class... Class>
constexpr bool refuses(std::string_view what) {
    return orm::detail::polymorphic_base<Query, Class...>::judge().view().find(what) != std::string_view::npos;
}
static_assert(meta::accepts<orm::detail::polymorphic_base<decltype(from<Asset>()), Flat>>);
static_assert(refuses<decltype(from<Photo>())>("AS0912 polymorphic()") &&
              refuses<decltype(select(col<&Asset::id>).from<Asset>())>("AS0912"));
static_assert(refuses<decltype(from<Property>())>("AS0912"), "a property without its asset is no whole object");
static_assert(refuses<decltype(from<Asset>()), Phone>("AS0910 polymorphic()") &&
              refuses<decltype(instances<Property>()), Truck>("AS0910"));
static_assert(!meta::accepts<
              orm::detail::joinable_in_one_statement<decltype(from<Asset>().join<Photo>().group_by(col<&Asset::id>))>>);
}  // namespace

TEST_CASE("the parts of an object share a key column by column of the key") {
    instance<Dock> dock;
    dock.part<Berth>().number = 7;
    dock.part<Berth>().pier = "north";
    dock.share_key();
    CHECK(dock->number == 7);
    CHECK(dock->pier == "north");
}

TEST_CASE("keys go into an array as the server sent them") {
    test::made_result const got({{"name", std::string("x")}, {"id", std::string("\0\0\0\7", 4)}});
    std::uint32_t const rows[] = {0, 0};
    orm::detail::key_arrays<1> const keys(rows, 2, got, {23}, {1});
    std::string const head("\0\0\0\1\0\0\0\0\0\0\0\x17\0\0\0\2\0\0\0\1", 20), element("\0\0\0\4\0\0\0\7", 8);
    CHECK(keys.bytes[0] == head + element + element);
    CHECK(orm::detail::key_arrays<1>(rows, 0, got, {23}, {1}).bytes[0].substr(0, 16) ==
          std::string("\0\0\0\1\0\0\0\0\0\0\0\x17\0\0\0\0", 16));
}
