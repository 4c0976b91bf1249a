// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0134 .*holds a NUL byte
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_description_that_goes_on_behind_a_nul {
using namespace alphaswarm;

struct Order {
    std::int64_t id{};
    std::int32_t quantity{};
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::quantity>)
        .with(check("quantity > 0\0 and quantity < 500").named("orders_quantity"));
#else
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::quantity>)
        .with(check("quantity > 0 and quantity < 500").named("orders_quantity"));
#endif
}
static_assert(table_set<Order>::check());

}  // namespace a_description_that_goes_on_behind_a_nul
