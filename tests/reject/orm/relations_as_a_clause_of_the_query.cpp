// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0436 load\(\): it wraps the query and is not a clause of it; write load\(query, relations...\)
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace relations_as_a_clause_of_the_query {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto read(session& db) { return db.fetch(from<Order>().load(to_many<Fill>)); }
#else
auto read(session& db) { return db.fetch(load(from<Order>(), to_many<Fill>)); }
#endif

}  // namespace relations_as_a_clause_of_the_query
