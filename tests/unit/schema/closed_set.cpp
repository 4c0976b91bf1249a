// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/closed_set.hpp>

#include <string>
#include <string_view>

#include <boost/hana/size.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;

static_assert(decltype(boost::hana::size(tables_as_types<trading::tables>))::value == trading::tables::size);

TEST_CASE("every table of a set is visited with its type, in the set's order") {
    std::string names;
    for_each_table<table_set<trading::Order, trading::Fill>>([&](auto table) {
        using row = typename decltype(table)::type;
        names += std::string(schema::view_of<row>.name()) + " ";
    });
    CHECK(names == "orders fills ");
}

TEST_CASE("every class of a hierarchy is visited, the root first") {
    std::string names;
    for_each_table<assets::asset_classes>(
        [&](auto table) { names += std::string(schema::view_of<typename decltype(table)::type>.name()) + " "; });
    CHECK(names == "assets properties offices flats vehicles trucks ");
}
