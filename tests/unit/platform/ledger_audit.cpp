// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/platform/ledger_audit.hpp>

#include <alphaswarm/platform/ledger_writer.hpp>

#include <string>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::platform;
using test::contains;

namespace {
template <class T>
audit entry_of(T const& row) {
    audit entry;
    describe(entry, row);
    return entry;
}
}  // namespace

TEST_CASE("an entry's payload has the row's id and what was recorded; what is NULL is left out") {
    OrderRecord order{.id = key<OrderRecord>("o-1"),
                      .vt_symbol = "AAPL.NASDAQ",
                      .side = "buy",
                      .order_type = "limit",
                      .quantity = 100,
                      .price = 187.5};
    CHECK(
        entry_of(order).payload.text() ==
        R"({"order_id":"o-1","vt_symbol":"AAPL.NASDAQ","side":"buy","order_type":"limit","quantity":100,"price":187.5,"status":"submitting"})");
    CHECK(entry_of(order).message == "buy 100 AAPL.NASDAQ, limit at 187.5");
    order.price.reset();
    order.created_at = timestamp::parse("2024-02-29 12:00:00");
    CHECK(
        entry_of(order).payload.text() ==
        R"({"order_id":"o-1","vt_symbol":"AAPL.NASDAQ","side":"buy","order_type":"limit","quantity":100,"status":"submitting","created_at":"2024-02-29 12:00:00"})");
    CHECK(entry_of(order).message == "buy 100 AAPL.NASDAQ, limit");
    Fill const fill{.id = key<Fill>("f-1"), .order_id = key<OrderRecord>("o-1"), .quantity = 0.1, .price = 1e21};
    CHECK(entry_of(fill).payload.text() ==
          R"({"fill_id":"f-1","order_id":"o-1","quantity":0.1,"price":1e+21,"commission":0,"slippage":0})");
    SignalEntry const signal{.id = key<SignalEntry>("s-1"),
                             .vt_symbol = "A",
                             .direction = "net",
                             .strength = -0.25,
                             .confidence = std::nullopt};
    CHECK(entry_of(signal).payload.text() ==
          R"({"signal_id":"s-1","vt_symbol":"A","direction":"net","strength":-0.25})");
}

TEST_CASE("text enters a payload as JSON, whatever it holds") {
    SignalEntry const signal{.id = key<SignalEntry>("s"),
                             .vt_symbol = "é\xF0\x9F\x93\x88",
                             .direction = "net",
                             .rationale = "a\"b\\c\n\x01\x1f\x7f/"};
    CHECK(contains(entry_of(signal).payload.text(), "\"vt_symbol\":\"é\xF0\x9F\x93\x88\""));
    CHECK(contains(entry_of(signal).payload.text(),
                   R"("rationale":"a\"b\\c\u000a\u0001\u001f)"
                   "\x7f/\""));
}

TEST_CASE("a text longer than the room made for it is written whole") {
    for (std::size_t size : {0u, 1u, 200u, 318u, 319u, 320u, 321u, 640u, 1000u, 5000u, 100000u}) {
        for (char const* piece : {"a", "\"", "\x01"}) {
            std::string words, escaped;
            for (std::size_t i = 0; i < size; ++i) {
                words += piece;
                escaped += piece[0] == 'a' ? "a" : piece[0] == '"' ? "\\\"" : "\\u0001";
            }
            SignalEntry const signal{.id = key<SignalEntry>("s"),
                                     .vt_symbol = "A",
                                     .direction = "net",
                                     .strength = 1,
                                     .confidence = std::nullopt,
                                     .rationale = words};
            CHECK(entry_of(signal).payload.text() ==
                  R"({"signal_id":"s","vt_symbol":"A","direction":"net","strength":1,"rationale":")" + escaped +
                      R"("})");
        }
        OrderRecord const order{.id = key<OrderRecord>("o"),
                                .vt_symbol = std::string(size, 'v'),
                                .side = "buy",
                                .order_type = "market",
                                .quantity = 1};
        CHECK(entry_of(order).message == "buy 1 " + std::string(size, 'v') + ", market");
    }
}

