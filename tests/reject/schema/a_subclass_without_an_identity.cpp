// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0133 inherits\(\): cats: the identity is empty; give one, which the discriminator of its parent has in its rows
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

namespace a_subclass_without_an_identity {
using namespace alphaswarm;

struct Pet {
    key<Pet> id;
    std::string name;
    std::int32_t age{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets")
        .columns(column<&T::id>.primary_key(), column<&T::name>, column<&T::age>)
        .discriminated_by(column<&T::name>);
}

#ifdef ALPHASWARM_REJECT
struct Cat {
    key<Pet> id;
    bool indoors{};
};
template <class T = Cat>
consteval auto describe_table(of<Cat>) {
    return describe<T>("cats")
        .columns(column<&T::id>.primary_key().references(to<Pet>), column<&T::indoors>)
        .inherits(to<Pet>);
}
auto cats = from<Cat>();
#else
struct Cat {
    key<Pet> id;
    bool indoors{};
};
template <class T = Cat>
consteval auto describe_table(of<Cat>) {
    return describe<T>("cats")
        .columns(column<&T::id>.primary_key().references(to<Pet>), column<&T::indoors>)
        .inherits(to<Pet>, "cat");
}
auto cats = from<Cat>();
#endif

}  // namespace a_subclass_without_an_identity
