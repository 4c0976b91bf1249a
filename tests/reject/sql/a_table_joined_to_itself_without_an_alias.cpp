// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0405 join\(\): sectors appears twice; give one of them an alias
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_table_joined_to_itself_without_an_alias {
using namespace trading;

constexpr auto parent = alias<Sector>("parent"_c);

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Sector>().join<Sector>(col<&Sector::parent_id>));
#else
constexpr auto text = sql_of(from<Sector>().join(parent, col<&Sector::parent_id>));
#endif

}  // namespace a_table_joined_to_itself_without_an_alias
