// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0121 primary_key\(\): bars: two primary keys, one on column symbol and one in with\(\); keep one
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_primary_keys {
using namespace alphaswarm;

struct Bar {
    std::string symbol;
    date day;
    double close{};
};

template <class T = Bar>
consteval auto describe_table(of<Bar>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("bars")
        .columns(column<&T::symbol>.primary_key(), column<&T::day>, column<&T::close>)
        .with(primary_key(column<&T::symbol>, column<&T::day>));
#else
    return describe<T>("bars")
        .columns(column<&T::symbol>, column<&T::day>, column<&T::close>)
        .with(primary_key(column<&T::symbol>, column<&T::day>));
#endif
}

static_assert(schema::view_of<Bar>.column_count > 0);

}  // namespace two_primary_keys
