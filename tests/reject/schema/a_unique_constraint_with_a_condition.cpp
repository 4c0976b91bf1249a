// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0136 where\(\): orders: unique\(status\) covers all rows; for some of them use index\(...\).unique\(\).where\(...\)
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_unique_constraint_with_a_condition {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>)
        .with(unique(column<&T::status>).where("status <> ''"));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>)
        .with(index(column<&T::status>).unique().where("status <> ''"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_unique_constraint_with_a_condition
