// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/relations.md: related rows, pages and tree walks with the SQL that they execute, compared at
// compile time, and a server that runs it.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/relations.hpp>  // load, to_many, to_one, ...
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
#include <alphaswarm/sql/keyset.hpp>  // after, before
#include <alphaswarm/sql/tree.hpp>  // ancestors, descendants
// [/includes]

using namespace alphaswarm;

// [tables]
struct Desk {
    key<Desk> id{};
    std::optional<key<Desk>> parent_id{};
    std::string name{};
};
struct Order {
    key<Order> id{};
    key<Desk> desk_id{};
    std::optional<key<Desk>> hedge_desk_id{};
    std::string status{};
    timestamp created_at{};
};
struct Fill {
    key<Fill> id{};
    key<Order> order_id{};
    double quantity{};
    double price{};
};
struct Ticket {  // an order has at most one
    key<Order> order_id{};
    std::string number{};
};
struct Tag {
    key<Tag> id{};
    std::string word{};
};
struct OrderTag {
    key<Order> order_id{};
    key<Tag> tag_id{};
};

template <class T = Desk>
consteval auto describe_table(of<Desk>) {
    return describe<T>("desks").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::parent_id>.references(to<Desk>),
                                        column<&T::name>);
}
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key().generated(random_uuid),
                                         column<&T::desk_id>.references(to<Desk>),
                                         column<&T::hedge_desk_id>.references(to<Desk>),
                                         column<&T::status>.varchar(16).one_of("new", "filled"),
                                         column<&T::created_at>.generated(utc_now));
}
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::order_id>.references(to<Order>).indexed(),
                                        column<&T::quantity>,
                                        column<&T::price>);
}
template <class T = Ticket>
consteval auto describe_table(of<Ticket>) {
    return describe<T>("tickets").columns(column<&T::order_id>.primary_key().references(to<Order>), column<&T::number>);
}
template <class T = Tag>
consteval auto describe_table(of<Tag>) {
    return describe<T>("tags").columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::word>);
}
template <class T = OrderTag>
consteval auto describe_table(of<OrderTag>) {
    return describe<T>("order_tags")
        .columns(column<&T::order_id>.references(to<Order>), column<&T::tag_id>.references(to<Tag>))
        .with(primary_key(column<&T::order_id>, column<&T::tag_id>));
}
// [/tables]

