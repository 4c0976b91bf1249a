// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0104 columns\(\): orders: two columns are called status; rename one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_columns_of_one_name {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
    double price{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>, column<&T::price>.named("status"));
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>, column<&T::price>.named("limit"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace two_columns_of_one_name
