// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/is_a.hpp>

#include <alphaswarm/sql.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "support/written.hpp"

using namespace alphaswarm;
using namespace assets;
using test::says;

static_assert(says(is_a<Truck>(), "exists (select 1 from trucks where trucks.id = assets.id)"));
static_assert(says(is_a<Flat>(source<Property>), "exists (select 1 from flats where flats.id = properties.id)"));
static_assert(!test::may_be_null(is_a<Truck>()));
constexpr auto other = alias<Asset>("other"_c);
static_assert(sql_of(select(col<&Asset::name>).from<Asset>().where(is_a<Flat>() || !is_a<Truck>())) ==
              "select name from assets where exists (select 1 from flats where flats.id = assets.id) or not exists "
              "(select 1 from trucks where trucks.id = assets.id)");
static_assert(sql_of(select(other[col<&Asset::name>]).from(other).where(is_a<Flat>(other))) ==
              "select name from assets as other where exists (select 1 from flats where flats.id = other.id)");
static_assert(sql_of(select(col<&Asset::name>, is_a<Flat>().as("flat"_c)).from<Asset>()) ==
              "select name, exists (select 1 from flats where flats.id = assets.id) as flat from assets");

using sql::is_below;
static_assert(is_below<Truck, Asset>::holds && is_below<Truck, Vehicle>::holds && !is_below<Truck, Property>::holds);
static_assert(!is_below<Asset, Asset>::holds && !is_below<Photo, Asset>::holds);

TEST_CASE("a condition on a class reads from the parent's table, which must be there") {
    using lost = decltype(select(col<&Photo::file>).from<Photo>().where(is_a<Truck>()));
    CHECK(sql::draft_of<lost>.complaints.view().find("AS0401") != std::string_view::npos);
}
