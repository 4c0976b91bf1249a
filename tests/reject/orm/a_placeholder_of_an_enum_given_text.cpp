// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0703 fetch\(\): the placeholder mood stands for the enum .*Mood, which takes only its own values, and is given text
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/pets.hpp"

namespace a_placeholder_of_an_enum_given_text {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    (void)db.fetch(from<Pet>().where(col<&Pet::mood> == param("mood"_c)), "mood"_c = "sad");
}
#else
inline void run(session& db) {
    (void)db.fetch(from<Pet>().where(col<&Pet::mood> == param("mood"_c)), "mood"_c = Mood::sad);
}
#endif

}  // namespace a_placeholder_of_an_enum_given_text
