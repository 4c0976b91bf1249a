// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0143 using_method\(\): orders: index\(status\): hash cannot be unique; only btree can
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_unique_index_of_a_method_that_has_none {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>)
        .with(index(column<&T::status>).using_method("hash").unique());
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>)
        .with(index(column<&T::status>).using_method("hash"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_unique_index_of_a_method_that_has_none
