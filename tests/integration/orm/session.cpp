// SPDX-License-Identifier: BSL-1.0
// Row objects: insert, update, remove and find, what an insert writes for members that were left alone, and many
// objects at once.
#include <stdexcept>

#include <alphaswarm/orm/session.hpp>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/savepoint.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

key<Account, uuid> account(int n) {
    return key<Account, uuid>(uuid::parse("00000000-0000-4000-8000-00000000000" + std::to_string(n)));
}
using instrument_key = key<Instrument, std::int64_t>;

Order new_order() {
    Order o;
    o.account_id = account(1);
    o.instrument_id = instrument_key(2);
    o.status = "new";
    o.quantity = numeric::parse("12.500000");
    return o;
}

}  // namespace

TEST_CASE("an object that was left alone is completed by client and server, and shows it") {
    own_desk own;
    session& db = own.db;
    // [untouched]
    Sample s;  // nothing was set
    db.insert(s);  // completes the object too
    // [/untouched]
    CHECK(told(db.connection(), "select * from samples") == lines{line_of(s)});
    CHECK(s.id == key<Sample, std::int64_t>(1));  // identity
    CHECK(s.serial == 1);  // identity by default
    CHECK(s.token.view().size() == 36);  // random_uuid, by the client
    CHECK_FALSE(s.tag.is_nil());
    CHECK(s.made_at > timestamp(date(2024, 1, 1)));
    CHECK(s.role == "viewer");  // the member's own initializer
    CHECK(s.level == 0);  // an int has no unset state: what it holds is what is meant
    CHECK(s.twice == 0);  // computed
    CHECK(s.stamped == timestamptz::parse("2024-05-06 07:08:09+00"));  // unset: the server's default
    CHECK_FALSE(s.remark.has_value());  // nullopt always means NULL, whatever the default
    CHECK_FALSE(s.extra.has_value());
    CHECK_FALSE(s.seen_at.has_value());  // also where the client could make one
}

TEST_CASE("what was set is what is written, but for what the server alone makes") {
    own_desk own;
    session& db = own.db;
    Sample s;
    s.token = key<Sample>("mine");
    s.tag = uuid::parse("00000000-0000-4000-8000-0000000000ff");
    s.made_at = timestamp::parse("2001-02-03 04:05:06.789");
    s.role = "editor";
    s.level = 3;
    s.stamped = timestamptz::infinity();
    s.remark = "";
    s.extra = -1;
    s.seen_at = timestamp::negative_infinity();
    s.twice = 99;
    Sample const given = s;
    db.insert(s);
    CHECK(told(db.connection(), "select * from samples") == lines{line_of(s)});
    CHECK(s.id == key<Sample, std::int64_t>(1));  // identity
    CHECK(s.serial == 1);
    CHECK(s.twice == 6);  // computed
    CHECK(s.token == given.token);
    CHECK(s.tag == given.tag);
    CHECK(s.made_at == given.made_at);
    CHECK(s.role == "editor");
    CHECK(s.stamped == timestamptz::infinity());
    CHECK(s.remark == "");
    CHECK(s.extra == -1);
    CHECK(s.seen_at == timestamp::negative_infinity());
}

TEST_CASE("a temporary comes back completed, and insert_into().row() completes a copy") {
    own_desk own;
    session& db = own.db;
    Order const o = db.insert(new_order());
    CHECK(o.id.is_set());
    CHECK(o.created_at.is_set());
    CHECK(told(db.connection(), "select * from \"order\" where id = '" + std::string(o.id.view()) + "'") ==
          lines{line_of(o)});
    Order const left = new_order();
    Order const back = db.fetch_one(insert_into<Order>().row(left).returning(all<Order>));
    CHECK_FALSE(left.id.is_set());
    CHECK(back.id.is_set());
    CHECK(back.quantity == left.quantity);
}

TEST_CASE("find() reads a row by its key, of one column or several, or says that there is none") {
    session db = reading_desk();
    CHECK(db.find<Venue>(key<Venue, venue_code>("XEUR"))->name == "Eurex");
    CHECK_FALSE(db.find<Venue>(key<Venue, venue_code>("none")).has_value());
    CHECK(db.find<Account>(account(2))->user == "bob");
    CHECK(db.find<Fill>(key<Order>("o1"), 2)->price == 190.5);
    CHECK_FALSE(db.find<Fill>(key<Order>("o1"), 3).has_value());
    CHECK(db.find<Quote>(std::string("AAPL"), timestamptz::parse("2024-01-02 15:01:00+00"))->bid == 190.25);
    CHECK(line_of(*db.find<Shelf>(1)) == told_one(db.connection(), "select * from shelves where id = 1"));
}

