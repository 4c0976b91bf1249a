// SPDX-License-Identifier: BSL-1.0
// Texts that change rows, in sessions: what is stored, counted and returned; and in a bound session the new rows are
// the session's, and no row of another owner changes.
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/desk.hpp"
#include "support/owned.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using namespace teams;

namespace {
struct office {
    test::database database;
    session db{database.connect()};
    Team red{.name = "red"}, blue{.name = "blue"};
    Person ann{.name = "ann"}, bob{.name = "bob"};
    office() {
        db.execute(ddl<teams::tables>());
        db.insert(red);
        db.insert(blue);
        db.insert(ann);
        db.insert(bob);
        add(red, ann, "paint");
        add(red, ann, "sweep");
        add(blue, bob, "spy");
    }
    void add(Team const& team, Person const& person, std::string const& title) {
        auto own = db.scoped(team.id, person.id);
        Task task{.title = title};
        own.insert(task);
        Note note{.task_id = task.id, .words = "of " + title};
        own.insert(note);
    }
    auto mine() { return db.scoped(red.id, ann.id); }
    std::string all() {
        std::string out;
        for (auto const& task : db.unscoped().fetch(from<Task>().order_by(col<&Task::title>)))
            out += task.title + (task.team_id == red.id ? "/red " : task.team_id == blue.id ? "/blue " : "/none ");
        return out;
    }
};

constexpr auto add_two = checked_sql<teams::tables>([] {
    return "insert into tasks (id, title) values (:first, upper(:title)), (:second, :title || '!') returning title, "
           "team_id, person_id";
});
constexpr auto add_for = checked_sql<teams::tables>(
    [] { return "insert into tasks (id, title, team_id, person_id) values (:id, :title, :team, :person)"; });
constexpr auto rename_all =
    checked_sql<teams::tables>([] { return "update tasks set title = title || :more where true or title = 'x'"; });
constexpr auto rename_from = checked_sql<teams::tables>([] {
    return "update tasks t set title = n.words from notes n where n.task_id = t.id returning t.title as now, n.words";
});
constexpr auto drop_all = checked_sql<teams::tables>([] { return "delete from notes where true returning words"; });
constexpr auto upsert = checked_sql<teams::tables>([] {
    return "insert into tasks (id, title) values (:id, :title) on conflict (id) do update set title = excluded.title";
});
constexpr auto upsert_where = checked_sql<teams::tables>([] {
    return "insert into tasks as t (id, title) values (:id, :title) on conflict (id) do update set title = "
           "excluded.title where t.title <> :not or true returning t.title";
});
constexpr auto merged = checked_sql<teams::tables>([] {
    return "merge into tasks t using (values (:id, :title)) as s(id, title) on t.id = s.id or t.title = s.title when "
           "matched then update set title = s.title || '+' when not matched then insert (id, title) values "
           "(coalesce(s.id, 'none'), coalesce(s.title, 'none'))";
});
constexpr auto moved = checked_sql<teams::tables>([] {
    return "with gone as (delete from notes n using tasks t where t.id = n.task_id returning n.id, n.words) "
           "update tasks set title = title || (select count(*) from gone) where title = :title returning title";
});
}  // namespace

namespace {
constexpr auto open_account = checked_sql<desk::tables>([] {
    return "insert into accounts (id, \"user\", balance, active, opened) values (:id, :user, :balance, true, now())";
});
}  // namespace
TEST_CASE("a parameter that is stored keeps the limits of its column") {
    test::database database;
    session db(database.connect());
    db.execute(ddl<desk::tables>());
    auto const open = [&](std::string const& user, double balance) {
        return db.execute(
            open_account, "id"_c = key<desk::Account, uuid>(uuid::random()), "user"_c = user, "balance"_c = balance);
    };
    CHECK(open("ada", 1.25) == 1);
    CHECK_THROWS_WITH(open("bob", 1.23456), Catch::Contains("accounts.balance"));
    CHECK_THROWS_WITH(open("a name of more than twenty letters", 1), Catch::Contains("accounts.user"));
    CHECK_THROWS_WITH(open("trailing blanks          ", 1), Catch::Contains("accounts.user"));
    CHECK(db.fetch(from<desk::Account>()).size() == 1);
}
TEST_CASE("a text that changes rows counts them, and returns rows if it says so") {
    office o;
    auto all = o.db.unscoped();
    CHECK(all.execute(rename_all, "more"_c = std::string("?")) == 3);
    CHECK(all.execute(add_for,
                      "id"_c = key<Task>("t9"),
                      "title"_c = std::string("new"),
                      "team"_c = o.blue.id,
                      "person"_c = o.bob.id) == 1);
    CHECK(all.fetch(drop_all).size() == 3);
    auto const rows = all.fetch(rename_from);
    CHECK(rows.empty());
}
TEST_CASE("the new rows of a bound session are its own") {
    office o;
    auto mine = o.mine();
    auto const rows =
        mine.fetch(add_two, "first"_c = key<Task>("t1"), "second"_c = key<Task>("t2"), "title"_c = std::string("wash"));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["title"_c] == "WASH");
    CHECK(rows[1]["title"_c] == "wash!");
    CHECK(rows[1]["team_id"_c] == o.red.id);
    CHECK(rows[1]["person_id"_c] == o.ann.id);
    CHECK(o.all() == "WASH/red paint/red spy/blue sweep/red wash!/red ");
}
TEST_CASE("a bound session changes no row of another owner, whatever WHERE says") {
    office o;
    auto mine = o.mine();
    CHECK(mine.execute(rename_all, "more"_c = std::string("?")) == 2);
    CHECK(o.all() == "paint?/red spy/blue sweep?/red ");
    auto const rows = mine.fetch(rename_from);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["now"_c] == rows[0]["words"_c]);
    CHECK(mine.fetch(drop_all).size() == 2);
    CHECK(o.db.unscoped().fetch(drop_all).size() == 1);
}
TEST_CASE("an upsert of a bound session leaves the row of another owner") {
    office o;
    auto mine = o.mine();
    key<Task> const spy = o.db.unscoped().fetch_one(from<Task>().where(col<&Task::title> == "spy")).id;
    CHECK(mine.execute(upsert, "id"_c = spy, "title"_c = std::string("stolen")) == 0);
    CHECK(
        mine.fetch(upsert_where, "id"_c = spy, "title"_c = std::string("stolen"), "not"_c = std::string("x")).empty());
    CHECK(mine.execute(upsert, "id"_c = key<Task>("t1"), "title"_c = std::string("mine")) == 1);
    CHECK(mine.execute(upsert, "id"_c = key<Task>("t1"), "title"_c = std::string("mine too")) == 1);
    CHECK(o.all() == "mine too/red paint/red spy/blue sweep/red ");
}
TEST_CASE("MERGE of a bound session meets its own rows alone") {
    office o;
    auto mine = o.mine();
    CHECK(mine.execute(merged, "id"_c = std::string("t1"), "title"_c = std::string("spy")) == 1);
    CHECK(mine.execute(merged, "id"_c = std::string("t2"), "title"_c = std::string("paint")) == 1);
    CHECK(o.all() == "paint+/red spy/blue spy/red sweep/red ");
}
TEST_CASE("changes inside of WITH are narrowed too") {
    office o;
    auto mine = o.mine();
    auto const rows = mine.fetch(moved, "title"_c = std::string("paint"));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["title"_c] == "paint2");
    CHECK(mine.fetch(moved, "title"_c = std::string("spy")).empty());
    CHECK(o.db.unscoped().fetch(drop_all).size() == 1);
}

