// SPDX-License-Identifier: BSL-1.0
// A bound session's texts: each scoped table is narrowed wherever it stands, and nothing of another owner is read.
#include <string>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using namespace teams;

namespace {
/// A task and a note of each of two teams.
struct office {
    test::database database;
    session db{database.connect()};
    Team red{.name = "red"}, blue{.name = "blue"};
    Person ann{.name = "ann"};
    office() {
        db.execute(ddl<teams::tables>());
        db.insert(red);
        db.insert(blue);
        db.insert(ann);
        add(red, "paint");
        add(blue, "spy");
    }
    void add(Team const& team, std::string const& title) {
        auto own = db.scoped(team.id, ann.id);
        Task task{.title = title};
        own.insert(task);
        Note note{.task_id = task.id, .words = "of " + title};
        own.insert(note);
    }
    auto mine() { return db.scoped(red.id, ann.id); }
};

constexpr auto plain = checked_sql<teams::tables>([] { return "select title from tasks order by title"; });
constexpr auto aliased =
    checked_sql<teams::tables>([] { return "select t.title from tasks as t where t.title <> :not order by t.title"; });
constexpr auto joined = checked_sql<teams::tables>(
    [] { return "select n.words, t.title from notes n left join tasks t on t.id = n.task_id order by n.words"; });
constexpr auto inner = checked_sql<teams::tables>([] {
    return "with named as (select title from tasks) "
           "select (select count(*) from tasks) as own, (select count(*) from named) as named, "
           "exists (select 1 from tasks x where x.title = 'spy') as spied, "
           "(select count(*) from (select title from tasks union all select words from notes) u) as both";
});
constexpr auto outer = checked_sql<teams::tables>(
    [] { return "select p.name, t.title from persons p full join tasks t on t.person_id = p.id order by t.title"; });
constexpr auto command = checked_sql<teams::tables>([] { return "table tasks"; });
constexpr auto inner_command =
    checked_sql<teams::tables>([] { return "select count(*) as n from (table tasks) t where exists (table notes)"; });
constexpr auto whole = checked_sql<teams::tables>(
    [] { return "select to_jsonb(t) ->> 'title' as title, count(t) over () as n from tasks t"; });
}  // namespace

TEST_CASE("a text reads the session's own rows alone") {
    office o;
    auto mine = o.mine();
    auto const rows = mine.fetch(plain);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["title"_c] == "paint");
    CHECK(mine.fetch(aliased, "not"_c = std::string("spy")).size() == 1);
    CHECK(mine.fetch(aliased, "not"_c = std::string("paint")).empty());
    CHECK(o.db.unscoped().fetch(plain).size() == 2);
}
TEST_CASE("also in joins, inner queries and common table expressions") {
    office o;
    auto mine = o.mine();
    for (auto const& row : mine.fetch(joined)) CHECK(row["title"_c].value_or("") != "spy");  // notes are the person's
    auto const counts = mine.fetch_one(inner);
    CHECK(counts["own"_c] == 1);
    CHECK(counts["named"_c] == 1);
    CHECK_FALSE(counts["spied"_c]);
    for (auto const& row : mine.fetch(outer)) CHECK(row["title"_c].value_or("") != "spy");
    CHECK(o.db.unscoped().fetch_one(inner)["spied"_c]);
}
TEST_CASE("TABLE and whole rows are narrowed too") {
    office o;
    auto mine = o.mine();
    auto const rows = mine.fetch(command);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["title"_c] == "paint");
    CHECK(mine.fetch_one(inner_command)["n"_c] == 1);
    auto const one = mine.fetch_one(whole);
    CHECK(one["title"_c] == "paint");
    CHECK(one["n"_c] == 1);
    CHECK(o.db.unscoped().fetch(command).size() == 2);
}
