// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0441 call\(\): busiest\(\): the argument at_least is integer and is given text; give that, or cast<...>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/described_functions.hpp"

namespace an_argument_of_a_function_of_another_type {
using namespace alphaswarm;
using described_functions::Busiest;

#ifdef ALPHASWARM_REJECT
auto const q = from(call<Busiest>("at_least"_c = "3", "venue"_c = std::nullopt));
#else
auto const q = from(call<Busiest>("at_least"_c = 3, "venue"_c = std::nullopt));
#endif
auto const text = sql::sql_of(q);

}  // namespace an_argument_of_a_function_of_another_type
