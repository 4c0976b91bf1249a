// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0139 unique\(\): orders: unique\(status\) is said by the column itself too
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_keys_over_the_same_columns {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>.unique())
        .with(unique(column<&T::status>).named("uq_status"));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>)
        .with(unique(column<&T::status>).named("uq_status"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace two_keys_over_the_same_columns
