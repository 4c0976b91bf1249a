// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0102 describe\(\): .*a table has no name
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_table_without_a_name {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
    double price{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("").columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>);
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_table_without_a_name
