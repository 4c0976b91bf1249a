// SPDX-License-Identifier: BSL-1.0
// The ledger under fire: its connection is cut at random places of statements, answers and commits, and the server is
// restarted meanwhile.  Every record that was acknowledged is there once, none twice, each with its entry.
#include <alphaswarm/pg/scratch_server.hpp>

#include <atomic>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "integration/platform/ledger_desk.hpp"
#include "support/catch.hpp"
#include "support/proxy.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using namespace alphaswarm::test;
using place = cut::place;

namespace {
/// Ids of the rows of a table, and how often each is there.
std::multiset<std::string> stored(session& db, std::string const& table) {
    std::multiset<std::string> ids;
    auto const got = db.connection().execute("select id from " + table);
    for (int row = 0; row < got.rows(); ++row) ids.insert(got.data(row, 0));
    return ids;
}
}  // namespace

TEST_CASE("every acknowledged record is stored once, whatever happens to connections and server") {
    scratch_server server({.settings = {"log_min_messages=fatal"}});
    proxy between(server.dsn());
    session db(between.config().connect_timeout(10));
    db.connection().on_notice(nullptr);
    create_platform(db);
    ledger_writer ledger(db, {.backtest = new_backtest(db), .strategy = new_strategy(db)});

    std::mt19937 random(7);
    auto const below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    auto const arm = [&] {
        static constexpr place places[] = {place::before_message, place::before_answer, place::within_answer};
        switch (below(5)) {
            case 0:  // the commit of a batch, or what begins it
                return between.arm({.where = places[below(3)],
                                    .byte = static_cast<std::size_t>(below(18)),
                                    .containing = below(2) ? "commit" : "begin",
                                    .hard = below(2) == 0});
            case 1:  // a byte of the next connection, from its greeting on
                return between.arm({.where = below(2) ? place::client_byte : place::server_byte,
                                    .byte = static_cast<std::size_t>(below(4000)),
                                    .connection = between.connections() + 1,
                                    .hard = below(2) == 0});
            default:
                return between.arm({.where = places[below(3)],
                                    .byte = static_cast<std::size_t>(below(60)),
                                    .message = below(2) ? 'S' : 'E',
                                    .hard = below(2) == 0});
        }
    };

    static constexpr int rounds = 1200, restarts = 4;
    std::atomic<int> done{0};
    std::thread operators([&] {
        for (int i = 1; i <= restarts; ++i) {
            while (done < rounds * i / (restarts + 1)) ::poll(nullptr, 0, 5);
            server.restart(i % 2 == 0);
        }
    });
    std::vector<std::string> orders, fills, signals, events;
    int repeated = 0;
    std::string failure;
    try {
        for (int i = 0; i < rounds; ++i, ++done) {
            if (below(3) == 0) arm();
            std::optional<std::string> const given =
                below(2) ? std::optional("r" + std::to_string(i)) : std::nullopt;  // with a key, and without
            auto const keep = [](std::vector<std::string>& into, auto const& id) { into.emplace_back(id.view()); };
            switch (below(6)) {
                case 0:
                    keep(signals,
                         ledger.record_signal({.vt_symbol = "AAPL.NASDAQ", .direction = "long", .strength = 1}, given));
                    break;
                case 1:
                    keep(events, ledger.log("META", "info", "round " + std::to_string(i), json("{}"), given));
                    break;
                case 2: {
                    auto batch = ledger.batch();
                    for (int k = 0; k < 5; ++k) {
                        std::optional<std::string> const part =
                            given ? std::optional(*given + ":" + std::to_string(k)) : std::nullopt;
                        auto const order = batch.record_order(an_order(), part);
                        keep(orders, order);
                        keep(fills, batch.record_fill(order, {.quantity = 1, .price = 2}, part));
                    }
                    batch.flush();
                    break;
                }
                default: {
                    auto const order = ledger.record_order(an_order(), given);
                    keep(orders, order);
                    keep(fills, ledger.record_fill(order, {.quantity = 1, .price = 2}, given));
                    if (given && below(4) == 0) {  // a caller that forgot that it was told
                        CHECK(ledger.record_order(an_order(), given) == order);
                        ++repeated;
                    }
                }
            }
        }
    } catch (std::exception const& e) {
        failure = e.what();
    }
    done = rounds;
    operators.join();
    CHECK(failure.empty());
    INFO(failure);
    between.disarm();

    session now{pg::config(server.dsn())};
    auto const same = [&](std::string const& table, std::vector<std::string> const& acknowledged) {
        CHECK(stored(now, table) == std::multiset<std::string>(acknowledged.begin(), acknowledged.end()));
    };
    same("orders", orders);
    same("fills", fills);
    same("signals", signals);
    auto const count = [&](std::string const& sql) { return std::string(now.connection().execute(sql).data(0, 0)); };
    CHECK(count("select count(*) from ledger_entries") ==
          std::to_string(orders.size() + fills.size() + signals.size() + events.size()));
    CHECK(count("select count(distinct o.id) from orders o join ledger_entries e on e.entry_type = 'ORDER' and "
                "e.payload ->> 'order_id' = o.id") == std::to_string(orders.size()));
    CHECK(count("select count(distinct f.id) from fills f join ledger_entries e on e.payload ->> 'fill_id' = f.id join "
                "orders o on o.id = f.order_id") == std::to_string(fills.size()));
    CHECK(
        count("select count(distinct s.id) from signals s join ledger_entries e on e.payload ->> 'signal_id' = s.id") ==
        std::to_string(signals.size()));
    CHECK(count("select count(*) from ledger_entries where entry_type = 'META'") == std::to_string(events.size()));
    CHECK(orders.size() + fills.size() + signals.size() + events.size() > 2000);
    CHECK(between.cuts() > 200);
    CHECK(repeated > 50);
    WARN(between.cuts() << " cuts and " << restarts << " restarts, " << between.connections() << " connections");
}
