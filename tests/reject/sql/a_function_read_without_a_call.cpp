// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0442 from\(\): busiest is a function, whose rows are those of a call
#include <alphaswarm/sql.hpp>

#include "../../support/described_functions.hpp"

namespace a_function_read_without_a_call {
using namespace alphaswarm;
using described_functions::Busiest;

#ifdef ALPHASWARM_REJECT
auto const q = from<Busiest>();
#else
auto const q = from(call<Busiest>("at_least"_c = 3, "venue"_c = std::nullopt));
#endif
auto const text = sql::sql_of(q);

}  // namespace a_function_read_without_a_call
