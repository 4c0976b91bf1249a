// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0329 like\(\): a value of type char.* is given in place of the expression, which comes first; swap them
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_pattern_before_its_expression {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto named = from<Account>().where(like("A%", col<&Account::owner>));
#else
auto named = from<Account>().where(like(col<&Account::owner>, "A%"));
#endif

}  // namespace a_pattern_before_its_expression
