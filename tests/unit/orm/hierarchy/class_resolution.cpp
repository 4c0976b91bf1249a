// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/class_resolution.hpp>

#include <initializer_list>

#include "support/assets.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace assets;
using orm::class_set;
using orm::detail::bit_of;
using orm::detail::resolve_class;

namespace {
enum : std::size_t { asset, property, office, flat, vehicle, truck, none = 255 };
constexpr auto const& classes = schema::classes_of<asset_classes>;
constexpr auto lines = orm::detail::lines_of(classes);
constexpr class_set all = 0b111110;
using evidence = orm::detail::row_evidence<2>;
static_assert(orm::detail::most_levels<asset_classes> == 2 && orm::detail::most_levels<branch_classes> == 1);

constexpr class_set set(std::initializer_list<std::size_t> numbers) {
    class_set found = 0;
    for (std::size_t number : numbers) found |= bit_of(number);
    return found;
}
/// What the root's discriminator claims, what a property's does, and in which tables the row is.
constexpr evidence row(std::size_t kind, std::size_t use, std::initializer_list<std::size_t> found) {
    evidence e;
    e.claims[0] = static_cast<std::uint8_t>(kind);
    e.claims[1] = static_cast<std::uint8_t>(use);
    e.found = set(found);
    return e;
}
constexpr bool is(
    evidence const& e, std::size_t expected, class_set wanted = all, bool verify = false, std::size_t base = asset) {
    auto const got = resolve_class({lines, base, wanted}, e, verify);
    return !got.contradictory && got.number == expected;
}
constexpr bool contradicts(
    evidence const& e, std::size_t claimed, class_set wanted = all, bool verify = false, std::size_t base = asset) {
    auto const got = resolve_class({lines, base, wanted}, e, verify);
    return got.contradictory && got.claimed == claimed;
}

// a claim that a row supports
static_assert(is(row(none, none, {}), asset));
static_assert(is(row(vehicle, none, {vehicle}), vehicle));
static_assert(is(row(truck, none, {truck}), truck));
static_assert(is(row(property, none, {property}), property), "its own discriminator names no subclass");
static_assert(is(row(property, flat, {property, flat}), flat), "and so on, level by level");

// a claim that none supports
static_assert(contradicts(row(truck, none, {}), truck));
static_assert(contradicts(row(property, flat, {property}), flat));
static_assert(contradicts(row(property, flat, {property, office}), flat));

// rows that nobody claims
static_assert(is(row(none, none, {truck}), asset), "are not looked for");
static_assert(is(row(none, none, {truck}), truck, all, true));
static_assert(is(row(none, none, {vehicle, truck}), truck, all, true), "the deepest of one line");
static_assert(is(row(property, none, {property, flat}), property) &&
              is(row(property, none, {property, flat}), flat, all, true));
static_assert(contradicts(row(none, none, {truck, flat}), classes.size(), all, true), "two lines");
static_assert(contradicts(row(property, none, {property, office, flat}), property, all, true));
static_assert(contradicts(row(vehicle, none, {vehicle, truck}), vehicle, all, true), "the root would say truck");
static_assert(contradicts(row(truck, none, {truck, property}), truck, all, true) &&
              is(row(truck, none, {truck, property}), truck));

// classes that are not wanted
static_assert(is(row(truck, none, {}), asset, set({flat})), "plain, and no contradiction");
static_assert(is(row(property, flat, {flat}), flat, set({flat})), "by way of a class that is not wanted");
static_assert(is(row(property, none, {}), asset, set({flat})));
static_assert(contradicts(row(truck, none, {flat}), truck, set({flat}), true),
              "closely looked at, another class than the discriminator's is one");

// from below the root
static_assert(is(row(property, flat, {flat}), flat, set({office, flat}), false, property));
static_assert(is(row(vehicle, none, {}), vehicle, set({truck}), false, vehicle) &&
              is(row(truck, none, {truck}), truck, set({truck}), false, vehicle));
static_assert(contradicts(row(property, none, {}), property, set({truck}), false, vehicle),
              "the row is a vehicle's and the root says property");

// what a claim makes worth a look
using orm::detail::supported_by;
static_assert(supported_by(classes, property, all) == set({property, office, flat}),
              "its own discriminator is not known yet");
static_assert(supported_by(classes, vehicle, all) == set({vehicle}), "the root would have said truck");
static_assert(supported_by(classes, truck, set({flat})) == 0);
}  // namespace

TEST_CASE("classes are resolved while compiling, and so at run time") {
    std::size_t volatile claim = truck;
    CHECK(resolve_class({lines, asset, all}, row(claim, none, {truck}), false).number == truck);
}
