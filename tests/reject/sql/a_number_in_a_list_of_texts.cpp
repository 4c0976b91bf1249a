// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 in\(\): orders\.quantity is double precision and the value is text; compare values of the same kind
#include <alphaswarm/sql.hpp>
#include <string>
#include <vector>

#include "../../support/trading.hpp"

namespace a_number_in_a_list_of_texts {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto among(std::vector<std::string> list) { return in(col<&Order::quantity>, list); }
#else
inline auto among(std::vector<double> list) { return in(col<&Order::quantity>, list); }
#endif

}  // namespace a_number_in_a_list_of_texts