namespace {
constexpr auto add_words_of = checked_sql<owned::tables>([] {
    return "merge into words w using (values (:chapter::uuid, 'a')) as v(id, t) on false when not matched then insert "
           "(chapter_id, letters) values (id, t)";
});
constexpr auto shout = checked_sql<owned::tables>(
    [] { return "UPDATE Chapters C SET Heading = upper(Heading), Version = C.Version + 1 WHERE C.Version > 0"; });
}  // namespace

namespace {
constexpr auto add_word = checked_sql<owned::tables>(
    [] { return "insert into words (chapter_id, letters) values (:chapter, 'a'), (:chapter, :letters) returning id"; });
constexpr auto move_words = checked_sql<owned::tables>(
    [] { return "update words set chapter_id = :to, letters = letters || '*' where chapter_id = :from"; });
constexpr auto head = checked_sql<owned::tables>([] {
    return "update chapters c set heading = :heading, version = c.version + 1 from books b where b.id = c.book_id and "
           "b.pages > 0 returning c.version";
});
constexpr auto scattered = checked_sql<owned::tables>([] { return "select letters from words order by id"; });
}  // namespace

TEST_CASE("rows whose owner another row determines stay with it") {
    test::database database;
    session db(database.connect());
    db.execute(ddl<owned::tables>());
    owned::House red{.name = "red"}, blue{.name = "blue"};
    db.insert(red);
    db.insert(blue);
    auto const chapter_in = [&](owned::House const& house) {
        auto own = db.scoped(house.id);
        instance<owned::Book> book;
        book->pages = 3;
        own.insert(book);
        owned::Chapter chapter{.book_id = book->id, .heading = house.name};
        own.insert(chapter);
        return chapter.id;
    };
    auto const mine = chapter_in(red), theirs = chapter_in(blue);
    auto bound = db.scoped(red.id);
    CHECK(bound.fetch(add_word, "chapter"_c = mine, "letters"_c = std::string("b")).size() == 2);
    CHECK_THROWS_AS(bound.fetch(add_word, "chapter"_c = theirs, "letters"_c = std::string("b")), database_error);
    CHECK(db.unscoped().fetch(add_word, "chapter"_c = theirs, "letters"_c = std::string("c")).size() == 2);
    CHECK_THROWS_AS(bound.execute(move_words, "from"_c = mine, "to"_c = theirs), database_error);
    CHECK(bound.execute(move_words, "from"_c = theirs, "to"_c = mine) == 0);
    CHECK(bound.execute(move_words, "from"_c = mine, "to"_c = mine) == 2);
    CHECK(bound.fetch(scattered).size() == 2);
    // a bare name is the source's, and not that of the table in which the owner is looked up
    CHECK_THROWS_AS(bound.execute(add_words_of, "chapter"_c = theirs.value()), database_error);
    CHECK(db.unscoped().fetch(scattered).size() == 4);
    CHECK(bound.execute(add_words_of, "chapter"_c = mine.value()) == 1);
    CHECK(bound.execute(shout) == 1);
    auto const headed = bound.fetch(head, "heading"_c = std::string("new"));
    REQUIRE(headed.size() == 1);
    CHECK(headed[0]["version"_c] == 3);
    CHECK(db.unscoped().fetch(head, "heading"_c = std::string("all")).size() == 2);
}
