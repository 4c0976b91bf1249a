// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0156 composite_of: pair: \S*Pair is not an aggregate, so its members cannot be counted
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_composite_type_with_a_constructor {
struct Pair {
#ifdef ALPHASWARM_REJECT
    Pair() {}
#endif
    std::int32_t left = 0;
};
}  // namespace a_composite_type_with_a_constructor

template <>
struct alphaswarm::sql_type<a_composite_type_with_a_constructor::Pair>
    : alphaswarm::composite_of<"pair", &a_composite_type_with_a_constructor::Pair::left> {};
