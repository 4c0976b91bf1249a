// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/loan.hpp>

#include <utility>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

namespace {
pg::statement half() { return bigint_statement("l_half", "select $1 / 2", 1, 1); }
}  // namespace

TEST_CASE("while it is lent a connection refuses what it served before, and serves it again afterwards") {
    database const here;
    auto db = here.connect();
    auto const s = half();
    CHECK(bigint(db.execute(s, bigints{8})) == 4);
    {
        pg::loan lent(db, "select 'lent'");
        CHECK(lent.prepared().is_ready(s));
        CHECK_FALSE(db.is_prepared(s));
        CHECK_THROWS_WITH(db.execute(s, bigints{8}), Contains("a pipeline is in progress"));
        CHECK_THROWS_WITH(db.execute("select 1"), Contains("a pipeline is in progress"));
        CHECK_THROWS_WITH(pg::loan(db, "select 'twice'"), Contains("a pipeline is in progress") && Contains("'twice'"));
        lent.protocol().send_prepared(s, bigints{10});
        lent.protocol().send_sync();
        pg::result const got(lent.protocol().wait_answer());
        CHECK(bigint(got) == 5);
        pg::result const synchronized(lent.protocol().wait_answer());
        CHECK(synchronized.rows() == 0);
        lent.give_back();
        CHECK(lent.is_given_back());
    }
    CHECK(db.is_prepared(s));
    CHECK(bigint(db.execute(s, bigints{8})) == 4);
    CHECK(text_of(db.execute("select count(*) from pg_prepared_statements")) == "1");
}

TEST_CASE("an exception gives it back, and how the connection writes is as it was") {
    database const here;
    auto db = here.connect();
    auto const s = half();
    db.prepare(s);
    db.protocol().nonblocking(true);
    try {
        pg::loan const lent(db, "select 'lent'");
        CHECK_FALSE(db.protocol().is_nonblocking());
        throw pg::usage_error("of the borrower");
    } catch (pg::usage_error const&) {
    }
    CHECK(db.protocol().is_nonblocking());
    db.protocol().nonblocking(false);
    CHECK(db.is_prepared(s));
    CHECK(bigint(db.execute(s, bigints{2})) == 1);
}

TEST_CASE("a connection at work is not lent, and keeps what it has prepared") {
    database const here;
    auto db = here.connect();
    auto const s = half();
    db.prepare(s);
    db.stream_begin(s, bigints{2});
    CHECK_THROWS_WITH(pg::loan(db, "select 'lent'"),
                      Contains("another statement is in progress") || Contains("stream"));
    CHECK(db.is_prepared(s));
    db.stream_cancel();
    CHECK(bigint(db.execute(s, bigints{2})) == 1);
}
