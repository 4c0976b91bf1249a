// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/class_columns.hpp>

#include <array>
#include <optional>
#include <string>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "unit/orm/made_result.hpp"

using namespace alphaswarm;
using namespace assets;
using schema::type_list;

namespace {
constexpr auto lines = orm::detail::lines_of(schema::classes_of<asset_classes>);
constexpr orm::detail::class_question question{lines, 0, 0b111110};
constexpr auto discriminators = orm::detail::discriminators_in<asset_classes>(type_list<Asset, Property, Flat>{}, 1);

// after a column of another kind: five of assets, three of properties, those of flats
static_assert(discriminators[0].class_number == 0 && discriminators[0].column == 3 && discriminators[0].level == 0,
              "assets.kind");
static_assert(discriminators[1].class_number == 1 && discriminators[1].column == 8 && discriminators[1].level == 1,
              "properties.use");
static_assert(discriminators[2].class_number == schema::table_view::none, "a flat tells nothing");
static_assert(orm::detail::columns_of<asset_classes>(type_list<Asset, Property, Flat>{}, 1) ==
              std::array<int, 6>{1, 6, -1, 9, -1, -1});

/// A row of three columns, the last of which says the kind.
orm::detail::row_evidence<2> claims_of(std::optional<std::string> kind) {
    test::made_result const got({{"place", std::string("x")}, {"id", std::string("y")}, {"kind", std::move(kind)}});
    constexpr orm::detail::discriminator_column said[] = {{0, 2, 0}, {}};
    orm::detail::row_evidence<2> row;
    orm::detail::note_claims(question, row.claims, got.native(), 0, said);
    return row;
}
}  // namespace

TEST_CASE("a claim is the number of the class that the label names") {
    CHECK(claims_of("truck").claims[0] == 5);
    CHECK(claims_of("property").claims[0] == 1);
    CHECK(claims_of("truck").claims[1] == 255);
}

TEST_CASE(
    "no claim is made by NULL, by an empty label, by one that names no class, nor by one that another column tells") {
    CHECK(claims_of(std::nullopt).claims[0] == 255);
    CHECK(claims_of("").claims[0] == 255);
    CHECK(claims_of("perpetual").claims[0] == 255);
    CHECK(claims_of("flat").claims[0] == 255);
}
