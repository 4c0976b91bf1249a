// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0149 describe\(\): a_description_without_columns::Pet: no column is described; add .columns\(column<...>, ...\)
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_description_without_columns {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    std::string name;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets");
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
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::age>);
}

auto pets = from<Pet>();
#endif

}  // namespace a_description_without_columns
