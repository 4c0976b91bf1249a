// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0415 select\(\): a pointer to a member is not a column; write col<...>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_member_pointer_selected {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto owners = select(&Account::owner).from<Account>();
#else
auto owners = select(col<&Account::owner>).from<Account>();
#endif

}  // namespace a_member_pointer_selected