TEST_CASE("update() writes what may change and leaves the rest as it was inserted") {
    own_desk own;
    session& db = own.db;
    Order o = *db.find<Order>(key<Order>("o1"));
    timestamptz const created = o.created_at;
    o.status = "canceled";
    o.until = timestamp::parse("2030-01-01 00:00:00");
    o.limit_price.reset();
    o.created_at = timestamptz::parse("1999-01-01 00:00:00+00");  // immutable: not written
    db.update(o);
    CHECK(o.version == 2);
    CHECK(told(db.connection(),
               R"(select status, "end", limit_price, created_at, version from "order" where id = 'o1')") ==
          lines{"canceled|2030-01-01 00:00:00|~|" + created.to_string() + "|2"});
    o.status = "new";
    db.update(o);
    CHECK(o.version == 3);
    CHECK(told_one(db.connection(), "select count(*) from \"order\" where status = 'new'") == "2");
    Sample s;
    db.insert(s);
    s.level = 21;
    s.remark = "changed";
    db.update(s);
    CHECK(told(db.connection(), "select level, twice, remark from samples") == lines{"21|42|changed"});
    CHECK(s.twice == 42);  // what the server computes is read back
}

TEST_CASE("a row that another writer changed since it was read is stale") {
    own_desk own;
    session& db = own.db;
    Order mine = *db.find<Order>(key<Order>("o2"));
    Order theirs = mine;
    theirs.status = "canceled";
    session other = session_on(own.where);
    other.update(theirs);
    mine.status = "new";
    auto const words = message_of<stale_row>([&] { db.update(mine); });
    CHECK(words ==
          "order: no row was updated: its key no longer exists, another writer changed it since it was read, or a "
          "trigger or policy of the database left it unchanged; read it again");
    CHECK(mine.version == 2);
    CHECK(contains(message_of<stale_row>([&] { db.remove(mine); }), "order: no row was removed"));
    CHECK(told(db.connection(), "select status, version from \"order\" where id = 'o2'") == lines{"canceled|3"});
    mine = *db.find<Order>(key<Order>("o2"));
    mine.status = "new";
    db.update(mine);
    CHECK(told(db.connection(), "select status, version from \"order\" where id = 'o2'") == lines{"new|4"});
}

TEST_CASE("a row that is gone cannot be updated or removed") {
    own_desk own;
    session& db = own.db;
    Signal s = *db.find<Signal>(std::int64_t{2});
    db.remove(s);
    CHECK(told_one(db.connection(), "select count(*) from signals") == "3");
    CHECK(contains(message_of<stale_row>([&] { db.remove(s); }), "signals: no row was removed"));
    CHECK(contains(message_of<stale_row>([&] { db.update(s); }), "signals: no row was updated"));
    FillNote note = *db.find<FillNote>(key<FillNote, std::int64_t>(1));  // immutable, and yet removable
    db.remove(note);
    CHECK(told_one(db.connection(), "select count(*) from fill_notes") == "1");
}

TEST_CASE("arrays are written and read as members") {
    own_desk own;
    session& db = own.db;
    Shelf s{
        3, {"x", "", "{\"}", "NULL", "é\\"}, {std::nullopt, 7, std::nullopt}, {{{1.5, -0.0}, {2, 3}}}, {Side::sell}};
    db.insert(s);
    CHECK(line_of(*db.find<Shelf>(3)) == line_of(s));
    CHECK(told(db.connection(), "select * from shelves where id = 3") == lines{line_of(s)});
    s.words.clear();
    s.grid.reset();
    db.update(s);
    CHECK(told(db.connection(), "select * from shelves where id = 3") == lines{"3|{}|{NULL,7,NULL}|~|{sell}"});
}

