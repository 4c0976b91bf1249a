// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/sql-text.md: SQL as text that the compiler checks.
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

// [tables]
struct Instrument {
    key<Instrument> symbol{};
    std::optional<std::string> sector{};
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments").columns(column<&T::symbol>.primary_key(), column<&T::sector>);
}
struct Fill {
    key<Fill, std::int64_t> id{};
    key<Instrument> symbol{};
    std::string side{};
    double quantity{};
    double price{};
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key().identity(),
                                        column<&T::symbol>.references(to<Instrument>),
                                        column<&T::side>.varchar(4).one_of("buy", "sell"),
                                        column<&T::quantity>,
                                        column<&T::price>);
}
using desk_tables = table_set<Instrument, Fill>;
// [/tables]

// [view]
struct Turnover {
    key<Instrument> symbol{};
    double money{};
    std::optional<std::string> sector{};
};
template <class T = Turnover>
consteval auto describe_table(of<Turnover>) {
    return describe<T>("turnover")
        .columns(column<&T::symbol>, column<&T::money>, column<&T::sector>)
        .as_view(
            "select i.symbol, coalesce(sum(f.quantity * f.price), 0) as money, i.sector "
            "from instruments i left join fills f on f.symbol = i.symbol group by i.symbol");
}
using desk_with_views = table_set<Instrument, Fill, Turnover>;
static_assert(check_views<desk_with_views>());
// [/view]

// [function]
struct Dearest {
    struct arguments {
        std::optional<std::string> sector{};
        std::int64_t most{};
    };
    key<Instrument> symbol{};
    double price{};
};
template <class T = Dearest>
consteval auto describe_table(of<Dearest>) {
    return describe<T>("dearest")
        .columns(column<&T::symbol>, column<&T::price>)
        .as_function(
            "select f.symbol, max(f.price) as price from fills f join instruments i on i.symbol = f.symbol "
            "where i.sector is not distinct from :sector? group by f.symbol order by price desc limit :most",
            column<&T::arguments::sector>,
            column<&T::arguments::most>);
}
using desk_with_functions = table_set<Instrument, Fill, Turnover, Dearest>;
static_assert(check_views<desk_with_functions>());
// [/function]

// [function_text]
constexpr auto beside = checked_sql<desk_with_functions>([] {
    return R"(select i.sector, d.symbol, d.price from instruments i
                cross join lateral dearest(sector => i.sector, most => :most) d order by d.price)";
});
// [/function_text]

// [query]
constexpr auto busiest = checked_sql<desk_tables>([] {
    return R"(with turnover as (select symbol, sum(quantity * price) as money from fills where price >= :least group by symbol)
              select t.symbol, i.sector, t.money, rank() over (partition by i.sector order by t.money desc) as place
                from turnover t left join instruments i on i.symbol = t.symbol
               order by t.money desc limit :most)";
});
// [/query]

// [optional]
constexpr auto in_sector = checked_sql<desk_tables>(
    [] { return "select symbol from instruments where sector is not distinct from :sector? order by symbol"; });
// [/optional]

// [list]
constexpr auto of_these = checked_sql<desk_tables>(
    [] { return "select count(*) as fills from fills where symbol = any(:symbols) and side = 'buy'"; });
// [/list]

// [change]
constexpr auto discount = checked_sql<desk_tables>([] {
    return R"(update fills f set price = price * :factor from instruments i
               where i.symbol = f.symbol and i.sector = :sector returning f.id, f.price)";
});
// [/change]

// [parts]
enum class Sort { dearest, newest };
constexpr auto page = checked_sql<desk_tables>(
    [] {
        return R"(select f.id, i.sector, f.price from fills f join instruments i on i.symbol = f.symbol
                   where f.quantity > 0 and {where} {sector} order by {order} limit :most)";
    },
    "order"_c = choice(piece<Sort::dearest, "f.price desc, f.id">, piece<Sort::newest, "f.id desc">),
    "sector"_c = choice(piece<false, "">, piece<true, "and i.sector = :sector">));
// [/parts]

int main() {
    scratch_server const server;
    session db(server.dsn());
    db.execute(ddl<desk_with_functions>());
    db.execute("insert into instruments values ('AAPL', 'tech'), ('MSFT', 'tech'), ('GOLD', null)");
    db.execute(
        "insert into fills (symbol, side, quantity, price) values ('AAPL', 'buy', 10, 190), ('MSFT', 'buy', 5, 400), "
        "('GOLD', 'sell', 1, 2000)");

    // [fetch]
    for (auto const& row : db.fetch(busiest, "least"_c = 100.0, "most"_c = 20))
        fmt::print("{} {} {:.2f} {}\n",
                   row["symbol"_c].value(),
                   row["sector"_c].value_or("none"),
                   row["money"_c],
                   row["place"_c]);
    // [/fetch]

    // [function_call]
    auto const tech = db.fetch(from(call<Dearest>("sector"_c = "tech", "most"_c = 1)));
    for (Dearest const& one : tech) fmt::print("{} {}\n", one.symbol.value(), one.price);
    // [/function_call]
    if (tech.size() != 1 || tech[0].price != 400 || db.fetch(beside, "most"_c = 1).size() != 3) return 12;

    auto const rows = db.fetch(busiest, "least"_c = 100.0, "most"_c = 20);
    if (rows.size() != 3 || rows[0]["money"_c] != 2000 || rows[2]["symbol"_c].value() != "AAPL") return 1;

    // [call_optional]
    auto const unknown = db.fetch(in_sector, "sector"_c = std::optional<std::string>());  // where sector is null
    // [/call_optional]
    if (unknown.size() != 1 || unknown[0]["symbol"_c].value() != "GOLD") return 2;

    // [call_list]
    std::vector<key<Instrument>> const symbols = {key<Instrument>("AAPL"), key<Instrument>("MSFT")};
    auto const bought = db.fetch_one(of_these, "symbols"_c = symbols)["fills"_c];
    // [/call_list]
    if (bought != 2) return 3;

    // [call_change]
    for (auto const& row : db.fetch(discount, "factor"_c = 0.5, "sector"_c = std::string("tech")))
        fmt::print("{} {}\n", row["id"_c].value(), row["price"_c]);
    // [/call_change]

    // [call_parts]
    auto const dear = page.with("order"_c = Sort::dearest, "sector"_c = true, "where"_c = col<&Fill::price> > 100.0);
    auto const rows_of_page = db.fetch(dear, "most"_c = 20, "sector"_c = std::string("tech"));
    // [/call_parts]
    if (db.fetch(from<Turnover>().where(col<&Turnover::money> >= 1000.0)).size() != 2) return 6;
    if (rows_of_page.size() != 1 || rows_of_page[0]["price"_c] != 200) return 4;
    return db.fetch(from<Fill>().where(col<&Fill::price> == 95)).size() == 1 ? 0 : 5;
}
