// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 select\(\): parent\.name: parent is not in from\(\)
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_column_of_an_alias_that_is_not_there {
using namespace trading;

constexpr auto parent = alias<Sector>("parent"_c);

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(select(parent[col<&Sector::name>]).from<Sector>());
#else
constexpr auto text = sql_of(select(parent[col<&Sector::name>]).from(parent));
#endif

}  // namespace a_column_of_an_alias_that_is_not_there
