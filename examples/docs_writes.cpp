// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/writes.md: partial updates, bulk changes, and a batch over several tables.
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/batch.hpp>  // write_batch, and changes.hpp and bulk.hpp
#include <alphaswarm/pg/savepoint.hpp>  // savepoint
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

struct Order {
    key<Order> id{};
    std::string symbol{};
    std::string status = "new";
    std::optional<double> price{};
    std::int32_t version = 1;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key().generated(random_uuid),
                                         column<&T::symbol>.varchar(40).immutable(),
                                         column<&T::status>.varchar(16).generated(initializer),
                                         column<&T::price>,
                                         column<&T::version>.version().generated(initializer));
}

struct Fill {
    key<Fill> id{};
    key<Order> order_id{};
    double quantity{};
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::order_id>.references(to<Order>),
                                        column<&T::quantity>);
}

struct Entry {
    key<Entry> id{};
    std::string words{};
};
template <class T = Entry>
consteval auto describe_table(of<Entry>) {
    return describe<T>("entries")
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::words>)
        .append_only();
}

namespace {

// [tracked]
void fill(session& db, key<Order> id) {
    tracked order(db.find<Order>(id).value());
    order->status = "filled";
    db.update(order);  // writes only the status and the version; afterwards the object is clean
    db.update(order);  // so this sends nothing
}
// [/tracked]

// [bulk]
void expire(session& db) {
    std::vector<Order> orders = db.fetch(from<Order>().where(col<&Order::status> == "new"));
    for (Order& order : orders) order.status = "expired";
    db.update(orders);  // one statement: all of them, or stale_row and none
}
// [/bulk]

// [batch]
void trade(session& db, tracked<Order>& open, Fill const& wrong) {
    write_batch<Order, Fill, Entry> batch;
    Order order{.symbol = "ES"};
    batch.insert(order);  // already has its key
    batch.insert(Fill{.order_id = order.id, .quantity = 2});  // so a fill can name it
    open->status = "filled";
    batch.update(open);  // what will have changed by then
    batch.remove(wrong);
    batch.insert(Entry{.words = "traded"});
    batch.flush(db);  // one round trip, all or nothing
}
// [/batch]

}  // namespace

// [tracked-sql]
static_assert(sql_of(orm::row_update_changed<Fill>{}) ==
              "update fills set order_id = case when $1 & 2 <> 0 then $2 else order_id end, "
              "quantity = case when $1 & 4 <> 0 then $3 else quantity end where id = $4");
// [/tracked-sql]
// [bulk-sql]
static_assert(sql_of(orm::counted<Fill, orm::row_update_many<Fill>>{}) ==
              "with as_met as (update fills set order_id = as_given.order_id, quantity = as_given.quantity "
              "from unnest($1::character varying[], $2::character varying[], $3::double precision[]) as as_given(id, "
              "order_id, quantity) "
              "where fills.id = as_given.id returning 1) "
              "select case when count(*) = $4 then count(*) else ('[' || count(*) || ' of ' || $4 || ' rows of ' || "
              "'fills' || ']')::bigint end from as_met");
// [/bulk-sql]

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Order, Fill, Entry>>());
    Order first{.symbol = "CL"}, second{.symbol = "GC"};
    db.insert(first);
    db.insert(second);
    Fill const wrong = db.insert(Fill{.order_id = first.id, .quantity = 9});
    fill(db, first.id);
    tracked open(second);
    trade(db, open, wrong);
    expire(db);
    // [stale]
    std::vector<Order> twice{first, second};  // both are older than their rows by now
    auto tx = db.begin();
    try {
        savepoint attempt(tx);
        db.update(twice);
        attempt.release();
    } catch (stale_row const& e) {  // rolled back to the savepoint; the transaction continues
        fmt::print("{}\n", e.what());
    }
    tx.commit();
    // [/stale]
    auto const kept = db.fetch(select(col<&Order::symbol>, col<&Order::status>, col<&Order::version>)
                                   .from<Order>()
                                   .order_by(col<&Order::symbol>));
    for (auto const& row : kept)
        fmt::print("{} {} {}\n", row[col<&Order::symbol>], row[col<&Order::status>], row[col<&Order::version>]);
    return kept.size() == 3 && get<1>(kept[0]) == "filled" && get<1>(kept[1]) == "expired" && get<2>(kept[2]) == 2 ? 0
                                                                                                                   : 1;
}
