// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/platform/ledger_writer.hpp>

#include <limits>
#include <string>
#include <thread>

#include "integration/platform/ledger_desk.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using namespace alphaswarm::test;
using place = cut::place;

TEST_CASE("a key or a message that goes on behind a NUL is refused, and is not the one that its beginning is") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run, .strategy = desk.strategy});
    std::string const why = "continues after a NUL byte";
    auto const refused = [&](auto call) { CHECK(contains(message_of<value_refused>(call), why)); };
    refused([&] { ledger.record_order(an_order(), "z\0a"); });
    refused([&] { ledger.record_signal({.vt_symbol = "AAPL.NASDAQ", .direction = "long", .strength = 0.75}, "z\0a"); });
    refused([&] { ledger.log("RISK", "warn", "cut\0here"); });
    refused([&] { ledger.log("RISK\0x", "warn", "whole"); });
    refused([&] { ledger.log("RISK", "warn", "whole", {}, "z\0a"); });
    auto batch = ledger.batch();
    refused([&] { batch.record_order(an_order(), "z\0a"); });
    refused([&] { batch.log("RISK", "warn", "cut\0here"); });
    CHECK(batch.size() == 0);
    CHECK(desk.ask("select (select count(*) from orders) + (select count(*) from ledger_entries)") == "0");

    // keys that know their size differ behind a NUL
    CHECK(ledger.record_order(an_order(), std::string("z\0a", 3)) !=
          ledger.record_order(an_order(), std::string("z\0b", 3)));
    std::optional<std::string> const none, some = "k";
    CHECK(ledger.record_order(an_order(), none) != ledger.record_order(an_order(), none));
    CHECK(ledger.record_order(an_order(), some) == ledger.record_order(an_order(), "k"));
    CHECK(ledger.record_order(an_order(), std::nullopt).is_set());
}

TEST_CASE("a record is its row and its audit entry, both stamped") {
    ledger_desk desk;
    Project const other =
        desk.db.unscoped().insert(Project{.workspace_id = default_workspace, .slug = "other", .name = "Other"});
    ledger_writer ledger(desk.db, {.backtest = desk.run, .strategy = desk.strategy}, {.project = other.id});
    auto all = desk.db.unscoped();

    key<OrderRecord> const order = ledger.record_order(an_order(), "desk-7:order:991");
    OrderRecord const stored = all.find<OrderRecord>(order).value();
    CHECK(stored.vt_symbol == "AAPL.NASDAQ");
    CHECK(stored.backtest_id == desk.run);
    CHECK(stored.strategy_id == desk.strategy);
    CHECK(stored.project_id == other.id);
    CHECK(stored.owner_user_id == default_user);
    CHECK(stored.workspace_id == default_workspace);
    CHECK(stored.created_at.is_set());

    key<Fill> const fill = ledger.record_fill(
        order, {.quantity = 40, .price = 187.25, .commission = 1.5, .slippage = 0.01}, "desk-7:fill:1");
    Fill const filled = all.find<Fill>(fill).value();
    CHECK(filled.order_id == order);
    CHECK(filled.vt_symbol == "AAPL.NASDAQ");
    CHECK(filled.side == "buy");
    CHECK(filled.commission == 1.5);
    CHECK(filled.project_id == other.id);

    key<SignalEntry> const signal = ledger.record_signal(
        {.vt_symbol = "AAPL.NASDAQ", .direction = "long", .strength = 0.75, .rationale = "a \"gap\"\n\\"});
    CHECK(all.find<SignalEntry>(signal).value().strategy_id == desk.strategy);
    key<LedgerEntry> const event = ledger.log("RISK", "warn", "too large", json(R"({"limit": 3})"), "desk-7:risk:1");
    CHECK(all.find<LedgerEntry>(event).value().payload == json(R"({"limit": 3})"));

    auto const entries = all.fetch(from<LedgerEntry>().order_by(col<&LedgerEntry::entry_type>));
    REQUIRE(entries.size() == 4);
    for (LedgerEntry const& entry : entries) {
        CHECK(entry.backtest_id == desk.run);
        CHECK(entry.strategy_id == desk.strategy);
        CHECK(entry.project_id == other.id);
    }
    CHECK(entries[0].entry_type == "FILL");
    CHECK(entries[0].created_at == filled.created_at);
    CHECK(entries[1].entry_type == "ORDER");
    CHECK(entries[1].level == "info");
    CHECK(entries[1].message == "buy 100 AAPL.NASDAQ, limit at 187.5");
    auto const of_payload = [&](char const* type, char const* member) {
        return desk.ask("select payload ->> '" + std::string(member) + "' from ledger_entries where entry_type = '" +
                        type + "'");
    };
    CHECK(of_payload("ORDER", "order_id") == order.view());
    CHECK(of_payload("FILL", "fill_id") == fill.view());
    CHECK(of_payload("FILL", "order_id") == order.view());
    CHECK(of_payload("SIGNAL", "signal_id") == signal.view());
    CHECK(of_payload("SIGNAL", "rationale") == "a \"gap\"\n\\");
}

