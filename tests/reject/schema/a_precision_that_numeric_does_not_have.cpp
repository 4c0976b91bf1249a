// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0132 numeric\(\): orders\.price: there is no numeric\(-3, 2\); PostgreSQL allows 1 to 1000 digits
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_precision_that_numeric_does_not_have {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    numeric price;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::price>.numeric(-3, 2));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::price>.numeric(3, 2));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_precision_that_numeric_does_not_have
