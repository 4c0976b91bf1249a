// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/savepoint.hpp>

#include <stdexcept>
#include <type_traits>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

static_assert(!std::is_convertible_v<transaction&, savepoint>);
static_assert(!std::is_move_constructible_v<savepoint>, "savepoints end in the order of their scopes");

namespace {
std::string count(connection& db) { return text_of(db.execute("select count(*) from t")); }
connection with_table(database const& here) {
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    return db;
}
}  // namespace

TEST_CASE("a savepoint brings a failed transaction back") {
    database const here;
    auto db = with_table(here);
    transaction tx(db);
    db.execute("insert into t values (1)");
    {
        savepoint attempt(tx);
        db.execute("insert into t values (2)");
        CHECK_THROWS_AS(db.execute("select 1/0"), database_error);
        attempt.rollback();
        CHECK_THROWS_AS(attempt.release(), usage_error);
    }
    {
        savepoint kept(tx);
        db.execute("insert into t values (3)");
        kept.release();
    }
    {
        savepoint dropped(tx);
        db.execute("insert into t values (4)");
        CHECK_THROWS_AS(db.execute("select 1/0"), database_error);
    }
    tx.commit();
    CHECK(text_of(db.execute("select array_agg(id order by id) from t")) == "{1,3}");
}

TEST_CASE("savepoints nest, and end from the inside out") {
    database const here;
    auto db = with_table(here);
    transaction tx(db);
    savepoint outer(tx);
    db.execute("insert into t values (1)");
    {
        savepoint inner(tx);
        db.execute("insert into t values (2)");
        CHECK(contains(message_of<usage_error>([&] { outer.release(); }), "an inner savepoint is open"));
    }
    outer.release();
    tx.commit();
    CHECK(count(db) == "1");
}

TEST_CASE("a savepoint is undone with its scope although an inner one could not be") {
    database const here;
    auto db = with_table(here);
    transaction tx(db);
    db.execute("insert into t values (1)");
    try {
        savepoint outer(tx);
        db.execute("insert into t values (2)");
        savepoint inner(tx);
        db.execute("insert into t values (3)");
        db.execute("release savepoint alphaswarm_2");  // behind its back, so that its rollback fails, and the
                                                       // transaction with it
        throw std::runtime_error("mine");
    } catch (std::runtime_error const&) {
    }
    CHECK(db.transaction_status() == pg::transaction_state::open);
    {
        savepoint next(tx);
        db.execute("insert into t values (4)");
        next.release();
    }
    tx.commit();
    CHECK(text_of(db.execute("select array_agg(id order by id) from t")) == "{1,4}");
}

TEST_CASE("a savepoint's scope that is left by the failure of an inner one undoes both") {
    database const here;
    auto db = with_table(here);
    transaction tx(db);
    db.execute("insert into t values (1)");
    CHECK_THROWS_AS(
        [&] {
            savepoint outer(tx);
            db.execute("insert into t values (2)");
            savepoint inner(tx);
            db.execute("select 1/0");
        }(),
        database_error);
    CHECK(db.transaction_status() == pg::transaction_state::open);
    CHECK(count(db) == "1");
    tx.commit();
}