TEST_CASE("a record that is repeated is stored once and returns the same id") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    auto const order = ledger.record_order(an_order(), "991");
    CHECK(ledger.record_order(an_order(), "991") == order);
    auto const fill = ledger.record_fill(order, {.quantity = 1, .price = 2}, "991");  // a key serves one kind of record
    CHECK(ledger.record_fill(order, {.quantity = 1, .price = 2}, "991") == fill);
    auto const signal = ledger.record_signal({.vt_symbol = "A", .direction = "net", .strength = 1}, "991");
    CHECK(ledger.record_signal({.vt_symbol = "A", .direction = "net", .strength = 1}, "991") == signal);
    auto const event = ledger.log("META", "info", "begun", json("{}"), "991");
    CHECK(ledger.log("META", "info", "begun", json("{}"), "991") == event);
    CHECK(desk.ask("select count(*) from ledger_entries") == "4");

    // The row may have moved on; the audit entry has not.
    desk.db.execute("update orders set status = 'filled'");
    CHECK(ledger.record_order(an_order(), "991") == order);
    CHECK(desk.ask("select count(*) from orders where status = 'filled'") == "1");

    CHECK(ledger.record_order(an_order(), "992") != order);
    CHECK(ledger.record_order(an_order()) != ledger.record_order(an_order()));  // without a key each is one of its own
    CHECK(desk.ask("select count(*) from orders") == "4");
}

TEST_CASE("a key that is used again for something else is refused with the difference") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    auto const order = ledger.record_order(an_order(), "991");
    auto const words = message_of<ledger_conflict>([&] { ledger.record_order(an_order("AAPL.NASDAQ", 120), "991"); });
    CHECK(contains(words, "idempotency key '991'"));
    CHECK(contains(words, "stored with \"quantity\":100; given with \"quantity\":120"));
    CHECK(!contains(words, "vt_symbol"));
    ledger.record_fill(order, {.quantity = 1, .price = 2}, "f");
    CHECK(contains(message_of<ledger_conflict>([&] { ledger.record_fill(order, {.quantity = 1, .price = 3}, "f"); }),
                   "given with \"price\":3"));
    ledger.log("RISK", "warn", "one", json("{}"), "e");
    CHECK(contains(message_of<ledger_conflict>([&] { ledger.log("RISK", "error", "one", json("{}"), "e"); }),
                   "level is stored as 'warn' and given as 'error'"));
    CHECK(contains(message_of<ledger_conflict>([&] { ledger.log("RISK", "warn", "two", json("{}"), "e"); }),
                   "message is stored as 'one' and given as 'two'"));
    ledger_writer elsewhere(desk.db);
    CHECK(contains(message_of<ledger_conflict>([&] { elsewhere.record_order(an_order(), "991"); }),
                   "backtest_id is stored as"));
    CHECK(desk.ask("select count(*) from ledger_entries") == "3");
}

