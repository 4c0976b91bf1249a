// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0109 references\(\): fills\.order_id: set_null needs a column that may be null
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace set_null_on_a_column_that_is_never_null {
using namespace alphaswarm;

struct Order;
struct Fill {
    key<Fill> id;
    key<Order> order_id;
};

template <class T = Fill>
consteval auto describe_table(of<Fill>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("fills").columns(column<&T::id>.primary_key(),
                                        column<&T::order_id>.references(to<Order>, on_delete::set_null));
#else
    return describe<T>("fills").columns(column<&T::id>.primary_key(),
                                        column<&T::order_id>.references(to<Order>, on_delete::cascade));
#endif
}

static_assert(schema::view_of<Fill>.column_count > 0);

}  // namespace set_null_on_a_column_that_is_never_null
