// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0130 stored_as\(\): \S*Side: it is given twice, and an enum has one type; keep one
#include <alphaswarm/schema.hpp>

namespace an_enum_of_two_types {

enum class Side : unsigned char { buy, sell };
template <class E = Side>
consteval auto describe_enum(alphaswarm::of<Side>) {
#ifdef ALPHASWARM_REJECT
    return alphaswarm::labels<E>({{E::buy, "buy"}, {E::sell, "sell"}}).stored_as("side").stored_as("direction");
#else
    return alphaswarm::labels<E>({{E::buy, "buy"}, {E::sell, "sell"}}).stored_as("side");
#endif
}

static_assert(!alphaswarm::sql_type<Side>::facts.name.empty());

}  // namespace an_enum_of_two_types
