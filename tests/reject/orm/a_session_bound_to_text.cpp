// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0820 scoped\(\): text is not a key; make it one, key<...>\(text\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/teams.hpp"

namespace a_session_bound_to_text {
using namespace teams;

#ifdef ALPHASWARM_REJECT
auto read(session& db, std::string const& team) { return db.scoped(team).fetch(from<Task>()); }
#else
auto read(session& db, std::string const& team) { return db.scoped(key<Team>(team)).fetch(from<Task>()); }
#endif

}  // namespace a_session_bound_to_text
