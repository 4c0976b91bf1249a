// SPDX-License-Identifier: BSL-1.0
// HEADER: alphaswarm/types.hpp
// EXPECT: AS0145 describe_enum\(\): .*a label does not have 1 to 63 bytes, none of them NUL
#include <alphaswarm/types.hpp>

namespace a_label_that_goes_on_behind_a_nul {
using namespace alphaswarm;

enum class Side { buy, sell };
template <class E = Side>
consteval auto describe_enum(of<Side>) {
#ifdef ALPHASWARM_REJECT
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell\0 short"}});
#else
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell short"}});
#endif
}
static_assert(!sql_type<Side>::facts.name.empty());

}  // namespace a_label_that_goes_on_behind_a_nul
