// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/stream.hpp>

#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/savepoint.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include <type_traits>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

static_assert(std::is_nothrow_move_constructible_v<pg::stream> && !std::is_copy_constructible_v<pg::stream>);
static_assert(!std::is_move_assignable_v<pg::stream>, "a stream that is on its way is not replaced by another");

namespace {
pg::statement series() { return bigint_statement("s_series", "select generate_series(1, $1)", 1, 1); }
}  // namespace

TEST_CASE("a stream gives every row once and then ends, as often as it is asked") {
    database const here;
    auto db = here.connect();
    auto const s = series();
    for (std::int64_t rows : {0, 1, 5000}) {
        db.stream_begin(s, bigints{rows});
        std::int64_t sum = 0;
        while (auto row = db.stream_next()) {
            REQUIRE(row.rows() == 1);
            sum += bigint(row);
        }
        CHECK(sum == rows * (rows + 1) / 2);
        CHECK_FALSE(db.is_streaming());
        CHECK_FALSE(db.stream_next());
    }
    db.execute("create table t(id bigint)");
    db.stream_begin(bigint_statement("s_insert", "insert into t values ($1)", 1, 0), bigints{1});
    CHECK_FALSE(db.stream_next());
    CHECK(text_of(db.execute("select count(*) from t")) == "1");
}

TEST_CASE("while a stream is open other statements are refused and the stream goes on") {
    database const here;
    auto db = here.connect();
    auto const s = series();
    db.stream_begin(s, bigints{3});
    CHECK(bigint(db.stream_next()) == 1);
    CHECK(contains(message_of<usage_error>([&] { db.execute("select 1"); }), "another statement is in progress"));
    CHECK(contains(message_of<usage_error>([&] { db.execute(s, bigints{1}); }), "another statement is in progress"));
    CHECK(contains(message_of<usage_error>([&] { db.prepare(bigint_statement("s_new", "select 1::bigint", 0, 1)); }),
                   "in progress"));
    CHECK(
        contains(message_of<usage_error>([&] { db.stream_begin(s, bigints{1}); }), "another statement is in progress"));
    CHECK(bigint(db.stream_next()) == 2);
    CHECK(bigint(db.stream_next()) == 3);
    CHECK_FALSE(db.stream_next());
}

TEST_CASE("a cancelled stream leaves the connection usable") {
    database const here;
    auto db = here.connect();
    db.stream_begin(series(), bigints{1'000'000'000});  // would take minutes to read to its end
    CHECK(bigint(db.stream_next()) == 1);
    db.stream_cancel();
    CHECK_FALSE(db.is_streaming());
    CHECK_FALSE(db.stream_next());
    CHECK(text_of(db.execute("select 1")) == "1");
    db.stream_cancel();
    CHECK(text_of(db.execute("select 2")) == "2");
}

TEST_CASE("an error within a stream is raised where it is met, and ends the stream") {
    database const here;
    auto db = here.connect();
    auto const s = bigint_statement("s_div", "select 10 / (3 - i) from generate_series(1, $1) i", 1, 1);
    db.stream_begin(s, bigints{9});
    CHECK(bigint(db.stream_next()) == 5);
    CHECK(bigint(db.stream_next()) == 10);
    try {
        db.stream_next();
        FAIL("divided by zero");
    } catch (database_error const& e) {
        CHECK(e.sqlstate() == pg::sqlstate::division_by_zero);
        CHECK(e.statement() == s.sql);
    }
    CHECK_FALSE(db.stream_next());
    CHECK(text_of(db.execute("select 1")) == "1");
}

TEST_CASE("rolling back gives up a stream first") {
    database const here;
    auto db = here.connect();
    {
        transaction tx(db);
        db.stream_begin(series(), bigints{1'000'000'000});
        CHECK(contains(message_of<usage_error>([&] { tx.commit(); }), "a stream is open"));
    }
    CHECK(db.transaction_status() == pg::transaction_state::idle);
    CHECK(text_of(db.execute("select 1")) == "1");
}

TEST_CASE("a connection lost within a stream says so") {
    database const here;
    auto db = here.connect();
    auto s = series();
    s.only_reads = true;
    db.stream_begin(s, bigints{100'000'000});
    here.connect().execute("select pg_terminate_backend(" + std::to_string(db.process_id()) + ")");
    CHECK_THROWS_AS(
        [&] {
            while (db.stream_next()) {
            }
        }(),
        connection_error);
    CHECK_FALSE(db.is_open());
    CHECK_FALSE(db.is_streaming());
}

TEST_CASE("a stream that is an object ends once, and asking again is a mistake") {
    database const here;
    auto db = here.connect();
    for (std::int64_t rows : {0, 1, 700}) {
        pg::stream all(db, series(), bigints{rows});
        std::int64_t sum = 0;
        while (auto row = all.next()) sum += bigint(row);
        CHECK(sum == rows * (rows + 1) / 2);
        for (int again = 0; again < 2; ++again)
            CHECK(contains(message_of<usage_error>([&] { static_cast<void>(all.next()); }), "its rows are read once"));
        CHECK(text_of(db.execute("select 1")) == "1");  // the connection is free although the object lives
    }
    pg::stream none(db, series(), bigints{0});
    pg::stream other(db, series(), bigints{3});
    CHECK_FALSE(none.next());  // not a row of the other's
    CHECK(bigint(other.next()) == 1);
}

TEST_CASE("a stream on its way is given up with its object, and with the object that it was moved to") {
    database const here;
    auto db = here.connect();
    {
        pg::stream first(db, series(), bigints{1'000'000'000});
        CHECK(bigint(first.next()) == 1);
        pg::stream second(std::move(first));
        CHECK(bigint(second.next()) == 2);
        CHECK(contains(message_of<usage_error>([&] { static_cast<void>(first.next()); }), "it was moved from"));
        CHECK(db.is_streaming());
    }
    CHECK_FALSE(db.is_streaming());
    CHECK(text_of(db.execute("select 1")) == "1");
}

TEST_CASE("rows that are asked for without an object do not seem to end when their connection is another") {
    database const here;
    auto db = here.connect();
    db.stream_begin(series(), bigints{100});
    CHECK(bigint(db.stream_next()) == 1);
    SECTION("reset") { db.reset(); }
    SECTION("assigned to") { db = here.connect(); }
    CHECK(contains(message_of<usage_error>([&] { db.stream_next(); }), "did not come to its end"));
    db.stream_begin(series(), bigints{1});
    CHECK(bigint(db.stream_next()) == 1);
    CHECK_FALSE(db.stream_next());
}

TEST_CASE("rolling back to a savepoint gives up a stream, which says so") {
    database const here;
    auto db = here.connect();
    transaction tx(db);
    savepoint point(tx);
    pg::stream rows(db, series(), bigints{1'000'000'000});
    CHECK(bigint(rows.next()) == 1);
    point.rollback();
    CHECK(contains(message_of<usage_error>([&] { static_cast<void>(rows.next()); }),
                   "it was abandoned, as by rolling back"));
    CHECK(text_of(db.execute("select 1")) == "1");
    tx.commit();
}
