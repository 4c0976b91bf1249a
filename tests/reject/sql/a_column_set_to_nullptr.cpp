// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0315 operator=: pets\.once is set to nullptr, which is not an SQL value; give a value, or std::nullopt for NULL
#include <alphaswarm/sql.hpp>

#include "../../support/pets.hpp"

namespace a_column_set_to_nullptr {
using namespace pets;

#ifdef ALPHASWARM_REJECT
constexpr auto change = (col<&Pet::once> = nullptr);
#else
constexpr auto change = (col<&Pet::once> = std::nullopt);
#endif

}  // namespace a_column_set_to_nullptr
