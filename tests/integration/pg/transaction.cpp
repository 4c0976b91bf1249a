// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/savepoint.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include <stdexcept>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using pg::transaction_outcome;

namespace {
std::string count(connection& db) { return text_of(db.execute("select count(*) from t")); }
connection with_table(database const& here) {
    auto db = here.connect();
    db.execute("create table t(id bigint primary key deferrable initially deferred)");
    return db;
}
void kill(database const& here, connection& victim) {
    here.connect().execute("select pg_terminate_backend(" + std::to_string(victim.process_id()) + ", 5000)");
}
}  // namespace

TEST_CASE("what is committed stays, what leaves its scope is rolled back") {
    database const here;
    auto db = with_table(here);
    {
        transaction tx(db);
        db.execute("insert into t values (1)");
        CHECK(db.transaction_status() == pg::transaction_state::open);
        tx.commit();
        CHECK(tx.outcome() == transaction_outcome::committed);
    }
    {
        transaction tx(db);
        db.execute("insert into t values (2)");
    }
    {
        transaction tx(db);
        db.execute("insert into t values (3)");
        tx.rollback();
        CHECK(tx.outcome() == transaction_outcome::rolled_back);
        CHECK_THROWS_AS(tx.commit(), usage_error);
        CHECK_THROWS_AS(tx.rollback(), usage_error);
        CHECK_THROWS_AS(savepoint(tx), usage_error);
    }
    CHECK(count(db) == "1");
    CHECK(db.transaction_status() == pg::transaction_state::idle);
}

TEST_CASE("the modes that were asked for hold") {
    database const here;
    auto db = with_table(here);
    transaction tx(db, {.isolation = isolation::serializable, .read_only = true, .deferrable = true});
    CHECK(text_of(db.execute("show transaction_isolation")) == "serializable");
    CHECK(text_of(db.execute("show transaction_deferrable")) == "on");
    try {
        db.execute("insert into t values (1)");
        FAIL("wrote in a read-only transaction");
    } catch (database_error const& e) {
        CHECK(e.is_read_only());
    }
}

TEST_CASE("a second transaction on one connection is refused and the first goes on") {
    database const here;
    auto db = with_table(here);
    transaction tx(db);
    CHECK(contains(message_of<usage_error>([&] { transaction second(db); }), "nest with a savepoint"));
    db.execute("insert into t values (1)");
    tx.commit();
    CHECK(count(db) == "1");
}

TEST_CASE("a failed statement fails the transaction, whose commit says that nothing was stored") {
    database const here;
    auto db = with_table(here);
    transaction tx(db);
    db.execute("insert into t values (1)");
    CHECK_THROWS_AS(db.execute("select 1/0"), database_error);
    CHECK(db.transaction_status() == pg::transaction_state::failed);
    CHECK(contains(message_of<commit_rolled_back>([&] { tx.commit(); }), "COMMIT was answered with ROLLBACK"));
    CHECK(tx.outcome() == transaction_outcome::rolled_back);
    CHECK(count(db) == "0");
}

TEST_CASE("a deferred constraint is found by COMMIT, which then has rolled back") {
    database const here;
    auto db = with_table(here);
    transaction tx(db);
    db.execute("insert into t values (1), (1)");
    try {
        tx.commit();
        FAIL("committed a duplicate");
    } catch (database_error const& e) {
        CHECK(e.is_unique_violation());
        CHECK(e.constraint() == "t_pkey");
    }
    CHECK(tx.outcome() == transaction_outcome::rolled_back);
    CHECK(count(db) == "0");
}

TEST_CASE("a connection lost after COMMIT was sent leaves the outcome unknown") {
    database const here;
    auto db = with_table(here);
    // A deferred trigger that ends its own session while COMMIT runs: the answer never comes.
    db.execute(
        "create function die() returns trigger language plpgsql as "
        "$$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(10); return null; end $$; "
        "create constraint trigger die after insert on t deferrable initially deferred for each row execute function "
        "die()");
    transaction tx(db);
    db.execute("insert into t values (1)");
    CHECK(contains(message_of<commit_unknown>([&] { tx.commit(); }), "its answer never came"));
    CHECK(tx.outcome() == transaction_outcome::unknown);
    CHECK_FALSE(db.is_open());
}

TEST_CASE("run_transaction never repeats a COMMIT of unknown outcome") {
    database const here;
    auto db = with_table(here);
    db.execute(
        "create function die() returns trigger language plpgsql as "
        "$$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(10); return null; end $$; "
        "create constraint trigger die after insert on t deferrable initially deferred for each row execute function "
        "die()");
    int calls = 0;
    CHECK_THROWS_AS(run_transaction(db,
                                    [&](transaction&) {
                                        ++calls;
                                        db.execute("insert into t values (1)");
                                    }),
                    commit_unknown);
    CHECK(calls == 1);
}

