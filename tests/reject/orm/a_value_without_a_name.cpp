// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0706 fetch\(\): a value has no name, so it fills no placeholder; give it with the name of one, _c = value: least
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/pets.hpp"

namespace a_value_without_a_name {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { (void)db.fetch(from<Pet>().where(col<&Pet::legs> > param("least"_c)), 2); }
#else
inline void run(session& db) { (void)db.fetch(from<Pet>().where(col<&Pet::legs> > param("least"_c)), "least"_c = 2); }
#endif

}  // namespace a_value_without_a_name
