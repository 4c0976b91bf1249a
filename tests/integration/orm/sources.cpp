// SPDX-License-Identifier: BSL-1.0
// Rows that are no table's, read and joined, with a value bound in FROM before those of WHERE.
#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/series.hpp"

using namespace alphaswarm;
using sql::series::n;

TEST_CASE("a source that is no table gives rows, joins and is bound in its place") {
    test::database const database;
    session db(database.connect());
    auto const few = db.fetch(select(n).from(sql::series::numbers{5}).where(n > 2).order_by(desc(n)).limit(2));
    REQUIRE(few.size() == 2);
    CHECK(few[0][n] == 5);
    CHECK(few[1][n] == 4);

    constexpr auto doubled = (n * std::int64_t{2}).as("doubled"_c);
    auto const pairs = db.fetch(select(n, doubled).from(sql::series::numbers{3}).order_by("doubled"_c));
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[2]["doubled"_c] == 6);
}
