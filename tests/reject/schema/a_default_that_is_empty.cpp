// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0133 server_default\(\): orders\.status: the expression is empty; write one, or remove the option
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_default_that_is_empty {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.server_default(""));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.server_default("''"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_default_that_is_empty
