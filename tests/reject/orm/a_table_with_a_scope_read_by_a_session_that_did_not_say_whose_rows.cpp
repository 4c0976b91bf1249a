// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0801 session: tasks has a scope.*use db.scoped.*or db.unscoped
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/teams.hpp"

namespace a_table_with_a_scope_read_by_a_session_that_did_not_say_whose_rows {
using namespace teams;

#ifdef ALPHASWARM_REJECT
auto tasks(session& db) { return db.fetch(from<Task>()); }
#else
auto tasks(session& db) { return db.unscoped().fetch(from<Task>()); }
#endif

}  // namespace a_table_with_a_scope_read_by_a_session_that_did_not_say_whose_rows
