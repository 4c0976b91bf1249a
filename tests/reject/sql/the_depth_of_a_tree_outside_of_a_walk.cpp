// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0959 where\(\): tree_depth exists only in ancestors\(...\) and descendants\(...\); remove it
// HEADER: alphaswarm/sql/tree.hpp
#include <alphaswarm/sql/tree.hpp>

#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>
#include "../../support/trading.hpp"

namespace the_depth_of_a_tree_outside_of_a_walk {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Sector>().where(tree_depth > tree_depth));
#else
constexpr auto text = sql_of(ancestors<Sector>(key<Sector>("8d1c")).where(tree_depth > tree_depth));
#endif

}  // namespace the_depth_of_a_tree_outside_of_a_walk
