// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0907 \[\]: flats.rooms is not a column of every trucks; narrow the object first
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_column_of_another_class_asked_of_an_instance {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(instance<Truck>& truck) { truck[col<&Flat::rooms>] = 3; }
#else
inline void run(instance<Truck>& truck) { truck[col<&Vehicle::wheels>] = 3; }
#endif

}  // namespace a_column_of_another_class_asked_of_an_instance
