// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0321 operator\*: .* \(numeric\) and a value \(double precision\): a double next to an exact decimal; use a numeric, such as 0\.5_n
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_double_beside_an_exact_decimal {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto paid = cast<numeric>(col<&Fill::price>) * 0.5;
#else
inline auto const paid = cast<numeric>(col<&Fill::price>) * 0.5_n;
#endif

}  // namespace a_double_beside_an_exact_decimal
