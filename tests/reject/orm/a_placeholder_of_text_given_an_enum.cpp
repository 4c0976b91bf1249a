// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0703 fetch\(\): the placeholder name stands for text and is given .*Mood
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/pets.hpp"

namespace a_placeholder_of_text_given_an_enum {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    (void)db.fetch(from<Pet>().where(col<&Pet::name> == param("name"_c)), "name"_c = Mood::sad);
}
#else
inline void run(session& db) {
    (void)db.fetch(from<Pet>().where(col<&Pet::name> == param("name"_c)), "name"_c = to_label(Mood::sad));
}
#endif

}  // namespace a_placeholder_of_text_given_an_enum
