// SPDX-License-Identifier: BSL-1.0
// The platform's Python side reads what the ledger recorded, and what it records in its own way is read here.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "integration/platform/ledger_desk.hpp"
#include "support/catch.hpp"

using namespace alphaswarm;
using namespace alphaswarm::models;
using namespace alphaswarm::test;

namespace {
/// What the script prints; it runs on the system's own python3, which has the driver, from the folder of the sources.
std::string python(database const& here, std::string const& what) {
    std::string const command =
        "/usr/bin/python3 tests/integration/platform/ledger_python.py \"" + here.dsn() + "\" " + what;
    std::FILE* const output = ::popen(command.c_str(), "r");
    REQUIRE(output != nullptr);
    std::string text;
    std::array<char, 4096> chunk{};
    while (std::size_t const size = std::fread(chunk.data(), 1, chunk.size(), output)) text.append(chunk.data(), size);
    REQUIRE(::pclose(output) == 0);
    return text;
}
bool has_python_driver() {
    if (std::system("/usr/bin/python3 -c 'import psycopg2' 2>/dev/null") == 0) return true;
    WARN("SKIPPED: /usr/bin/python3 has no psycopg2; install python3-psycopg2");
    return false;
}
}  // namespace

TEST_CASE("the Python side reads what the ledger recorded") {
    if (!has_python_driver()) return;
    ledger_desk desk;
    ledger_writer ledger(desk.db, {.backtest = desk.run});
    auto const signal = ledger.record_signal(
        {.vt_symbol = "AAPL.NASDAQ", .direction = "long", .strength = 0.1, .rationale = "é \"quoted\"\n"}, "s");
    auto batch = ledger.batch();
    auto const order = batch.record_order(an_order());
    auto const fill = batch.record_fill(order, {.quantity = 0.3, .price = 187.49});
    batch.flush();
    ledger.log("RISK", "warn", "über dem Limit", json(R"({"limit": 3, "names": ["a", null]})"));
    CHECK(python(desk.here, "read") ==
          "SIGNAL\t" + std::string(signal.view()) + "\tAAPL.NASDAQ\tinfo\tlong AAPL.NASDAQ, strength 0.1\n" +
              "ORDER\t" + std::string(order.view()) + "\tAAPL.NASDAQ\tinfo\tbuy 100 AAPL.NASDAQ, limit at 187.5\n" +
              "FILL\t" + std::string(fill.view()) + "\tAAPL.NASDAQ\tinfo\tfilled 0.3 at 187.49\n" +
              "RISK\tüber dem Limit\t{\"limit\": 3, \"names\": [\"a\", null]}\n");
}

TEST_CASE("what the Python side recorded is read, and its orders can be filled") {
    if (!has_python_driver()) return;
    ledger_desk desk;
    std::string const ids = python(desk.here, "write");
    key<OrderRecord> const order(ids.substr(0, 36));
    key<Fill> const fill(ids.substr(37, 36));
    auto all = desk.db.unscoped();
    Fill const theirs = all.find<Fill>(fill).value();
    CHECK(theirs.order_id == std::nullopt);
    CHECK(theirs.price == 0.1);
    CHECK(theirs.created_at == timestamp::parse("2024-02-29 12:30:00.123456"));
    CHECK(theirs.project_id == std::nullopt);
    CHECK(all.find<OrderRecord>(order).value().price == std::nullopt);
    auto const entries = all.fetch(from<LedgerEntry>().where(col<&LedgerEntry::entry_type> == "FILL"));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].payload == json("{\"fill_id\": \"" + std::string(fill.view()) + "\", \"order_id\": \"" +
                                     std::string(order.view()) + "\"}"));
    auto const ours = ledger_writer(desk.db).record_fill(order, {.quantity = 1, .price = 2});
    CHECK(all.find<Fill>(ours).value().side == "sell");
}
