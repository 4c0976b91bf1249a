// SPDX-License-Identifier: BSL-1.0
// Keys on their way into statements and objects.
#include <alphaswarm/orm/core/scope.hpp>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using namespace teams;

namespace {
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
    }
};
}  // namespace

TEST_CASE("a key stands wherever the text reads it, whatever stands around it") {
    office o;
    auto red = o.db.scoped(o.red.id, o.ann.id);
    Task task{.title = "paint"};
    red.insert(task);
    Note note{.task_id = task.id, .words = "soon"};
    red.insert(note);
    auto const q = select(col<&Note::words>, col<&Task::title>)
                       .from<Note>()
                       .join<Task>(col<&Note::task_id> == col<&Task::id> && col<&Task::title> == param("title"_c))
                       .where(col<&Note::words> == param("words"_c))
                       .limit(5);
    CHECK(red.fetch(q, "title"_c = std::string("paint"), "words"_c = std::string("soon")).size() == 1);
    CHECK(red.fetch(q, "title"_c = std::string("soon"), "words"_c = std::string("paint")).empty());
    CHECK(o.db.scoped(o.blue.id, o.ann.id)
              .fetch(q, "title"_c = std::string("paint"), "words"_c = std::string("soon"))
              .empty());
}

TEST_CASE("an object becomes the session's own, unless it says another owner") {
    office o;
    auto red = o.db.scoped(o.red.id, o.ann.id);
    Task task{.title = "paint"};
    red.complete(task);
    CHECK(task.team_id == o.red.id);
    CHECK(task.person_id == o.ann.id);
    CHECK(task.id.view().size() == 36);
    red.insert(task);  // says the same owner
    Task other{.title = "paint", .team_id = o.blue.id};
    CHECK(test::contains(test::message_of<value_refused>([&] { red.insert(other); }),
                         "tasks.team_id: the object names a different owner"));
    CHECK(red.fetch(from<Task>()).size() == 1);
    CHECK(o.db.unscoped().fetch(from<Task>()).size() == 1);

    auto const made = red.fetch_one(insert_into<Note>().values(col<&Note::words> = "x").returning(all<Note>));
    CHECK(made.person_id == o.ann.id);
}

TEST_CASE("statements on tables without a scope need no word about it") {
    office o;
    CHECK(o.db.fetch(from<Team>()).size() == 2);
    CHECK(o.db.scoped(o.red.id).fetch(from<Team>()).size() == 2);
}
