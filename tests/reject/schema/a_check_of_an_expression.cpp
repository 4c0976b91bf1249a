// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0151 check\(\): an expression for statements is given, and SQL in a description is written as text; put it in quotes
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_check_of_an_expression {
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
        .with(check(col<&T::age> > 0).named("born"));
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
        .with(check("age > 0").named("born"));
}

auto pets = from<Pet>();
#endif

}  // namespace a_check_of_an_expression
