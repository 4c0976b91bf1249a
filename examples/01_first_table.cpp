// SPDX-License-Identifier: BSL-1.0
// A table, a row, a query: a complete first program. It runs on a private server that is removed when the program ends.
#include <string>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

// [program]
using namespace alphaswarm;

struct Fill {
    key<Fill> id{};
    std::string symbol{};
    std::string side{};
    double quantity{};
    double price{};
    timestamp created_at{};
};

template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::symbol>.varchar(40).indexed(),
                                        column<&T::side>.varchar(8).one_of("buy", "sell"),
                                        column<&T::quantity>,
                                        column<&T::price>,
                                        column<&T::created_at>.generated(utc_now));
}

constexpr auto bought = select(col<&Fill::symbol>, sum(col<&Fill::quantity> * col<&Fill::price>).as("paid"_c))
                            .from<Fill>()
                            .where(col<&Fill::side> == "buy" && col<&Fill::price> >= param("least"_c))
                            .group_by(col<&Fill::symbol>)
                            .order_by(desc("paid"_c));

void report(session& db) {
    for (auto const& row : db.fetch(bought, "least"_c = 1.0))
        fmt::print("{} {:.2f}\n", row[col<&Fill::symbol>], row["paid"_c]);
}
// [/program]

// [sql]
static_assert(sql_of(bought) ==
              "select symbol, sum(quantity * price) as paid from fills "
              "where side = $1 and price >= $2 group by symbol order by paid desc");
// [/sql]

int main() {
    // [main]
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Fill>>());

    Fill first{.symbol = "AAPL", .side = "buy", .quantity = 10, .price = 190.5};
    db.insert(first);  // first.id and first.created_at are generated here and known from now on
    db.insert(Fill{.symbol = "MSFT", .side = "buy", .quantity = 2, .price = 410});
    db.insert(Fill{.symbol = "AAPL", .side = "sell", .quantity = 4, .price = 191});
    // [/main]

    fmt::print("{}\n{}\n\n", ddl<table_set<Fill>>(), sql_of(bought));
    report(db);
}
