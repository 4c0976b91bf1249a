// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0803 SQL 1:13 tasks\.team_id determines who owns the row, and the session is bound to one owner; omit it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/teams.hpp"

namespace a_text_that_names_the_owner_in_a_bound_session {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<teams::tables>([] { return "insert into tasks (id, title, team_id) values (:id, 'spy', :team)"; });
void store(session& db, key<teams::Team> const& team, key<teams::Team> const& other) {
    db.scoped(team).execute(text, "id"_c = key<teams::Task>("t"), "team"_c = other);
}
#else
constexpr auto text = checked_sql<teams::tables>([] { return "insert into tasks (id, title) values (:id, 'paint')"; });
void store(session& db, key<teams::Team> const& team, key<teams::Team> const&) {
    db.scoped(team).execute(text, "id"_c = key<teams::Task>("t"));
}
#endif

}  // namespace a_text_that_names_the_owner_in_a_bound_session
