// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0802 from\(\): notes has the scope person and the session is bound to none of its columns; bind it to one of them too
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/teams.hpp"

namespace a_table_whose_scope_has_none_of_the_keys {
using namespace teams;

#ifdef ALPHASWARM_REJECT
auto notes(session& db, key<Team> const& team) { return db.scoped(team).fetch(from<Note>()); }
#else
auto notes(session& db, key<Team> const& team, key<Person> const& person) {
    return db.scoped(team, person).fetch(from<Note>());
}
#endif

}  // namespace a_table_whose_scope_has_none_of_the_keys
