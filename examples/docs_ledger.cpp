// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/ledger.md: recording, recording again, batches, unknown outcomes and the book of a backtest.
#include <cstdio>
#include <string>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/ledger.hpp>  // ledger_writer, positions
#include <alphaswarm/models/strategies.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/seeds.hpp>  // the rows that every database of the schema has
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;
using namespace alphaswarm::models;

namespace {

void require(bool holds, char const* what) {
    if (!holds) throw error(std::string("expected: ") + what);
}

void record(session& db, key<BacktestRun> const& run, key<Strategy> const& strategy) {
    // [record]
    ledger_writer ledger(db, {.backtest = run, .strategy = strategy});

    ledger.record_signal({.vt_symbol = "AAPL.NASDAQ", .direction = "long", .strength = 0.8});
    key<OrderRecord> const order = ledger.record_order(
        {.vt_symbol = "AAPL.NASDAQ", .side = "buy", .order_type = "limit", .quantity = 100, .price = 187.5},
        "desk-7:order:991");
    ledger.record_fill(order, {.quantity = 100, .price = 187.25, .commission = 1.2}, "desk-7:fill:4711");
    ledger.log("RISK", "warn", "position is close to its limit", json(R"({"limit": 120})"));
    // [/record]
    require(db.unscoped().fetch(from<LedgerEntry>()).size() == 4, "an entry of each");
}

// [again]
/// May be called as often as its caller likes: the broker's order number is the key.
key<OrderRecord> accept(ledger_writer& ledger, std::string const& number, OrderRecord const& order) {
    try {
        return ledger.record_order(order, "broker:" + number);  // the same id each time
    } catch (ledger_conflict const&) {
        throw;  // the number belongs to another order: somebody must look into it
    } catch (commit_unknown const& e) {
        std::fprintf(stderr, "call me again: %s\n", e.what());  // with the same number
        throw;
    }
}
// [/again]

ledger_flush together(ledger_writer& ledger, int count) {
    // [batch]
    auto batch = ledger.batch();
    for (int i = 0; i < count; ++i) {
        std::string const number = std::to_string(i);
        auto const order = batch.record_order(
            {.vt_symbol = "SAP.XETRA", .side = i % 3 ? "buy" : "sell", .order_type = "market", .quantity = 10},
            "bar-" + number);
        batch.record_fill(order, {.quantity = 10, .price = 120.0 + i * 0.05}, "bar-" + number);
    }
    ledger_flush const done = batch.flush();  // all or nothing
    // [/batch]
    return done;
}

void add_up(session& db, key<BacktestRun> const& run) {
    // [book]
    ledger_book const book = book_of(db.unscoped(), run);
    for (position const& p : book.positions())
        std::printf("%-12s %8.1f at %8.3f  realized %9.2f  exposure %10.2f\n",
                    p.vt_symbol.c_str(),
                    p.quantity,
                    p.average_cost,
                    p.realized,
                    p.exposure());
    std::printf("profit after commissions %.2f\n", book.net_realized());
    // [/book]
    require(book.positions().size() == 2, "two instruments");
}

}  // namespace

int main() try {
    scratch_server const server;
    session db(server.dsn());
    db.execute(ddl<shipped_tables>());
    seed(db);
    auto const strategy = db.unscoped().insert(Strategy{.name = "momentum"}).id;
    auto const run = db.unscoped().insert(BacktestRun{.strategy_id = strategy}).id;

    record(db, run, strategy);
    ledger_writer ledger(db, {.backtest = run, .strategy = strategy});
    OrderRecord const order{.vt_symbol = "AAPL.NASDAQ", .side = "sell", .order_type = "market", .quantity = 40};
    require(accept(ledger, "17", order) == accept(ledger, "17", order), "one order");
    auto const first = together(ledger, 300), second = together(ledger, 300);
    require(first.fresh == 600 && second.fresh == 0 && second.records == 600, "the second batch is the first");
    add_up(db, run);
    return 0;
} catch (error const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
}
