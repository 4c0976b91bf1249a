// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 in_one_statement\(\): the strategy was already chosen; keep one of in_steps\(\) and in_one_statement\(\)
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_polymorphic_load_in_two_ways {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto all = db.fetch(polymorphic(from<Asset>()).in_steps().in_one_statement()); }
#else
inline void run(session& db) { auto all = db.fetch(polymorphic(from<Asset>()).in_one_statement()); }
#endif

}  // namespace a_polymorphic_load_in_two_ways
