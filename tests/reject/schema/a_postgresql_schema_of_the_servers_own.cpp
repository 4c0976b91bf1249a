// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0140 in_schema\(\): orders: pg_desk is reserved
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_postgresql_schema_of_the_servers_own {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>).in_schema("pg_desk");
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>).in_schema("desk");
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_postgresql_schema_of_the_servers_own