TEST_CASE("a connection lost before COMMIT is no unknown outcome") {
    database const here;
    auto db = with_table(here);
    {
        transaction tx(db);
        db.execute("insert into t values (1)");
        kill(here, db);
        CHECK_THROWS_AS(db.execute("select 1"), connection_error);
        CHECK_THROWS_AS(tx.commit(), connection_error);
    }
    db.reset();
    CHECK(count(db) == "0");

    SECTION("nor for a transaction that had failed") {
        transaction tx(db);
        CHECK_THROWS_AS(db.execute("select 1/0"), database_error);
        kill(here, db);
        CHECK_THROWS_AS(tx.commit(), connection_error);
        CHECK(tx.outcome() == transaction_outcome::rolled_back);
    }
}

TEST_CASE("run_transaction repeats what lost a race until it wins") {
    database const here;
    auto db = with_table(here);
    auto rival = here.connect();
    db.execute("create table balance(n bigint); insert into balance values (10)");
    int calls = 0;
    auto const seen = run_transaction(db, {.isolation = isolation::serializable}, [&](transaction&) {
        ++calls;
        std::string const n = text_of(db.execute("select n from balance"));
        if (calls < 3) rival.execute("update balance set n = n + 1");  // commits between our read and our write
        db.execute("update balance set n = n * 2");
        return n;
    });
    CHECK(calls == 3);
    CHECK(seen == "12");
    CHECK(text_of(db.execute("select n from balance")) == "24");
}

TEST_CASE("run_transaction gives up after the attempts it was given, and at once on other errors") {
    database const here;
    auto db = with_table(here);
    auto rival = here.connect();
    db.execute("create table balance(n bigint); insert into balance values (10)");
    int calls = 0;
    auto const always_late = [&](transaction&) {
        ++calls;
        db.execute("select n from balance");
        rival.execute("update balance set n = n + 1");
        db.execute("update balance set n = n * 2");
    };
    CHECK_THROWS_AS(run_transaction(db, {.isolation = isolation::repeatable_read}, always_late, {.attempts = 3}),
                    database_error);
    CHECK(calls == 3);
    calls = 0;
    CHECK_THROWS_AS(run_transaction(db,
                                    [&](transaction&) {
                                        ++calls;
                                        db.execute("select 1/0");
                                    }),
                    database_error);
    CHECK(calls == 1);
    CHECK(db.transaction_status() == pg::transaction_state::idle);
    calls = 0;
    CHECK_THROWS_AS(run_transaction(db,
                                    [&](transaction& tx) {
                                        ++calls;
                                        tx.commit();
                                        db.execute("do $$ begin raise exception using errcode = '40001'; end $$");
                                    }),
                    database_error);
    CHECK(calls == 1);  // it was committed: a repetition would do the work twice
}

TEST_CASE("run_transaction leaves a transaction alone that the work finished itself") {
    database const here;
    auto db = with_table(here);
    run_transaction(db, [&](transaction& tx) {
        db.execute("insert into t values (1)");
        tx.rollback();
    });
    CHECK(count(db) == "0");
}

TEST_CASE("a statement that the server forgot fails its transaction, and the next one has it again") {
    database const here;
    auto db = with_table(here);
    auto const s = bigint_statement("x_keep", "insert into t values ($1)", 1, 0);
    auto const other = bigint_statement("x_other", "select 2 * $1", 1, 1);
    db.prepare(s);
    db.prepare(other);
    {
        transaction tx(db);
        db.execute(s, bigints{1});
        db.execute("deallocate x_keep");
        try {
            db.execute(s, bigints{2});
            FAIL("there is no such statement");
        } catch (database_error const& e) {
            CHECK(e.sqlstate() == pg::sqlstate::invalid_sql_statement_name);
            CHECK(e.effect() == effect::not_done);
        }
        CHECK(db.transaction_status() == pg::transaction_state::failed);
        CHECK_THROWS_AS(tx.commit(), commit_rolled_back);
    }
    transaction tx(db);
    db.execute(s, bigints{3});  // prepared anew: within a transaction nothing could be tried twice
    CHECK(bigint(db.execute(other, bigints{4})) == 8);
    tx.commit();
    CHECK(text_of(db.execute("select array_agg(id) from t")) == "{3}");
}
