// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0111 one_of\(\): orders\.status: cancelled does not fit varchar\(8\); lengthen the column
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_word_longer_than_its_varchar {
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
        column<&T::id>.primary_key(), column<&T::status>.varchar(8).one_of("new", "cancelled"), column<&T::price>);
#else
    return describe<T>("orders").columns(
        column<&T::id>.primary_key(), column<&T::status>.varchar(9).one_of("new", "cancelled"), column<&T::price>);
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_word_longer_than_its_varchar
