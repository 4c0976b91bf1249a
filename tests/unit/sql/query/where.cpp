// SPDX-License-Identifier: BSL-1.0
// Where a scope's condition is written: beside WHERE's own, in ON, or in a table of its own on the sides of outer
// joins that neither would narrow.
#include <alphaswarm/sql/query/where.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using namespace teams;

namespace {

template <class S>
constexpr std::string_view in_team(S const&) {
    return sql::constants<sql::scoped_statement<S, orm::bound_scope<false, key<Team>, key<Person>>>>::text.chars;
}
template <class S>
constexpr std::string_view with_null_scope(S const&) {
    return sql::constants<sql::scoped_statement<S, orm::bound_scope<true, key<Team>>>>::text.chars;
}
template <class S>
constexpr auto const& positions(S const&) {
    return sql::detail::draft_of<sql::scoped_statement<S, orm::bound_scope<false, key<Team>, key<Person>>>>.scope_positions;
}

constexpr auto titles = select(col<&Task::title>).from<Task>();
static_assert(in_team(titles) == "select title from tasks where team_id = $1");
static_assert(in_team(titles.where(is_null(col<&Task::title>) || is_not_null(col<&Task::title>))) ==
                  "select title from tasks where (title is null or title is not null) and team_id = $1",
              "what the program says stays together");
static_assert(with_null_scope(titles) == "select title from tasks where (team_id = $1 or team_id is null)");
static_assert(in_team(select(col<&Team::name>).from<Team>()) == "select name from teams",
              "a table without a scope is as ever");

constexpr auto both = select(col<&Note::words>, col<&Task::title>).from<Note>();
static_assert(in_team(both.join<Task>()) ==
              "select notes.words, tasks.title from notes join tasks on notes.task_id = tasks.id and tasks.team_id = "
              "$1 where notes.person_id = $2");
static_assert(in_team(both.left_join<Task>()) ==
                  "select notes.words, tasks.title from notes left join tasks on notes.task_id = tasks.id and "
                  "tasks.team_id = $1 where notes.person_id = $2",
              "a row of another owner is absent, not its whole pair");
static_assert(in_team(both.right_join<Task>()) ==
              "select notes.words, tasks.title from (select * from notes where person_id = $1) as notes right join "
              "(select * from tasks where team_id = $2) as tasks on notes.task_id = tasks.id");
static_assert(in_team(both.full_join<Task>()) ==
              "select notes.words, tasks.title from (select * from notes where person_id = $1) as notes full join "
              "(select * from tasks where team_id = $2) as tasks on notes.task_id = tasks.id");
static_assert(in_team(both.join<Task>(col<&Note::words> == col<&Task::title> || is_null(col<&Note::words>))) ==
              "select notes.words, tasks.title from notes join tasks on (notes.words = tasks.title or notes.words is "
              "null) and tasks.team_id = $1 "
              "where notes.person_id = $2");

static_assert(in_team(remove_from<Task>().all_rows()) == "delete from tasks where team_id = $1");
static_assert(in_team(update<Task>().set(col<&Task::title> = "x").all_rows()) ==
              "update tasks set title = $1 where team_id = $2");
static_assert(positions(update<Task>().set(col<&Task::title> = "x").all_rows())[0] == 2 &&
                  positions(update<Task>().set(col<&Task::title> = "x").all_rows())[1] == 0,
              "a key that the text does not read is not sent");
static_assert(in_team(insert_into<Task>().values(col<&Task::title> = "x")) ==
                  "insert into tasks (title, id, team_id, person_id) values ($1, $2, $3, $4)",
              "columns that nothing else makes are stamped");
static_assert(in_team(insert_into<Note>().values(col<&Note::words> = "x")) ==
                  "insert into notes (words, id, person_id) values ($1, $2, $3)",
              "so a column that must be given need not be");

}  // namespace
