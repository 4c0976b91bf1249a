// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0440 load\(\): it was already given, and the first relations would be dropped; give all of them in one load\(\)
// HEADER: alphaswarm/relations.hpp
#include <alphaswarm/relations.hpp>

#include "../../support/trading.hpp"

namespace relations_of_a_relation_loaded_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto relation = to_many<Order>.load(to_many<Fill>).load(count_of<Fill>);
#else
auto relation = to_many<Order>.load(to_many<Fill>, count_of<Fill>);
#endif

}  // namespace relations_of_a_relation_loaded_twice
