// SPDX-License-Identifier: BSL-1.0
// A unit of work over several tables: its order, its round trips, and what is left when something in it fails.
#include <alphaswarm/orm/batch.hpp>

#include <cstdio>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

using account_key = key<Account, uuid>;
using instrument_key = key<Instrument, std::int64_t>;
account_key account(int n) {
    return account_key(uuid::parse("00000000-0000-4000-8000-00000000000" + std::to_string(n)));
}

Order new_order(double price = 1) {
    Order o;
    o.account_id = account(1);
    o.instrument_id = instrument_key(1);
    o.status = "new";
    o.quantity = 3;
    o.limit_price = price;
    return o;
}
Fill fill_of(Order const& o, std::int32_t number) { return {o.id, number, 1, 2, 0, {}, {}}; }
FillNote note_of(Fill const& f, std::string text) { return {{}, f.order_id, f.number, std::move(text), {}}; }

struct Node {  // a tree
    key<Node> id;
    std::optional<key<Node>> parent_id;
    std::string name;
};
template <class T = Node>
consteval auto describe_table(of<Node>) {
    return describe<T>("nodes").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::parent_id>.references(to<Node>),
                                        column<&T::name>.varchar(10));
}

/// What the database holds of all that the batches here write.
lines whole(session& db) {
    return told(
        db.connection(),
        R"(select (select string_agg(o::text, ';' order by id) from "order" o), (select string_agg(f::text, ';' order by f::text) from ledger.fills f), )"
        R"((select string_agg(n::text, ';' order by id) from fill_notes n), (select string_agg(v::text, ';' order by code) from venues v))");
}

/// What went over the wire while the work ran: how often the client asked for an answer to all before, and how often
/// the talk turned from client to server; that is less than the round trips where several questions were sent together.
struct traffic {
    int syncs = 0, turns = 0;
    friend bool operator==(traffic const&, traffic const&) = default;
};
template <class Work>
traffic traffic_of(session& db, Work work) {
    std::FILE* const heard = std::tmpfile();
    REQUIRE(heard != nullptr);
    PQtrace(db.connection().native(), heard);
    PQsetTraceFlags(db.connection().native(), PQTRACE_SUPPRESS_TIMESTAMPS);
    work();
    PQuntrace(db.connection().native());
    std::rewind(heard);
    traffic seen;
    char last = 'B';
    for (char line[512]; std::fgets(line, sizeof line, heard);) {
        if ((line[0] != 'F' && line[0] != 'B') || line[1] != '\t') continue;  // the rest of a long line
        seen.syncs += contains(line, "ReadyForQuery");
        seen.turns += last == 'B' && line[0] == 'F';
        last = line[0];
    }
    std::fclose(heard);
    return seen;
}

}  // namespace

TEST_CASE("objects given in any order are written parents first, and removed children first") {
    own_desk own;
    session& db = own.db;
    write_batch<FillNote, Fill, Order, Venue> batch;
    CHECK(batch.empty());
    Order order = new_order();
    {
        write_batch<Order, Venue> unused;  // makes the key, and goes
        unused.insert(order);
        CHECK(order.id.is_set());
    }
    Fill fill = fill_of(order, 1);
    batch.insert(note_of(fill, "both"));
    batch.insert(fill);
    batch.insert(order);
    CHECK(fill.done_at.is_finite());
    Venue void_venue = db.find<Venue>(key<Venue, venue_code>("VOID")).value();
    batch.remove(void_venue);
    CHECK(batch.size() == 4);
    batch.flush(db);
    CHECK(batch.empty());
    CHECK(
        told(
            db.connection(),
            R"(select o.status, f.amount, n.text from "order" o join ledger.fills f on f.order_id = o.id join fill_notes n on n.order_id = f.order_id and n.number = f.number where o.id = ')" +
                std::string(order.id.view()) + "'") == lines{"new|2|both"});
    CHECK(told_one(db.connection(), "select count(*) from venues") == "3");
    FillNote const stored = db.fetch_one(from<FillNote>().where(col<&FillNote::text> == "both"));

    batch.remove(order);  // its fills go with it: the foreign key cascades; the note must be gone before
    batch.remove(stored);
    batch.flush(db);
    CHECK(told_one(db.connection(), "select count(*) from fill_notes") == "2");
    CHECK(told(db.connection(), R"(select count(*) from "order" where id not like 'o_')") == lines{"0"});
}

