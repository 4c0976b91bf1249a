// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0442 call\(\): venues is no function; read it with from<...>\(\) or a join
#include <alphaswarm/sql.hpp>

#include "../../support/described_functions.hpp"

namespace a_table_that_is_called {
using namespace alphaswarm;
using described_functions::Busiest;

#ifdef ALPHASWARM_REJECT
auto const q = from(call<desk::Venue>());
#else
auto const q = from(call<Busiest>("at_least"_c = 3, "venue"_c = std::nullopt));
#endif
auto const text = sql::sql_of(q);

}  // namespace a_table_that_is_called
