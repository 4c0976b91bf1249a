// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0128 composite_of: pair: members of several structs are named; name those of one
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_composite_type_of_two_structs {
struct Left {
    std::int32_t value = 0;
};
struct Pair {
    std::int32_t left = 0;
    std::int32_t right = 0;
};
}  // namespace a_composite_type_of_two_structs

#ifdef ALPHASWARM_REJECT
template <>
struct alphaswarm::sql_type<a_composite_type_of_two_structs::Pair>
    : alphaswarm::composite_of<"pair",
                               &a_composite_type_of_two_structs::Pair::left,
                               &a_composite_type_of_two_structs::Left::value> {};
#else
template <>
struct alphaswarm::sql_type<a_composite_type_of_two_structs::Pair>
    : alphaswarm::composite_of<"pair",
                               &a_composite_type_of_two_structs::Pair::left,
                               &a_composite_type_of_two_structs::Pair::right> {};
#endif
