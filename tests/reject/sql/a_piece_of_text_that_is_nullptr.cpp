// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0315 concat\(\): nullptr is not an SQL value; give a text
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_piece_of_text_that_is_nullptr {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto text = concat(col<&Pet::name>, nullptr);
#else
inline auto text = concat(col<&Pet::name>, "!");
#endif

}  // namespace a_piece_of_text_that_is_nullptr
