// SPDX-License-Identifier: BSL-1.0
// What a program may conclude from an error is held against what is in the database: over a table of ways to send a
// statement, and over connections that are cut at each byte of the way.
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/savepoint.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include <string>
#include <vector>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using place = cut::place;
namespace sqlstate = alphaswarm::pg::sqlstate;

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
struct way {
    char const* name;
    void (*store)(connection&, pg::statement const& insert);
    char message = 'S';  // the last one of what is sent, on the wire
};
void drain_stream(connection& db, pg::statement const& s) {
    db.stream_begin(s, bigints{1});
    while (db.stream_next()) {
    }
}
/// Every way to send something that stores a row.
way const ways[] = {
    {"execute(text)", [](connection& db, pg::statement const&) { db.execute("insert into t values (1)"); }, 'Q'},
    {"execute(texts)",
     [](connection& db, pg::statement const&) { db.execute("insert into t values (1); select 1"); },
     'Q'},
    {"execute(statement)", [](connection& db, pg::statement const& s) { db.execute(s, bigints{1}); }},
    {"execute_params",
     [](connection& db, pg::statement const& s) { db.execute_params(s.sql, s.parameter_types, bigints{1}); }},
    {"stream", drain_stream},
    {"pipelined",
     [](connection& db, pg::statement const& s) {
         pipelined(db, {&s}, [&](pipeline& to) { to.send(s, bigints{1}); });
     }},
    {"pipelined many",
     [](connection& db, pg::statement const& s) {
         pipelined(db, {&s}, [&](pipeline& to) {
             for (int i = 0; i < 3; ++i) to.send(s, bigints{i});
         });
     }},
};
pg::statement insert(bool returning = false) {
    return bigint_statement(returning ? "e_returning" : "e_insert",
                            returning ? "insert into t values ($1) returning id" : "insert into t values ($1)",
                            1,
                            returning);
}
/// What the program hears.
std::string heard(connection& db, way const& by, pg::statement const& s) {
    try {
        by.store(db, s);
        return "done";
    } catch (commit_unknown const& e) {
        CHECK(e.effect() == effect::unknown);
        CHECK(e.is_connection_lost() == !db.is_open());
        CHECK_FALSE(e.sqlstate().empty());
        CHECK_FALSE(e.statement().empty());
        return "unknown";
    } catch (connection_error const& e) {
        CHECK((e.effect() == effect::not_done || e.effect() == effect::not_sent));
        return e.effect() == effect::not_sent ? "not sent" : "not done";
    }
}
}  // namespace

TEST_CASE(
    "a lost answer outside of a transaction is unknown, whichever way it was sent, and inside of one nothing was "
    "done") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    for (bool prepared : {true, false})
        for (bool returning : {false, true})
            for (way const& by : ways)
                for (bool within : {false, true}) {
                    auto const s = insert(returning);
                    char const message = by.message;
                    for (cut const& where : {cut{.where = place::before_answer, .message = message},
                                             cut{.where = place::before_message, .message = message},
                                             cut{.where = place::within_answer, .byte = 3, .message = message}}) {
                        CAPTURE(by.name, prepared, returning, within, static_cast<int>(where.where));
                        here.connect().execute("truncate t");
                        proxy between(here.dsn());
                        {
                            connection db(pg::config(between.config()).prepared_statements(prepared));
                            db.prepare(s);
                            if (within) db.execute("begin");
                            between.arm(where);
                            std::string const outcome = heard(db, by, s);
                            CHECK(between.cuts() == 1);
                            CHECK(outcome == (within ? "not done" : "unknown"));
                            CHECK(heard(db, by, s) == "not sent");
                        }
                        bool const stored = count(here) != "0";
                        CHECK(stored == (!within && where.where != place::before_message));
                    }
                }
}

TEST_CASE("a lost answer to what only reads is no unknown outcome") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    auto read = bigint_statement("e_read", "select 2 * $1", 1, 1), write = read;
    read.only_reads = true;
    for (way const& by : ways) {
        if (by.message == 'Q' || by.name == std::string_view("execute_params"))
            continue;  // nobody knows what a text does
        for (bool reads : {true, false}) {
            CAPTURE(by.name, reads);
            proxy between(here.dsn());
            connection db(between.config());
            auto const& s = reads ? read : write;
            db.prepare(s);
            between.arm({.where = place::before_answer, .message = 'S'});
            CHECK(heard(db, by, s) == (reads ? "not done" : "unknown"));
        }
    }
}

