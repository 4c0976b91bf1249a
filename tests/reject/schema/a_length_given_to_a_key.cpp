// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0137 varchar\(\): orders: unique\(status\): the option belongs to the column in columns\(\.\.\.\)
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_length_given_to_a_key {
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
        .with(unique(column<&T::status>.varchar(8)));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::status>.varchar(8))
        .with(unique(column<&T::status>));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_length_given_to_a_key
