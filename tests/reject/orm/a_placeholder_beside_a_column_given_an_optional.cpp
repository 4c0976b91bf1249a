// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0707 fetch\(\): the placeholder name is used where NULL is not a value, and is given a std::optional; give a plain value
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/pets.hpp"

namespace a_placeholder_beside_a_column_given_an_optional {
using namespace pets;

inline void run(session& db, std::optional<std::string> const& name) {
#ifdef ALPHASWARM_REJECT
    (void)db.fetch(from<Pet>().where(col<&Pet::name> == param("name"_c)), "name"_c = name);
#else
    (void)db.fetch(from<Pet>().where(is_not_distinct_from(col<&Pet::name>, param("name"_c))), "name"_c = name);
#endif
}

}  // namespace a_placeholder_beside_a_column_given_an_optional
