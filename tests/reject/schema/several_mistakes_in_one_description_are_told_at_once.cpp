// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0104 columns\(\): orders: two columns are called status
// EXPECT: AS0107 numeric\(\): orders\.status
// EXPECT: AS0118 with\(\): orders: a key or index names commission
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace several_mistakes_in_one_description_are_told_at_once {
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
        .columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>.named("status").numeric(18, 6))
        .with(index(column<&Fill::commission>));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>)
        .with(index(column<&T::price>));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace several_mistakes_in_one_description_are_told_at_once
