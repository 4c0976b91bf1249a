// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0148 columns\(\): a_member_pointer_described::Pet: a pointer to a member is not a column; write column<...>
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_member_pointer_described {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    std::string name;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), &T::name, &T::age).comment("An animal.");
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
        .comment("An animal.");
}

auto pets = from<Pet>();
#endif

}  // namespace a_member_pointer_described