TEST_CASE("what the ledger cannot vouch for is refused before it is sent") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    auto const refused = [&](auto&& change) {
        OrderRecord order = an_order();
        change(order);
        return message_of<value_refused>([&] { ledger.record_order(order, "x"); });
    };
    CHECK(contains(refused([](OrderRecord& o) { o.side = "bought"; }),
                   "orders.side: 'bought' is not one of its allowed values; give one of buy, sell"));
    CHECK(contains(refused([](OrderRecord& o) { o.quantity = std::numeric_limits<double>::quiet_NaN(); }),
                   "orders.quantity: not a finite number"));
    CHECK(contains(refused([](OrderRecord& o) { o.price = std::numeric_limits<double>::infinity(); }), "orders.price"));
    CHECK(contains(refused([](OrderRecord& o) { o.quantity = -5; }), "greater than zero"));
    CHECK(contains(refused([](OrderRecord& o) { o.id = key<OrderRecord>::random(); }),
                   "orders.id: the ledger makes the id"));
    CHECK(contains(refused([](OrderRecord& o) { o.backtest_id = key<BacktestRun>::random(); }),
                   "orders.backtest_id: the row names a different one than the writer"));
    CHECK(contains(refused([](OrderRecord& o) { o.project_id = key<Project>::random(); }), "orders.project_id"));
    CHECK(contains(refused([](OrderRecord& o) { o.vt_symbol = std::string(41, 'x'); }), "orders.vt_symbol"));
    CHECK(contains(message_of<value_refused>([&] { ledger.log("GOSSIP", "info", "x"); }),
                   "ledger_entries.entry_type: 'GOSSIP'"));
    CHECK(contains(message_of<value_refused>([&] { ledger.record_fill({}, {.quantity = 1, .price = 1}); }),
                   "fills.order_id"));
    CHECK(desk.ask("select count(*) from ledger_entries") == "0");
}

TEST_CASE("a fill of an order that is not there, or of another backtest, is refused") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run}), other(desk.db, {.backtest = new_backtest(desk.db)}),
        unbound(desk.db);
    auto const nowhere = key<OrderRecord>::random();
    CHECK(contains(message_of<no_such_row>([&] { ledger.record_fill(nowhere, {.quantity = 1, .price = 1}, "x"); }),
                   nowhere.view()));
    auto const order = ledger.record_order(an_order());
    CHECK(contains(message_of<no_such_row>([&] { other.record_fill(order, {.quantity = 1, .price = 1}); }),
                   "no such order in the backtest"));
    unbound.record_fill(order, {.quantity = 1, .price = 1});
    CHECK(desk.ask("select count(*) from fills") == "1");
    CHECK(desk.ask("select count(*) from ledger_entries where entry_type = 'FILL'") == "1");
    ledger_writer wrong(desk.db, {.backtest = key<BacktestRun>::random()});
    CHECK_THROWS_AS(wrong.record_order(an_order(), "y"), database_error);  // no such backtest: nothing is stored
    CHECK(desk.ask("select count(*) from ledger_entries") == "2");
}

TEST_CASE("the ledger refuses to record inside an open transaction") {
    ledger_desk desk;
    ledger_writer ledger(desk.db);
    auto tx = desk.db.begin();
    CHECK(contains(message_of<usage_error>([&] { ledger.record_order(an_order(), "x"); }), "transactions of its own"));
    CHECK(tx.is_open());
    tx.rollback();
    ledger.record_order(an_order(), "x");
}

TEST_CASE("one record is one round trip, with and without prepared statements") {
    ledger_desk desk;
    proxy between(desk.here.dsn());
    for (bool prepared : {true, false}) {
        session db(between.config().prepared_statements(prepared));
        ledger_writer ledger(db, {.backtest = desk.run});
        auto const order = ledger.record_order(an_order());
        ledger.record_fill(order, {.quantity = 1, .price = 2});
        ledger.record_signal({.vt_symbol = "A", .direction = "net", .strength = 1});
        ledger.log("META", "info", "begun");
        int const before = between.round_trips();
        ledger.record_order(an_order());
        CHECK(between.round_trips() == before + 1);
        ledger.record_fill(order, {.quantity = 1, .price = 2});
        ledger.record_signal({.vt_symbol = "A", .direction = "net", .strength = 1});
        ledger.log("META", "info", "begun");
        CHECK(between.round_trips() == before + 4);
    }
}

