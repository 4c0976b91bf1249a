// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0115 generated\(\): orders\.code: a random UUID needs uuid or text of at least 36
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_random_uuid_in_a_short_text {
using namespace alphaswarm;

struct Order {
    std::string code;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::code>.varchar(16).primary_key().generated(random_uuid));
#else
    return describe<T>("orders").columns(column<&T::code>.varchar(36).primary_key().generated(random_uuid));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_random_uuid_in_a_short_text