TEST_CASE("ten thousand rows of three tables take one round trip") {
    own_desk own;
    session& db = own.db;
    write_batch<Order, Fill, FillNote> batch;
    auto const flush = [&] { batch.flush(db); };
    auto const give = [&](int rows) {
        for (int i = 0; i < rows; ++i) {
            Order const order = batch.insert(new_order(i));
            Fill const fill = batch.insert(fill_of(order, i));
            batch.insert(note_of(fill, std::to_string(i)));
        }
    };
    give(1);
    CHECK(traffic_of(db, flush).turns == 2);  // the first time, all statements are prepared together before
    give(1);
    CHECK(traffic_of(db, flush) == traffic{1, 1});
    give(10000);
    CHECK(batch.size() == 30000);
    CHECK(traffic_of(db, flush).syncs == 1);
    CHECK(told(db.connection(), R"(select count(*), sum(limit_price) from "order" where id not like 'o_')") ==
          lines{"10002|49995000"});
    CHECK(told(db.connection(),
               "select count(*), sum(number) from fill_notes n join ledger.fills f using (order_id, number) where "
               "n.text = number::text") == lines{"10002|49995000"});
    CHECK(traffic_of(db, flush) == traffic{0, 0});  // nothing to write

    auto tx = db.begin();
    give(1);
    CHECK(traffic_of(db, flush).turns == 2);  // the savepoint's statements are new
    give(1);
    CHECK(traffic_of(db, flush) == traffic{1, 1});
    tx.commit();
    CHECK(told_one(db.connection(), R"(select count(*) from "order")") == "10009");
}

TEST_CASE("a failure in the middle leaves nothing, and the batch as it was") {
    own_desk own;
    session& db = own.db;
    lines const before = whole(db);
    write_batch<Order, Fill, FillNote, Venue> batch;
    tracked order(db.find<Order>(key<Order>("o3")).value());
    order->status = "filled";
    Order plain = db.find<Order>(key<Order>("o1")).value();
    plain.status = "canceled";
    Order const made = batch.insert(new_order());
    batch.update(order);
    batch.update(plain);
    batch.remove(db.find<Venue>(key<Venue, venue_code>("XNYS")).value());  // instruments refer to it
    auto const flush = [&] { batch.flush(db); };
    CHECK(contains(message_of<database_error>(flush), "delete from venues"));
    CHECK(whole(db) == before);
    CHECK(batch.size() == 4);
    CHECK(order->version == 1);
    CHECK(plain.version == 1);
    CHECK(order.changed().size() == 1);

    db.execute("update instruments set venue = 'XEUR'");  // now nothing refers to it
    flush();
    CHECK(batch.empty());
    CHECK(order->version == 2);
    CHECK(plain.version == 2);
    CHECK(order.changed().empty());
    CHECK(told(db.connection(), R"(select id, status, version from "order" where id in ('o1', 'o3') order by id)") ==
          lines{"o1|canceled|2", "o3|filled|2"});
    CHECK(db.find<Order>(made.id).has_value());
    CHECK_FALSE(db.find<Venue>(key<Venue, venue_code>("XNYS")).has_value());
}

TEST_CASE("within a transaction a failed flush is undone alone") {
    own_desk own;
    session& db = own.db;
    auto tx = db.begin();
    Venue london{key<Venue, venue_code>("XLON"), "London", {}, 4};
    db.insert(london);
    lines const before = whole(db);
    write_batch<Order, Venue> batch;
    batch.insert(new_order());
    Venue twin{key<Venue, venue_code>("XPAR"), "London", {}, 4};  // a name that is taken
    batch.insert(twin);
    CHECK(message_of<database_error>([&] { batch.flush(db); }).find("venues_name_key") != std::string::npos);
    CHECK(db.connection().transaction_status() == pg::transaction_state::open);
    CHECK(whole(db) == before);
    CHECK(batch.size() == 2);

    Venue wrong = london;
    wrong.name = std::string("x\0y", 3);  // refused while the pipeline is being written
    write_batch<Order, Venue> other;
    other.insert(new_order());
    other.update(wrong);
    CHECK(contains(message_of<value_refused>([&] { other.flush(db); }), "venues.name: the text holds a NUL byte"));
    CHECK(db.connection().transaction_status() == pg::transaction_state::open);
    CHECK(whole(db) == before);

    db.execute("delete from venues where code = 'XLON'");
    batch.flush(db);
    tx.commit();
    CHECK(told(db.connection(), "select code from venues where name = 'London'") == lines{"XPAR"});
    CHECK(told_one(db.connection(), R"(select count(*) from "order")") == "6");
}

TEST_CASE("a flush in a transaction that has failed says so, and leaves it failed") {
    own_desk own;
    session& db = own.db;
    auto tx = db.begin();
    CHECK_THROWS_AS(db.execute("select 1 / 0"), database_error);
    write_batch<Order> batch;
    batch.insert(new_order());
    CHECK_THROWS_AS(batch.flush(db), database_error);
    CHECK(db.connection().transaction_status() == pg::transaction_state::failed);
    tx.rollback();
    batch.flush(db);
    CHECK(told_one(db.connection(), R"(select count(*) from "order")") == "6");
}

