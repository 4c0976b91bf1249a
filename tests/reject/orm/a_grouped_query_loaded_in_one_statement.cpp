// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0913 in_one_statement\(\): the base query groups its rows, and columns of subclasses would be ungrouped; load it in_steps\(\)
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_grouped_query_loaded_in_one_statement {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    auto all = db.fetch(polymorphic(from<Asset>().join<Photo>().group_by(col<&Asset::id>)).in_one_statement());
}
#else
inline void run(session& db) {
    auto all = db.fetch(polymorphic(from<Asset>().join<Photo>().group_by(col<&Asset::id>)).in_steps());
}
#endif

}  // namespace a_grouped_query_loaded_in_one_statement
