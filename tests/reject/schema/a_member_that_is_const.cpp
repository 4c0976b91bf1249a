// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0105 columns\(\): orders\.price: the member is const, and a row is read into its members; make it non-const
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_member_that_is_const {
using namespace alphaswarm;

struct Order {
    key<Order> id;
#ifdef ALPHASWARM_REJECT
    double const price{};
#else
    double price{};
#endif
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::price>);
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_member_that_is_const
