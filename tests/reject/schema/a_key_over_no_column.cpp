// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0117 with\(\): orders: a key or index names no column; name one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_key_over_no_column {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
    double price{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>)
        .with(unique());
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>)
        .with(unique(column<&T::status>));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_key_over_no_column
