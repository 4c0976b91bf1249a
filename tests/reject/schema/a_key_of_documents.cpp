// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0154 unique\(\): pets.papers is json, whose values PostgreSQL cannot sort, as keys and plain indexes require; make the member jsonb
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_key_of_documents {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    json papers;
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::papers>.unique());
}

auto pets = from<Pet>();
#else
struct Pet {
    key<Pet> id;
    jsonb papers;
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::papers>.unique());
}

auto pets = from<Pet>();
#endif

}  // namespace a_key_of_documents
