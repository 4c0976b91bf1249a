// SPDX-License-Identifier: BSL-1.0
// Every shipped table, created from its description, takes random rows and gives them back equal.
#include "round_trip.hpp"

#include <alphaswarm/sql/ddl.hpp>

#include "support/database.hpp"

using namespace alphaswarm;

TEST_CASE("random rows of every shipped table come back equal, their foreign keys satisfied") {
    test::database const database;
    session db{pg::config(database.dsn())};
    db.execute(ddl<models::shipped_tables>());

    REQUIRE(test::round_trips().size() == models::shipped_tables::size);
    test::random_source random(20240229);
    test::stored_keys stored;
    for (schema::table_view const* table : models::shipped_tables::creation_order()) {
        INFO(table->name());
        CHECK(test::round_trips().at(table->id).store_and_compare(db, random, stored, nullptr) == 0);
    }
}
