// SPDX-License-Identifier: BSL-1.0
// Transactions whose server side is gone: a table of ways to lose one, each with every use of it and of its connection,
// and random texts whose effect on the transaction is known from what the server shows to others.
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/savepoint.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using pg::transaction_outcome;

namespace {
std::string stored(database const& here) {
    return text_of(here.connect().execute("select coalesce(string_agg(id::text, ' ' order by id), '') from t"));
}
pg::statement const& keep() {
    static auto const s = bigint_statement("l_keep", "insert into t values ($1)", 1, 0);
    return s;
}
void end_backend(database const& here, connection& of) {
    here.connect().execute("select pg_terminate_backend(" + std::to_string(of.process_id()) + ", 5000)");
}
struct loss {
    char const* name;
    transaction_outcome outcome;
    void (*lose)(database const&, connection&);
};
loss const losses[] = {
    {"reset()", transaction_outcome::rolled_back, [](database const&, connection& db) { db.reset(); }},
    {"lost, then reset()",
     transaction_outcome::rolled_back,
     [](database const& here, connection& db) {
         end_backend(here, db);
         CHECK_THROWS_AS(db.execute("select 1"), connection_error);
         db.reset();
     }},
    {"assigned to",
     transaction_outcome::rolled_back,
     [](database const& here, connection& db) { db = here.connect(); }},
    {"rollback", transaction_outcome::rolled_back, [](database const&, connection& db) { db.execute("rollback"); }},
    {"abort", transaction_outcome::rolled_back, [](database const&, connection& db) { db.execute("abort work"); }},
    {"rollback behind a savepoint",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) { db.execute("savepoint x; rollback to x; rollback"); }},
    {"rollback of a failed one",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) {
         CHECK_THROWS_AS(db.execute("select 1/0"), database_error);
         db.execute("rollback");
     }},
    {"commit of a failed one",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) {
         CHECK_THROWS_AS(db.execute("select 1/0"), database_error);
         db.execute("commit");
     }},
    {"commit that fails",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) {
         db.execute("insert into t values (7), (7)");
         CHECK_THROWS_AS(db.execute("commit"), database_error);
     }},
    {"rollback and chain",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) { db.execute("ROLLBACK AND CHAIN"); }},
    {"rollback; begin",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) { db.execute("rollback; begin"); }},
    {"a prepared rollback",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) {
         static auto const s = bigint_statement("l_rollback", "/* by name */ rollback", 0, 0);
         db.execute(s);
     }},
    {"a rollback with parameters",
     transaction_outcome::rolled_back,
     [](database const&, connection& db) { db.execute_params("rollback", nullptr); }},
    {"commit", transaction_outcome::committed, [](database const&, connection& db) { db.execute("commit"); }},
    {"end, and more",
     transaction_outcome::committed,
     [](database const&, connection& db) { db.execute("end; select 1"); }},
    {"commit and chain",
     transaction_outcome::committed,
     [](database const&, connection& db) { db.execute("commit and chain"); }},
    {"commit; begin",
     transaction_outcome::committed,
     [](database const&, connection& db) { db.execute("commit; begin; select 1"); }},
    {"commit, begin, and a failure",
     transaction_outcome::committed,
     [](database const&, connection& db) { CHECK_THROWS_AS(db.execute("commit; begin; select 1/0"), database_error); }},
    {"a commit that is streamed",
     transaction_outcome::committed,
     [](database const&, connection& db) {
         static auto const s = bigint_statement("l_commit", "commit", 0, 0);
         db.execute(s);
     }},
    {"prepare transaction",
     transaction_outcome::unknown,
     [](database const& here, connection& db) {
         db.execute("prepare transaction 'l'");
         here.connect().execute("rollback prepared 'l'");  // its locks would stop what follows
     }},
    {"rollback to, and commit",
     transaction_outcome::unknown,
     [](database const&, connection& db) { db.execute("savepoint x; rollback to x; commit"); }},
    {"the native handle",
     transaction_outcome::unknown,
     [](database const&, connection& db) { PQclear(PQexec(db.native(), "rollback")); }},
};
struct use {
    char const* name;
    void (*of)(connection&);
};
/// Everything that reaches the server.
use const uses[] = {
    {"text", [](connection& db) { db.execute("insert into t values (2)"); }},
    {"text with parameters", [](connection& db) { db.execute_params("insert into t values (3)", nullptr); }},
    {"a statement that is ready", [](connection& db) { db.execute(keep(), bigints{4}); }},
    {"a statement that is new",
     [](connection& db) {
         auto const fresh = bigint_statement("l_new", "insert into t values ($1 + 1)", 1, 0);
         db.execute(fresh, bigints{4});
     }},
    {"a stream", [](connection& db) { db.stream_begin(keep(), bigints{6}); }},
    {"a pipeline", [](connection& db) { pipelined(db, {&keep()}, [](pipeline& to) { to.send(keep(), bigints{7}); }); }},
    {"preparing", [](connection& db) { db.prepare(keep()); }},
    {"another transaction", [](connection& db) { transaction another(db); }},
};
}  // namespace

