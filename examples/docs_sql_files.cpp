// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/sql-text.md: a tool that checks .sql files, and a struct that it prints.
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/orm/fetch_as.hpp>  // rows as structs of your own
#include <alphaswarm/pg/scratch_server.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql_tool.hpp>  // .sql files
// [/includes]

using namespace alphaswarm;

struct Fill {
    key<Fill, std::int64_t> id{};
    std::string symbol{};
    double quantity{};
    double price{};
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(
        column<&T::id>.primary_key().identity(), column<&T::symbol>, column<&T::quantity>, column<&T::price>);
}
using desk_tables = table_set<Fill>;

// [tool]
int check_files(std::vector<std::string> const& files) {  // returns what main() returns to the shell
    return check_sql_files<desk_tables>(
        files, [](reader::report const& found) { fmt::print("{}", reader::structs_text(found)); });
}
// [/tool]

// [pasted]
// desk.sql:2
// :least double
struct Turnover {
    std::string symbol{};
    double money{};
    std::optional<alphaswarm::key<Fill, std::int64_t>> latest{};
};
// [/pasted]

constexpr char const* file = R"(-- name: Turnover
select symbol, sum(quantity * price) as money, max(id) filter (where price > :least) as latest
  from fills group by symbol order by money desc;
)";
constexpr char const* printed = R"(// desk.sql:2
// :least double
struct Turnover {
    std::string symbol{};
    double money{};
    std::optional<alphaswarm::key<Fill, std::int64_t>> latest{};
};
)";

int main() {
    if (reader::structs_text(check_sql<desk_tables>("desk.sql", file)) != printed) return 1;
    if (check_files({}) != 0) return 2;

    scratch_server const server;
    session db(server.dsn());
    db.execute(ddl<desk_tables>());
    db.execute(
        "insert into fills (symbol, quantity, price) values ('AAPL', 10, 190), ('MSFT', 5, 400), ('AAPL', 1, 191)");

    // [fetch_as]
    constexpr auto turnover = checked_sql<desk_tables>([] {
        return R"(select symbol, sum(quantity * price) as money, max(id) filter (where price > :least) as latest
                    from fills group by symbol order by money desc)";
    });
    std::vector<Turnover> const all = fetch_as<Turnover>(db, turnover, "least"_c = 190.5);
    // [/fetch_as]
    if (all.size() != 2 || all[0].symbol != "AAPL" || all[0].money != 2091 || all[0].latest->value() != 3) return 3;
    return 0;
}
