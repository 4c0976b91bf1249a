// SPDX-License-Identifier: BSL-1.0
// Functions whose bodies are checked texts: created, and read by words and by texts, also in bound sessions.
#include <optional>
#include <string>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/described_functions.hpp"

using namespace alphaswarm;
using namespace described_functions;
using desk::Venue;

namespace {
static_assert(tables::check());
static_assert(check_views<tables>());
static_assert(check_views<scoped_tables>());

constexpr auto of_each = checked_sql<tables>([] {
    return "select v.name, b.* from venues v left join lateral busiest(v.rank, :venue?) b on b.code = v.code "
           "order by v.name";
});
constexpr auto named =
    checked_sql<tables>([] { return "select * from Busiest(venue => :v, at_least => :n) as x where x.largest > 1"; });
constexpr auto in_schema =
    checked_sql<tables>([] { return "select n.name from ledger.names_of(:least) n order by 1"; });

/// Only one of the choices reads a table with a scope.
constexpr auto chosen = checked_sql<scoped_tables>(
    [] { return "select name from teams {more} order by name"; },
    "more"_c = choice(piece<false, "">, piece<true, "where name in (select title from found('%'))">));
constexpr auto found = checked_sql<scoped_tables>([] { return "select title from found(:p) order by title"; });
constexpr auto found_beside = checked_sql<scoped_tables>([] {
    return "select t.title, f.title as other from tasks t right join lateral found('%') as f on f.title = t.title "
           "order by f.title";
});

struct owners {
    test::database database;
    session db{database.connect()};
    teams::Team red{.name = "red"}, blue{.name = "blue"};
    owners() {
        db.execute(ddl<scoped_tables>());
        db.insert(red);
        db.insert(blue);
        for (teams::Team const& team : {red, blue}) db.scoped(team.id).insert(teams::Task{.title = team.name});
    }
};
}  // namespace

TEST_CASE("a described function is created, and its rows are read by words") {
    test::database database;
    session db(database.connect());
    db.execute(ddl<tables>({.comments = true}));
    db.execute(desk::rows);
    auto const all =
        db.fetch(from(call<Busiest>("at_least"_c = 1, "venue"_c = std::nullopt)).order_by(col<&Busiest::code>));
    REQUIRE(all.size() == 3);
    CHECK(all[2].code.value() == "XNYS");
    CHECK(all[2].instruments == 3);
    static constexpr auto of_venue = from(call<Busiest>("venue"_c = param("venue"_c), "at_least"_c = param("n"_c)))
                                         .where(col<&Busiest::instruments> > 0);
    CHECK(db.fetch(of_venue, "venue"_c = venue_key("XEUR"), "n"_c = 1).size() == 1);
    CHECK(db.fetch(of_venue, "venue"_c = std::optional<venue_key>(), "n"_c = 1).size() == 3);
    CHECK(db.fetch(of_venue, "venue"_c = venue_key("XEUR"), "n"_c = 2).empty());
    auto const joined = db.fetch(
        select(col<&Venue::name>, col<&Busiest::instruments>)
            .from<Venue>()
            .left_join(call<Busiest>("at_least"_c = col<&Venue::rank>, "venue"_c = std::optional(venue_key("XNYS"))))
            .order_by(col<&Venue::name>));
    REQUIRE(joined.size() == 4);
    CHECK(joined[2][col<&Venue::name>] == "New York");
    CHECK(joined[2][col<&Busiest::instruments>] == 3);
    CHECK_FALSE(joined[0][col<&Busiest::instruments>].has_value());
    constexpr auto few = alias<Busiest>("few"_c);
    auto const two = db.fetch(select(col<&Busiest::code>, few[col<&Busiest::code>].as("other"_c))
                                  .from(call<Busiest>("at_least"_c = 3, "venue"_c = std::nullopt))
                                  .join(call<Busiest>("at_least"_c = 1, "venue"_c = std::nullopt).as("few"_c),
                                        col<&Busiest::instruments> > few[col<&Busiest::instruments>]));
    CHECK(two.size() == 2);
    CHECK(db.fetch(from<Quiet>()).size() == 2);
    CHECK(db.fetch_one(from(call<Names>("Least"_c = 2))).name == "New York");
}
TEST_CASE("a text calls it with parameters, with columns of its sources, and by the names of its arguments") {
    test::database database;
    session db(database.connect());
    db.execute(ddl<tables>());
    db.execute(desk::rows);
    auto const each = db.fetch(of_each, "venue"_c = std::nullopt);
    REQUIRE(each.size() == 4);
    CHECK_FALSE(each[0]["code"_c].has_value());
    CHECK(each[2]["code"_c] == venue_key("XNYS"));
    CHECK(each[2]["instruments"_c] == 3);
    CHECK(db.fetch(named, "v"_c = venue_key("XEUR"), "n"_c = 1).size() == 1);
    auto const names = db.fetch(in_schema, "least"_c = 1);
    REQUIRE(names.size() == 3);
    CHECK(names[0]["name"_c] == "A dark pool");
}
TEST_CASE("a bound session sees the rows of a function that are its own") {
    owners of;
    auto mine = of.db.scoped(of.red.id);
    REQUIRE(mine.fetch(found, "p"_c = "%").size() == 1);
    CHECK(mine.fetch(found, "p"_c = "%")[0]["title"_c] == "red");
    CHECK(of.db.unscoped().fetch(found, "p"_c = "%").size() == 2);
    auto const beside = mine.fetch(found_beside);
    REQUIRE(beside.size() == 1);
    CHECK(beside[0]["other"_c] == "red");
    CHECK(mine.fetch(from(call<Found>("pattern"_c = "%"))).size() == 1);
    auto const right =
        mine.fetch(select(col<&teams::Task::title>, col<&Found::title>.as("other"_c))
                       .from<teams::Task>()
                       .right_join(call<Found>("pattern"_c = "%"), col<&teams::Task::title> == col<&Found::title>));
    REQUIRE(right.size() == 1);
    CHECK(right[0]["other"_c] == "red");
    auto const first = mine.fetch(select(col<&Found::title>)
                                      .from(call<Found>("pattern"_c = "%"))
                                      .right_join<teams::Team>(col<&Found::team_id> == col<&teams::Team::id>));
    CHECK(first.size() == 2);  // every team, and the other's without a task
    CHECK(of.db.unscoped().fetch(from(call<Found>("pattern"_c = "b%"))).size() == 1);
    CHECK(mine.fetch(chosen.with("more"_c = true)).size() == 1);
    CHECK(mine.fetch(chosen.with("more"_c = false)).size() == 2);
    static_assert(!sql::draft_of<decltype(chosen.with("more"_c = true))>.scoped_table.empty());
}