TEST_CASE("the difference between two entries names what differs and nothing else") {
    LedgerEntry const stored{
        .entry_type = "ORDER", .message = "one", .payload = json(R"({"a":1,"b":"x,\"}","c":{"d":[1,2]}})")};
    LedgerEntry given = stored;
    CHECK(detail::difference(stored, given).empty());
    given.created_at = timestamp::now();
    CHECK(detail::difference(stored, given).empty());
    given.payload = json(R"({"a":1,"b":"x,\"","c":{"d":[1,2]}})");
    CHECK(detail::difference(stored, given) == R"(; stored with "b":"x,\"}"; given with "b":"x,\"")");
    given.payload = json(R"({"a":1,"b":"x,\"}"})");
    CHECK(detail::difference(stored, given) == R"(; stored with "c":{"d":[1,2]})");
    given.payload = json(R"({"b":"x,\"}","a":1,"c":{"d":[1,2]}})");
    CHECK(detail::difference(stored, given) == "; the payloads are formatted differently");
    given = stored;
    given.message = "two";
    given.backtest_id = key<BacktestRun>("b");
    CHECK(detail::difference(stored, given) == "; backtest_id is stored as 'nothing' and given as 'b'");
}

TEST_CASE("of an entry that belongs to others a difference tells nothing that is in it") {
    LedgerEntry const stored{.entry_type = "ORDER", .message = "buy 424242", .payload = json(R"({"quantity":424242})")};
    for (auto const& change : {+[](LedgerEntry& e) { e.project_id.reset(); },
                               +[](LedgerEntry& e) { e.owner_user_id = key<User>("u"); },
                               +[](LedgerEntry& e) { e.workspace_id.reset(); }}) {
        LedgerEntry given = stored;
        change(given);
        CHECK(detail::difference(stored, given) ==
              "; it belongs to another project, user or workspace than the writer's");  // the same contents or not
        given.message = "other";
        given.payload = json("{}");
        CHECK(detail::difference(stored, given) ==
              "; it belongs to another project, user or workspace than the writer's");
    }
}

TEST_CASE("ids follow from the kind of record and its key, and an entry's from its row's") {
    auto const order = detail::new_id<OrderRecord>("991");
    CHECK(order == detail::new_id<OrderRecord>("991"));
    CHECK(order != detail::new_id<Fill>("991"));
    CHECK(order != detail::new_id<OrderRecord>("992"));
    CHECK(detail::new_id<OrderRecord>({}) != detail::new_id<OrderRecord>({}));
    CHECK(contains(test::message_of<orm::value_refused>([] { detail::new_id<OrderRecord>(""); }),
                   "orders: the idempotency key is empty"));
    // python3: uuid.uuid5(uuid.UUID('5b0d6c5e-2f0e-4c39-9d4e-8f6a3f1c7b24'), 'orders:991')
    CHECK(order == uuid::parse("37355eb9-9333-59cd-b15c-e148e392e741"));
    // Programs of other versions look for entries under the ids that they know: the constant never changes.
    CHECK(detail::companion_of(order) == uuid::parse("94f0c8f2-e3d2-54ea-aad2-b3b137fed9d1"));
    CHECK(detail::companion_of(uuid::parse("00000000-0000-4000-8000-000000000000")) ==
          uuid::parse("a3c5964b-70e1-4d27-9b8e-52f9d46c3e90"));
    for (uuid const& row : {order, uuid::random()}) {
        uuid const entry = detail::companion_of(row);
        CHECK(entry != row);
        CHECK(detail::companion_of(entry) == row);
        CHECK(entry.bytes()[6] >> 4 == row.bytes()[6] >> 4);  // the version
        CHECK(entry.bytes()[8] >> 6 == 2);  // the variant
    }
}
