// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/platform/ledger_batch.hpp>

#include <string>
#include <vector>

#include "integration/platform/ledger_desk.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using namespace alphaswarm::test;
using place = cut::place;

namespace {
/// `count` orders with a fill each, a signal for every third and an event for every tenth; keys where `named`.
std::vector<key<OrderRecord>> fill(ledger_batch& batch, int count, std::string const& named) {
    std::vector<key<OrderRecord>> orders;
    for (int i = 0; i < count; ++i) {
        std::optional<std::string> const given =
            named.empty() ? std::nullopt : std::optional(named + std::to_string(i));
        orders.push_back(batch.record_order(an_order("AAPL.NASDAQ", 1 + i), given));
        batch.record_fill(orders.back(), {.quantity = 1.0 + i, .price = 10.25}, given);
        if (i % 3 == 0)
            batch.record_signal({.vt_symbol = "AAPL.NASDAQ", .direction = "long", .strength = 1.0 * i}, given);
        if (i % 10 == 0) batch.log("META", "info", "order " + std::to_string(i), json("{}"), given);
    }
    return orders;
}
}  // namespace

TEST_CASE("a batch stores records of every kind together, each with its audit entry") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run, .strategy = desk.strategy});
    auto batch = ledger.batch();
    CHECK(batch.flush().records == 0);
    auto const orders = fill(batch, 12000, "");  // more than one statement's worth
    CHECK(batch.size() == 29200);
    auto const done = batch.flush();
    CHECK(done.records == 29200);
    CHECK(done.fresh == 29200);
    CHECK(batch.size() == 0);
    CHECK(desk.ask("select count(*) from orders o join ledger_entries e on e.payload ->> 'order_id' = o.id and "
                   "e.entry_type = 'ORDER' where "
                   "e.created_at = o.created_at and e.backtest_id = o.backtest_id and e.strategy_id = o.strategy_id") ==
          "12000");
    CHECK(desk.ask("select count(*) from fills f join ledger_entries e on e.payload ->> 'fill_id' = f.id join orders o "
                   "on o.id = f.order_id where "
                   "f.side = o.side and f.vt_symbol = o.vt_symbol and f.quantity = o.quantity") == "12000");
    CHECK(desk.ask("select count(*) from signals s join ledger_entries e on e.payload ->> 'signal_id' = s.id") ==
          "4000");
    CHECK(desk.ask("select count(*) from ledger_entries") == "29200");
    CHECK(desk.db.unscoped().find<OrderRecord>(orders[7]).value().quantity == 8);
}

TEST_CASE("a batch that is repeated, in whole or in part, stores what is new") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    auto batch = ledger.batch();
    auto const first = fill(batch, 100, "k");
    batch.flush();
    auto const again = fill(batch, 150, "k");
    CHECK(std::vector<key<OrderRecord>>(again.begin(), again.begin() + 100) == first);
    auto const done = batch.flush();
    CHECK(done.records == 365);
    CHECK(done.fresh == 365 - 244);
    CHECK(ledger.record_order(an_order("AAPL.NASDAQ", 5), "k4") == first[4]);  // one by one and together are the same
    batch.record_order(an_order(), "twice");
    batch.record_order(an_order(), "twice");
    CHECK(batch.flush().fresh == 1);
    CHECK(desk.ask("select count(*) from orders") == "151");
}

TEST_CASE("a batch with a conflict, a fill without an order or a bad value stores nothing and keeps its records") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    ledger.record_order(an_order(), "taken");
    auto batch = ledger.batch();
    SECTION("a key taken by something else") {
        batch.record_order(an_order());
        batch.record_order(an_order("AAPL.NASDAQ", 7), "taken");
        CHECK(contains(message_of<ledger_conflict>([&] { batch.flush(); }),
                       "idempotency key 'taken', was recorded before with other contents; stored with "
                       "\"quantity\":100; given with \"quantity\":7"));
        CHECK(batch.size() == 2);
    }
    SECTION("one key for two things of the batch") {
        batch.record_order(an_order("AAPL.NASDAQ", 7), "new");
        batch.record_order(an_order("AAPL.NASDAQ", 8), "new");
        CHECK_THROWS_AS(batch.flush(), ledger_conflict);
    }
    SECTION("a fill of nothing") {
        batch.record_order(an_order());
        batch.record_fill(key<OrderRecord>::random(), {.quantity = 1, .price = 1});
        CHECK_THROWS_AS(batch.flush(), no_such_row);
    }
    SECTION("a value that the ledger refuses does not enter") {
        CHECK_THROWS_AS(batch.record_order(an_order("AAPL.NASDAQ", 0)), value_refused);
        CHECK(batch.size() == 0);
    }
    SECTION("a value that the server refuses") {
        batch.record_order(an_order());
        batch.log("META", "info", "x", json("{"));
        CHECK_THROWS_AS(batch.flush(), database_error);
    }
    CHECK(desk.ask("select count(*) from orders") == "1");
    CHECK(desk.ask("select count(*) from ledger_entries") == "1");
    CHECK(desk.db.connection().transaction_status() == pg::transaction_state::idle);
}

TEST_CASE("a batch is three round trips, whatever its size") {
    ledger_desk desk;
    proxy between(desk.here.dsn());
    session db(between.config());
    ledger_writer ledger(db, {.backtest = desk.run});
    auto batch = ledger.batch();
    fill(batch, 50, "a");
    batch.flush();
    for (int count : {10, 1000}) {
        fill(batch, count, "b" + std::to_string(count));
        int const before = between.round_trips();
        batch.flush();
        CHECK(between.round_trips() == before + 3);  // BEGIN, the pipeline, COMMIT
    }
}

TEST_CASE("a batch whose connection is cut anywhere is stored once") {
    ledger_desk desk;
    proxy between(desk.here.dsn());
    session db(between.config());
    ledger_writer ledger(db, {.backtest = desk.run});
    auto batch = ledger.batch();
    int flushes = 0;
    auto const flush_with = [&](cut const& where) {
        fill(batch, 20, "f" + std::to_string(flushes++) + ":");
        between.arm(where);
        batch.flush();
        CHECK(between.cuts() == flushes);
    };
    for (place where : {place::before_message, place::before_answer, place::within_answer}) {
        flush_with({.where = where, .byte = 9, .containing = "begin"});
        flush_with({.where = where, .byte = 9, .message = 'S'});
        flush_with({.where = where, .byte = 9, .containing = "commit"});
    }
    CHECK(desk.ask("select count(*) from orders") == std::to_string(20 * flushes));
    CHECK(desk.ask("select count(*) from ledger_entries") == std::to_string(49 * flushes));
}
