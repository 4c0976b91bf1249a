// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0203 references\(\): fills\.order_id is bigint and orders\.id is character varying; give both the same type
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_reference_of_another_type {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string code;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::code>.unique());
}

#ifdef ALPHASWARM_REJECT
struct Fill {
    key<Fill> id;
    std::int64_t order_id{};
};
#else
struct Fill {
    key<Fill> id;
    key<Order> order_id;
};
#endif

template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key(), column<&T::order_id>.references(to<Order>));
}
static_assert(table_set<Order, Fill>::check());

}  // namespace a_reference_of_another_type
