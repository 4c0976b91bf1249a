// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0803 set\(\): tasks.team_id determines who owns the row.*use unscoped
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/teams.hpp"

namespace an_owner_set_in_a_bound_session {
using namespace teams;

#ifdef ALPHASWARM_REJECT
auto give(session& db, key<Team> const& team, key<Team> const& other) {
    return db.scoped(team).execute(update<Task>().set(col<&Task::team_id> = other).all_rows());
}
#else
auto give(session& db, key<Team> const& other) {
    return db.unscoped().execute(update<Task>().set(col<&Task::team_id> = other).all_rows());
}
#endif

}  // namespace an_owner_set_in_a_bound_session
