// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0118 with\(\): orders: a key or index names commission, which is not a column of this table
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace an_index_over_a_column_of_another_table {
using namespace alphaswarm;

struct Fill {
    double commission{};
};

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
        .with(index(column<&Fill::commission>));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>)
        .with(index(column<&T::price>));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace an_index_over_a_column_of_another_table
