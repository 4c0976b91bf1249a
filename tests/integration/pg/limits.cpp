// SPDX-License-Identifier: BSL-1.0
// A server that does not answer, wherever it stops: every wait has an end, and the error says what is known.
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <sys/time.h>

#include <alphaswarm/pg/limits.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/savepoint.hpp>
#include <alphaswarm/pg/stream.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"
#include "support/silent.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace std::chrono_literals;
using place = cut::place;

namespace {
constexpr int slack = 2000;  // milliseconds that a busy machine may add
pg::statement series() { return bigint_statement("l_series", "select generate_series(1, $1)", 1, 1); }

/// Of a statement that may have changed something.
std::string lost(connection& db, char const* sql) {
    try {
        db.execute(sql);
    } catch (commit_unknown const& e) {
        return "unknown " + std::string(e.sqlstate());
    } catch (connection_error const& e) {
        return std::string(e.effect() == effect::not_done ? "not done " : "? ") + std::string(e.sqlstate());
    }
    return "answered";
}
}  // namespace

TEST_CASE("a deadline ends the wait for a backend that is stopped, and says what is known") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint)");
    for (bool within : {false, true}) {
        if (within) db.execute("begin");
        {
            stopped const backend(db.process_id());
            deadline_guard const limit(db, 300ms);
            std::string outcome;
            int const took = milliseconds_of([&] { outcome = lost(db, "insert into t values (1)"); });
            CHECK(outcome == (within ? "not done HYT00" : "unknown HYT00"));
            CHECK(took >= 300);
            CHECK(took < 300 + slack);
            CHECK_FALSE(db.is_open());
            CHECK(contains(message_of<connection_error>([&] { db.execute("select 1"); }),
                           "did not answer within the limit"));
        }
        db.reset();
        CHECK(text_of(db.execute("select 1")) == "1");
    }
}

TEST_CASE("a deadline that is not reached leaves no trace, guards nest, and the earlier one holds") {
    database const here;
    auto db = here.connect();
    {
        deadline_guard const outer(db, 300ms);
        deadline_guard const inner(db, 1h);
        CHECK(milliseconds_of([&] { db.execute("select pg_sleep(60)"); }) < 300 + slack);
    }
    CHECK_FALSE(db.is_open());
    db.reset();
    {
        deadline_guard const limit(db, 20s);
        db.execute(series(), bigints{100000});
        CHECK(text_of(db.execute("select 'answered'")) == "answered");
        std::string const large(3'000'000, 'x');
        char const* const value[] = {large.c_str()};
        CHECK(bigint(db.execute_params("select length($1)::bigint", nullptr, {.values = value, .count = 1})) ==
              3'000'000);
    }
    CHECK_FALSE(db.protocol().endpoint().limits().are_set());
    CHECK_FALSE(db.protocol().endpoint().is_careful());
    CHECK(text_of(db.execute("select 1")) == "1");
}

TEST_CASE("a deadline ends with the move of its connection") {
    database const here;
    auto first = here.connect();
    auto const limit = std::make_optional<deadline_guard>(first, 50ms);
    connection second(std::move(first));
    pg::pause(pg::milliseconds(60));
    CHECK(text_of(second.execute("select pg_sleep(0.1) is null")) == "f");
}

TEST_CASE("an answer timeout is about silence: a server that goes on answering has its time") {
    database const here;
    connection db(config(here.dsn()).answer_timeout(400ms));
    db.on_notice(nullptr);
    // a notice every 100 ms for 800 ms
    CHECK_NOTHROW(
        db.execute("do $$ begin for i in 1..8 loop raise notice 'here'; perform pg_sleep(0.1); end loop; end $$"));
    int const took = milliseconds_of([&] { CHECK(lost(db, "select pg_sleep(60)") == "unknown HYT00"); });
    CHECK(took >= 400);
    CHECK(took < 400 + slack);
    db.reset();
    CHECK(lost(db, "select pg_sleep(60)") == "unknown HYT00");  // it holds for the new session too
}

TEST_CASE("signals do not lengthen a limit") {
    database const here;
    auto db = here.connect();
    struct sigaction ignored{};
    ignored.sa_handler = [](int) {};
    struct sigaction before{};
    ::sigaction(SIGALRM, &ignored, &before);
    itimerval const often{{0, 20000}, {0, 20000}}, never{};
    ::setitimer(ITIMER_REAL, &often, nullptr);
    int const took = milliseconds_of([&] {
        deadline_guard const limit(db, 300ms);
        db.execute("select pg_sleep(60)");
    });
    ::setitimer(ITIMER_REAL, &never, nullptr);
    ::sigaction(SIGALRM, &before, nullptr);
    CHECK(took < 300 + slack);
}

