// SPDX-License-Identifier: BSL-1.0
// What a query can express, what a row is, and the ways to fetch: all rows, exactly one, at most one.
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/orm/fetch_as.hpp>  // rows as structs of your own
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

struct Order {
    key<Order> id{};
    std::string symbol{};
    std::string status = "new";
    double quantity{};
    std::optional<double> limit_price{};
    date day{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key().generated(random_uuid),
                                         column<&T::symbol>.varchar(40),
                                         column<&T::status>.varchar(16).one_of("new", "filled", "cancelled"),
                                         column<&T::quantity>,
                                         column<&T::limit_price>,
                                         column<&T::day>);
}

/// A struct of the program's own, filled by position.
struct DayTotal {
    date day;
    std::int64_t orders;
    std::optional<double> quantity;
};

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Order>>());
    std::vector<Order> orders = {
        {.symbol = "AAPL", .quantity = 10, .limit_price = 190.0, .day = date(2026, 1, 5)},
        {.symbol = "AAPL", .status = "filled", .quantity = 5, .day = date(2026, 1, 6)},
        {.symbol = "MSFT", .status = "filled", .quantity = 7, .limit_price = 410.0, .day = date(2026, 1, 6)},
        {.symbol = "KO", .status = "cancelled", .quantity = 100, .day = date(2026, 1, 7)},
    };
    db.insert(orders);

    // [objects]
    // Whole rows are objects of the table's struct.
    auto const open = from<Order>().where(col<&Order::status> == "new").order_by(col<&Order::day>);
    for (Order const& order : db.fetch(open))
        fmt::print("{} {} at {}\n", order.symbol, order.quantity, to_text(order.limit_price));
    // [/objects]
    fmt::print("    {}\n", sql_of(open));

    // [rows]
    // Selected columns become rows that know them: by column, by name, by position, by structured binding.
    auto const sizes = select(col<&Order::symbol>, (col<&Order::quantity> * 2).as("twice"_c))
                           .from<Order>()
                           .where(in(col<&Order::symbol>, {"AAPL", "KO"}) && !like(col<&Order::symbol>, "M%"))
                           .order_by(col<&Order::symbol>, desc("twice"_c));
    for (auto const& row : db.fetch(sizes))
        fmt::print("{} {} {}\n", row[col<&Order::symbol>], row["twice"_c], get<0>(row));
    for (auto const& [symbol, twice] : db.fetch(sizes)) fmt::print("{} {}\n", symbol, twice);
    // [/rows]
    fmt::print("    {}\n", sql_of(sizes));

    // [parameters]
    // A placeholder takes its type from what it is compared with, and its value when the query runs.
    auto const since =
        from<Order>().where(col<&Order::day> >= param("day"_c)).order_by(col<&Order::day>).limit(param("most"_c));
    auto const recent = db.fetch(since, "day"_c = date(2026, 1, 6), "most"_c = 10);
    // [/parameters]
    fmt::print("{} orders\n    {}\n", recent.size(), sql_of(since));

    // [one]
    // One row: fetch_one throws if there is none, fetch_optional returns nothing; both throw if there are several.
    auto const how_many = select(count(), max(col<&Order::limit_price>).as("highest"_c)).from<Order>();
    auto const totals = db.fetch_one(how_many);
    std::optional<Order> const found = db.fetch_optional(from<Order>().where(col<&Order::symbol> == "KO"));
    std::optional<Order> const same = db.find<Order>(found->id);
    // [/one]
    fmt::print("{} orders, highest limit {}, {}\n    {}\n",
               get<0>(totals),
               to_text(totals["highest"_c]),
               same->symbol,
               sql_of(how_many));

    // [aggregate]
    auto const per_day = select(col<&Order::day>, count(), sum(col<&Order::quantity>))
                             .from<Order>()
                             .where(col<&Order::status> != "cancelled")
                             .group_by(col<&Order::day>)
                             .having(count() > 0)
                             .order_by(col<&Order::day>);
    for (DayTotal const& total : fetch_as<DayTotal>(db, per_day))
        fmt::print("{} {} {}\n", total.day, total.orders, total.quantity.value_or(0));
    // [/aggregate]
    fmt::print("    {}\n", sql_of(per_day));
}
