// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0202 references\(\): fills\.order_code: orders has no such key column; name a primary or unique key
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_reference_to_a_column_that_is_not_there {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string code;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::code>.unique());
}

struct Fill {
    key<Fill> id;
    std::string order_code;
};

#ifdef ALPHASWARM_REJECT
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills")
        .columns(column<&T::id>.primary_key(), column<&T::order_code>)
        .with(foreign_key(column<&T::order_code>).references(to<Order>, "order_code"));
}
#else
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills")
        .columns(column<&T::id>.primary_key(), column<&T::order_code>)
        .with(foreign_key(column<&T::order_code>).references(to<Order>, "code"));
}
#endif

static_assert(table_set<Order, Fill>::check());

}  // namespace a_reference_to_a_column_that_is_not_there
