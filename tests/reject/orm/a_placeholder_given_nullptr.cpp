// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0705 fetch\(\): the placeholder name is given nullptr, which is not an SQL value
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/pets.hpp"

namespace a_placeholder_given_nullptr {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    (void)db.fetch(from<Pet>().where(col<&Pet::name> == param("name"_c)), "name"_c = nullptr);
}
#else
inline void run(session& db) {
    (void)db.fetch(from<Pet>().where(col<&Pet::name> == param("name"_c)), "name"_c = "Rex");
}
#endif

}  // namespace a_placeholder_given_nullptr
