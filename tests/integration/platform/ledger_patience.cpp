// SPDX-License-Identifier: BSL-1.0
// A server that stops answering in the middle of a record: the ledger says so when its patience is over, whoever set
// the limit.
#include <alphaswarm/platform/ledger_patience.hpp>

#include <chrono>
#include <string>

#include <alphaswarm/pg/limits.hpp>

#include "integration/platform/ledger_desk.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"
#include "support/silent.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using namespace alphaswarm::test;
using namespace std::chrono_literals;

namespace {
constexpr int slack = 2000;  // milliseconds that a busy machine may add
}

TEST_CASE("a record has its patience with a server that is stopped, and is found when it is recorded again") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run}, {}, {.patience_ms = 400});
    ledger.record_order(an_order(), "first");  // prepares the statements
    {
        stopped const backend(desk.db.connection().process_id());
        std::string words;
        int const took = milliseconds_of(
            [&] { words = message_of<commit_unknown>([&] { ledger.record_order(an_order(), "second"); }); });
        CHECK(contains(words, "record it again with the idempotency key 'second'"));
        CHECK(took >= 400);
        CHECK(took < 400 + slack);
    }
    CHECK_FALSE(desk.db.connection().protocol().endpoint().limits().are_set());
    auto const order = ledger.record_order(an_order(), "second");
    CHECK(ledger.record_order(an_order(), "second") == order);
    CHECK(desk.ask("select count(*) from orders") == "2");
    CHECK(desk.ask("select count(*) from ledger_entries") == "2");
}

TEST_CASE("a deadline of the caller that is earlier than the patience ends a record, and stays in force") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run}, {}, {.patience_ms = 30000});
    ledger.record_order(an_order(), "first");
    {
        stopped const backend(desk.db.connection().process_id());
        deadline_guard const limit(desk.db.connection(), 300ms);
        int const took =
            milliseconds_of([&] { CHECK_THROWS_AS(ledger.record_order(an_order(), "second"), commit_unknown); });
        CHECK(took >= 300);
        CHECK(took < 300 + slack);
        CHECK(desk.db.connection().protocol().endpoint().limits().until.is_set());
    }
    ledger.record_order(an_order(), "second");
    CHECK(desk.ask("select count(*) from orders") == "2");
}

TEST_CASE("a batch may work for longer than the patience, if its server is not silent for as long") {
    ledger_desk desk;
    pg::endpoint& on = desk.db.connection().protocol().endpoint();
    {
        platform::detail::patience left(desk.db.connection(), 400, 1, true);
        CHECK_FALSE(on.limits().until.is_set());
        CHECK(on.limits().silence_ms == 400);
        for (int i = 0; i < 6; ++i) desk.ask("select pg_sleep(0.1)::text");  // 600 ms in all
        CHECK(milliseconds_of([&] { CHECK_THROWS_AS(desk.ask("select pg_sleep(60)::text"), commit_unknown); }) <
              400 + slack);
        CHECK_FALSE(left.pause());  // nobody waits a second time for a server that was silent
    }
    CHECK_FALSE(on.limits().are_set());
}

TEST_CASE("between two tries the ledger sleeps twice as long each time, until its patience is over") {
    ledger_desk desk;
    platform::detail::patience left(desk.db.connection(), 200, 1, false);
    int pauses = 0;
    int const took = milliseconds_of([&] {
        while (left.pause()) ++pauses;
    });
    CHECK(pauses >= 4);  // 1, 2, 4, 8, ... milliseconds
    CHECK(pauses <= 8);  // 1 + 2 + ... + 64 + what is left
    CHECK(took >= 200);
    CHECK(took < 200 + slack);
}
