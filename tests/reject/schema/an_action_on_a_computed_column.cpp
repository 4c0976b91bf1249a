// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0142 references\(\): orders\.shadow: the server computes the column, so no action can write it
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace an_action_on_a_computed_column {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::optional<key<Order>> shadow;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::shadow>.computed("id").references(to<T>, on_delete::set_null));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::shadow>.computed("id").references(to<T>, on_delete::cascade));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace an_action_on_a_computed_column