TEST_CASE("a transaction that is gone says so at every use, and nothing else runs until its object goes") {
    database const here;
    here.connect().execute("create table t(id bigint unique deferrable initially deferred)");
    for (loss const& by : losses)
        for (int dismissed = 0; dismissed < 2; ++dismissed) {
            CAPTURE(by.name, dismissed);
            here.connect().execute("truncate t");
            auto db = here.connect();
            db.prepare(keep());
            {
                transaction tx(db);
                std::optional<savepoint> point(std::in_place, tx);
                db.execute(keep(), bigints{1});
                by.lose(here, db);
                if (by.name == std::string("the native handle"))  // nobody sees that but whoever looks
                    CHECK(contains(message_of<usage_error>([&] { tx.rollback(); }), "native handle"));
                CHECK(tx.outcome() == by.outcome);
                CHECK_FALSE(tx.is_open());
                for (int again = 0; again < 2; ++again) {
                    if (by.outcome == transaction_outcome::rolled_back)
                        CHECK_THROWS_AS(tx.commit(), commit_rolled_back);
                    if (by.outcome == transaction_outcome::committed)
                        CHECK(contains(message_of<usage_error>([&] { tx.commit(); }), "it was committed then"));
                    if (by.outcome == transaction_outcome::unknown) CHECK_THROWS_AS(tx.commit(), commit_unknown);
                    CHECK(contains(message_of<usage_error>([&] { tx.rollback(); }),
                                   "rollback(): this transaction is gone: "));
                    CHECK_THROWS_AS(savepoint(tx), usage_error);
                    CHECK_THROWS_AS(point->release(), usage_error);
                    CHECK_THROWS_AS(point->rollback(), usage_error);
                    for (use const& of : uses) {
                        CAPTURE(of.name);
                        CHECK(
                            contains(message_of<usage_error>([&] { of.of(db); }), "is gone while its object lives: "));
                    }
                    CHECK(&tx.connection() == &db);
                }
                if (dismissed) {
                    tx.dismiss();
                    CHECK(db.is_open());
                    if (db.transaction_status() != pg::transaction_state::idle)
                        db.execute("rollback");  // chained: it is the program's own now
                    for (use const& of : uses) {
                        if (of.name == std::string("a stream")) continue;
                        CAPTURE(of.name);
                        CHECK_NOTHROW(of.of(db));
                    }
                    CHECK(contains(message_of<usage_error>([&] { tx.commit(); }), "finished"));
                }
            }
            CHECK(db.transaction_status() == pg::transaction_state::idle);
            std::string const first = by.outcome == transaction_outcome::committed ? "1" : "";
            if (by.name == std::string("rollback to, and commit")) here.connect().execute("delete from t where id = 1");
            CHECK(stored(here) == first + (dismissed ? (first.empty() ? "" : " ") + std::string("2 3 4 5 7") : ""));
            here.connect().execute("truncate t");
            db.execute(keep(), bigints{8});
            {
                transaction next(db);
                db.execute(keep(), bigints{9});
                next.commit();
            }
            CHECK(stored(here) == "8 9");
        }
}

TEST_CASE("run_transaction never returns as if done when its transaction was lost on the way") {
    database const here;
    here.connect().execute("create table t(id bigint unique deferrable initially deferred)");
    for (loss const& by : losses) {
        CAPTURE(by.name);
        auto db = here.connect();
        here.connect().execute("truncate t");
        int calls = 0;
        CHECK_THROWS_AS(run_transaction(db,
                                        [&](transaction&) {
                                            ++calls;
                                            by.lose(here, db);
                                        }),
                        error);
        CHECK_THROWS_AS(run_transaction(db,
                                        {},
                                        [&](transaction&) {
                                            ++calls;
                                            by.lose(here, db);
                                            db.execute("insert into t values (2)");
                                            return 1;
                                        },
                                        {.attempts = 3, .first_pause_ms = 0}),
                        error);
        CHECK(calls == 2);
        if (by.name != std::string("the native handle")) CHECK(stored(here).find('2') == std::string::npos);
        db.execute("select 1");
    }
    int calls = 0;
    auto db = here.connect();
    run_transaction(db, [&](transaction& tx) { ++calls, tx.rollback(); });  // what the work itself finished is finished
    run_transaction(db, [&](transaction& tx) { ++calls, db.execute("insert into t values (3)"), tx.commit(); });
    CHECK(calls == 2);
    CHECK(contains(stored(here), "3"));
}

