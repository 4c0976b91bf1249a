// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0121 primary_key\(\): bars: 2 columns have primary_key\(\); for a key of several columns use \.with\(primary_key
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_primary_key_said_column_by_column {
using namespace alphaswarm;

struct Bar {
    std::string symbol;
    date day;
    double close{};
};

template <class T = Bar>
consteval auto describe_table(of<Bar>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("bars").columns(
        column<&T::symbol>.primary_key(), column<&T::day>.primary_key(), column<&T::close>);
#else
    return describe<T>("bars")
        .columns(column<&T::symbol>, column<&T::day>, column<&T::close>)
        .with(primary_key(column<&T::symbol>, column<&T::day>));
#endif
}

static_assert(schema::view_of<Bar>.column_count > 0);

}  // namespace a_primary_key_said_column_by_column
