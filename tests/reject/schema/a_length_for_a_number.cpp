// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0106 varchar\(\): orders\.price: only text has a length; remove
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_length_for_a_number {
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
        column<&T::id>.primary_key(), column<&T::status>, column<&T::price>.varchar(16));
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>.varchar(16), column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_length_for_a_number
