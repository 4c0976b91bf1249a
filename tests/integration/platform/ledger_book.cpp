// SPDX-License-Identifier: BSL-1.0
// Positions and profit by hand where they are small, and beside another computation, in the server's decimal
// numbers, where they are many.
#include <alphaswarm/platform/ledger_book.hpp>

#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "integration/platform/ledger_desk.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using namespace alphaswarm::test;

namespace {
struct trade {
    char const* side;
    double quantity, price, commission = 0;
};
position after(std::vector<trade> const& trades) {
    position p;
    for (trade const& t : trades) p.take(t.side, t.quantity, t.price, t.commission);
    return p;
}
bool near(double a, double b) { return std::fabs(a - b) <= 1e-9 * (1 + std::fabs(a) + std::fabs(b)); }
}  // namespace

TEST_CASE("a position follows its fills") {
    position const longer = after({{"buy", 100, 10}, {"buy", 100, 20}, {"sell", 50, 25, 1.5}});
    CHECK(longer.quantity == 150);
    CHECK(longer.average_cost == 15);
    CHECK(longer.realized == 500);
    CHECK(longer.commission == 1.5);
    CHECK(longer.net_realized() == 498.5);
    CHECK(longer.exposure() == 3750);
    CHECK(longer.unrealized_at(16) == 150);

    position const shorter = after({{"sell", 10, 50}, {"sell", 10, 40}, {"buy", 5, 60}});
    CHECK(shorter.quantity == -15);
    CHECK(shorter.average_cost == 45);
    CHECK(shorter.realized == -75);
    CHECK(shorter.exposure_at(60) == -900);

    position const turned = after({{"buy", 10, 10}, {"sell", 25, 12}, {"buy", 15, 11}});
    CHECK(turned.is_flat());
    CHECK(turned.average_cost == 0);
    CHECK(turned.realized == 20 + 15);

    position const decimal = after({{"buy", 0.1, 10}, {"buy", 0.2, 10}, {"sell", 0.3, 11}});
    CHECK(decimal.is_flat());
    CHECK(near(decimal.realized, 0.3));

    CHECK(contains(message_of<error>([] { after({{"short", 1, 1}}); }), "neither buy nor sell: short"));
}

TEST_CASE("the book of a backtest agrees with the server's arithmetic over random fills") {
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    ledger_writer others(desk.db, {.backtest = new_backtest(desk.db)});
    std::mt19937 random(20240229);
    auto const below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    auto batch = ledger.batch(), noise = others.batch();
    char const* const symbols[] = {"AAPL.NASDAQ", "ES2503.CME", "ETHUSDT.BINANCE", "SAP.XETRA"};
    for (int i = 0; i < 3000; ++i) {
        std::string const symbol = symbols[below(4)];
        std::string const side = below(2) ? "buy" : "sell";
        auto const record = [&](ledger_batch& into) {
            auto const order =
                into.record_order({.vt_symbol = symbol, .side = side, .order_type = "market", .quantity = 1});
            into.record_fill(order,
                             {.quantity = (1 + below(500)) / 100.0,
                              .price = (1 + below(100000)) / 100.0,
                              .commission = below(5) ? std::optional<double>(below(100) / 100.0) : std::nullopt,
                              .created_at = timestamp::from_unix_microseconds(1704153600000000 +
                                                                              std::int64_t{below(2000)} * 1000000)});
        };
        record(batch);
        if (i % 4 == 0) record(noise);
    }
    batch.flush();
    noise.flush();
    Fill orphan{
        .vt_symbol = "AAPL.NASDAQ", .side = "buy", .quantity = 1000, .price = 1};  // as the Python side writes it
    desk.db.unscoped().insert(orphan);

    ledger_book const book = book_of(desk.db.unscoped(), desk.run);
    REQUIRE(book.positions().size() == 4);
    std::string const walk =
        "with recursive f as (select row_number() over (partition by f.vt_symbol order by f.created_at, f.id) as n, "
        "f.vt_symbol, "
        "(case f.side when 'buy' then 1 else -1 end) * f.quantity::numeric as q, f.price::numeric as p, "
        "coalesce(f.commission, 0)::numeric as c "
        "from fills f where f.order_id in (select id from orders where backtest_id = '" +
        std::string(desk.run.view()) +
        "')), "
        "w as (select vt_symbol, n, q as held, p as cost, 0::numeric as made, c, p, -q * p as cash from f where n = 1 "
        "union all "
        "select f.vt_symbol, f.n, w.held + f.q, "
        "case when w.held + f.q = 0 then 0 when sign(w.held) * sign(f.q) >= 0 then (w.cost * abs(w.held) + f.p * "
        "abs(f.q)) / (abs(w.held) + abs(f.q)) "
        "when sign(w.held + f.q) <> sign(w.held) then f.p else w.cost end, "
        "w.made + case when sign(w.held) * sign(f.q) < 0 then least(abs(w.held), abs(f.q)) * sign(w.held) * (f.p - "
        "w.cost) else 0 end, "
        "w.c + f.c, f.p, w.cash - f.q * f.p from w join f on f.vt_symbol = w.vt_symbol and f.n = w.n + 1) "
        "select distinct on (vt_symbol) vt_symbol, n, held, cost, made, c, p, cash from w order by vt_symbol, n desc";
    auto const expected = desk.db.connection().execute(walk);
    REQUIRE(expected.rows() == 4);
    double realized = 0, commission = 0, net = 0, gross = 0;
    for (int row = 0; row < 4; ++row) {
        auto const number = [&](int column) { return std::stod(expected.data(row, column)); };
        position const& p = book.positions()[static_cast<std::size_t>(row)];
        CHECK(p.vt_symbol == expected.data(row, 0));
        CHECK(p.fills == std::stol(expected.data(row, 1)));
        CHECK(near(p.quantity, number(2)));
        CHECK(near(p.average_cost, number(3)));
        CHECK(near(p.realized, number(4)));
        CHECK(near(p.commission, number(5)));
        CHECK(p.last_price == number(6));
        // Whatever the method: what was paid and received, and what is held at cost, make the profit.
        CHECK(near(p.realized, number(7) + p.quantity * p.average_cost));
        CHECK(book.find(p.vt_symbol) == &p);
        realized += p.realized, commission += p.commission, net += p.exposure(), gross += std::fabs(p.exposure());
    }
    CHECK(near(book.realized(), realized));
    CHECK(near(book.net_realized(), realized - commission));
    CHECK(near(book.net_exposure(), net));
    CHECK(near(book.gross_exposure(), gross));
    auto const at_ten = [](std::string const&) { return 10.0; };
    CHECK(near(book.net_exposure(at_ten),
               10 * (book.positions()[0].quantity + book.positions()[1].quantity + book.positions()[2].quantity +
                     book.positions()[3].quantity)));
    CHECK(book.gross_exposure(at_ten) >= std::fabs(book.net_exposure(at_ten)));
    CHECK(book.find("NOWHERE") == nullptr);
    CHECK(book_of(desk.db.unscoped(), key<BacktestRun>::random()).positions().empty());
    CHECK(near(book_of(desk.db.scoped(default_project), desk.run).realized(), book.realized()));
}
