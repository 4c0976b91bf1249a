// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0101 columns\(\): orders: the struct does not have the 2 members that are described
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_member_that_is_not_described {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
    double price{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::price>);
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_member_that_is_not_described
