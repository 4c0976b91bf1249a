// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0326 call\(\): ln gives double precision here and not numeric; omit the type
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_call_with_another_type_than_the_functions {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto logarithm = call<"ln", numeric>(col<&Fill::price>);
#else
constexpr auto logarithm = call<"ln">(col<&Fill::price>);
#endif

}  // namespace a_call_with_another_type_than_the_functions