TEST_CASE("one statement of a pipeline that may change something makes its outcome unknown") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    auto read = bigint_statement("e_read", "select 2 * $1", 1, 1);
    read.only_reads = true;
    auto const write = insert();
    proxy between(here.dsn());
    connection db(between.config());
    pipelined(db, {&read, &write}, [](pipeline&) {});
    between.arm({.where = place::before_answer, .message = 'S'});
    CHECK_THROWS_AS(pipelined(db,
                              {&read, &write},
                              [&](pipeline& to) {
                                  to.send(read, bigints{1}), to.send(write, bigints{1}), to.send(read, bigints{1});
                              }),
                    commit_unknown);
}

TEST_CASE("what is concluded is true wherever the connection is cut") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    auto const s = insert();
    int unknown = 0, not_done = 0, not_sent = 0, done = 0;
    for (place where : {place::client_byte, place::server_byte})
        for (way const& by : {ways[0], ways[2], ways[6]}) {
            int sound_in_a_row = 0;
            for (std::size_t byte = 1; sound_in_a_row < 3;
                 byte += byte < (where == place::server_byte ? 300u : 80u) ? 20 : 1) {  // to connect takes more
                here.connect().execute("truncate t");
                proxy between(here.dsn());
                between.arm({.where = where, .byte = byte, .hard = false});
                std::string outcome = "no connection";
                try {
                    connection db(between.config());
                    outcome = heard(db, by, s);
                    if (outcome == "done" && between.cuts() == 0) ++sound_in_a_row;
                } catch (connection_error const& e) {
                    CHECK(e.effect() == effect::not_sent);  // it was cut while it was being opened
                }
                if (outcome == "no connection") continue;
                CAPTURE(by.name, byte, outcome, static_cast<int>(where));
                bool const stored = count(here) != "0";
                if (outcome == "not done" || outcome == "not sent") CHECK_FALSE(stored);
                if (outcome == "done") CHECK(stored);
                (outcome == "unknown"    ? unknown
                 : outcome == "done"     ? done
                 : outcome == "not done" ? not_done
                                         : not_sent) += 1;
            }
        }
    CHECK(unknown > 20);
    CHECK(not_done > 20);  // while the statement was being prepared
    CHECK(done >= 6);
}

TEST_CASE("a text within a transaction that may have ended it is of unknown outcome when its answer is lost") {
    database const here;
    here.connect().execute("create table t(id bigint)");
    struct one {
        char const* text;
        bool unknown;
    };
    for (one const& of : {one{"insert into t values (1); commit", true},
                          {"insert into t values (1); END", true},
                          {"rollback; insert into t values (1)", true},
                          {"insert into t values (1)", false},
                          {"savepoint a; insert into t values (1); rollback to a; insert into t values (1)", false}}) {
        CAPTURE(of.text);
        here.connect().execute("truncate t");
        proxy between(here.dsn());
        {
            connection db(between.config());
            db.execute("begin");
            between.arm({.where = place::before_answer, .containing = "insert"});
            if (of.unknown) CHECK_THROWS_AS(db.execute(of.text), commit_unknown);
            else CHECK_THROWS_AS(db.execute(of.text), connection_error);
        }
        CHECK((count(here) != "0") == of.unknown);
    }
}

TEST_CASE("a text that failed after it may have committed says that it is not known") {
    database const here;
    auto db = here.connect();
    db.execute(
        "create table t(id bigint); create procedure keep() language plpgsql as $$ begin insert into t values (1); "
        "commit; perform 1/0; end $$");
    auto const effect_of = [&](char const* sql) {
        try {
            db.execute(sql);
        } catch (database_error const& e) {
            return e.effect();
        }
        return effect::done;
    };
    CHECK(effect_of("insert into t values (1); select 1/0") == effect::not_done);
    CHECK(text_of(db.execute("select count(*) from t")) == "0");
    CHECK(effect_of("insert into t values (1); commit; select 1/0") == effect::unknown);
    CHECK(effect_of("call keep()") == effect::unknown);
    CHECK(text_of(db.execute("select count(*) from t")) == "2");
}

