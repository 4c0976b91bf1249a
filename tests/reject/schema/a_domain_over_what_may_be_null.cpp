// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0105 domain_over: quantity: std::optional<int> has no SQL type
// HEADER: alphaswarm/composite.hpp
#include <alphaswarm/composite.hpp>

namespace a_domain_over_what_may_be_null {
struct Quantity {
    std::optional<std::int32_t> value;
};
struct Whole {
    std::int32_t value = 0;
};
}  // namespace a_domain_over_what_may_be_null

#ifdef ALPHASWARM_REJECT
template <>
struct alphaswarm::sql_type<a_domain_over_what_may_be_null::Quantity>
    : alphaswarm::
          domain_over<std::optional<std::int32_t>, "quantity", &a_domain_over_what_may_be_null::Quantity::value> {};
#else
template <>
struct alphaswarm::sql_type<a_domain_over_what_may_be_null::Whole>
    : alphaswarm::domain_over<std::int32_t, "quantity", &a_domain_over_what_may_be_null::Whole::value> {};
#endif
