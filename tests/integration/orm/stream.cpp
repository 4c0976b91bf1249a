// SPDX-License-Identifier: BSL-1.0
// Rows one at a time: all of them, or as many as are wanted, and nothing lost afterwards.
#include <alphaswarm/orm/stream.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"
#include "support/said.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {
void many_signals(session& db, int count) {
    db.execute("insert into signals select 1000 + i, 'sector', 'e' || i, i from generate_series(0, " + std::to_string(count - 1) + ") i");
}
auto signals() { return from<Signal>().where(col<&Signal::id> >= std::int64_t{1000}).order_by(col<&Signal::id>); }
}  // namespace

TEST_CASE("a stream gives each row once, in order, and its values can be kept") {
    own_desk own;
    session& db = own.db;
    many_signals(db, 20000);
    std::int64_t next = 1000;
    std::vector<Signal> kept;
    for (Signal const& s : db.stream(signals())) {
        if (s.id != next || s.entity != "e" + std::to_string(next - 1000)) FAIL("row " << next);
        if (next++ % 5000 == 0) kept.push_back(s);
    }
    CHECK(next == 21000);
    REQUIRE(kept.size() == 4);
    CHECK(kept[3].entity == "e19000");
}

TEST_CASE("leaving a stream early loses nothing: the session goes on with the next statement") {
    own_desk own;
    session& db = own.db;
    many_signals(db, 20000);
    for (int rows : {0, 1, 7, 19999}) {
        int seen = 0;
        if (rows > 0)
            for (Signal const& s : db.stream(signals())) {
                (void)s;
                if (++seen == rows) break;
            }
        else (void)db.stream(signals());
        CHECK(seen == rows);
        CHECK_FALSE(db.connection().is_streaming());
        CHECK(get<0>(db.fetch_one(select(count()).from<Signal>())) == 20004);
    }
    Signal s{5, "sector", "late", 1};
    db.insert(s);
    CHECK(db.find<Signal>(std::int64_t{5})->entity == "late");
}

TEST_CASE("no rows make an empty stream") {
    session db = reading_desk();
    auto none = db.stream(from<Signal>().where(col<&Signal::id> < std::int64_t{0}));
    CHECK(none.begin() == none.end());
    CHECK(db.fetch(from<Venue>()).size() == 4);
}

TEST_CASE("while a stream is open its session refuses other statements and the stream goes on") {
    session db = reading_desk();
    int rows = 0;
    for (Venue const& v : db.stream(from<Venue>().order_by(col<&Venue::code>))) {
        (void)v;
        ++rows;
        CHECK(contains(said<usage_error>([&] { (void)db.fetch(from<Venue>()); }), "another statement is in progress"));
    }
    CHECK(rows == 4);
}

TEST_CASE("a stream within a transaction sees what the transaction did") {
    own_desk own;
    session& db = own.db;
    auto tx = db.begin();
    Signal s{1000, "sector", "mine", 1};
    db.insert(s);
    int rows = 0;
    for (Signal const& read : db.stream(signals())) rows += read.entity == "mine";
    CHECK(rows == 1);
    {
        auto abandoned = db.stream(signals());
        CHECK(abandoned.begin()->entity == "mine");
    }
    CHECK(tx.is_open());
    tx.rollback();
    CHECK_FALSE(db.find<Signal>(std::int64_t{1000}).has_value());
}

TEST_CASE("a stream of changed rows is the answer of the statement that changes them") {
    own_desk own;
    session& db = own.db;
    std::vector<std::int64_t> ids;
    for (auto const& row : db.stream(update<Signal>().set(col<&Signal::strength> = 9).all_rows().returning(col<&Signal::id>))) ids.push_back(row[col<&Signal::id>]);
    CHECK(ids.size() == 4);
    CHECK(told_one(db.connection(), "select count(*) from signals where strength = 9") == "4");
}

TEST_CASE("an error in the middle of a stream is raised there, and the session goes on") {
    own_desk own;
    session& db = own.db;
    many_signals(db, 3000);
    int rows = 0;
    auto const dividing = select(cast<std::int64_t>(1.0 / (col<&Signal::strength> - 2500))).from<Signal>().where(col<&Signal::id> >= std::int64_t{1000});
    try {
        for (auto const& row : db.stream(dividing)) {
            (void)row;
            ++rows;
        }
        FAIL("no row divides by zero");
    } catch (database_error const& e) {
        CHECK(e.sqlstate() == "22012");
        CHECK(contains(e.statement(), "select cast("));
    }
    CHECK(rows <= 2500);
    CHECK(db.fetch(from<Venue>()).size() == 4);
}

TEST_CASE("a moved stream goes on, and only once") {
    session db = reading_desk();
    auto first = db.stream(from<Venue>().order_by(col<&Venue::code>));
    CHECK(first.begin()->code == key<Venue, venue_code>("DARK"));
    auto second = std::move(first);
    int rest = 0;
    for (Venue const& v : second) rest += v.rank > 0;
    CHECK(rest == 3);
}
