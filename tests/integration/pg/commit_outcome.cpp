// SPDX-License-Identifier: BSL-1.0
// What a program learns of a COMMIT whose connection is cut at each place of its way, and the proxy that cuts it.
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include <string>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using pg::transaction_outcome;
using place = cut::place;

namespace {
/// Waits for the server to notice that its client is gone, so that what it did is done.
std::string count(database const& here) {
    auto db = here.connect();
    for (;;) {
        auto const others =
            text_of(db.execute("select count(*) from pg_stat_activity where datname = current_database() and "
                               "backend_type = 'client backend' and pid <> pg_backend_pid()"));
        if (others == "0") return text_of(db.execute("select count(*) from t"));
    }
}
struct outcome {
    transaction_outcome known;
    std::string stored;
    bool operator==(outcome const&) const = default;
};
/// Commits one row over a connection that is cut there.
outcome commit_with(database const& here, cut const& where) {
    proxy between(here.dsn());
    here.connect().execute("create table if not exists t(id bigint); truncate t");
    transaction_outcome known{};
    {
        connection db(between.config());
        between.arm(where);
        transaction tx(db);
        db.execute("insert into t values (1)");
        try {
            tx.commit();
        } catch (commit_unknown const&) {
            CHECK_FALSE(db.is_open());
        }
        known = tx.outcome();
        CHECK(between.cuts() == 1);
    }
    return {known, count(here)};
}
}  // namespace

TEST_CASE("a proxy passes on what it is given, in both directions at once") {
    database const here;
    proxy between(here.dsn());
    connection db(between.config());
    CHECK(text_of(db.execute("select 41 + 1")) == "42");
    static constexpr std::uint32_t types[] = {25};
    pg::statement const echo{"x_echo", "select $1", types, 1, types, 1, fresh_slot()};
    std::string const large(1 << 20, 'x');
    char const* const value[] = {large.data()};
    int const size[] = {1 << 20}, format[] = {1};
    auto const got = pipelined(db, {&echo}, [&](pipeline& p) {
        for (int i = 0; i < 50; ++i) p.send(echo, {value, size, format, 1});
    });
    CHECK(got.size() == 50);
    CHECK(got[49].size(0, 0) == 1 << 20);
    CHECK(between.cuts() == 0);
}

TEST_CASE("a proxy cuts at a byte of either direction, hard or soft, and only the connection it is told") {
    database const here;
    proxy between(here.dsn());
    for (bool hard : {true, false})
        for (place where : {place::client_byte, place::server_byte}) {
            int const before = between.connections();
            between.arm({.where = where, .byte = 2000, .connection = before + 2, .hard = hard});
            connection first(between.config()), second(between.config());
            std::string const sql = "select '" + std::string(3000, 'x') + "'";
            CHECK(first.execute(sql).rows() == 1);
            CHECK_THROWS_AS(second.execute(sql), commit_unknown);  // of a text nobody knows what it does
            CHECK_FALSE(second.is_open());
            CHECK(first.execute(sql).rows() == 1);
            second.reset();
            CHECK(second.execute(sql).rows() == 1);
        }
    CHECK(between.cuts() == 4);
    between.arm({.where = place::server_byte, .byte = 10});
    CHECK_THROWS_AS(connection(between.config()), connection_error);  // cut while it is being opened
}

TEST_CASE("a proxy refuses connections for a while") {
    database const here;
    proxy between(here.dsn());
    connection db(between.config());
    between.refuse(true);
    CHECK_THROWS_AS(connection(between.config()), connection_error);
    CHECK(text_of(db.execute("select 1")) == "1");
    between.refuse(false);
    connection later(between.config());
    CHECK(text_of(later.execute("select 1")) == "1");
}

TEST_CASE("a COMMIT that never reached the server is of unknown outcome, and was not stored") {
    database const here;
    for (bool hard : {true, false})
        CHECK(commit_with(here, {.where = place::before_message, .containing = "commit", .hard = hard}) ==
              outcome{transaction_outcome::unknown, "0"});
}

TEST_CASE("a COMMIT whose answer is lost is of unknown outcome, and was stored") {
    database const here;
    for (bool hard : {true, false})
        CHECK(commit_with(here, {.where = place::before_answer, .containing = "commit", .hard = hard}) ==
              outcome{transaction_outcome::unknown, "1"});
}

TEST_CASE("a COMMIT whose answer is cut within is of unknown outcome unless the server's word has come") {
    database const here;
    // "C", its length, "COMMIT" and NUL are 12 bytes; then "Z", its length and the state are 6.
    for (std::size_t byte = 1; byte < 18; ++byte)
        CHECK(commit_with(here, {.where = place::within_answer, .byte = byte, .containing = "commit", .hard = false}) ==
              outcome{transaction_outcome::unknown, "1"});
    CHECK(commit_with(here, {.where = place::within_answer, .byte = 18, .containing = "commit", .hard = false}) ==
          outcome{transaction_outcome::committed, "1"});
}

TEST_CASE("a connection cut before COMMIT was sent is rolled back") {
    database const here;
    proxy between(here.dsn());
    here.connect().execute("create table t(id bigint)");
    {
        connection db(between.config());
        between.arm({.where = place::before_answer, .containing = "insert"});
        transaction tx(db);
        CHECK_THROWS_AS(db.execute("insert into t values (1)"), connection_error);
        CHECK_THROWS_AS(tx.commit(), connection_error);
    }
    CHECK(count(here) == "0");
}

TEST_CASE("a pipeline cut before its Sync did not happen, and cut after it did; the program hears the same") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    auto const keep = bigint_statement("x_keep", "insert into t values ($1)", 1, 0);
    auto const stored = [&](cut const& where) {
        proxy between(here.dsn());
        here.connect().execute("truncate t");
        {
            connection db(between.config());
            db.prepare(keep);
            between.arm(where);
            CHECK_THROWS_AS(
                pipelined(db, {&keep}, [&](pipeline& p) { p.send(keep, bigints{1}), p.send(keep, bigints{2}); }),
                commit_unknown);
            CHECK_FALSE(db.is_open());
        }
        return count(here);
    };
    CHECK(stored({.where = place::before_message, .message = 'S'}) == "0");
    CHECK(stored({.where = place::before_answer, .message = 'S'}) == "2");
    CHECK(stored({.where = place::within_answer, .byte = 20, .message = 'S'}) == "2");
}
