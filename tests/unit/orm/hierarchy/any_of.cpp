// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/any_of.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/assets.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace assets;
using schema::type_list;

namespace {
static_assert(std::is_same_v<any_of<Asset>, orm::any_object<Asset, type_list<Property, Office, Flat, Vehicle, Truck>>>);
static_assert(std::is_same_v<any_of<Property>, orm::any_object<Property, type_list<Office, Flat>>>);
static_assert(std::is_same_v<any_of<Asset, Truck, Flat>::alternatives,
                             type_list<Asset, instance<Truck>, instance<Flat>, contradiction<Asset>>>);
static_assert(std::is_same_v<any_of<Vehicle>::alternatives,
                             type_list<instance<Vehicle>, instance<Truck>, contradiction<Vehicle>>>);
static_assert(any_of<Asset>::place_of<Asset>() == 0 && any_of<Asset>::place_of<instance<Truck>>() == 5 &&
              any_of<Asset>::place_of<contradiction<Asset>>() == 6);
static_assert(any_of<Asset>::place_of<instance<Phone>>() == any_of<Asset>::size);

using any = any_of<Asset, Truck, Flat>;
auto const plain = [](Asset const&) { return std::string("plain"); };
auto const truck = [](instance<Truck> const& t) { return "truck of " + std::to_string(static_cast<int>(t->tons)); };
auto const flat = [](instance<Flat> const&) { return std::string("flat"); };
auto const broken = [](contradiction<Asset> const& c) { return c.what(); };

template <class... F>
using rule = typename orm::detail::visit_rule<orm::overloaded<F...>, any const>::type;
static_assert(rule<decltype(plain), decltype(truck), decltype(flat), decltype(broken)>::holds);
static_assert(rule<decltype(plain), decltype(truck)>::judge().view() ==
              "AS0911 visit(): of assets the visitor has no function for instances of flats, contradictions; add one "
              "for each, or one that takes auto const&");

std::string what(any const& object) { return visit(object, plain, truck, flat, broken); }
}  // namespace

TEST_CASE("an object is what was put into it, and is visited as that") {
    any object;
    CHECK(what(object) == "plain");
    instance<Truck> lorry;
    lorry->tons = 12;
    lorry[col<&Asset::name>] = "lorry";
    object = lorry;
    CHECK(what(object) == "truck of 12");
    CHECK(object->name == "lorry");
    CHECK(object[col<&Asset::name>] == "lorry");
    REQUIRE(object.get_if<Truck>() != nullptr);
    CHECK(object.get_if<Flat>() == nullptr);
    CHECK(object.get_if<Asset>() == nullptr);
    object->name = "renamed";
    CHECK((*object.get_if<Truck>())[col<&Asset::name>] == "renamed");
    visit(object, [](instance<Truck>& t) { t->tons = 1; }, [](auto&) {});
    CHECK(what(object) == "truck of 1");
}

TEST_CASE("objects are copied, moved and exchanged with all they hold") {
    std::vector<any> all;
    for (int i = 0; i < 20; ++i) {  // grows, and so moves
        instance<Flat> home;
        home->tenant = "a tenant with a name that no string keeps within itself, " + std::to_string(i);
        home.part<Asset>().name = std::to_string(i);
        if (i % 2) all.emplace_back(home);
        else all.emplace_back(Asset{.id = {}, .name = std::to_string(i), .kind = {}, .value = {}});
    }
    std::vector<any> const copies = all;
    std::swap(all[0], all[1]);
    CHECK(what(all[0]) == "flat");
    CHECK(what(all[1]) == "plain");
    CHECK(all[0]->name == "1");
    all[3] = all[0];
    CHECK((*all[3].get_if<Flat>())->tenant == (*copies[1].get_if<Flat>())->tenant);
    all[3] = std::move(all[5]);
    CHECK(all[3]->name == "5");
    CHECK(copies[3]->name == "3");
}

TEST_CASE("a contradiction says what is claimed and what is there") {
    contradiction<Asset> c;
    c.object.name = "odd";
    CHECK(c.what() == "assets: the row does not say its class, and no requested subclass has a row");
    CHECK(c.claimed() == nullptr);
    c.claimed_class = asset_classes::number_of(meta::id_of<Truck>);
    c.found_classes = orm::class_set{1} << asset_classes::number_of(meta::id_of<Flat>);
    CHECK(c.claimed() == &schema::view_of<Truck>);
    CHECK(c.found() == std::vector{&schema::view_of<Flat>});
    CHECK(c.what() == "assets: the row says it is of trucks, and a row is in flats");
    c.found_classes |= orm::class_set{1} << asset_classes::number_of(meta::id_of<Office>);
    any const object = c;
    CHECK(what(object) == "assets: the row says it is of trucks, and rows are in offices, flats");
    CHECK(object->name == "odd");
    REQUIRE(object.get_contradiction() != nullptr);
    CHECK(any().get_contradiction() == nullptr);
}

TEST_CASE("below the root the parents' columns are those that all have") {
    any_of<Property> object;
    object[col<&Asset::name>] = "tower";
    object[col<&Property::city>] = "Zug";
    instance<Office> office;
    office[col<&Property::city>] = "Chur";
    object = office;
    CHECK(object->city == "Chur");
    CHECK(object.part<Asset>().kind == "property");
}

namespace {
/// Objects that are alive, by a member that counts them.
int alive = 0;
struct counted {
    std::int64_t value = 0;
    counted() { ++alive; }
    counted(counted const& other) : value(other.value) { ++alive; }
    counted& operator=(counted const&) = default;
    ~counted() { --alive; }
};
}  // namespace
template <>
struct alphaswarm::sql_type<counted> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(counted const& c) { return c.value; }
    static counted from_stored(std::int64_t value) {
        counted c;
        c.value = value;
        return c;
    }
};
namespace counting {
struct Root {
    std::int64_t id{};
    std::string kind{};
    counted count{};
};
template <class T = Root>
consteval auto describe_table(of<Root>) {
    return describe<T>("roots")
        .columns(column<&T::id>.primary_key(), column<&T::kind>, column<&T::count>)
        .discriminated_by(column<&T::kind>);
}
struct Leaf {
    std::int64_t id{};
};
template <class T = Leaf>
consteval auto describe_table(of<Leaf>) {
    return describe<T>("leaves").columns(column<&T::id>.primary_key().references(to<Root>)).inherits(to<Root>, "leaf");
}
using classes = hierarchy<Root, Leaf>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}
}  // namespace counting

TEST_CASE("objects that were made before a row does not decode are destroyed, and so is the one that was begun") {
    using every = any_of<counting::Root>;
    auto const make = [](every& object, std::size_t i) {
        if (i % 2) object.make<counting::Root>();
        else object.make<orm::instance<counting::Leaf>>();
        if (i == 3) throw std::runtime_error("the fourth row");
    };
    using maker = orm::detail::making_iterator<every, decltype(make)>;
    {
        std::vector<every> const three(maker{&make, 0}, maker{&make, 3});
        CHECK(alive == 3);
    }
    CHECK(alive == 0);
    CHECK_THROWS_AS(std::vector<every>(maker{&make, 0}, maker{&make, 5}), std::runtime_error);
    CHECK(alive == 0);
}
