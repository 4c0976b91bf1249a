// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0908 instance: photos is in no hierarchy; list it in a hierarchy<...> and name that with hierarchy_of
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace an_instance_of_a_table_in_no_hierarchy {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto all = db.fetch(instances<Photo>()); }
#else
inline void run(session& db) { auto all = db.fetch(instances<Truck>()); }
#endif

}  // namespace an_instance_of_a_table_in_no_hierarchy
