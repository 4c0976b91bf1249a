// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/hierarchy.hpp>

#include <cstdint>
#include <type_traits>

#include "support/assets.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace assets;
using schema::type_list;

namespace {
static_assert(std::is_same_v<schema::type_at<0, type_list<int, char>>, int> &&
              std::is_same_v<schema::type_at<1, type_list<int, char>>, char>);

static_assert(schema::hierarchical<Asset> && schema::hierarchical<Truck> && schema::hierarchical<Branch<29>>);
static_assert(!schema::hierarchical<Photo>, "it references a root and inherits from nothing");
static_assert(std::is_same_v<schema::hierarchy_with<Flat>, asset_classes>);
static_assert(asset_classes::size == 6 && asset_classes::lists<Office> && !asset_classes::lists<Phone>);
static_assert(asset_classes::number_of(meta::id_of<Flat>) == 3 &&
              asset_classes::number_of(meta::id_of<Phone>) == asset_classes::none);

static_assert(std::is_same_v<schema::chain_of<Asset>, type_list<Asset>>);
static_assert(std::is_same_v<schema::chain_of<Property>, type_list<Asset, Property>>);
static_assert(std::is_same_v<schema::chain_of<Flat>, type_list<Asset, Property, Flat>>);
static_assert(std::is_same_v<schema::chain_of<Truck>, type_list<Asset, Vehicle, Truck>>);

constexpr auto const& classes = schema::classes_of<asset_classes>;
static_assert(classes[0].parent == schema::table_view::none && classes[0].discriminates &&
              classes[0].discriminator == 2);
static_assert(classes[1].parent == 0 && classes[1].discriminating_ancestor == 0 && classes[1].discriminates &&
              classes[1].identity == "property");
static_assert(classes[3].parent == 1 && classes[3].discriminating_ancestor == 1, "the nearest discriminator tells it");
static_assert(classes[5].parent == 4 && classes[5].discriminating_ancestor == 0,
              "a parent without a discriminator leaves it to its own");
static_assert(schema::class_with_identity(classes.data(), classes.size(), 0, "truck") == 5 &&
              schema::class_with_identity(classes.data(), classes.size(), 1, "office") == 2);
static_assert(schema::class_with_identity(classes.data(), classes.size(), 0, "office") == 6 &&
                  schema::class_with_identity(classes.data(), classes.size(), 0, "perpetual") == 6,
              "told by another, told by none");
static_assert(schema::descends(classes, 3, 1) && schema::descends(classes, 3, 0) && schema::descends(classes, 3, 3));
static_assert(!schema::descends(classes, 3, 4) && !schema::descends(classes, 1, 3));

static_assert(std::is_same_v<schema::key_members<Truck>, schema::member_list<&Truck::id>>);
static_assert(schema::member_at<Flat, 1> == &Flat::rooms);

struct Crossing {
    std::int64_t street{}, avenue{};
};
template <class T = Crossing>
consteval auto describe_table(of<Crossing>) {
    return describe<T>("crossings")
        .columns(column<&T::street>, column<&T::avenue>)
        .with(primary_key(column<&T::avenue>, column<&T::street>));
}
static_assert(std::is_same_v<schema::key_members<Crossing>, schema::member_list<&Crossing::avenue, &Crossing::street>>,
              "the key's order, not the columns'");
}  // namespace

TEST_CASE("thirty classes have their places") {
    auto const& all = schema::classes_of<branch_classes>;
    REQUIRE(all.size() == 31);
    for (std::size_t i = 1; i < all.size(); ++i) {
        CHECK(all[i].parent == 0);
        CHECK(schema::class_with_identity(all.data(), all.size(), 0, all[i].identity) == i);
    }
}
