// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0101 composite_of: pair: no member is named
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_composite_type_of_no_member {
struct Pair {
    std::int32_t left = 0;
};
}  // namespace a_composite_type_of_no_member

#ifdef ALPHASWARM_REJECT
template <>
struct alphaswarm::sql_type<a_composite_type_of_no_member::Pair> : alphaswarm::composite_of<"pair"> {};
#else
template <>
struct alphaswarm::sql_type<a_composite_type_of_no_member::Pair>
    : alphaswarm::composite_of<"pair", &a_composite_type_of_no_member::Pair::left> {};
#endif