TEST_CASE("a value that is refused before it is sent undoes what was sent before it") {
    own_desk own;
    session& db = own.db;
    lines const before = whole(db);
    write_batch<Order, Venue> batch;
    batch.insert(new_order());
    Order bad = new_order();
    bad.status = "cancelled";  // nine characters
    batch.insert(bad);
    batch.insert(Venue{key<Venue, venue_code>("XLON"), "London", {}, 4});
    CHECK(contains(message_of<value_refused>([&] { batch.flush(db); }), "order.status: the text has 9 characters"));
    CHECK(whole(db) == before);
    CHECK(batch.size() == 3);
    batch.clear();
    CHECK(batch.empty());
    batch.flush(db);
    CHECK(whole(db) == before);
}

TEST_CASE("one stale object fails the flush, whichever way it was to be changed") {
    own_desk own;
    session& db = own.db;
    session other = session_on(own.where);
    auto const find = [&](char const* id) { return db.find<Order>(key<Order>(id)).value(); };
    tracked followed(find("o1"));
    Order plain = find("o2");
    Order const removed = find("o4");
    Order elsewhere = find("o1");
    elsewhere.status = "new";
    write_batch<Order, Venue> batch;
    auto const attempt = [&](auto fill_batch) {
        batch.clear();
        batch.insert(Venue{key<Venue, venue_code>("XLON"), "London", {}, 4});
        fill_batch();
        lines const before = whole(db);
        std::string const words = message_of<stale_row>([&] { batch.flush(db); });
        CHECK(whole(db) == before);
        return words;
    };
    other.update(elsewhere);
    followed->status = "canceled";
    CHECK(contains(attempt([&] { batch.update(followed); }), "0 of 1 rows of order match the objects"));
    elsewhere = find("o2");
    other.update(elsewhere);
    Order fine = find("o3");
    CHECK(contains(attempt([&] { batch.update(plain), batch.update(fine); }), "1 of 2 rows of order"));
    CHECK(fine.version == 1);
    elsewhere = find("o4");
    other.update(elsewhere);
    CHECK(contains(attempt([&] { batch.remove(removed); }), "0 of 1 rows of order"));
}

TEST_CASE("tracked objects write their changes and nothing else, one text for all") {
    own_desk own;
    session& db = own.db;
    session other = session_on(own.where);
    std::vector<tracked<Venue>> venues;
    for (Venue const& v : db.fetch(from<Venue>().order_by(col<&Venue::code>))) venues.emplace_back(v);
    REQUIRE(venues.size() == 4);
    write_batch<Venue, Order> batch;
    for (auto& v : venues) batch.update(v), batch.update(v);  // twice is once
    venues[0]->rank = 30;  // after update(): the flush looks
    venues[1]->name = "Nobody";
    venues[2]->rank = 10, venues[2]->opens.reset();
    other.execute("update venues set name = 'elsewhere ' || code, rank = 77");
    batch.flush(db);
    CHECK(told(db.connection(), "select * from venues order by code") == lines{"DARK|elsewhere DARK|~|30",
                                                                               "VOID|Nobody|~|77",
                                                                               "XEUR|elsewhere XEUR|~|10",
                                                                               "XNYS|elsewhere XNYS|09:30:00|77"});
    CHECK(told_one(db.connection(),
                   "select count(*) from pg_prepared_statements where statement like '%update venues%'") == "1");
}

TEST_CASE("a tracked object whose key changed is refused, and nothing of the batch is written") {
    own_desk own;
    session& db = own.db;
    tracked order(db.find<Order>(key<Order>("o3")).value());
    tracked other(db.find<Order>(key<Order>("o1")).value());
    other->status = "canceled";
    order->id = key<Order>("o9");
    write_batch<Order> batch;
    batch.update(other);
    batch.update(order);
    CHECK(contains(message_of<value_refused>([&] { batch.flush(db); }),
                   "order.id: it is the row's key, by which the row is found; remove the row and insert another"));
    CHECK(batch.size() == 2);
    CHECK(told(db.connection(),
               R"(select count(*) from "order" where id = 'o9' or id = 'o1' and status = 'canceled')") == lines{"0"});
    order.revert();
    order->version = 7;
    CHECK(contains(message_of<value_refused>([&] { batch.flush(db); }),
                   "order.version: it counts the updates of the row"));
    order.revert();
    batch.flush(db);
    CHECK(told_one(db.connection(), R"(select status from "order" where id = 'o1')") == "canceled");
}

