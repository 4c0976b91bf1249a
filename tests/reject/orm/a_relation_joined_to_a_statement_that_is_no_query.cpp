// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0977 load\(\): joined\(\) extends a query, and these rows come from another kind of statement; remove joined\(\)
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace a_relation_joined_to_a_statement_that_is_no_query {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    auto orders = db.fetch(
        load(remove_from<Fill>().where(col<&Fill::quantity> == 0.0).returning(all<Fill>), to_one<Order>.joined()));
}
#else
inline void run(session& db) {
    auto orders =
        db.fetch(load(remove_from<Fill>().where(col<&Fill::quantity> == 0.0).returning(all<Fill>), to_one<Order>));
}
#endif

}  // namespace a_relation_joined_to_a_statement_that_is_no_query
