// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0703 fetch\(\): the placeholder since stands for timestamp without time zone and is given integer; give a value of that type
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_placeholder_filled_with_another_type {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    auto recent = db.fetch(from<Fill>().where(col<&Fill::created_at> >= param("since"_c)), "since"_c = 5);
}
#else
inline void run(session& db) {
    auto recent = db.fetch(from<Fill>().where(col<&Fill::created_at> >= param("since"_c)), "since"_c = timestamp{});
}
#endif

}  // namespace a_placeholder_filled_with_another_type
