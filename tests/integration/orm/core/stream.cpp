// SPDX-License-Identifier: BSL-1.0
// Rows one at a time: all of them, or as many as are wanted, and nothing lost afterwards.
#include <alphaswarm/orm/core/stream.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include <optional>
#include <utility>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {
void many_signals(session& db, int count) {
    db.execute("insert into signals select 1000 + i, 'sector', 'e' || i, i from generate_series(0, " +
               std::to_string(count - 1) + ") i");
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
        CHECK(contains(message_of<usage_error>([&] { (void)db.fetch(from<Venue>()); }),
                       "another statement is in progress"));
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
    for (auto const& row :
         db.stream(update<Signal>().set(col<&Signal::strength> = 9).all_rows().returning(col<&Signal::id>)))
        ids.push_back(row[col<&Signal::id>]);
    CHECK(ids.size() == 4);
    CHECK(told_one(db.connection(), "select count(*) from signals where strength = 9") == "4");
}

TEST_CASE("an error in the middle of a stream is raised there, and the session goes on") {
    own_desk own;
    session& db = own.db;
    many_signals(db, 3000);
    int rows = 0;
    auto const dividing = select(cast<std::int64_t>(1.0 / (col<&Signal::strength> - 2500)))
                              .from<Signal>()
                              .where(col<&Signal::id> >= std::int64_t{1000});
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

TEST_CASE("a moved stream goes on where it stood, and only there") {
    session db = reading_desk();
    auto first = db.stream(from<Venue>().order_by(col<&Venue::code>));
    auto const at_first = first.begin();
    CHECK(at_first->code == key<Venue, venue_code>("DARK"));
    auto second = std::move(first);
    CHECK(contains(message_of<usage_error>([&] { static_cast<void>(first.begin()); }), "it was moved from"));
    CHECK(contains(message_of<usage_error>([&] { static_cast<void>(*at_first); }), "it was moved from"));
    int rest = 0;
    for (Venue const& v : second) rest += v.rank > 0;
    CHECK(rest == 4);
    CHECK(contains(message_of<usage_error>([&] { static_cast<void>(second.begin()); }), "its rows are read once"));
}

TEST_CASE("a stream is read once, and its iterators know its end") {
    session db = reading_desk();
    auto const venues = from<Venue>().order_by(col<&Venue::code>);
    SECTION("the first row may be asked for again until the second is") {
        auto rows = db.stream(venues);
        CHECK(rows.begin() == rows.begin());
        CHECK_FALSE(rows.begin() == rows.end());
        int seen = 0;
        for (Venue const& v : rows) seen += v.rank > 0;
        CHECK(seen == 4);
    }
    SECTION("a second loop is refused, after the end and in the middle") {
        for (int until : {2, 4}) {
            auto rows = db.stream(venues);
            int seen = 0;
            for (auto i = rows.begin(); i != rows.end() && seen < until; ++i) ++seen;
            CHECK(contains(message_of<usage_error>([&] {
                               for (Venue const& v : rows) static_cast<void>(v);
                           }),
                           "its rows are read once; run the statement again"));
        }
    }
    SECTION("an iterator at the end has no row") {
        auto rows = db.stream(venues.limit(1));
        auto i = rows.begin(), copy = i;
        ++i;
        CHECK(i == rows.end());
        CHECK(copy == rows.end());  // a copy is no second reader
        CHECK_THROWS_AS(++i, usage_error);
        CHECK_THROWS_AS(*i, usage_error);
        CHECK_THROWS_AS(copy->rank, usage_error);
        auto end = rows.end();
        CHECK(contains(message_of<usage_error>([&] { ++end; }), "compare it with end() first"));
        CHECK(db.fetch(venues).size() == 4);
    }
    SECTION("an empty one may be asked as often as one likes") {
        auto none = db.stream(from<Venue>().where(col<&Venue::rank> > 1000000));
        CHECK(none.begin() == none.end());
        CHECK(none.begin() == none.end());
        CHECK_THROWS_AS(++none.begin(), usage_error);
    }
}

TEST_CASE("the error that stopped a stream is thrown again, whatever is asked of it") {
    own_desk own;
    session& db = own.db;
    many_signals(db, 20000);  // more than the socket holds
    SECTION("the server's") {
        auto rows = db.stream(select(cast<std::int64_t>(1.0 / (col<&Signal::strength> - 200)))
                                  .from<Signal>()
                                  .where(col<&Signal::id> >= std::int64_t{1000}));
        for (int again = 0; again < 3; ++again) {
            try {
                for (auto const& row : rows) static_cast<void>(row);
                FAIL("it ended as if complete");
            } catch (database_error const& e) {
                CHECK(e.sqlstate() == "22012");
            }
        }
    }
    SECTION("the lost connection's") {
        auto rows = db.stream(signals());
        session{own.where.connect()}.execute("select pg_terminate_backend(" +
                                             std::to_string(db.connection().process_id()) + ", 5000)");
        auto const read = [&] {
            for (Signal const& s : rows) static_cast<void>(s);
        };
        for (int again = 0; again < 3; ++again) CHECK((message_of<connection_error>(read) != "no exception"));
    }
    SECTION("that of a row which cannot be read, whose change may be undone with the rest") {
        auto reading = db.stream(
            select(cast<std::int64_t>(call<"nullif", double, sql::null_rule::never>(col<&Signal::strength>, 150.0)))
                .from<Signal>()
                .order_by(col<&Signal::id>));
        effect of_it = effect::not_sent;
        for (int again = 0; again < 2; ++again) {
            int seen = 0;
            try {
                for (auto const& row : reading) static_cast<void>(row), ++seen;
                FAIL("NULL was read as a number");
            } catch (pg::decode_error const& e) {
                of_it = e.effect();
            }
            CHECK((again == 0 ? seen > 0 : seen == 0));
        }
        CHECK(of_it == effect::done);
    }
    if (!db.connection().is_open()) db.connection().reset();
}

TEST_CASE("whatever happens to its session, a stream gives all rows or an error") {
    own_desk own;
    many_signals(own.db, 5000);
    struct event {
        char const* name;
        bool goes_on;
        void (*happen)(std::optional<session>&, std::optional<session>&, database const&);
    };
    event const events[] = {
        {"nothing", true, [](auto&, auto&, auto const&) {}},
        {"the session moves", true, [](auto& db, auto& other, auto const&) { other.emplace(std::move(*db)); }},
        {"it moves, and what it left goes",
         true,
         [](auto& db, auto& other, auto const&) { other.emplace(std::move(*db)), db.reset(); }},
        {"it is assigned to another",
         true,
         [](auto& db, auto& other, auto const& where) { other.emplace(where.connect()), *other = std::move(*db); }},
        {"it moves twice",
         true,
         [](auto& db, auto& other, auto const&) { other.emplace(std::move(*db)), *db = std::move(*other); }},
        {"another is assigned to it",
         false,
         [](auto& db, auto&, auto const& where) { *db = session{where.connect()}; }},
        {"it goes", false, [](auto& db, auto&, auto const&) { db.reset(); }},
        {"the connection is reset", false, [](auto& db, auto&, auto const&) { db->connection().reset(); }},
        {"it is reset and streams anew",
         false,
         [](auto& db, auto&, auto const&) {
             db->connection().reset();
             auto more = db->stream(signals());
             CHECK(more.begin()->id == 1000);
         }},
        {"the stream is cancelled", false, [](auto& db, auto&, auto const&) { db->connection().stream_cancel(); }},
    };
    for (event const& of : events)
        for (int at : {-1, 0, 1, 2500, 4999, 5000}) {
            CAPTURE(of.name, at);
            std::optional<session> db{session{own.where.connect()}}, other;
            db->connection().on_notice(nullptr);
            int seen = 0;
            bool refused = false;
            try {
                auto rows = db->stream(signals());
                if (at < 0) of.happen(db, other, own.where);
                auto i = rows.begin();
                if (at == 0) of.happen(db, other, own.where);
                while (i != rows.end()) {
                    CHECK(i->id == 1000 + seen);
                    if (++seen == at) of.happen(db, other, own.where);
                    ++i;
                }
            } catch (usage_error const& e) {
                CHECK(contains(e.what(), "its rows are no longer available: "));
                refused = true;
            }
            CHECK(refused != of.goes_on);
            if (of.goes_on) CHECK(seen == 5000);
        }
}
