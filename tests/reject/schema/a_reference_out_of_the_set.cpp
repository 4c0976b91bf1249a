// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0201 references\(\): fills\.order_id: its target is not a table of this set; add the table to the set
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_reference_out_of_the_set {
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
    key<Order> order_id;
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key(), column<&T::order_id>.references(to<Order>));
}

#ifdef ALPHASWARM_REJECT
using tables = table_set<Fill>;
#else
using tables = table_set<Order, Fill>;
#endif

static_assert(tables::check());

}  // namespace a_reference_out_of_the_set
