// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0704 fetch\(\): the placeholder least is given twice
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/pets.hpp"

namespace a_placeholder_given_two_values {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    (void)db.fetch(from<Pet>().where(col<&Pet::legs> > param("least"_c)), "least"_c = 2, "least"_c = 4);
}
#else
inline void run(session& db) { (void)db.fetch(from<Pet>().where(col<&Pet::legs> > param("least"_c)), "least"_c = 2); }
#endif

}  // namespace a_placeholder_given_two_values
