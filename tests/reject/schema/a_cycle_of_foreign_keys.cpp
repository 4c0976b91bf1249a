// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0208 references\(\): a cycle of foreign keys: orders -> fills -> orders; break it by making one of them a link
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_cycle_of_foreign_keys {
using namespace alphaswarm;

struct Fill;
struct Order {
    key<Order> id;
    std::optional<key<Fill>> last_fill_id;
};

#ifdef ALPHASWARM_REJECT
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::last_fill_id>.references(to<Fill>));
}
#else
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::last_fill_id>)
        .with(link(column<&T::last_fill_id>).references(to<Fill>));
}
#endif

struct Fill {
    key<Fill> id;
    key<Order> order_id;
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key(), column<&T::order_id>.references(to<Order>));
}

static_assert(table_set<Order, Fill>::check());

}  // namespace a_cycle_of_foreign_keys
