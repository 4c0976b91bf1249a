// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0110 one_of\(\): orders\.price: allowed values are for text columns
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_vocabulary_for_a_number {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
    double price{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>, column<&T::price>.one_of("high", "low"));
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>.one_of("new", "filled"), column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_vocabulary_for_a_number
