// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0204 references\(\): fills\.order_code: orders\.code is not a primary or unique key; reference a key or declare a link
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_reference_to_a_column_that_is_no_key {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string code;
};

#ifdef ALPHASWARM_REJECT
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::code>);
}
#else
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::code>.unique());
}
#endif

struct Fill {
    key<Fill> id;
    std::string order_code;
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key(),
                                        column<&T::order_code>.references(to_column<&Order::code>));
}
static_assert(table_set<Order, Fill>::check());

}  // namespace a_reference_to_a_column_that_is_no_key