TEST_CASE("40003 and 08007 are an unknown outcome wherever they come, and the connection goes on") {
    database const here;
    auto db = here.connect();
    db.execute(
        "create table t(id bigint); "
        "create function raise(code text) returns bigint language plpgsql as $$ begin raise 'lost it' using errcode = "
        "code; end $$; "
        "create function late() returns trigger language plpgsql as $$ begin perform raise(new.code); return null; end "
        "$$; "
        "create table late(code text); "
        "create constraint trigger late after insert on late deferrable initially deferred for each row execute "
        "function late()");
    for (std::string const code : {"40003", "08007"}) {
        CAPTURE(code);
        std::string const sql = "select raise('" + code + "')", at_commit = "insert into late values ('" + code + "')";
        auto s = bigint_statement(code == "40003" ? "e_40003" : "e_08007", sql.c_str(), 0, 1);
        s.only_reads = true;
        auto const unknown = [&](auto&& work) {
            try {
                work();
                FAIL("accepted");
            } catch (commit_unknown const& e) {
                CHECK(e.sqlstate() == code);
                CHECK(e.message() == "lost it");
                CHECK_FALSE(e.is_connection_lost());
                CHECK(contains(e.what(), "the server does not know itself"));
            }
            CHECK(db.is_open());
        };
        unknown([&] { db.execute(sql); });
        unknown([&] { db.execute(s); });
        unknown([&] { db.execute(s); });
        unknown([&] { db.execute_params(sql.c_str(), nullptr); });
        unknown([&] { pipelined(db, {&s}, [&](pipeline& to) { to.send(s); }); });
        unknown([&] { db.stream_begin(s); });
        unknown([&] { db.execute(at_commit); });
        {
            transaction tx(db);
            db.execute(at_commit);
            unknown([&] { tx.commit(); });
            CHECK(tx.outcome() == pg::transaction_outcome::unknown);
        }
        int calls = 0;
        unknown([&] {
            run_transaction(db, [&](transaction&) {
                ++calls;
                db.execute(at_commit);
            });
        });
        CHECK(calls == 1);
        CHECK(text_of(db.execute("select count(*) from late")) == "0");
    }
}

TEST_CASE("a backend that was terminated says so, by SQLSTATE, inside and outside of a transaction") {
    database const here;
    auto db = here.connect();
    auto const end = [&] {
        here.connect().execute("select pg_terminate_backend(" + std::to_string(db.process_id()) + ", 5000)");
    };
    auto read = bigint_statement("e_read", "select 2 * $1", 1, 1);
    read.only_reads = true;
    db.execute(read, bigints{1});
    end();
    try {
        db.execute(read, bigints{1});
        FAIL("there is no server");
    } catch (connection_error const& e) {
        CHECK(e.sqlstate() == sqlstate::admin_shutdown);
    }
    db.reset();
    end();
    try {
        db.execute("select 1");
        FAIL("there is no server");
    } catch (commit_unknown const& e) {
        CHECK(e.sqlstate() == sqlstate::admin_shutdown);
        CHECK(e.statement() == "select 1");
    }
    db.reset();
    transaction tx(db);
    end();
    try {
        db.execute("select 1");
        FAIL("there is no server");
    } catch (connection_error const& e) {
        CHECK(e.sqlstate() == sqlstate::admin_shutdown);
        CHECK(e.effect() == effect::not_done);
    }
}

TEST_CASE("types that are found to differ only after the effect say that it is done") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint)");
    static constexpr std::uint32_t text_type[] = {25};
    pg::statement const s{"e_wrong", "insert into t values (1) returning id", nullptr, 0, text_type, 1, fresh_slot()};
    auto const effect_of = [&](auto&& work) {
        try {
            work();
        } catch (usage_error const& e) {
            return e.effect();
        }
        return effect::unknown;
    };
    CHECK(effect_of([&] { db.execute(s); }) == effect::not_done);
    CHECK(text_of(db.execute("select count(*) from t")) == "0");
    db.prepared_statements(false);
    CHECK(effect_of([&] { db.execute(s); }) == effect::done);
    CHECK(text_of(db.execute("select count(*) from t")) == "1");
}
