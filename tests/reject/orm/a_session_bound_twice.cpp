// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0614 scoped\(\): the session is already bound, .*; give all keys in one scoped\(...\), or bind the session itself
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/teams.hpp"

namespace a_session_bound_twice {
using namespace teams;

#ifdef ALPHASWARM_REJECT
auto tasks(session& db, key<Team> const& red, key<Person> const& person) {
    return db.scoped(red).scoped(person).fetch(from<Task>());
}
#else
auto tasks(session& db, key<Team> const& red, key<Person> const& person) {
    return db.scoped(red, person).fetch(from<Task>());
}
#endif

}  // namespace a_session_bound_twice
