// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0150 with\(\): a_column_among_the_keys::Pet: a column is described in columns\(...\); give index\(...\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_column_among_the_keys {
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
        .with(column<&T::name>.unique());
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
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::name>.unique(), column<&T::age>);
}

auto pets = from<Pet>();
#endif

}  // namespace a_column_among_the_keys
