// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0131 varchar\(\): orders\.status: there is no varchar\(-1\); PostgreSQL allows 1 to 10485760
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_length_that_varchar_does_not_have {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.varchar(-1));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.varchar(1));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_length_that_varchar_does_not_have
