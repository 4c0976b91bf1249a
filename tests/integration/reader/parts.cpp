// SPDX-License-Identifier: BSL-1.0
// Texts in parts, run: words chosen from a list, conditions in the library's words, other texts.
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/desk.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using desk::Instrument;
using desk::Venue;

namespace {
struct shop {
    test::database database;
    session db{database.connect()};
    shop() {
        db.execute(ddl<desk::tables>());
        db.execute(desk::rows);
    }
};
enum class Sort { by_rank, by_name, by_code };

constexpr auto sorted = checked_sql<desk::tables>(
    [] { return "select code, opens from venues where rank > :least {only} order by {order} limit :most"; },
    "order"_c = choice(piece<Sort::by_rank, "rank desc, code">, piece<Sort::by_name, "name">),
    "only"_c = choice(piece<false, "">, piece<true, "and opens is not null and name like :pattern">));
constexpr auto where = checked_sql<desk::tables>([] {
    return "select v.code, i.symbol from venues v left join instruments i on i.venue = v.code and {joined} "
           "where v.rank >= :low and {where} and v.rank <= :high order by v.code, i.id";
});
constexpr auto both =
    checked_sql<desk::tables>([] { return "select code from venues where {where} order by {order}"; },
                              "order"_c = choice(piece<Sort::by_code, "code">, piece<Sort::by_name, "name desc">));
constexpr auto per_venue = checked_sql<desk::tables>(
    [] { return "select venue, count(*) as n from instruments where tick >= :tick group by venue"; });
constexpr auto of_other = checked_sql<desk::tables>(
    [] { return "select v.name, x.n from venues v join ({counts}) x on x.venue = v.code order by x.n, {order}"; },
    "counts"_c = per_venue,
    "order"_c = choice(piece<1, "1">, piece<2, "v.code">));
constexpr auto raised =
    checked_sql<desk::tables>([] { return "update venues set rank = rank + :by where {where} returning code, rank"; });
constexpr auto dropped = checked_sql<desk::tables>([] { return "delete from quotes where {where}"; });

template <class Rows>
std::string codes(Rows const& rows) {
    std::string out;
    for (auto const& row : rows) out += std::string(row["code"_c].value()) + " ";
    return out;
}
}  // namespace

