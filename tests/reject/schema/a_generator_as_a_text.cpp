// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0153 generated\(\): pets.born_at: it takes how the client makes the value: random_uuid, utc_now or initializer; for values made by the server use server_default
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_generator_as_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
struct Pet {
    key<Pet> id;
    timestamp born_at;
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::born_at>.generated("now()"));
}

auto pets = from<Pet>();
#else
struct Pet {
    key<Pet> id;
    timestamp born_at;
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::born_at>.generated(utc_now));
}

auto pets = from<Pet>();
#endif

}  // namespace a_generator_as_a_text
