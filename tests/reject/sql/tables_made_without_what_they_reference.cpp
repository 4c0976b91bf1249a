// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0201 references\(\): fills\.order_id: its target is not a table of this set; add the table to the set
// HEADER: alphaswarm/sql/ddl.hpp
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/types.hpp>

namespace tables_made_without_what_they_reference {
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
inline std::string made() { return ddl<table_set<Fill>>(); }
#else
inline std::string made() { return ddl<table_set<Fill, Order>>(); }
#endif

}  // namespace tables_made_without_what_they_reference
