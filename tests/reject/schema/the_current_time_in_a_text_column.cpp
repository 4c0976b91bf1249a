// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0116 generated\(\): orders\.status: utc_now needs timestamp or timestamptz
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace the_current_time_in_a_text_column {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
    timestamp created_at;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>.generated(utc_now), column<&T::created_at>);
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>, column<&T::created_at>.generated(utc_now));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace the_current_time_in_a_text_column
