// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/sqlstate.hpp>

namespace sqlstate = alphaswarm::pg::sqlstate;

static_assert(sqlstate::unique_violation == "23505");
static_assert(sqlstate::serialization_failure.size() == 5);
static_assert(sqlstate::unique_violation.substr(0, 2) == sqlstate::integrity_constraint_violation.substr(0, 2));
