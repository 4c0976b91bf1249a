// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0155 columns\(\): orders\.xmin: PostgreSQL has a column of this name in every table; rename it with \.named
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_column_of_postgresqls_own {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::int64_t xmin{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::xmin>);
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::xmin>.named("x_min"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_column_of_postgresqls_own