namespace {

constexpr auto desk = to_one<Desk>.by(col<&Order::desk_id>);
constexpr auto hedge = to_one<Desk>.by(col<&Order::hedge_desk_id>);

void require(bool holds) {
    if (!holds) std::abort();
}

void loading(session& db) {
    // [load]
    auto const recent =
        from<Order>().where(col<&Order::status> == "filled").order_by(desc(col<&Order::created_at>)).limit(50);
    auto const orders = db.fetch(load(recent,
                                      to_many<Fill>.order_by(col<&Fill::price>),  // the fills of each order
                                      to_one<Desk>.by(col<&Order::desk_id>)));  // the desk of each order
    for (auto const& order : orders)
        fmt::print("{} {} {}\n", order->status, order[to_one<Desk>].name, order[to_many<Fill>].size());
    // [/load]
    // [sql]
    static_assert(
        sql_of_relation<Order>(to_many<Fill>.order_by(col<&Fill::price>)) ==
        "select id, order_id, quantity, price from fills where order_id = any($1::character varying[]) order by price");
    // [/sql]
}

void kinds(session& db) {
    // [kinds]
    auto const orders = db.fetch(load(from<Order>(),
                                      to_many<Fill>,
                                      to_one<Ticket>,
                                      desk,
                                      hedge,
                                      to_many_through<OrderTag, Tag>,
                                      count_of<Fill>,
                                      has_any<Ticket>));
    for (auto const& order : orders) {
        std::vector<Fill> const& fills = order[to_many<Fill>];  // in no particular order unless one is given
        std::optional<Ticket> const& ticket = order[to_one<Ticket>];  // its key is the reference: at most one
        Desk const& own = order[desk];  // desk_id is never NULL: exactly one
        std::optional<Desk> const& other = order[hedge];  // hedge_desk_id may be NULL
        std::vector<Tag> const& tags = order[to_many_through<OrderTag, Tag>];  // many to many
        std::int64_t const count = order[count_of<Fill>];  // counted by the server
        bool const has_ticket = order[has_any<Ticket>];
        // [/kinds]
        fmt::print("{} {} {} {} {} {} {}\n",
                   fills.size(),
                   ticket.has_value(),
                   own.name,
                   other.has_value(),
                   tags.size(),
                   count,
                   has_ticket);
    }
}

void words(session& db) {
    // [nested]
    auto const desks = db.fetch(load(
        from<Desk>().order_by(col<&Desk::name>),
        to_many<Order>.by(col<&Order::desk_id>).where(col<&Order::status> == "filled").load(to_many<Fill>.where(col<&Fill::quantity> > 100.0), to_one<Ticket>)));
    for (auto const& each : desks)
        for (auto const& order : each[to_many<Order>])
            fmt::print("{} {} {}\n", each->name, order->status, order[to_many<Fill>].size());
    // [/nested]
    // [names]
    auto const both = db.fetch(load(from<Order>(),
                                    to_many<Fill>.where(col<&Fill::quantity> > 100.0).as("large"_c),
                                    to_many<Fill>.where(col<&Fill::quantity> <= 100.0).count().as("small"_c)));
    for (auto const& order : both) fmt::print("{} {}\n", order["large"_c].size(), order["small"_c]);
    // [/names]
    // [joined]
    auto const plan = load(
        from<Order>().order_by(col<&Order::id>).limit(50), desk.joined(), hedge.joined().load(to_one<Desk>.joined()));
    for (auto const& order : db.fetch(plan)) fmt::print("{} {}\n", order->status, order[desk].name);
    // [/joined]
    // [tree]
    auto const tree = db.fetch(load(from<Desk>(), to_one<Desk>.as("parent"_c), to_many<Desk>.as("children"_c)));
    for (auto const& each : tree) fmt::print("{} {}\n", each["parent"_c].has_value(), each["children"_c].size());
    // [/tree]
}

void pages(session& db) {
    // [keyset]
    auto const newest = from<Order>().order_by(desc(col<&Order::created_at>), desc(col<&Order::id>)).limit(2);
    std::size_t count = 0;
    for (auto page = db.fetch(newest); !page.empty(); page = db.fetch(after(newest, page.back()))) count += page.size();
    // [/keyset]
    Order const last = db.fetch(newest).back();
    // [keyset_sql]
    require(sql_of(after(newest, last))
                .ends_with("from orders where (created_at, id) < ($1, $2) order by created_at desc, id desc limit $3"));
    auto const by_hedge = from<Order>().order_by(col<&Order::hedge_desk_id>, col<&Order::id>);  // may be NULL
    require(sql_of(after(by_hedge, last))
                .ends_with("where hedge_desk_id > $1 or hedge_desk_id is null and $1 is not null "
                           "or hedge_desk_id is not distinct from $1 and (id > $2) order by hedge_desk_id, id"));
    // [/keyset_sql]
    // [before]
    auto const previous = before(newest, last);  // the rows before this one, up to the limit, in the query's order
    // [/before]
    (void)db.fetch(previous);
    fmt::print("{} orders, page by page\n", count);
    // [page_of_relations]
    auto const page = db.fetch(load(newest, to_many<Fill>));
    auto const next = db.fetch(load(after(newest, page.back()), to_many<Fill>));
    // [/page_of_relations]
    fmt::print("{} orders with their fills\n", page.size() + next.size());
}

void walks(session& db, key<Desk> id) {
    // [walk]
    for (auto const& row : db.fetch(ancestors<Desk>(id))) fmt::print("{} {}\n", row[tree_depth], row[all<Desk>].name);
    auto const near =
        descendants<Desk>(id).depth(2).where(col<&Desk::name> != "closed").order_by(tree_depth, col<&Desk::name>);
    // [/walk]
    (void)db.fetch(near);
    // [walk_sql]
    static_assert(
        sql_of(descendants<Desk>(key<Desk>("d1"))) ==
        "with recursive as_tree as ("
        "select as_node.id, as_node.parent_id, as_node.name, 0 as as_tree_depth, array[as_node.id::text] as "
        "as_tree_path "
        "from desks as as_node where as_node.id = $1 "
        "union all "
        "select as_node.id, as_node.parent_id, as_node.name, as_tree.as_tree_depth + 1, as_tree.as_tree_path || "
        "as_node.id::text "
        "from as_tree join desks as as_node on as_node.parent_id = as_tree.id where as_node.id::text <> "
        "all(as_tree.as_tree_path)) "
        "select id, parent_id, name, as_tree_depth from as_tree where as_tree_depth > 0 order by as_tree_depth, id");
    // [/walk_sql]
}

}  // namespace

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Desk, Order, Fill, Ticket, Tag, OrderTag>>());
    Desk const top = db.insert(Desk{.name = "equities"});
    Desk const below = db.insert(Desk{.parent_id = top.id, .name = "derivatives"});
    Tag const tag = db.insert(Tag{.word = "urgent"});
    for (int i = 0; i < 3; ++i) {
        Order const order = db.insert(Order{.desk_id = below.id,
                                            .hedge_desk_id = i ? std::optional(top.id) : std::nullopt,
                                            .status = i ? "filled" : "new"});
        for (int n = 0; n <= i; ++n) db.insert(Fill{.order_id = order.id, .quantity = 90.0 + 20 * n, .price = 10.0});
        db.insert(OrderTag{.order_id = order.id, .tag_id = tag.id});
        if (i == 1) db.insert(Ticket{.order_id = order.id, .number = "T1"});
    }
    loading(db);
    kinds(db);
    words(db);
    pages(db);
    walks(db, below.id);
}
