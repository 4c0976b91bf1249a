// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0148 unique\(\): text does not name a column; write column<...> of the member
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_key_over_a_text {
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
        .with(unique("name"));
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
        .with(unique(column<&T::name>));
}

auto pets = from<Pet>();
#endif

}  // namespace a_key_over_a_text
