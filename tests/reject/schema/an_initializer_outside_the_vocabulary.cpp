// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0318 columns\(\): orders\.status: the initializer filed is not an allowed value of the column: new, filled; correct it
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace an_initializer_outside_the_vocabulary {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    varchar<8> status = "filed";
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::status>.one_of("new", "filled").generated(initializer));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::status>.one_of("new", "filed").generated(initializer));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace an_initializer_outside_the_vocabulary
