// SPDX-License-Identifier: BSL-1.0
// Many row objects updated and removed by one statement: all of them or none.
#include <alphaswarm/orm/bulk.hpp>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/savepoint.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

struct Unnested {  // called as the arrays are, when they are rows
    std::int32_t id{};
    std::string v;
};
template <class T = Unnested>
consteval auto describe_table(of<Unnested>) {
    return describe<T>("u").columns(column<&T::id>.primary_key(), column<&T::v>);
}

std::vector<Order> all_orders(session& db) { return db.fetch(from<Order>().order_by(col<&Order::id>)); }
lines stored(session& db) { return told(db.connection(), R"(select * from "order" order by id)"); }
lines printed_orders(std::vector<Order> const& orders) {
    lines all;
    for (Order const& o : orders) all.push_back(line_of(o));
    return all;
}

}  // namespace

TEST_CASE("many objects are updated by one statement, NULLs and versions included") {
    own_desk own;
    session& db = own.db;
    std::vector<Order> orders = all_orders(db);
    for (Order& o : orders) {
        o.status = "canceled";
        o.limit_price = o.limit_price ? std::nullopt : std::optional(1.5);
        o.terms = jsonb("[\"" + std::string(o.id.view()) + "\"]");
        o.side = Side::sell;
        o.until.reset();
    }
    db.update(orders);
    CHECK(stored(db) == printed_orders(orders));
    CHECK(orders[3].version == 6);
    db.update(orders);
    CHECK(stored(db) == printed_orders(orders));
    CHECK(told_one(db.connection(), "select count(*) from pg_prepared_statements where statement like '%update%'") ==
          "1");
    std::vector<Order> none;
    db.update(none);
    db.remove(none);
}

TEST_CASE("where one of many objects is stale, none is updated and the error counts them") {
    own_desk own;
    session& db = own.db;
    std::vector<Order> orders = all_orders(db);
    lines const before = stored(db);
    for (Order& o : orders) o.status = "new";
    orders[2].version = 9;
    orders[4].id = key<Order>("nobody");
    CHECK(message_of<stale_row>([&] { db.update(orders); }) ==
          "3 of 5 rows of order match the objects, so nothing was done: a key no longer exists or is given twice, "
          "another writer changed a row since it was read, or a trigger or policy of the database left it unchanged; "
          "read them again");
    CHECK(stored(db) == before);
    CHECK(orders[0].version == 1);
    CHECK(contains(message_of<stale_row>([&] { db.remove(orders); }),
                   "3 of 5 rows of order match the objects, so nothing was done"));
    CHECK(stored(db) == before);
    std::vector<Order> twins{all_orders(db)[0], all_orders(db)[0]};
    CHECK(contains(message_of<stale_row>([&] { db.update(twins); }), "1 of 2 rows"));
    CHECK(stored(db) == before);
}

TEST_CASE("a refused bulk statement within a transaction is undone by a savepoint") {
    own_desk own;
    session& db = own.db;
    std::vector<Order> orders = all_orders(db);
    orders[0].version = 9;
    auto tx = db.begin();
    Venue v{key<Venue, venue_code>("XLON"), "London", {}, 4};
    db.insert(v);
    {
        savepoint attempt(tx);
        CHECK_THROWS_AS(db.update(orders), stale_row);
        CHECK(db.connection().transaction_status() == pg::transaction_state::failed);
    }
    orders[0].version = 1;
    db.update(orders);
    tx.commit();
    CHECK(told_one(db.connection(), "select count(*) from venues") == "5");
    CHECK(stored(db) == printed_orders(orders));
}

TEST_CASE(
    "many objects are removed by one statement, also where their key has several columns or they refer to each other") {
    own_desk own;
    session& db = own.db;
    std::vector<Quote> quotes = db.fetch(from<Quote>().where(col<&Quote::symbol> == "AAPL"));
    REQUIRE(quotes.size() == 2);
    db.remove(quotes);
    CHECK(told(db.connection(), "select symbol from quotes") == lines{"TSLA"});
    CHECK(contains(message_of<stale_row>([&] { db.remove(quotes); }), "0 of 2 rows of quotes"));
    std::vector<Transfer> transfers = db.fetch(from<Transfer>());
    db.remove(transfers);
    CHECK(told_one(db.connection(), "select count(*) from transfers") == "0");
}

TEST_CASE("the server's own refusals stay what they are") {
    own_desk own;
    session& db = own.db;
    std::vector<Transfer> transfers = db.fetch(from<Transfer>().order_by(col<&Transfer::id>));
    transfers[1].amount = -1;
    CHECK(contains(message_of<database_error>([&] { db.update(transfers); }), "transfers_positive"));
    CHECK(told(db.connection(), "select amount from transfers order by id") == lines{"25.5", "0.0001"});
    std::vector<Account> accounts = db.fetch(from<Account>());
    CHECK(contains(message_of<database_error>([&] { db.remove(accounts); }), "foreign key"));
    accounts[0].user = std::string(21, 'x');
    CHECK(
        contains(message_of<value_refused>([&] { db.update(accounts); }), "accounts.user: the text has 21 characters"));
    accounts[0].user = "ok";
    accounts[0].opened = date();
    CHECK(
        contains(message_of<value_refused>([&] { db.update(accounts); }), "accounts.opened: the value was never set"));
}

TEST_CASE("ten thousand objects, and a table that is called as the arrays are") {
    own_desk own;
    session& db = own.db;
    db.execute(ddl<table_set<Unnested>>());
    std::vector<Unnested> rows(10000);
    for (int i = 0; i < 10000; ++i) rows[static_cast<std::size_t>(i)] = {i, "a"};
    db.insert(rows);
    for (Unnested& row : rows) row.v = std::to_string(row.id * 2);
    db.update(rows);
    CHECK(told(db.connection(), "select count(*), sum(v::int), count(distinct v) from u") ==
          lines{"10000|99990000|10000"});
    rows.resize(9999);
    db.remove(rows);
    CHECK(told(db.connection(), "select id from u") == lines{"9999"});
}
