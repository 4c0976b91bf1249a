// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0134 check\(\): orders: the expression quantity > 0 -- always holds a comment, which could hide what follows; write one whole expression
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_condition_that_hides_what_follows {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    double quantity{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::quantity>)
        .with(check("quantity > 0 -- always"));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::quantity>)
        .with(check("quantity > 0"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_condition_that_hides_what_follows
