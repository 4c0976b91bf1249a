// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0156 describe\(\): orders: the struct is not an aggregate, and rows are built from their members: remove its constructors, virtual functions and non-public members or bases
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_struct_with_a_constructor {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    double price{};
#ifdef ALPHASWARM_REJECT
    Order() {}
    explicit Order(double at) : price(at) {}
#endif
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::price>);
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_struct_with_a_constructor
