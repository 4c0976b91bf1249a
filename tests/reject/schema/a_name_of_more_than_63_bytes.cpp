// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0103 describe\(\): orders: the constraint or index name ix_orders_by.*two_things has 65 bytes and PostgreSQL keeps 63; give a shorter one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_name_of_more_than_63_bytes {
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
        .with(index(column<&T::status>, column<&T::price>)
                  .named("ix_orders_by_status_and_by_price_which_this_name_tells_two_things"));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>)
        .with(index(column<&T::status>, column<&T::price>).named("ix_orders_status_price"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_name_of_more_than_63_bytes
