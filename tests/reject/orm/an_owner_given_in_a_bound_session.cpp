// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0803 values\(\): tasks.team_id determines who owns the row.*omit it
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/teams.hpp"

namespace an_owner_given_in_a_bound_session {
using namespace teams;

#ifdef ALPHASWARM_REJECT
auto make(session& db, key<Team> const& team) {
    return db.scoped(team).execute(insert_into<Task>().values(col<&Task::title> = "x", col<&Task::team_id> = team));
}
#else
auto make(session& db, key<Team> const& team) {
    return db.scoped(team).execute(insert_into<Task>().values(col<&Task::title> = "x"));
}
#endif

}  // namespace an_owner_given_in_a_bound_session
