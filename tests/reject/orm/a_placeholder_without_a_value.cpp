// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0701 .*the placeholder since has no value; give one by name
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_placeholder_without_a_value {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto recent = db.fetch(from<Fill>().where(col<&Fill::created_at> >= param("since"_c))); }
#else
inline void run(session& db) {
    auto recent = db.fetch(from<Fill>().where(col<&Fill::created_at> >= param("since"_c)), "since"_c = timestamp{});
}
#endif

}  // namespace a_placeholder_without_a_value
