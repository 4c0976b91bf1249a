// SPDX-License-Identifier: BSL-1.0
// Views whose queries are checked, read as tables by words and by texts, also in bound sessions.
#include <optional>
#include <string>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql/row_security.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/desk.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using desk::Venue;

namespace {
struct Load {  // every venue, and what is traded there
    key<Venue, desk::venue_code> code{};
    std::int64_t instruments{};
    std::optional<double> largest{};
};
template <class T = Load>
consteval auto describe_table(of<Load>) {
    return describe<T>("venue_load")
        .columns(column<&T::code>, column<&T::instruments>, column<&T::largest>.comment("The largest multiplier."))
        .with(link(column<&T::code>).references(to<Venue>))
        .comment("How much is traded at each venue.")
        .as_view(
            "select v.code, count(i.id) as instruments, max(i.multiplier) as largest "
            "from venues v left join instruments i on i.venue = v.code group by v.code");
}
struct Busy {  // a view of a view
    key<Venue, desk::venue_code> code{};
};
template <class T = Busy>
consteval auto describe_table(of<Busy>) {
    return describe<T>("busy").columns(column<&T::code>).as_view("select code from venue_load where instruments > 1");
}
using tables = table_set<Venue,
                         desk::Account,
                         desk::Instrument,
                         desk::Order,
                         desk::Fill,
                         desk::FillNote,
                         desk::Transfer,
                         desk::Quote,
                         desk::Signal,
                         desk::Shelf,
                         desk::Sample,
                         Load,
                         Busy>;
static_assert(tables::check());
static_assert(check_views<tables>());

constexpr auto of_text = checked_sql<tables>([] {
    return "select v.name, l.* from venue_load l join venues v using (code) where l.largest > :least order by 1";
});

struct Title {
    std::string title{};
    std::optional<key<teams::Team>> team_id{};
    std::optional<key<teams::Person>> person_id{};
};
template <class T = Title>
consteval auto describe_table(of<Title>) {
    return describe<T>("titles")
        .columns(column<&T::title>)
        .scoped(teams::team_scope<T>())
        .as_view("select upper(title) as title, team_id, person_id from tasks");
}
using scoped_tables = table_set<teams::Team, teams::Person, teams::Task, teams::Note, Title>;
static_assert(check_views<scoped_tables>());
constexpr auto titles = checked_sql<scoped_tables>([] { return "select title from titles order by title"; });
}  // namespace

TEST_CASE("a view is created after what it reads, and is read by words and by texts") {
    test::database database;
    session db(database.connect());
    db.execute(ddl<tables>({.comments = true}));
    db.execute(desk::rows);
    auto const loads = db.fetch(from<Load>().order_by(col<&Load::code>));
    REQUIRE(loads.size() == 4);
    CHECK(loads[3].code.value() == "XNYS");
    CHECK(loads[3].instruments == 3);
    CHECK_FALSE(loads[1].largest.has_value());
    auto const named = db.fetch(select(col<&Venue::name>, col<&Load::instruments>)
                                    .from<Load>()
                                    .join<Venue>()
                                    .where(col<&Load::instruments> > 1));
    REQUIRE(named.size() == 1);
    CHECK(named[0][col<&Venue::name>] == "New York");
    auto const rows = db.fetch(of_text, "least"_c = 10.0);
    REQUIRE(rows.size() == 3);
    CHECK(rows[2]["largest"_c] == 100);
    CHECK(db.fetch_one(from<Busy>()).code.value() == "XNYS");
    CHECK(db.fetch(from<Busy>().where(col<&Busy::code> == key<Venue, desk::venue_code>("DARK"))).empty());
}
TEST_CASE("a bound session sees the rows of a view that are its own") {
    test::database database;
    session db(database.connect());
    db.execute(ddl<scoped_tables>());
    db.execute(row_security<scoped_tables>());
    teams::Team red{.name = "red"}, blue{.name = "blue"};
    db.insert(red);
    db.insert(blue);
    for (teams::Team const& team : {red, blue}) {
        auto own = db.scoped(team.id);
        own.insert(teams::Task{.title = team.name});
    }
    auto mine = db.scoped(red.id);
    auto const rows = mine.fetch(titles);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["title"_c] == "RED");
    CHECK(mine.fetch(from<Title>()).size() == 1);
    CHECK(db.unscoped().fetch(titles).size() == 2);
}
