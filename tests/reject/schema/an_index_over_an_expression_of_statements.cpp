// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0151 index_on\(\): an expression for statements is given
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace an_index_over_an_expression_of_statements {
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
        .with(index_on(lower(col<&T::name>)).named("ix_pets"));
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
        .with(index_on("lower(name)").named("ix_pets"));
}

auto pets = from<Pet>();
#endif

}  // namespace an_index_over_an_expression_of_statements
