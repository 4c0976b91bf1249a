// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0316 lower\(\): there is no lower\(integer\).*give values of these types, or columns
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_number_in_a_function_of_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto all = select(lower(5)).from<Order>();
#else
auto all = select(lower("A")).from<Order>();
#endif

}  // namespace a_number_in_a_function_of_text
