// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0138 reference_named\(\): orders\.parent: there is no reference to name; add \.references
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_name_for_a_reference_that_is_not_there {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::optional<key<Order>> parent;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::parent>.reference_named("fk_parent"));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(),
                                         column<&T::parent>.references(to<T>).reference_named("fk_parent"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_name_for_a_reference_that_is_not_there
