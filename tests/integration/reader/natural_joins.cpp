// SPDX-License-Identifier: BSL-1.0
// NATURAL JOIN compares the columns that the descriptions know, whatever the database has by now.
#include <cstdint>
#include <string>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;

namespace {
constexpr auto every_pair =
    checked_sql<desk::tables>([] { return "select count(*) as n from venues natural join instruments"; });
constexpr auto same_moment = checked_sql<desk::tables>([] {
    return "select symbol, at, bid, v.n from quotes natural left join (values ('AAPL', 7)) as v(symbol, n) order by "
           "at, "
           "symbol";
});
constexpr auto twins =
    checked_sql<desk::tables>([] { return "select count(*) as n from quotes a natural full join quotes b"; });
}  // namespace

TEST_CASE("a column that only the database has changes no NATURAL JOIN") {
    test::database database;
    session db{database.connect()};
    db.execute(ddl<desk::tables>());
    db.execute(desk::rows);
    auto const check = [&] {
        CHECK(db.fetch_one(every_pair)["n"_c] == 20);
        CHECK(db.fetch_one(twins)["n"_c] == 3);
        std::string found;
        for (auto const& row : db.fetch(same_moment)) found += row["symbol"_c] + (row["n"_c] ? "7 " : " ");
        CHECK(found == "AAPL7 TSLA AAPL7 ");
    };
    check();
    db.execute("alter table venues add column kind text");
    db.execute("alter table quotes add column source int, add column n int default 8");
    check();
}
