// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0146 stored_as\(\): \S*Side: desk\. is not the name of a type; give a name of 1 to 63 bytes
// HEADER: alphaswarm/types.hpp
#include <alphaswarm/types.hpp>

namespace an_enum_type_without_a_name {
using namespace alphaswarm;

enum class Side { buy, sell };
template <class E = Side>
consteval auto describe_enum(of<Side>) {
#ifdef ALPHASWARM_REJECT
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}}).stored_as("desk.");
#else
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}}).stored_as("desk.side");
#endif
}

static_assert(!sql_type<Side>::facts.name.empty());

}  // namespace an_enum_type_without_a_name
