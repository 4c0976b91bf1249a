// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0107 numeric\(\): orders\.price: only numeric has a precision; remove
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_precision_for_a_double {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    numeric fee;
    double price{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::fee>, column<&T::price>.numeric(18, 6));
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::fee>.numeric(18, 6), column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_precision_for_a_double
