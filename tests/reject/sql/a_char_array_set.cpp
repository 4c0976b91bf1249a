// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0327 a char array is filled at run time.*give std::string_view\(...\) of it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_char_array_set {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto rename(char (&owner)[16]) { return update<Account>().set(col<&Account::owner> = owner).all_rows(); }
#else
auto rename(char (&owner)[16]) {
    return update<Account>().set(col<&Account::owner> = std::string_view(owner)).all_rows();
}
#endif

}  // namespace a_char_array_set
