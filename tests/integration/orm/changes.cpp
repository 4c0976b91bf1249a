// SPDX-License-Identifier: BSL-1.0
// Partial updates of tracked objects: what they write, what they leave, and what they meet when others write too.
#include <alphaswarm/orm/changes.hpp>

#include <limits>
#include <thread>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"
#include "support/wide.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;
using wide::Wide;

namespace loose {
struct Bean {
    std::int64_t id{};
    std::int32_t size{};
};
template <class T = Bean>
consteval auto describe_table(of<Bean>) {
    return describe<T>("beans").columns(column<&T::id>.primary_key(), column<&T::size>);
}
struct Counted {
    std::int64_t id{};
    std::int32_t size{}, twice{};
};
template <class T = Counted>
consteval auto describe_table(of<Counted>) {
    return describe<T>("counted").columns(
        column<&T::id>.primary_key(), column<&T::size>, column<&T::twice>.computed("size * 2"));
}
}  // namespace loose

namespace {

using venue_key = key<Venue, venue_code>;

}  // namespace

TEST_CASE("an update of a tracked object writes what changed, and is clean afterwards") {
    own_desk own;
    session& db = own.db;
    tracked order(db.find<Order>(key<Order>("o3")).value());
    order->status = "filled";
    order->limit_price = std::nullopt;
    order->terms = jsonb("{\"tif\": \"day\"}");
    db.update(order);
    CHECK(order.changed().empty());
    CHECK(order->version == 2);
    CHECK(order.was().version == 2);
    CHECK(told(db.connection(), R"(select * from "order" where id = 'o3')") == lines{line_of(*order)});
    order->side = Side::sell;
    db.update(order);
    CHECK(told(db.connection(), R"(select side, version, status from "order" where id = 'o3')") ==
          lines{"sell|3|filled"});
    CHECK(told_one(db.connection(), "select count(*) from pg_prepared_statements where statement like 'update%'") ==
          "1");  // one text, whatever changed
}

TEST_CASE("an update in which nothing changed sends nothing") {
    own_desk own;
    session& db = own.db;
    tracked order(db.find<Order>(key<Order>("o1")).value());
    std::string const before = told_one(db.connection(), R"(select xmin, ctid from "order" where id = 'o1')");
    db.update(order);
    order->quantity = numeric::parse("100.000000");  // what it was
    db.update(order);
    CHECK(order->version == 1);
    CHECK(told_one(db.connection(), R"(select xmin, ctid from "order" where id = 'o1')") == before);
    CHECK(told_one(db.connection(), "select count(*) from pg_prepared_statements where statement like 'update%'") ==
          "0");
}