TEST_CASE("words of a text are chosen when it runs") {
    shop s;
    auto const rows = [&](Sort by, bool only) {
        return codes(s.db.fetch(sorted.with("order"_c = by, "only"_c = only),
                                "least"_c = 0,
                                "most"_c = 10,
                                "pattern"_c = std::string("%e%")));
    };
    CHECK(rows(Sort::by_rank, false) == "DARK VOID XEUR XNYS ");
    CHECK(rows(Sort::by_name, false) == "DARK XEUR XNYS VOID ");
    CHECK(rows(Sort::by_rank, true) == "XEUR XNYS ");
    CHECK_THROWS_WITH(rows(Sort::by_code, true), Catch::Contains("{order} has no piece for this value"));
    auto const one = s.db.fetch_one(sorted.with("order"_c = Sort::by_name, "only"_c = true),
                                    "least"_c = 1,
                                    "most"_c = 1,
                                    "pattern"_c = std::string("%"));
    CHECK(one["opens"_c].value() == time_of_day::parse("08:00"));  // optional, as it is without the condition
    std::string streamed;
    for (auto const& row : s.db.stream(sorted.with("order"_c = Sort::by_name, "only"_c = false),
                                       "least"_c = 2,
                                       "most"_c = 10,
                                       "pattern"_c = std::string()))
        streamed += std::string(row["code"_c].value()) + " ";
    CHECK(streamed == "DARK VOID ");
}
TEST_CASE("conditions in the library's words stand in a text, and see its tables by their aliases") {
    shop s;
    std::string const not_this = "Eurex";
    auto const rows = s.db.fetch(where.with("where"_c = col<&Venue::name> != not_this && col<&Venue::rank> < 3,
                                            "joined"_c = col<&Instrument::kind> == desk::Kind::option),
                                 "low"_c = 1,
                                 "high"_c = 3);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["code"_c].value() == "XNYS");
    CHECK(rows[0]["symbol"_c].value() == "AAPL C 200");
    CHECK(sql_of(where.with("where"_c = is_null(col<&Venue::opens>), "joined"_c = col<&Instrument::multiplier> > 1)) ==
          "select v.code, i.symbol from venues v left join instruments i on i.venue = v.code and (i.multiplier > $1) "
          "where "
          "v.rank "
          ">= $2 and (v.opens is null) and v.rank <= $3 order by v.code, i.id");
    CHECK(codes(s.db.fetch(both.with("where"_c = col<&Venue::rank> == 3, "order"_c = Sort::by_name))) == "VOID DARK ");
    CHECK(codes(s.db.fetch(both.with("order"_c = Sort::by_code, "where"_c = in(col<&Venue::rank>, {1, 2})))) ==
          "XEUR XNYS ");
    auto const least = param("least"_c);
    CHECK(codes(s.db.fetch(both.with("where"_c = col<&Venue::rank> > least, "order"_c = Sort::by_code),
                           "least"_c = 2)) == "DARK VOID ");
}
namespace {
constexpr auto pairs = checked_sql<desk::tables>(
    [] { return "select V.code, w.code as other from venues V join venues w on V.rank < w.rank where {where}"; });
}  // namespace
TEST_CASE("tables that stand twice are named by their aliases") {
    shop s;
    CHECK(s.db.fetch(pairs.with("where"_c = alias<Venue>("v"_c)[col<&Venue::rank>] == 1 &&
                                            alias<Venue>("w"_c)[col<&Venue::name>] == "Eurex"))
              .size() == 1);
}
TEST_CASE("another text stands in a text, with its parameters") {
    shop s;
    auto const rows = s.db.fetch(of_other.with("order"_c = 2), "tick"_c = 0);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["name"_c] == "Eurex");
    CHECK(rows[1]["n"_c] == 2);
}
TEST_CASE("also in statements that change rows") {
    shop s;
    auto const rows = s.db.fetch(raised.with("where"_c = col<&Venue::name> == "Nobody's"), "by"_c = 4);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["rank"_c] == 7);
    CHECK(s.db.execute(dropped.with("where"_c = col<&desk::Quote::bid> > 200)) == 1);
}

namespace {
constexpr auto tasks = checked_sql<teams::tables>(
    [] { return "select t.title as code from tasks t where {where} and t.title <> :not order by {order}"; },
    "order"_c = choice(piece<Sort::by_name, "title">, piece<Sort::by_code, "title desc">));
constexpr auto counted =
    checked_sql<teams::tables>([] { return "update tasks set title = title || :more where {where}"; });
}  // namespace

TEST_CASE("a bound session narrows every choice") {
    test::database database;
    session db(database.connect());
    db.execute(ddl<teams::tables>());
    teams::Team red{.name = "red"}, blue{.name = "blue"};
    db.insert(red);
    db.insert(blue);
    for (teams::Team const& team : {red, blue})
        for (char const* title : {"a", "b"}) {
            auto own = db.scoped(team.id);
            own.insert(teams::Task{.title = team.name + title});
        }
    auto mine = db.scoped(red.id);
    for (Sort by : {Sort::by_name, Sort::by_code}) {
        auto const rows = mine.fetch(
            tasks.with("where"_c = col<&teams::Task::title> > "b" || col<&teams::Task::title> < "z", "order"_c = by),
            "not"_c = std::string("x"));
        REQUIRE(rows.size() == 2);
        CHECK(rows[by == Sort::by_name ? 0 : 1]["code"_c] == "reda");
    }
    CHECK(mine.execute(counted.with("where"_c = col<&teams::Task::title> != "x"), "more"_c = std::string("!")) == 2);
    CHECK(db.unscoped()
              .fetch(tasks.with("where"_c = like(col<&teams::Task::title>, "%!"), "order"_c = Sort::by_name),
                     "not"_c = std::string())
              .size() == 2);
}
