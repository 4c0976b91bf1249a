// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0120 with\(\): orders: index\(status\) and index\(price\) are both called ix_orders; give one of them a name of its own
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_indexes_of_one_name {
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
        .with(index(column<&T::status>).named("ix_orders"), index(column<&T::price>).named("ix_orders"));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>)
        .with(index(column<&T::status>).named("ix_orders_status"), index(column<&T::price>).named("ix_orders_price"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace two_indexes_of_one_name