TEST_CASE("rows that refer to each other within one table are written and removed in any order") {
    own_desk own;
    session& db = own.db;
    db.execute(ddl<table_set<Node>>());
    write_batch<Node> batch;
    Node root{key<Node>::random(), {}, "root"};
    Node leaf{{}, root.id, "leaf"};
    batch.insert(leaf);  // before its parent
    batch.insert(root);
    batch.insert(Node{{}, leaf.id, "below"});
    batch.flush(db);
    CHECK(told(db.connection(),
               "select c.name, p.name from nodes c left join nodes p on p.id = c.parent_id order by c.name") ==
          lines{"below|leaf", "leaf|root", "root|~"});
    for (Node const& n : db.fetch(from<Node>())) batch.remove(n);
    batch.flush(db);
    CHECK(told_one(db.connection(), "select count(*) from nodes") == "0");
}

TEST_CASE("tables with arrays and with identities take part") {
    own_desk own;
    session& db = own.db;
    write_batch<Shelf, Instrument, Sample> batch;
    for (int i = 10; i < 13; ++i) {
        Shelf s;
        s.id = i;
        s.words = {"w" + std::to_string(i), ""};
        s.sides = {Side::sell};
        batch.insert(s);
        Instrument derived;
        derived.venue = key<Venue, venue_code>("XEUR");
        derived.symbol = "S" + std::to_string(i);
        derived.underlying_id = instrument_key(1);
        batch.insert(derived);
    }
    batch.insert(Sample{});
    tracked shelf(db.find<Shelf>(std::int32_t{1}).value());
    shelf->words.push_back("more");
    batch.update(shelf);
    batch.remove(db.find<Shelf>(std::int32_t{2}).value());
    CHECK(traffic_of(db, [&] { batch.flush(db); }).turns == 2);
    CHECK(told(db.connection(), "select id, words, sides from shelves order by id") ==
          lines{"1|{a,\"b c\",\"\",more}|{buy,sell}",
                "10|{w10,\"\"}|{sell}",
                "11|{w11,\"\"}|{sell}",
                "12|{w12,\"\"}|{sell}"});
    CHECK(told(db.connection(), "select id, symbol from instruments where id >= 100 order by id") ==
          lines{"100|S10", "101|S11", "102|S12"});
    CHECK(told(db.connection(), "select id, role, stamped from samples") == lines{"1|viewer|2024-05-06 07:08:09+00"});
}

TEST_CASE("an object may be inserted, updated and removed in one flush") {
    own_desk own;
    session& db = own.db;
    write_batch<Order> batch;
    Order order = new_order();
    batch.insert(order);
    order.status = "filled";
    batch.update(order);
    batch.flush(db);
    CHECK(order.version == 2);
    CHECK(told(db.connection(), R"(select status, version from "order" where id not like 'o_')") == lines{"filled|2"});
    Order brief = new_order();
    batch.insert(brief);
    batch.remove(brief);
    batch.flush(db);
    CHECK(told_one(db.connection(), R"(select count(*) from "order")") == "6");
}

TEST_CASE("a flush is sent again when the server has forgotten its statements") {
    own_desk own;
    session& db = own.db;
    write_batch<Order, Fill> batch;
    for (int i = 0; i < 2; ++i) {
        batch.insert(fill_of(batch.insert(new_order()), 1));
        batch.flush(db);
        db.execute("discard all");
    }
    batch.insert(new_order());
    batch.flush(db);
    CHECK(told_one(db.connection(), R"(select count(*) from "order")") == "8");
}

TEST_CASE("a flush whose answer is lost says that it is not known, and one that was not sent that nothing happened") {
    own_desk own;
    auto const flush_over = [&](cut const& where) {
        proxy between(own.where.dsn());
        session db{pg::config(between.config())};
        write_batch<Order> warm;  // prepares the statements
        warm.insert(new_order());
        warm.flush(db);
        between.arm(where);
        write_batch<Order> batch;
        batch.insert(new_order());
        std::string outcome = "written";
        try {
            batch.flush(db);
        } catch (commit_unknown const&) {
            outcome = "unknown";
        } catch (connection_error const&) {
            outcome = "lost";
        }
        CHECK(batch.size() == (outcome == "written" ? 0 : 1));
        return outcome;
    };
    CHECK(flush_over({.where = cut::place::before_answer, .message = 'S'}) == "unknown");
    CHECK(flush_over({.where = cut::place::within_answer, .byte = 1, .message = 'S'}) == "unknown");
    CHECK(flush_over({.where = cut::place::before_message, .message = 'S'}) ==
          "unknown");  // the program cannot tell this from the others

    session closed{own.where.connect()};
    own.db.execute("select pg_terminate_backend(" + std::to_string(closed.connection().process_id()) + ")");
    CHECK_THROWS_AS(closed.execute("select 1"), commit_unknown);
    write_batch<Order> batch;
    batch.insert(new_order());
    CHECK_THROWS_AS(batch.flush(closed), connection_error);
    CHECK(batch.size() == 1);
}
