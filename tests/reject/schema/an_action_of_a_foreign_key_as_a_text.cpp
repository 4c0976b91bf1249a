// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0152 on_delete\(\): the action is one of on_delete::no_action, restricted, cascade, set_null and set_default
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace an_action_of_a_foreign_key_as_a_text {
using namespace alphaswarm;

struct Pet {
    key<Pet> id;
    std::string name;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::age>);
}

#ifdef ALPHASWARM_REJECT
struct Visit {
    key<Visit> id;
    key<Pet> pet_id;
};
template <class T = Visit>
consteval auto describe_table(of<Visit>) {
    return describe<T>("visits")
        .columns(column<&T::id>.primary_key(), column<&T::pet_id>)
        .with(foreign_key(column<&T::pet_id>).references(to<Pet>).on_delete("cascade"));
}
auto visits = from<Visit>();
#else
struct Visit {
    key<Visit> id;
    key<Pet> pet_id;
};
template <class T = Visit>
consteval auto describe_table(of<Visit>) {
    return describe<T>("visits")
        .columns(column<&T::id>.primary_key(), column<&T::pet_id>)
        .with(foreign_key(column<&T::pet_id>).references(to<Pet>).on_delete(on_delete::cascade));
}
auto visits = from<Visit>();
#endif

}  // namespace an_action_of_a_foreign_key_as_a_text
