// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0101 composite_of: pair: \S*Pair does not have the 1 members that are named; name every member, once
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_composite_type_that_leaves_out_a_member {
struct Pair {
    std::int32_t left = 0;
    std::int32_t right = 0;
};
}  // namespace a_composite_type_that_leaves_out_a_member

#ifdef ALPHASWARM_REJECT
template <>
struct alphaswarm::sql_type<a_composite_type_that_leaves_out_a_member::Pair>
    : alphaswarm::composite_of<"pair", &a_composite_type_that_leaves_out_a_member::Pair::left> {};
#else
template <>
struct alphaswarm::sql_type<a_composite_type_that_leaves_out_a_member::Pair>
    : alphaswarm::composite_of<"pair",
                               &a_composite_type_that_leaves_out_a_member::Pair::left,
                               &a_composite_type_that_leaves_out_a_member::Pair::right> {};
#endif
