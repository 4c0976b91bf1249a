// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0910 is_a\(\): phones is not a subclass of assets in a hierarchy; name a class that inherits from it
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_condition_on_a_class_of_another_hierarchy {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto all = db.fetch(from<Asset>().where(is_a<Phone>(source<Asset>))); }
#else
inline void run(session& db) { auto all = db.fetch(from<Asset>().where(is_a<Truck>(source<Asset>))); }
#endif

}  // namespace a_condition_on_a_class_of_another_hierarchy
