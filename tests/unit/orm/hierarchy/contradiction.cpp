// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/hierarchy/contradiction.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"

namespace {
using namespace assets;

static_assert(std::is_same_v<orm::object_of<Asset>, Asset> &&
                  std::is_same_v<orm::object_of<Property>, instance<Property>>,
              "the root is its own object");
static_assert(orm::detail::is_contradiction<contradiction<Asset>> && !orm::detail::is_contradiction<Asset>);

constexpr orm::class_set set(std::size_t a) { return orm::class_set{1} << a; }

TEST_CASE("a contradiction says what is claimed and what was found") {
    contradiction<Asset> odd;
    CHECK(odd.claimed() == nullptr);
    CHECK(odd.found().empty());
    CHECK(odd.what() == "assets: the row does not say its class, and no requested subclass has a row");
    odd.claimed_class = asset_classes::number_of(meta::id_of<Flat>);
    odd.found_classes = set(asset_classes::number_of(meta::id_of<Truck>));
    CHECK(odd.claimed()->name() == "flats");
    CHECK(odd.what() == "assets: the row says it is of flats, and a row is in trucks");
    odd.found_classes |= set(asset_classes::number_of(meta::id_of<Office>));
    REQUIRE(odd.found().size() == 2);
    CHECK(odd.what() == "assets: the row says it is of flats, and rows are in offices, trucks");
}

}  // namespace
