// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/instance.hpp>

#include <type_traits>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace assets;
using schema::type_list;

static_assert(std::is_same_v<instance<Flat>::chain, type_list<Asset, Property, Flat>> &&
              std::is_same_v<instance<Flat>::root, Asset>);
static_assert(instance<Flat>::has<Property> && !instance<Flat>::has<Vehicle>);
static_assert(std::is_copy_constructible_v<instance<Flat>> && std::is_nothrow_move_constructible_v<instance<Flat>>);

TEST_CASE("a new object says its class on every level, and nothing else is set") {
    instance<Flat> flat;
    CHECK(flat[col<&Asset::kind>] == "property");
    CHECK(flat[col<&Property::use>] == "flat");
    CHECK_FALSE(flat.part<Asset>().id.is_set());
    instance<Truck> truck;
    CHECK(truck[col<&Asset::kind>] == "truck");
    CHECK(truck[col<&Vehicle::wheels>] == 4);
    instance<Property> property;
    CHECK(property[col<&Asset::kind>] == "property");
    CHECK(property->use == "empty");  // its own discriminator is not for it to say
    CHECK(instance<Phone>()[col<&Device::kind>] == Kind::phone);
}

TEST_CASE("columns of all parts are read and written alike") {
    instance<Flat> flat;
    flat[col<&Asset::name>] = "attic";
    flat->rooms = 3;
    flat.part<Property>().city = "Bern";
    instance<Flat> const copy = flat;
    CHECK(copy[col<&Asset::name>] == "attic");
    CHECK((*copy).rooms == 3);
    CHECK(copy[col<&Property::city>] == "Bern");
    flat = instance<Flat>();
    CHECK(flat[col<&Asset::name>].empty());
}

TEST_CASE("an object of rows that are there keeps what they say of the class") {
    Asset asset;
    asset.kind = "barn";
    instance<Vehicle> vehicle(asset, Vehicle{});
    CHECK(vehicle[col<&Asset::kind>] == "barn");
    CHECK(test::message_of<value_refused>([&] { vehicle.require_class(); }) ==
          "assets.kind: the object is a row of vehicles, which vehicle identifies, but its discriminator is barn; "
          "leave the member at its initial value");
    CHECK_THROWS_AS(vehicle.require_class_or_null(), value_refused);
    vehicle[col<&Asset::kind>].reset();
    vehicle.require_class_or_null();
    CHECK_FALSE(vehicle[col<&Asset::kind>].has_value());
    vehicle.require_class();
    CHECK(vehicle[col<&Asset::kind>] == "vehicle");
    instance<Flat> flat(Asset{}, Property{}, Flat{});  // "empty" is what a new property says
    CHECK(flat[col<&Property::use>] == "flat");
}

TEST_CASE("all parts have one key, wherever it was set") {
    instance<Flat> flat;
    flat->id = key<Asset>("f");
    flat.share_key();
    CHECK(flat.part<Asset>().id == key<Asset>("f"));
    CHECK(flat.part<Property>().id == key<Asset>("f"));
    flat.part<Property>().id = key<Asset>("g");
    CHECK(test::message_of<value_refused>([&] { flat.share_key(); }) ==
          "properties: the object's key is not the one that its part in assets has; set one of them, and the other is "
          "set to match");
}
