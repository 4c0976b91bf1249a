// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0106 varchar\(\): fills\.price: only text has a length
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_set_with_a_table_that_is_wrongly_described {
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
    double price{};
};

#ifdef ALPHASWARM_REJECT
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key(), column<&T::price>.varchar(8));
}
#else
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key(), column<&T::price>);
}
#endif

static_assert(table_set<Order, Fill>::check());

}  // namespace a_set_with_a_table_that_is_wrongly_described