TEST_CASE("many objects are inserted in few statements, whatever their columns") {
    own_desk own;
    session& db = own.db;
    constexpr int count = 25000;
    std::vector<Order> orders;
    for (int i = 0; i < count; ++i) {
        Order o = new_order();
        o.instrument_id = instrument_key(1 + i % 5);
        if (i % 3) o.limit_price = i / 8.0;
        if (i % 4) o.until = timestamp::from_microseconds(i * std::int64_t{1'000'000});
        o.side = i % 2 ? Side::sell : Side::buy;
        o.quantity = numeric::parse(std::to_string(i) + ".000001");
        o.terms = jsonb("{\"i\": " + std::to_string(i) + "}");
        orders.push_back(o);
    }
    CHECK(db.insert(orders) == count);
    CHECK(told(db.connection(),
               "select count(*), count(distinct id), count(limit_price), count(\"end\"), sum(quantity), "
               "sum((terms->>'i')::int), "
               "count(*) filter (where side = 'sell') from \"order\" where id not like 'o_'") ==
          lines{"25000|25000|16666|18750|312487500.025000|312487500|12500"});
    std::vector<Order> const back = db.fetch(
        from<Order>().where(not_like(cast<std::string>(col<&Order::id>), "o_")).order_by(col<&Order::quantity>));
    REQUIRE(back.size() == orders.size());
    bool same = true;
    for (std::size_t i = 0; i < back.size(); ++i) same = same && line_of(back[i]) == line_of(orders[i]);
    CHECK(same);
    CHECK(told_one(db.connection(), "select count(*) from pg_prepared_statements where statement like 'insert%'") ==
          "1");

    std::vector<FillNote> notes(10001);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        notes[i].order_id = key<Order>("o1");
        notes[i].number = 2;
        notes[i].text = std::string(i % 50, 'x');
        if (i % 2) notes[i].source = json("[" + std::to_string(i) + "]");
    }
    CHECK(db.insert(notes) == 10001);
    CHECK(told(db.connection(),
               "select count(*), count(distinct id), sum(length(text)), count(source), sum((source->>0)::int) from "
               "fill_notes where number = 2") == lines{"10001|10001|245000|5000|25000000"});

    std::vector<Sample> samples(5);
    samples[1].stamped = timestamptz::infinity();
    samples[2].remark = "r";
    samples[3].role = "editor";
    CHECK(db.insert(samples) == 5);
    CHECK(told(db.connection(), "select stamped, remark, role, level from samples order by serial") ==
          lines{"2024-05-06 07:08:09+00|~|viewer|0",
                "infinity|~|viewer|0",
                "2024-05-06 07:08:09+00|r|viewer|0",
                "2024-05-06 07:08:09+00|~|editor|0",
                "2024-05-06 07:08:09+00|~|viewer|0"});
    CHECK(told(db.connection(), "select token, tag, made_at from samples order by serial")[4] ==
          printed(samples[4].token) + "|" + printed(samples[4].tag) + "|" + printed(samples[4].made_at));
    std::vector<Venue> none;
    CHECK(db.insert(none) == 0);
}

TEST_CASE("what a transaction did is kept when it commits and gone when it does not") {
    own_desk own;
    session& db = own.db;
    auto const orders = [&] { return told_one(db.connection(), "select count(*) from \"order\""); };
    {
        auto tx = db.begin();
        db.insert(new_order());
        CHECK(orders() == "6");
    }
    CHECK(orders() == "5");
    {
        auto tx = db.begin({.isolation = isolation::serializable});
        Order o = db.insert(new_order());
        o.status = "filled";
        db.update(o);
        tx.commit();
    }
    CHECK(orders() == "6");
    auto tx = db.begin();
    db.insert(new_order());
    {
        savepoint attempt(tx);
        Venue twin{key<Venue, venue_code>("XNYS"), "again", {}, 1};
        CHECK_THROWS_AS(db.insert(twin), database_error);
        CHECK(db.connection().transaction_status() == pg::transaction_state::failed);
        attempt.rollback();
    }
    {
        savepoint kept(tx);
        db.insert(new_order());
        kept.release();
    }
    {
        savepoint forgotten(tx);
        db.insert(new_order());
    }
    std::vector<Order> three{new_order(), new_order(), new_order()};
    CHECK(db.insert(three) == 3);
    tx.commit();
    CHECK(orders() == "11");
}

TEST_CASE("an object that has an identity already is not numbered anew in silence") {
    own_desk own;
    session& db = own.db;
    Sample s;
    db.insert(s);
    auto const refusal = [](auto insert) { return test::message_of<error>(insert); };
    CHECK(test::contains(refusal([&] { db.insert(s); }), "samples.id: the object already has an identity"));
    std::vector<Sample> several{s};
    CHECK(test::contains(refusal([&] { db.insert(several); }), "samples.id"));
    CHECK(test::contains(refusal([&] { static_cast<void>(insert_into<Sample>().row(s)); }), "samples.id"));
    s.id = {};
    CHECK(test::contains(refusal([&] { db.insert(s); }), "samples.serial"));
}

TEST_CASE("run_transaction() commits the work of a session") {
    own_desk own;
    session& db = own.db;
    Order const made = run_transaction(db, [&](transaction&) { return db.insert(new_order()); });
    CHECK(db.find<Order>(made.id).has_value());
    CHECK_THROWS_AS(run_transaction(db.connection(),
                                    [&](transaction&) {
                                        db.insert(new_order());
                                        throw std::runtime_error("no");
                                    }),
                    std::runtime_error);
    CHECK(told_one(db.connection(), "select count(*) from \"order\"") == "6");
}
