// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0114 version\(\): orders: 2 columns have version\(\); keep one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_versions {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::int32_t revision{};
    std::int32_t generation{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::revision>.version(), column<&T::generation>.version());
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::revision>.version(), column<&T::generation>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace two_versions
