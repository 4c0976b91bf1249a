// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0209 table_set: orders and orders use the same name for a table or index, orders.*; rename one with \.named.* or put a table into another PostgreSQL schema
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_tables_of_one_name {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string code;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::code>.unique());
}

struct OldOrder {
    key<OldOrder> id;
};

#ifdef ALPHASWARM_REJECT
template <class T = OldOrder>
consteval auto describe_table(of<OldOrder>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key());
}
#else
template <class T = OldOrder>
consteval auto describe_table(of<OldOrder>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key()).in_schema("archive");
}
#endif

static_assert(table_set<Order, OldOrder>::check());

}  // namespace two_tables_of_one_name
