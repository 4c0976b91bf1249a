// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0120 with\(\): orders: venue_code\.unique\(\) and unique\(venue, code\) are both called orders_venue_code_key; give one of them a name of its own, \.named
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_constraints_of_one_conventional_name {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string venue;
    std::string code;
    std::string venue_code;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
    constexpr auto both = unique(column<&T::venue>, column<&T::code>);
    return describe<T>("orders")
        .columns(column<&T::id>.primary_key(), column<&T::venue>, column<&T::code>, column<&T::venue_code>.unique())
#ifdef ALPHASWARM_REJECT
        .with(both);
#else
        .with(both.named("orders_place_key"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace two_constraints_of_one_conventional_name
