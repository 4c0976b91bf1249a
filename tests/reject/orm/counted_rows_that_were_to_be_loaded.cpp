// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 count\(\): order_by\(\) or load\(\) was given before, and would be dropped
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace counted_rows_that_were_to_be_loaded {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto relation = to_many<Order>.load(to_many<Fill>).count();
#else
auto relation = to_many<Order>.load(to_many<Fill>);
auto number = to_many<Order>.count();
#endif

}  // namespace counted_rows_that_were_to_be_loaded
