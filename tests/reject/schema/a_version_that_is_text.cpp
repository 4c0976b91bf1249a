// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0114 version\(\): orders\.status: a version column must be a plain integer that is not null
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_version_that_is_text {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
    std::int32_t revision{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>.version(), column<&T::revision>);
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>, column<&T::revision>.version());
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_version_that_is_text
