// SPDX-License-Identifier: BSL-1.0
// Results too large to hold in memory, written in bulk and read as they arrive.
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

struct Tick {
    std::int64_t id{};
    std::string symbol{};
    double price{};
};

template <class T = Tick>
consteval auto describe_table(of<Tick>) {
    return describe<T>("ticks").columns(
        column<&T::id>.primary_key(), column<&T::symbol>.varchar(12), column<&T::price>);
}

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Tick>>());

    // [bulk]
    // One statement per 10,000 rows, each column an array; a transaction makes it all or nothing.
    auto tx = db.begin();
    std::vector<Tick> batch;
    for (std::int64_t i = 0; i < 50000; ++i)
        batch.push_back(
            {.id = i, .symbol = i % 2 ? "AAPL" : "MSFT", .price = 100.0 + 0.01 * static_cast<double>(i % 700)});
    std::int64_t const stored = db.insert(batch);
    tx.commit();
    // [/bulk]
    fmt::print("{} rows stored\n", stored);

    // [stream]
    // Memory for one row, whatever the size of the result. Until the stream ends the connection serves nothing else.
    auto const apple = from<Tick>().where(col<&Tick::symbol> == "AAPL");
    double highest = 0;
    std::int64_t read = 0;
    for (Tick const& tick : db.stream(apple)) {
        highest = tick.price > highest ? tick.price : highest;
        ++read;
    }
    // [/stream]
    fmt::print("{} rows read, the highest price {}\n    {}\n", read, highest, sql_of(apple));

    // [early]
    // Leaving the loop abandons the rest; the connection is free again.
    for (Tick const& tick : db.stream(apple))
        if (tick.price > 101) break;
    auto const left = db.fetch_one(select(count()).from<Tick>());
    // [/early]
    fmt::print("{} rows are there\n", get<0>(left));

    // [pages]
    // Page by key rather than by offset: each page is one index scan, however far into the result.
    auto const page = from<Tick>().where(col<&Tick::id> > param("after"_c)).order_by(col<&Tick::id>).limit(20000);
    std::int64_t after = -1, pages = 0;
    for (auto rows = db.fetch(page, "after"_c = after); !rows.empty(); rows = db.fetch(page, "after"_c = after)) {
        after = rows.back().id;
        ++pages;
    }
    // [/pages]
    fmt::print("{} pages\n    {}\n", pages, sql_of(page));
    return stored == 50000 && read == 25000 && pages == 3 ? 0 : 1;
}