TEST_CASE("a result that stops at any of its bytes ends with the deadline") {
    database const here;
    proxy between(here.dsn());
    for (std::size_t byte = 0; byte < 120; byte += 7) {
        CAPTURE(byte);
        connection db(between.config());
        auto const s = series();
        db.prepare(s);
        between.arm({.where = place::within_answer, .byte = byte, .message = 'E', .silent = true});
        deadline_guard const limit(db, 100ms);
        int const took = milliseconds_of([&] { CHECK_THROWS_AS(db.execute(s, bigints{20}), error); });
        CHECK(took < 100 + slack);
        CHECK_FALSE(db.is_open());
    }
    CHECK(between.cuts() == 18);
}

TEST_CASE("what is written to a server that reads nothing ends with the deadline: a large value, a text, a pipeline") {
    database const here;
    std::string const large(16'000'000, 'x');
    for (int way = 0; way < 4; ++way) {
        CAPTURE(way);
        auto db = here.connect();
        auto const twice = bigint_statement("l_twice", "select 2 * $1", 1, 1);
        db.prepare(twice);
        stopped const backend(db.process_id());
        int const took = milliseconds_of([&] {
            deadline_guard const limit(db, 300ms);
            char const* const value[] = {large.c_str()};
            if (way == 0) db.execute_params("select length($1)::bigint", nullptr, {.values = value, .count = 1});
            else if (way == 1) db.execute("select 1 -- " + large);
            else
                pg::pipelined(db, {&twice}, [&](pg::pipeline& p) {
                    for (std::int64_t i = 0; i < (way == 2 ? 200000 : 3); ++i) p.send(twice, bigints{i});
                });
        });
        CHECK(took < 300 + slack);
        CHECK_FALSE(db.is_open());
    }
}

TEST_CASE("a pipeline within a deadline gives what it gives without one") {
    database const here;
    auto db = here.connect();
    auto const twice = bigint_statement("l_more", "select 2 * $1", 1, 1);
    deadline_guard const limit(db, 60s);
    std::int64_t next = 0, wrong = 0;
    pg::pipelined(
        db,
        {&twice},
        [&](pg::pipeline& p) {
            for (std::int64_t i = 0; i < 50000; ++i) p.send(twice, bigints{i});
        },
        [&](std::size_t index, pg::result&& got) {
            wrong += bigint(got) != 2 * static_cast<std::int64_t>(index);
            ++next;
        });
    CHECK(next == 50000);
    CHECK(wrong == 0);
}

TEST_CASE("what is left behind on a backend that is stopped is left within its limit") {
    struct way {
        char const* what;
        void (*leave)(connection& db, pid_t backend);
    };
    static way const ways[] = {
        {"a transaction",
         [](connection& db, pid_t backend) {
             transaction const tx(db);
             ::kill(backend, SIGSTOP);
         }},
        {"a savepoint and its transaction",
         [](connection& db, pid_t backend) {
             transaction tx(db);
             savepoint const part(tx);
             ::kill(backend, SIGSTOP);
         }},
        {"a stream",
         [](connection& db, pid_t backend) {
             pg::stream rows(db, series(), bigints{100'000'000});
             (void)rows.next();
             ::kill(backend, SIGSTOP);
         }},
        {"a pipeline",
         [](connection& db, pid_t backend) {
             auto const twice = bigint_statement("l_left", "select 2 * $1", 1, 1);
             db.prepare(twice);
             ::kill(backend, SIGSTOP);
             try {
                 pg::pipelined(db, {&twice}, [&](pg::pipeline& p) {
                     for (std::int64_t i = 0; i < 500; ++i) p.send(twice, bigints{i});
                     throw 1;
                 });
             } catch (int) {
             }
         }},
        {"a connection whose socket is full",
         [](connection& db, pid_t backend) {
             ::kill(backend, SIGSTOP);
             db.protocol().nonblocking(true);
             std::string const large(4'000'000, 'x');
             db.protocol().send(("select 1 -- " + large).c_str());
         }},
    };
    database const here;
    std::vector<int> took(std::size(ways));
    std::vector<std::thread> all;
    for (std::size_t i = 0; i < std::size(ways); ++i)
        all.emplace_back([&, i] {
            auto db = std::make_optional(here.connect());
            pid_t const backend = db->process_id();
            took[i] = milliseconds_of([&] {
                ways[i].leave(*db, backend);
                db.reset();
            });
            ::kill(backend, SIGCONT);
        });
    for (auto& one : all) one.join();
    for (std::size_t i = 0; i < std::size(ways); ++i) {
        CAPTURE(ways[i].what);
        CHECK(took[i] < pg::default_limits::leaving_ms + slack);
    }
}
