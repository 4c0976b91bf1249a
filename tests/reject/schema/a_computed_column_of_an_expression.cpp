// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0151 computed\(\): pets\.age: this is not text, and SQL in a description is written as text; put it in quotes
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_computed_column_of_an_expression {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::age>.computed(length(literal("x"_c))));
}

auto pets = from<Pet>();
#else
struct Pet {
    key<Pet> id;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::age>.computed("length('x')"));
}

auto pets = from<Pet>();
#endif

}  // namespace a_computed_column_of_an_expression
