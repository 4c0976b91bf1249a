// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0113 computed\(\): fills\.value: a computed column has no default, generator or identity; keep one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_computed_column_with_a_default {
using namespace alphaswarm;

struct Fill {
    key<Fill> id;
    double price{}, quantity{}, value{};
};

template <class T = Fill>
consteval auto describe_table(of<Fill>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("fills").columns(column<&T::id>.primary_key(),
                                        column<&T::price>,
                                        column<&T::quantity>,
                                        column<&T::value>.computed("price * quantity").server_default("0"));
#else
    return describe<T>("fills").columns(column<&T::id>.primary_key(),
                                        column<&T::price>,
                                        column<&T::quantity>,
                                        column<&T::value>.computed("price * quantity"));
#endif
}

static_assert(schema::view_of<Fill>.column_count > 0);

}  // namespace a_computed_column_with_a_default