TEST_CASE("texts that leave the transaction alone are no loss") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint)");
    transaction tx(db);
    db.execute("savepoint a; insert into t values (1); rollback to a");
    db.execute("rollback to savepoint a; release a; begin");  // a warning, and the same transaction
    db.execute("insert into t values (2)");
    CHECK_THROWS_AS(db.execute("savepoint b; select 1/0; commit"), database_error);
    db.execute("rollback to b");
    db.execute("prepare chain as select 1");
    CHECK(tx.is_open());
    tx.commit();
    CHECK(stored(here) == "2");
}

TEST_CASE("a transaction follows its connection, and ends with it") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    SECTION("where it moves") {
        auto first = here.connect();
        transaction tx(first);
        first.execute("insert into t values (1)");
        auto second = std::move(first);
        CHECK(&tx.connection() == &second);
        {
            savepoint point(tx);
            second.execute("insert into t values (2)");
        }
        auto third = here.connect();
        third = std::move(second);
        third.execute("insert into t values (3)");
        CHECK_THROWS_AS(first.execute("insert into t values (4)"), connection_error);
        tx.commit();
        CHECK(stored(here) == "1 3");
        CHECK(third.transaction_status() == pg::transaction_state::idle);
    }
    SECTION("where it is swapped") {
        auto a = here.connect(), b = here.connect();
        transaction of_a(a), of_b(b);
        a.execute("insert into t values (1)");
        b.execute("insert into t values (2)");
        std::swap(a, b);
        CHECK(&of_a.connection() == &b);
        CHECK(&of_b.connection() == &a);
        of_b.rollback();
        of_a.commit();
        CHECK(stored(here) == "1");
    }
    SECTION("one that was there before is lost, and bars the one that comes") {
        auto a = here.connect(), b = here.connect();
        std::optional<transaction> of_a(std::in_place, a);
        a.execute("insert into t values (1)");
        transaction of_b(b);
        b.execute("insert into t values (2)");
        a = std::move(b);
        CHECK(contains(message_of<usage_error>([&] { a.execute("insert into t values (3)"); }),
                       "another connection was assigned"));
        CHECK(of_a->outcome() == transaction_outcome::rolled_back);
        CHECK(of_b.is_open());
        of_a.reset();
        CHECK(of_b.is_open());
        a.execute("insert into t values (4)");
        of_b.commit();
        CHECK(stored(here) == "2 4");
    }
    SECTION("a move does not free what is barred") {
        auto a = here.connect();
        a.prepare(keep());
        transaction tx(a);
        a.execute("rollback");
        auto b = std::move(a);
        auto c = here.connect();
        c = std::move(b);
        CHECK_THROWS_AS(c.execute(keep(), bigints{1}), usage_error);
        tx.dismiss();
        c.execute(keep(), bigints{2});
        CHECK(stored(here) == "2");
    }
    SECTION("it is over when the connection is destroyed") {
        std::optional<connection> db(here.connect());
        transaction tx(*db);
        savepoint point(tx);
        db->execute("insert into t values (1)");
        db.reset();
        CHECK(tx.outcome() == transaction_outcome::rolled_back);
        CHECK_THROWS_AS(tx.commit(), commit_rolled_back);
        CHECK(contains(message_of<usage_error>([&] { tx.rollback(); }),
                       "its connection is gone; nothing of it is stored"));
        CHECK_THROWS_AS(point.release(), usage_error);
        CHECK(contains(message_of<usage_error>([&] { static_cast<void>(tx.connection()); }), "its connection is gone"));
        tx.dismiss();
        CHECK(stored(here).empty());
    }
    SECTION("it may go before or after a connection that was moved from") {
        auto first = std::make_unique<connection>(here.connect());
        auto tx = std::make_unique<transaction>(*first);
        connection second(std::move(*first));
        first.reset();
        second.execute("insert into t values (1)");
        tx.reset();
        second.execute("insert into t values (2)");
        CHECK(stored(here) == "2");
    }
}

TEST_CASE("a transaction that is open cannot be dismissed, one whose connection is lost can") {
    database const here;
    auto db = here.connect();
    transaction tx(db);
    CHECK(contains(message_of<usage_error>([&] { tx.dismiss(); }), "commit() or rollback()"));
    end_backend(here, db);
    CHECK_THROWS_AS(db.execute("select 1"), connection_error);
    tx.dismiss();
    CHECK(tx.outcome() == transaction_outcome::rolled_back);
    db.reset();
    CHECK(text_of(db.execute("select 1")) == "1");
}

