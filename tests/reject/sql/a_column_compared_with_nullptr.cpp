// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0315 operator==: pets\.name is compared with nullptr, which is not an SQL value; use is_null
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_column_compared_with_nullptr {
using namespace pets;

#ifdef ALPHASWARM_REJECT
inline auto condition = col<&Pet::name> == nullptr;
#else
inline auto condition = is_null(col<&Pet::name>);
#endif

}  // namespace a_column_compared_with_nullptr
