// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0809 scoped\(\): two keys of teams, and a row belongs to one of them; give one
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/teams.hpp"

namespace a_session_bound_to_two_keys_of_one_table {
using namespace teams;

#ifdef ALPHASWARM_REJECT
auto tasks(session& db, key<Team> const& red, key<Team> const& blue) {
    return db.scoped(red, blue).fetch(from<Task>());
}
#else
auto tasks(session& db, key<Team> const& red, key<Person> const& person) {
    return db.scoped(red, person).fetch(from<Task>());
}
#endif

}  // namespace a_session_bound_to_two_keys_of_one_table
