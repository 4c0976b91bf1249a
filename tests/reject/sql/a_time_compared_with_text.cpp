// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator>=: fills\.created_at is timestamp without time zone and the value is text
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_time_compared_with_text {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto condition = col<&Fill::created_at> >= "2024-02-29";
#else
constexpr auto condition = col<&Fill::created_at> >= timestamp{};
#endif

}  // namespace a_time_compared_with_text
