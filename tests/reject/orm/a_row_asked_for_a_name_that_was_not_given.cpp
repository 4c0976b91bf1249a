// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0601 row\[\]: the name filled is not in the select list of this query
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_row_asked_for_a_name_that_was_not_given {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    for (auto const& row : db.fetch(select(sum(col<&Fill::quantity>).as("total"_c)).from<Fill>()))
        static_cast<void>(row["filled"_c]);
}
#else
inline void run(session& db) {
    for (auto const& row : db.fetch(select(sum(col<&Fill::quantity>).as("filled"_c)).from<Fill>()))
        static_cast<void>(row["filled"_c]);
}
#endif

}  // namespace a_row_asked_for_a_name_that_was_not_given
