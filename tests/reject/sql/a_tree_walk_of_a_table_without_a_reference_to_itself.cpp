// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0957 descendants\(\): instruments: none of its foreign keys and links leads to itself, so its rows form no tree
// HEADER: alphaswarm/sql/tree.hpp
#include <alphaswarm/sql/tree.hpp>

#include <alphaswarm/sql/statement.hpp>
#include "../../support/trading.hpp"

namespace a_tree_walk_of_a_table_without_a_reference_to_itself {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(descendants<Instrument>(key<Instrument>("8d1c")));
#else
constexpr auto text = sql_of(descendants<Sector>(key<Sector>("8d1c")));
#endif

}  // namespace a_tree_walk_of_a_table_without_a_reference_to_itself
