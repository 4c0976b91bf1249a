// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0319 server_default\(\): orders\.status: the default pending is not an allowed value of the column: new, filled; correct it
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_default_outside_the_vocabulary {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::status>.one_of("new", "filled").server_default("'pending'::text"));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::status>.one_of("new", "filled").server_default("'new'::text"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_default_outside_the_vocabulary