TEST_CASE("a record whose connection dies is found out about before it is acknowledged") {
    ledger_desk desk;
    proxy between(desk.here.dsn());
    session db(between.config());
    ledger_writer ledger(db, {.backtest = desk.run});
    auto const order = ledger.record_order(an_order(), "first");
    int expected = 1;
    for (place where : {place::before_message, place::before_answer, place::within_answer})
        for (bool hard : {true, false})
            for (std::optional<std::string> const& given :
                 {std::optional("key-" + std::to_string(expected) + std::to_string(static_cast<int>(where))),
                  std::optional<std::string>()}) {
                between.arm({.where = where, .byte = 3, .message = 'S', .hard = hard});
                ledger.record_fill(order, {.quantity = 1, .price = 2}, given);
                ++expected;
            }
    CHECK(between.cuts() == 12);
    CHECK(desk.ask("select count(*) from fills") == "12");
    CHECK(desk.ask("select count(*) from ledger_entries") == "13");
}

TEST_CASE("what cannot be found out in time is unknown, and can be recorded again") {
    ledger_desk desk;
    proxy between(desk.here.dsn());
    session db(between.config());
    ledger_writer ledger(db, {.backtest = desk.run}, {}, {.patience_ms = 100});
    ledger.record_order(an_order(), "first");
    for (place where : {place::before_message, place::before_answer}) {
        std::string const given = "desk:" + std::to_string(static_cast<int>(where));
        between.refuse(true);
        between.arm({.where = where, .message = 'S'});
        auto const words = message_of<commit_unknown>([&] { ledger.record_order(an_order(), given); });
        CHECK(contains(words, "record it again with the idempotency key '" + given + "'"));
        // Now there is no connection, and nothing is sent: this is no unknown outcome.
        CHECK_THROWS_AS(ledger.record_order(an_order(), "never"), connection_error);
        between.refuse(false);
        auto const order = ledger.record_order(an_order(), given);
        CHECK(ledger.record_order(an_order(), given) == order);
    }
    CHECK(desk.ask("select count(*) from orders") == "3");
    between.refuse(true);
    between.arm({.where = place::before_message, .message = 'S'});
    CHECK(contains(message_of<commit_unknown>([&] { ledger.record_order(an_order()); }),
                   "look for it before recording it again"));
}

TEST_CASE("a record that another session has under way is waited for") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    for (bool commits : {true, false}) {
        std::string const given = commits ? "kept" : "given up";
        // The same record, by a session that has not committed yet.
        session rival(pg::config(desk.here.dsn()));
        OrderRecord theirs = an_order();
        theirs.id = platform::detail::key_of<OrderRecord>(platform::detail::new_id<OrderRecord>(given));
        platform::audit entry;
        entry.id = platform::detail::key_of<LedgerEntry>(
            platform::detail::companion_of(platform::detail::new_id<OrderRecord>(given)));
        describe(entry, theirs);
        theirs.created_at = timestamp::now();
        auto tx = rival.begin();
        CHECK(rival.unscoped().run(platform::recorded<OrderRecord>{&theirs, &entry, &ledger.stamp()}).affected() == 1);
        key<OrderRecord> ours{};
        std::thread waiting([&] { ours = ledger.record_order(an_order(), given); });
        session watcher(pg::config(desk.here.dsn()));
        while (std::string(
                   watcher.connection().execute("select count(*) from pg_locks where not granted").data(0, 0)) == "0") {
        }
        if (commits) tx.commit();
        else tx.rollback();
        waiting.join();
        CHECK(ours == theirs.id);
    }
    CHECK(desk.ask("select count(*) from orders") == "2");
    CHECK(desk.ask("select count(*) from ledger_entries") == "2");
}

TEST_CASE("a writer whose own ids cannot be sent is refused when it is made") {
    ledger_desk desk;
    CHECK(message_of<value_refused>([&] {
              ledger_writer(desk.db, {.backtest = key<BacktestRun>(std::string_view("a\0b", 3))});
          }) == "ledger_writer: the id of its backtest holds a NUL byte; remove it");
    CHECK(message_of<value_refused>([&] { ledger_writer(desk.db, {}, {.workspace = key<Workspace>()}); }) ==
          "ledger_writer: the id of its workspace was never set; give one or nullopt");
}
