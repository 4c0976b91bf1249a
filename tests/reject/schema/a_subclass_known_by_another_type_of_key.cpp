// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0904 hierarchy: bonds: its key has a different C\+\+ type than the key of instruments; rows of a subclass are identified by the key of the parent
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_subclass_known_by_another_type_of_key {
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
#ifdef ALPHASWARM_REJECT
    key<Bond> id;
#else
    key<Instrument> id;
#endif
    double rate{};
};
template <class T = Bond>
consteval auto describe_table(of<Bond>) {
    return describe<T>("bonds")
        .columns(column<&T::id>.primary_key().references(to<Instrument>), column<&T::rate>)
        .inherits(to<Instrument>, "bond");
}

using classes = hierarchy<Instrument, Bond>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

static_assert(table_set<Instrument, Bond>::check());

}  // namespace a_subclass_known_by_another_type_of_key
