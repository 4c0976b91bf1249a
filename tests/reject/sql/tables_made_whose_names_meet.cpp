// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0209 table_set: orders and orders_open use the same name for a table or index, ix_orders_open_side; rename one with \.named
// HEADER: alphaswarm/sql/ddl.hpp
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/types.hpp>

namespace tables_made_whose_names_meet {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string open_side;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::open_side>.indexed());
}
struct Open {
    key<Open> id;
    std::string side;
};
template <class T = Open>
consteval auto describe_table(of<Open>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders_open").columns(column<&T::id>.primary_key(), column<&T::side>.indexed());
#else
    return describe<T>("orders_open").columns(column<&T::id>.primary_key(), column<&T::side>.indexed("ix_open_side"));
#endif
}

inline std::string made() { return ddl<table_set<Order, Open>>(); }

}  // namespace tables_made_whose_names_meet
