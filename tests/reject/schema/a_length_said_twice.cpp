// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0130 varchar\(\): orders\.status: it is given twice, the last time with 80, and a column has it only once; keep one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_length_said_twice {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.varchar(8).varchar(80));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.varchar(80));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_length_said_twice
