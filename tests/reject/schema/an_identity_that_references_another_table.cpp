// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0161 identity\(\): fills\.order_id: the server counts its values, and a reference has those of another table; remove one of the two
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace an_identity_that_references_another_table {
using namespace alphaswarm;

struct Order {
    std::int64_t id{};
};
struct Fill {
    std::int64_t id{};
    std::int64_t order_id{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key().identity());
}
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("fills").columns(column<&T::id>.primary_key(),
                                        column<&T::order_id>.identity().references(to<Order>));
#else
    return describe<T>("fills").columns(column<&T::id>.primary_key(), column<&T::order_id>.references(to<Order>));
#endif
}

static_assert(schema::view_of<Fill>.column_count > 0);

}  // namespace an_identity_that_references_another_table
