// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0159 in_schema\(\): options of the whole table come after columns\(...\); move it there
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_word_of_the_table_before_its_columns {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").in_schema("app").columns(column<&T::id>.primary_key(), column<&T::age>);
}

auto pets = from<Pet>();
#else
struct Pet {
    key<Pet> id;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::age>).in_schema("app");
}

auto pets = from<Pet>();
#endif

}  // namespace a_word_of_the_table_before_its_columns
