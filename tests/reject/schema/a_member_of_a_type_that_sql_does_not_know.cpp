// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0105 columns\(\): orders\.price: its C\+\+ type has no SQL type; use a type that has one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_member_of_a_type_that_sql_does_not_know {
using namespace alphaswarm;

struct Order {
    key<Order> id;
#ifdef ALPHASWARM_REJECT
    long double price{};
#else
    double price{};
#endif
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::price>);
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_member_of_a_type_that_sql_does_not_know
