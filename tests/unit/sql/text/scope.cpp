// SPDX-License-Identifier: BSL-1.0
// Which columns of a table take which of a session's keys, and which of them tell the rows that are seen.
#include <alphaswarm/sql/text/scope.hpp>

#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using namespace teams;

namespace {

constexpr sql::scope_key team{meta::id_of<Team>, 1043}, person{meta::id_of<Person>, 1043};
constexpr sql::scope_binding to_team{.keys = {team, person}, .size = 2};
constexpr sql::scope_binding to_person{.keys = {person}, .size = 1};
constexpr sql::scope_binding to_nothing{};
constexpr auto const& tasks = schema::view_of<Task>;
constexpr auto const& notes = schema::view_of<Note>;
constexpr std::size_t task_team = sql::ordinal_of<&Task::team_id>, task_person = sql::ordinal_of<&Task::person_id>,
                      note_person = sql::ordinal_of<&Note::person_id>;

static_assert(to_team.key_of(tasks.columns[task_team]) == 0 && to_team.key_of(tasks.columns[task_person]) == 1);
static_assert(to_person.key_of(tasks.columns[task_team]) == sql::scope_binding::none);
static_assert(to_team.key_of(notes.columns[sql::ordinal_of<&Note::task_id>]) == sql::scope_binding::none,
              "a reference that is no part of the scope takes no key");
static_assert(to_team.narrows(tasks, task_team) && !to_team.narrows(tasks, task_person),
              "the first key alone, where the table has it");
static_assert(to_team.narrows(notes, note_person), "the others, where it has not");
static_assert(to_person.narrows(tasks, task_person) && !to_person.narrows(tasks, task_team));
static_assert(to_team.reaches(tasks) && to_team.reaches(notes) && !to_team.reaches(schema::view_of<Team>));
static_assert(!to_nothing.is_given() && !to_nothing.reaches(tasks));

}  // namespace
