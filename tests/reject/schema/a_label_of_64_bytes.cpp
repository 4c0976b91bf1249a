// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0145 describe_enum\(\): \S*Side: a value or label occurs twice, or a label does not have 1 to 63 bytes
// HEADER: alphaswarm/types.hpp
#include <alphaswarm/types.hpp>

namespace a_label_of_64_bytes {
using namespace alphaswarm;

enum class Side { buy, sell };
template <class E = Side>
consteval auto describe_enum(of<Side>) {
#ifdef ALPHASWARM_REJECT
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell567890123456789012345678901234567890123456789012345678901234"}});
#else
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell56789012345678901234567890123456789012345678901234567890123"}});
#endif
}

static_assert(!sql_type<Side>::facts.name.empty());

}  // namespace a_label_of_64_bytes
