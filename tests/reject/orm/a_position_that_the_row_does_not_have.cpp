// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0605 get<2>\(\): the row has 2 columns, the first of them at 0; ask for one of these
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_position_that_the_row_does_not_have {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    auto const row = db.fetch_one(select(col<&Fill::id>, col<&Fill::price>).from<Fill>());
    static_cast<void>(get<2>(row));
}
#else
inline void run(session& db) {
    auto const row = db.fetch_one(select(col<&Fill::id>, col<&Fill::price>).from<Fill>());
    static_cast<void>(get<1>(row));
}
#endif

}  // namespace a_position_that_the_row_does_not_have
