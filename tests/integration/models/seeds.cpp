// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/seeds.hpp>

#include <alphaswarm/models/ledger.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "round_trip.hpp"
#include "support/database.hpp"

using namespace alphaswarm;

TEST_CASE("seeding stores six rows once, and then scope defaults work") {
    test::database const database;
    session db{pg::config(database.dsn())};
    db.execute(ddl<models::shipped_tables>());

    models::Fill fill{.vt_symbol = "AAPL.SMART", .side = "buy", .quantity = 1, .price = 2};
    CHECK_THROWS_AS(db.unscoped().insert(fill), database_error);  // its scope columns name rows that are not there yet

    CHECK(seed(db) == 6);
    CHECK(seed(db) == 0);
    fill.id = {};
    db.unscoped().insert(fill);
    auto const stored = db.unscoped().find<models::Fill>(fill.id);
    REQUIRE(stored);
    CHECK(stored->project_id == models::default_project);
    CHECK(db.fetch_one(select(col<&models::Lab::slug>).from<models::Lab>())[col<&models::Lab::slug>] == "default");
}
