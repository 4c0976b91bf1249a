// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0301 operator==: .* is json\[\] and the value is json\[\]; PostgreSQL compares jsonb, and has no operator for json: cast<std::vector<jsonb>>\(\) it
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace arrays_of_documents_compared {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline auto same() { return array_agg(cast<json>(col<&Order::vt_symbol>)) == std::vector<json>{json("{}")}; }
#else
inline auto same() { return array_agg(cast<jsonb>(col<&Order::vt_symbol>)) == std::vector<jsonb>{jsonb("{}")}; }
#endif

}  // namespace arrays_of_documents_compared
