// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0956 ancestors\(\): sectors: the walk begins at id; give values of the types of these columns
// HEADER: alphaswarm/sql/tree.hpp
#include <alphaswarm/sql/tree.hpp>

#include <alphaswarm/sql/statement.hpp>
#include "../../support/trading.hpp"

namespace a_tree_walk_that_begins_at_the_key_of_another_table {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(ancestors<Sector>(key<Instrument>("8d1c")));
#else
constexpr auto text = sql_of(ancestors<Sector>(key<Sector>("8d1c")));
#endif

}  // namespace a_tree_walk_that_begins_at_the_key_of_another_table
