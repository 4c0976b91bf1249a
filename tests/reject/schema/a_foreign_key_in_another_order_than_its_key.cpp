// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0212 references\(\): observations: code -> source, source -> code: columns with the same name are not paired with each other; write both sides in the same order: source, code
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_foreign_key_in_another_order_than_its_key {
using namespace alphaswarm;

struct Series {
    key<Series> id;
    std::string source, code;
};
template <class T = Series>
consteval auto describe_table(of<Series>) {
    return describe<T>("series")
        .columns(column<&T::id>.primary_key(), column<&T::source>, column<&T::code>)
        .with(unique(column<&T::source>, column<&T::code>));
}

struct Observation {
    key<Observation> id;
    std::string source, code;
};
template <class T = Observation>
consteval auto describe_table(of<Observation>) {
    return describe<T>("observations")
        .columns(column<&T::id>.primary_key(), column<&T::source>, column<&T::code>)
#ifdef ALPHASWARM_REJECT
        .with(foreign_key(column<&T::code>, column<&T::source>).references(to<Series>, "source", "code"));
#else
        .with(foreign_key(column<&T::source>, column<&T::code>).references(to<Series>, "source", "code"));
#endif
}
static_assert(table_set<Series, Observation>::check());

}  // namespace a_foreign_key_in_another_order_than_its_key
