// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0112 identity\(\): orders\.status: an identity column must be a plain integer that is not null
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace an_identity_that_is_text {
using namespace alphaswarm;

struct Order {
    std::int64_t id{};
    std::string status;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>.identity());
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key().identity(), column<&T::status>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace an_identity_that_is_text
