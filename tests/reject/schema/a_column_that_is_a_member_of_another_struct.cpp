// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0128 columns\(\): orders: a column names a member of another struct; name members of its own struct
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_column_that_is_a_member_of_another_struct {
using namespace alphaswarm;

struct Fill {
    double price{};
};

struct Order {
    key<Order> id;
    std::string status;
    double price{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>, column<&Fill::price>);
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>, column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_column_that_is_a_member_of_another_struct
