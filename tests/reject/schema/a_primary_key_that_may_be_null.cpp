// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0108 primary_key\(\): orders\.code: a primary key is never null; make the member plain
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_primary_key_that_may_be_null {
using namespace alphaswarm;

struct Order {
    std::optional<std::string> code;
    std::string symbol;
};

template <class T = Order>
consteval auto describe_table(of<Order>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("orders").columns(column<&T::code>.primary_key(), column<&T::symbol>);
#else
    return describe<T>("orders").columns(column<&T::code>, column<&T::symbol>.primary_key());
#endif
}

static_assert(schema::view_of<Order>.column_count > 0);

}  // namespace a_primary_key_that_may_be_null
