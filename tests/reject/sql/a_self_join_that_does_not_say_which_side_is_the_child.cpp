// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0222 join\(\): parent: several foreign keys connect it.*: sectors\.parent_id, parent\.parent_id
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_self_join_that_does_not_say_which_side_is_the_child {
using namespace trading;

constexpr auto parent = alias<Sector>("parent"_c);

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Sector>().join(parent));
#else
constexpr auto text = sql_of(from<Sector>().join(parent, col<&Sector::parent_id>));
#endif

}  // namespace a_self_join_that_does_not_say_which_side_is_the_child
