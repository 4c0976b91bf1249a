// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0702 .*the statement has no placeholder until; remove the value or add param
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace a_value_without_a_placeholder {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    auto recent = db.fetch(from<Fill>().where(col<&Fill::created_at> >= param("since"_c)),
                           "since"_c = timestamp{},
                           "until"_c = timestamp{});
}
#else
inline void run(session& db) {
    auto recent = db.fetch(from<Fill>().where(col<&Fill::created_at> >= param("since"_c)), "since"_c = timestamp{});
}
#endif

}  // namespace a_value_without_a_placeholder
