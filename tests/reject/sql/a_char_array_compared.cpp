// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0327 a char array is filled at run time.*give std::string_view\(...\) of it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_char_array_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto find(char (&owner)[16]) { return from<Account>().where(col<&Account::owner> == owner); }
#else
auto find(char (&owner)[16]) { return from<Account>().where(col<&Account::owner> == std::string_view(owner)); }
#endif

}  // namespace a_char_array_compared
