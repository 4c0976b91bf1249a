// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0970 load\(\): it takes a query of whole rows of one table
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/relations.hpp>

#include "../../support/assets.hpp"

namespace relations_of_a_polymorphic_load {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { auto assets = db.fetch(load(polymorphic(from<Asset>()), to_many<Photo>)); }
#else
inline void run(session& db) {
    auto assets = db.fetch(polymorphic(from<Asset>()));
    auto photos = db.fetch(load(from<Asset>(), to_many<Photo>));
}
#endif

}  // namespace relations_of_a_polymorphic_load