TEST_CASE("a text with COMMIT whose answer was lost leaves its transaction of unknown outcome") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    proxy between(here.dsn());
    connection db(between.config());
    transaction tx(db);
    between.arm({.where = cut::place::before_answer, .containing = "commit"});
    CHECK_THROWS_AS(db.execute("insert into t values (1); commit"), commit_unknown);
    CHECK(tx.outcome() == transaction_outcome::unknown);
    db.reset();
    CHECK_THROWS_AS(tx.commit(), commit_unknown);
    CHECK_THROWS_AS(db.execute("select 1"), usage_error);
}

TEST_CASE("transaction control has no place in a pipeline") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint)");
    for (char const* sql :
         {"begin", "commit", "rollback", "-- x\nstart transaction", "end", "prepare transaction 'x'"}) {
        CAPTURE(sql);
        auto const s = bigint_statement("l_control", sql, 0, 0);
        for (bool within : {false, true}) {
            std::optional<transaction> tx;
            if (within) tx.emplace(db);
            CHECK(contains(message_of<usage_error>([&] {
                               pipelined(
                                   db, {&keep(), &s}, [&](pipeline& to) { to.send(keep(), bigints{1}), to.send(s); });
                           }),
                           "none of them may begin or end one"));
            if (within) CHECK(tx->is_open());
        }
        CHECK(stored(here).empty());
        CHECK(db.transaction_status() == pg::transaction_state::idle);
    }
    transaction tx(db);
    auto const mark = bigint_statement("l_mark", "savepoint x", 0, 0),
               back = bigint_statement("l_back", "rollback to savepoint x", 0, 0);
    pipelined(db, {&keep(), &mark, &back}, [&](pipeline& to) {
        to.send(keep(), bigints{1}), to.send(mark), to.send(keep(), bigints{2}), to.send(back);
    });
    tx.commit();
    CHECK(stored(here) == "1");
}

TEST_CASE("whatever texts do, the object knows whether the transaction is still its own") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    unsigned const seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    char const* const commands[] = {"select 1",
                                    "rollback to a",
                                    "savepoint a",
                                    "insert into t values (1)",
                                    "insert into t values (2)",
                                    "savepoint a",
                                    "rollback to a",
                                    "release a",
                                    "ROLLBACK TO SAVEPOINT a",
                                    "commit",
                                    "rollback",
                                    "begin",
                                    "commit and chain",
                                    "rollback and no chain",
                                    "abort and chain",
                                    "select 1/0",
                                    "start transaction",
                                    "end"};
    auto watcher = here.connect();
    auto db = here.connect();
    auto const shown = [&] {  // the beginning of the transaction that the server is in
        return text_of(watcher.execute("select coalesce(xact_start::text, 'none') from pg_stat_activity where pid = " +
                                       std::to_string(db.process_id())));
    };
    int gone = 0, kept = 0;
    for (int round = 0; round < 300; ++round) {
        std::string told;
        transaction tx(db);
        std::string const own = shown();
        bool same = true, visible = true, failed = false;
        for (int exchanges = 0; exchanges < 1 + round % 3 && same && visible && tx.is_open(); ++exchanges) {
            std::string text = "savepoint a";
            for (unsigned i = 0, n = 1 + random() % 3; i < n; ++i)
                text += std::string("; ") + commands[random() % std::size(commands)];
            told += text + " | ";
            try {
                db.execute(text);
                failed = false;
            } catch (database_error const&) {
                failed = true;
            }
            if (db.transaction_status() == pg::transaction_state::failed) PQclear(PQexec(db.native(), "rollback to a"));
            visible = db.transaction_status() !=
                      pg::transaction_state::failed;  // once it has failed as a whole the server shows no beginning
            same = shown() == own;
        }
        CAPTURE(told);
        if (visible) {
            (same ? kept : gone) += 1;
            if (!same) CHECK_FALSE(tx.is_open());
            if (same && !failed) CHECK(tx.is_open());  // of a text that failed nobody knows how far it came
            if (tx.is_open()) CHECK(message_of<error>([&] { tx.commit(); }) == "no exception");
            else CHECK_THROWS_AS(db.execute("insert into t values (13)"), usage_error);
        }
    }
    CHECK(db.transaction_status() == pg::transaction_state::idle);
    CHECK(gone > 50);
    CHECK(kept > 15);
    CHECK(text_of(db.execute("select count(*) from t where id = 13")) == "0");
}
