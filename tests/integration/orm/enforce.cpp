// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/enforce.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using namespace teams;

TEST_CASE("the server is told every key by the table that it is of") {
    test::database const database;
    session db{database.connect()};
    auto const told = [&] {
        auto const got = db.connection().execute("select current_setting('alphaswarm.scope', true)");
        return std::string(got.data(0, 0));
    };
    enforce(db.scoped(key<Team>("red"), key<Person>("ann")));
    CHECK(told() == R"({"bound" : "teams", "teams" : "red", "persons" : "ann", "null_scope" : false})");
    {
        auto tx = db.begin();
        enforce(db.scoped(key<Person>("a \" b")).including_null_scope());
        CHECK(told() == R"({"bound" : "persons", "persons" : "a \" b", "null_scope" : true})");
        tx.commit();
    }
    CHECK(told().starts_with(R"({"bound" : "teams")"));
    release_scope(db);
    CHECK(told().empty());
}
