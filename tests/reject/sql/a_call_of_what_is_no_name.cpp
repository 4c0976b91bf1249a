// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0427 call\(\): 1 \+ length is not the name of a function; give one, with a schema and a dot before it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_call_of_what_is_no_name {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto longer = call<"1 + length", std::int32_t>(col<&Order::status>);
#else
constexpr auto longer = call<"length", std::int32_t>(col<&Order::status>) + 1;
#endif

}  // namespace a_call_of_what_is_no_name
