// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0100 describe_table\(\): .*Order has no description; write describe_table\(of<\.\.\.>\) beside the struct
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_table_without_a_description {
using namespace alphaswarm;

struct Order {
    key<Order> id;
};

#ifdef ALPHASWARM_REJECT
#else
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key());
}
#endif

constexpr auto const& orders = schema::table<Order>;

}  // namespace a_table_without_a_description
