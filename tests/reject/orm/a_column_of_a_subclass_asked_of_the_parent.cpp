// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0907 \[\]: trucks.tons is not a column of every assets; narrow the object first, with visit\(...\) or get_if<...>\(\)
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_column_of_a_subclass_asked_of_the_parent {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline double run(any_of<Asset> const& any) { return any[col<&Truck::tons>]; }
#else
inline double run(any_of<Asset> const& any) {
    auto const* truck = any.get_if<Truck>();
    return truck ? (*truck)[col<&Truck::tons>] : 0;
}
#endif

}  // namespace a_column_of_a_subclass_asked_of_the_parent
