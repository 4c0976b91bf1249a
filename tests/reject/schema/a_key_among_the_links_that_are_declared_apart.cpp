// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0144 links\(\): orders: unique\(\.\.\.\) is among links that are declared outside the description of the table
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_key_among_the_links_that_are_declared_apart {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    key<Order> parent;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::parent>);
}

}  // namespace a_key_among_the_links_that_are_declared_apart

template <>
inline constexpr auto alphaswarm::links_of<a_key_among_the_links_that_are_declared_apart::Order> =
#ifdef ALPHASWARM_REJECT
    alphaswarm::links(
        alphaswarm::unique(alphaswarm::column<&a_key_among_the_links_that_are_declared_apart::Order::parent>));
#else
    alphaswarm::links(
        alphaswarm::link(alphaswarm::column<&a_key_among_the_links_that_are_declared_apart::Order::parent>)
            .references(alphaswarm::to<a_key_among_the_links_that_are_declared_apart::Order>));
#endif

namespace a_key_among_the_links_that_are_declared_apart {
static_assert(schema::view_of<Order>.column_count > 0);
}  // namespace a_key_among_the_links_that_are_declared_apart
