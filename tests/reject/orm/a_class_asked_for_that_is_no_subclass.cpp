// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0910 polymorphic\(\): .*Phone is not a subclass of assets in a hierarchy; name classes that inherit from it
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_class_asked_for_that_is_no_subclass {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto all = db.fetch(polymorphic<Phone>(from<Asset>())); }
#else
inline void run(session& db) { auto all = db.fetch(polymorphic<Truck>(from<Asset>())); }
#endif

}  // namespace a_class_asked_for_that_is_no_subclass
