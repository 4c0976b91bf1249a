// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/hierarchy_rules.hpp>

#include <string_view>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace assets;

namespace {

template <class Hierarchy>
using rule = schema::well_formed_hierarchy<Hierarchy>;
static_assert(meta::accepts<rule<asset_classes>> && meta::accepts<rule<device_classes>> &&
              meta::accepts<rule<branch_classes>>);
static_assert(meta::accepts<rule<hierarchy<Asset, Property, Flat>>>, "a part of a hierarchy is one: a chain above all");

template <class Hierarchy>
constexpr bool says(std::string_view what) {
    return rule<Hierarchy>::judge().view().find(what) != std::string_view::npos;
}
static_assert(
    says<hierarchy<Asset, Office>>("AS0901 hierarchy: offices does not inherit from a class that is listed before it"));
static_assert(says<hierarchy<Asset, Flat, Property>>("AS0901 hierarchy: flats does not inherit"), "parents come first");
static_assert(
    says<hierarchy<Property, Flat>>("AS0901 hierarchy: properties inherits from another table and is not a root"));
static_assert(says<hierarchy<Asset, Vehicle, Vehicle>>("AS0901 hierarchy: vehicles is listed twice"));

static_assert(schema::detail::extends_key(schema::view_of<Flat>, schema::view_of<Property>, 1));
static_assert(!schema::detail::extends_key(schema::view_of<Flat>, schema::view_of<Asset>, 1) &&
              !schema::detail::extends_key(schema::view_of<Photo>, schema::view_of<Asset>, 1));

struct Numbered {
    key<Numbered, std::int64_t> id{};
    std::int32_t kind{};
};
template <class T = Numbered>
consteval auto describe_table(of<Numbered>) {
    return describe<T>("numbered")
        .columns(column<&T::id>.primary_key(), column<&T::kind>)
        .discriminated_by(column<&T::kind>, "0");
}
struct First {
    key<First, std::int64_t> id{};
};
template <class T = First>
consteval auto describe_table(of<First>) {
    return describe<T>("firsts")
        .columns(column<&T::id>.primary_key().references(to<Numbered>))
        .inherits(to<Numbered>, "0");
}
static_assert(says<hierarchy<Numbered, First>>("AS0905 discriminated_by(): numbered.kind is integer"));
static_assert(says<hierarchy<Numbered, First>>("AS0902 hierarchy: firsts: its identity 0 is that of numbered itself"),
              "all is told at once");

static_assert(meta::accepts<schema::detail::hierarchies_hold<schema::views<Asset, Truck>, Asset, Truck>>,
              "not every listed table need be in the set");
}  // namespace

TEST_CASE("sets of tables hold their hierarchies to be complete") {
    static_assert(tables::check() && branch_tables::check());
    SUCCEED();
}
