// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0162 domain_over: quantity: \S*Quantity::value is int, and the domain is over long
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_domain_over_another_type_than_its_member {
struct Quantity {
    std::int32_t value = 0;
};
}  // namespace a_domain_over_another_type_than_its_member

#ifdef ALPHASWARM_REJECT
template <>
struct alphaswarm::sql_type<a_domain_over_another_type_than_its_member::Quantity>
    : alphaswarm::domain_over<std::int64_t, "quantity", &a_domain_over_another_type_than_its_member::Quantity::value> {
};
#else
template <>
struct alphaswarm::sql_type<a_domain_over_another_type_than_its_member::Quantity>
    : alphaswarm::domain_over<std::int32_t, "quantity", &a_domain_over_another_type_than_its_member::Quantity::value> {
};
#endif
