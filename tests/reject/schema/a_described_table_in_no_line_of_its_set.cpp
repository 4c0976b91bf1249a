// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0213 table_set: fills \(a_described_table_in_no_line_of_its_set::Fill\) is described but missing from its set; add it to the table_set
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_described_table_in_no_line_of_its_set {
using namespace alphaswarm;

struct Order {
    key<Order> id;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key());
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
using tables = table_set<Order>;
#else
using tables = table_set<Order, Fill>;
#endif
template <class T>
consteval tables tables_of(of<T>) {
    return {};
}
static_assert(tables::check());

}  // namespace a_described_table_in_no_line_of_its_set
