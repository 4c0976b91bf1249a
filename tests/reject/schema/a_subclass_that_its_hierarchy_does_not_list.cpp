// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0906 hierarchy: shares inherits from a class of the hierarchy of instruments, which does not list it; add it to the list
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_subclass_that_its_hierarchy_does_not_list {
using namespace alphaswarm;

struct Instrument {
    key<Instrument> id;
    std::string kind;
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key(), column<&T::kind>)
        .discriminated_by(column<&T::kind>);
}
struct Bond {
    key<Instrument> id;
    double rate{};
};
template <class T = Bond>
consteval auto describe_table(of<Bond>) {
    return describe<T>("bonds")
        .columns(column<&T::id>.primary_key().references(to<Instrument>), column<&T::rate>)
        .inherits(to<Instrument>, "bond");
}
struct Share {
    key<Instrument> id;
    double rate{};
};
template <class T = Share>
consteval auto describe_table(of<Share>) {
    return describe<T>("shares")
        .columns(column<&T::id>.primary_key().references(to<Instrument>), column<&T::rate>)
        .inherits(to<Instrument>, "share");
}

#ifdef ALPHASWARM_REJECT
using classes = hierarchy<Instrument, Bond>;
#else
using classes = hierarchy<Instrument, Bond, Share>;
#endif
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

static_assert(table_set<Instrument, Bond, Share>::check());

}  // namespace a_subclass_that_its_hierarchy_does_not_list
