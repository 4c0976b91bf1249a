// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0912 polymorphic\(\): the query does not return whole objects of one class of a hierarchy; give it from<...>\(\)
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_polymorphic_load_of_single_columns {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto all = db.fetch(polymorphic(select(col<&Asset::name>).from<Asset>())); }
#else
inline void run(session& db) { auto all = db.fetch(polymorphic(from<Asset>())); }
#endif

}  // namespace a_polymorphic_load_of_single_columns
