// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0213 table_set: several tables are described but missing from their set; add them to the table_set
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace several_tables_in_no_line_of_their_set {
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
};
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key());
}
struct Bar {
    key<Bar> id;
};
template <class T = Bar>
consteval auto describe_table(of<Bar>) {
    return describe<T>("bars").columns(column<&T::id>.primary_key());
}

#ifdef ALPHASWARM_REJECT
using tables = table_set<Order>;
#else
using tables = table_set<Order, Fill, Bar>;
#endif
template <class T>
consteval tables tables_of(of<T>) {
    return {};
}
static_assert(tables::check());

}  // namespace several_tables_in_no_line_of_their_set
