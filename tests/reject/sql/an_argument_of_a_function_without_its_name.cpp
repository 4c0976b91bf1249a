// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0441 call\(\): described_functions::Busiest: its arguments are given by name
#include <alphaswarm/sql.hpp>

#include "../../support/described_functions.hpp"

namespace an_argument_of_a_function_without_its_name {
using namespace alphaswarm;
using described_functions::Busiest;

#ifdef ALPHASWARM_REJECT
auto const q = from(call<Busiest>(3, std::nullopt));
#else
auto const q = from(call<Busiest>("at_least"_c = 3, "venue"_c = std::nullopt));
#endif
auto const text = sql::sql_of(q);

}  // namespace an_argument_of_a_function_without_its_name
