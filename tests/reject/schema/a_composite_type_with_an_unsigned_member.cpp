// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0105 composite_of: pair: right is unsigned int, which has no SQL type
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_composite_type_with_an_unsigned_member {
struct Pair {
    std::int32_t left = 0;
#ifdef ALPHASWARM_REJECT
    unsigned right = 0;
#else
    std::int64_t right = 0;
#endif
};
}  // namespace a_composite_type_with_an_unsigned_member

template <>
struct alphaswarm::sql_type<a_composite_type_with_an_unsigned_member::Pair>
    : alphaswarm::composite_of<"pair",
                               &a_composite_type_with_an_unsigned_member::Pair::left,
                               &a_composite_type_with_an_unsigned_member::Pair::right> {};
