// SPDX-License-Identifier: BSL-1.0
// Cancelling with the key of the session, and with a server that takes no requests.
#include <string>

#include <alphaswarm/pg/cancel.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/stream.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/proxy.hpp"
#include "support/silent.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
constexpr int slack = 2000;
}

TEST_CASE("cancel() stops a running statement, on a socket of either kind") {
    database const here;
    proxy between(here.dsn());
    for (bool tcp : {false, true}) {
        connection db(tcp ? between.config() : config(here.dsn()));
        db.protocol().send("select pg_sleep(60)");
        pg::pause(pg::milliseconds(100));
        CHECK(db.cancel());
        CHECK_THROWS_AS(db.protocol().receive("select pg_sleep(60)"), database_error);
        CHECK(text_of(db.execute("select 1")) == "1");
        db.reset();  // with another key
        db.protocol().send("select pg_sleep(60)");
        pg::pause(pg::milliseconds(100));
        CHECK(db.cancel());
        CHECK_THROWS_AS(db.protocol().receive("select pg_sleep(60)"), database_error);
    }
}

TEST_CASE("cancel() and leaving a stream end although the postmaster is stopped") {
    scratch_server const server;
    connection db(config(server.dsn()).connect_timeout(1));
    stopped const postmaster(postmaster_of(server));
    CHECK(milliseconds_of([&] { CHECK_FALSE(db.cancel()); }) < 1000 + slack);
    auto const s = bigint_statement("c_series", "select generate_series(1, $1)", 1, 1);
    int const took = milliseconds_of([&] {
        pg::stream rows(db, s, bigints{200'000});
        (void)rows.next();
    });
    CHECK(took < pg::default_limits::leaving_ms + slack);
    CHECK(text_of(db.execute("select 'still here'")) == "still here");  // the rest was read
}
