// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0319 server_default\(\): orders\.side: the default bought is not a label of .*Side; correct it
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_default_that_is_no_label_of_its_enum {
using namespace alphaswarm;

enum class Side { buy, sell };
template <class E = Side>
consteval auto describe_enum(of<Side>) {
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}});
}
struct Order {
    key<Order> id;
    Side side{};
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::side>.server_default("'bought'"));
#else
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::side>.server_default("'buy'"));
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_default_that_is_no_label_of_its_enum