TEST_CASE("writers of different columns do not overwrite each other") {
    own_desk own;
    session& db = own.db;
    session other = session_on(own.where);
    tracked mine(db.find<Venue>(venue_key("XNYS")).value());
    tracked theirs(other.find<Venue>(venue_key("XNYS")).value());
    mine->rank = 10;
    theirs->name = "NYSE";
    other.update(theirs);
    db.update(mine);
    CHECK(told(db.connection(), "select * from venues where code = 'XNYS'") == lines{"XNYS|NYSE|09:30:00|10"});

    // Also where one waits for the other's transaction: the columns are read when the wait is over.
    theirs->opens = time_of_day(10, 0);
    mine->rank = 11;
    auto tx = other.begin();
    other.update(theirs);
    std::thread waiting([&] { db.update(mine); });
    auto watcher = own.where.connect();
    while (
        told_one(
            watcher,
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") !=
        "1") {
    }
    tx.commit();
    waiting.join();
    CHECK(told(db.connection(), "select * from venues where code = 'XNYS'") == lines{"XNYS|NYSE|10:00:00|11"});
}

TEST_CASE("a version tells that another writer was faster, and leaves the object as it was") {
    own_desk own;
    session& db = own.db;
    tracked order(db.find<Order>(key<Order>("o1")).value());
    tracked other(*order);
    other->limit_price = 1;
    db.update(other);
    order->status = "canceled";
    CHECK(contains(message_of<stale_row>([&] { db.update(order); }), "order: no row was updated"));
    CHECK(order.changed().size() == 1);
    CHECK(order->version == 1);
    tracked again(db.find<Order>(order->id).value());
    again->status = order->status;
    db.update(again);
    CHECK(told(db.connection(), R"(select status, limit_price, version from "order" where id = 'o1')") ==
          lines{"canceled|1|3"});

    tracked gone(db.find<Venue>(venue_key("VOID")).value());
    db.remove(*gone);
    gone->rank = 1;
    CHECK_THROWS_AS(db.update(gone), stale_row);
}

TEST_CASE("a change that no update writes is refused, and nothing is sent") {
    own_desk own;
    session& db = own.db;
    tracked order(db.find<Order>(key<Order>("o1")).value());
    order->status = "new";
    order->created_at = timestamptz::infinity();
    CHECK(contains(message_of<value_refused>([&] { db.update(order); }), "order.created_at: the column is immutable"));
    order->created_at = order.was().created_at;
    order->id = key<Order>("o9");
    CHECK(contains(message_of<value_refused>([&] { db.update(order); }), "order.id: it is the row's key"));
    order->id = order.was().id;
    order->status = "cancelled";  // nine characters
    CHECK(contains(message_of<value_refused>([&] { db.update(order); }), "order.status: the text has 9 characters"));
    order->status = "canceled";
    db.update(order);
    CHECK(told(db.connection(), R"(select status, version from "order" where id = 'o1')") == lines{"canceled|2"});
}

TEST_CASE("a tracked object is inserted and removed as its object is") {
    own_desk own;
    session& db = own.db;
    tracked sample{Sample{}};
    db.insert(sample);
    CHECK(sample.changed().empty());
    CHECK(told(db.connection(), "select * from samples") == lines{line_of(*sample)});
    sample->remark = "r";
    sample->level = 4;
    db.update(sample);
    CHECK(told(db.connection(), "select remark, level, twice from samples") == lines{"r|4|8"});
    db.remove(sample);
    CHECK(told_one(db.connection(), "select count(*) from samples") == "0");
}

TEST_CASE("arrays, NaN and NULL are written where they changed") {
    own_desk own;
    session& db = own.db;
    tracked shelf(db.find<Shelf>(std::int32_t{1}).value());
    shelf->grid->at(1).at(1) = std::numeric_limits<double>::quiet_NaN();
    shelf->sides.clear();
    db.update(shelf);
    CHECK(shelf.changed().empty());
    CHECK(told(db.connection(), "select * from shelves where id = 1") ==
          lines{"1|{a,\"b c\",\"\"}|{1,NULL,-3}|{{1,2},{3,NaN}}|{}"});
    shelf->grid.reset();
    db.update(shelf);
    CHECK(told(db.connection(), "select grid is null, words from shelves where id = 1") == lines{"t|{a,\"b c\",\"\"}"});
}

TEST_CASE("a table of more columns than a mask has bits") {
    own_desk own;
    session& db = own.db;
    db.execute(ddl<table_set<Wide>>());
    tracked row{Wide{}};
    row->id = 1;
    db.insert(row);
    row->c0 = 1;
    row->c61 = 2;  // the last bit of the first word
    row->c62 = 3;  // the first of the second
    row->c129 = 4;
    db.update(row);
    CHECK(told(db.connection(), "select c0, c61, c62, c129, c1 + c60 + c63 + c128 from wide") == lines{"1|2|3|4|0"});
    CHECK(line_of(db.find<Wide>(std::int64_t{1}).value()) == line_of(*row));
}

TEST_CASE("a change of several rows by one key says so: the key that is described is none in the database") {
    database where;
    session db = session_on(where);
    db.execute("create table beans (id bigint, size integer not null)");
    auto const renew = [&] { db.execute("truncate beans; insert into beans values (1, 1), (1, 2), (2, 3)"); };
    loose::Bean bean{1, 9};
    auto const refused = [&](auto&& change) {
        renew();
        try {
            change();
        } catch (pg::usage_error const& e) {
            CHECK(e.effect() == effect::done);
            return std::string(e.what());
        }
        return std::string("no exception");
    };
    CHECK(contains(refused([&] { db.update(bean); }),
                   "beans: 2 rows were updated by one key: the described primary key"));
    CHECK(told_one(db.connection(), "select string_agg(size::text, ' ' order by size) from beans") == "3 9 9");
    CHECK(contains(refused([&] { db.remove(bean); }), "beans: 2 rows were removed by one key"));
    CHECK(contains(refused([&] {
                       tracked one(bean);
                       one->size = 4;
                       db.update(one);
                   }),
                   "beans: 2 rows were updated by one key"));
    CHECK(contains(refused([&] {
                       auto tx = db.begin();
                       db.remove(bean);
                   }),
                   "2 rows"));
    CHECK(told_one(db.connection(), "select count(*) from beans") == "3");
    CHECK(contains(message_of<stale_row>([&] { bean.id = 3, db.update(bean); }), "no row was updated"));
    db.execute(
        "create table counted (id bigint, size integer not null, twice integer generated always as (size * 2) "
        "stored); insert into counted (id, size) values (1, 1), (1, 2)");
    loose::Counted counted{1, 5, 0};
    CHECK(contains(message_of<pg::usage_error>([&] { db.update(counted); }), "counted: 2 rows"));
}
