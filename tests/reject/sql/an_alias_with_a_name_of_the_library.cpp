// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0417 alias\(\): as_parent: names that begin with as_ are reserved by the library; choose another
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace an_alias_with_a_name_of_the_library {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto parent = alias<Sector>("as_parent"_c);
#else
constexpr auto parent = alias<Sector>("parent"_c);
#endif

}  // namespace an_alias_with_a_name_of_the_library
