// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0154 index\(\): pets.papers is json, whose values PostgreSQL cannot sort
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace an_index_over_documents {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    json papers;
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets")
        .columns(column<&T::id>.primary_key(), column<&T::papers>)
        .with(index(column<&T::id>, column<&T::papers>));
}

auto pets = from<Pet>();
#else
struct Pet {
    key<Pet> id;
    jsonb papers;
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets")
        .columns(column<&T::id>.primary_key(), column<&T::papers>)
        .with(index(column<&T::papers>).using_method("gin"));
}

auto pets = from<Pet>();
#endif

}  // namespace an_index_over_documents
