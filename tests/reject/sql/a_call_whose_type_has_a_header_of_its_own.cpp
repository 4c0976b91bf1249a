// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0322 call\(\): inet_client_addr gives inet; include <alphaswarm/network.hpp>, which has its C\+\+ type
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_call_whose_type_has_a_header_of_its_own {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto client = call<"inet_client_addr">();
#else
constexpr auto client = call<"inet_client_port">();
#endif

}  // namespace a_call_whose_type_has_a_header_of_its_own
