// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0148 index\(\): col<...> reads a column in a statement; a description names it column<...>
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace an_index_over_a_statements_column {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    std::string name;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets")
        .columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::age>)
        .with(index(col<&T::name>, column<&T::age>).named("ix_pets"));
}

auto pets = from<Pet>();
#else
struct Pet {
    key<Pet> id;
    std::string name;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets")
        .columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::age>)
        .with(index(column<&T::name>, column<&T::age>).named("ix_pets"));
}

auto pets = from<Pet>();
#endif

}  // namespace an_index_over_a_statements_column
