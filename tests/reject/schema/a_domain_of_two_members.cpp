// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0162 domain_over: pair: several members are named, and a domain has one value
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_domain_of_two_members {
struct Pair {
    std::int32_t left = 0, right = 0;
};
}  // namespace a_domain_of_two_members

#ifdef ALPHASWARM_REJECT
template <>
struct alphaswarm::sql_type<a_domain_of_two_members::Pair>
    : alphaswarm::domain_over<std::int32_t,
                              "pair",
                              &a_domain_of_two_members::Pair::left,
                              &a_domain_of_two_members::Pair::right> {};
#else
template <>
struct alphaswarm::sql_type<a_domain_of_two_members::Pair>
    : alphaswarm::domain_over<std::int32_t, "pair", &a_domain_of_two_members::Pair::left> {};
#endif
