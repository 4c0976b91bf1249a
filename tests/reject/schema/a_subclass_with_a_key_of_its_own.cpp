// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0904 hierarchy: bonds: its primary key does not reference the primary key of instruments; make it the same and add
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_subclass_with_a_key_of_its_own {
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
    key<Instrument> instrument_id;
};
template <class T = Bond>
consteval auto describe_table(of<Bond>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("bonds")
        .columns(column<&T::id>.primary_key(), column<&T::instrument_id>.references(to<Instrument>))
        .inherits(to<Instrument>, "bond");
#else
    return describe<T>("bonds")
        .columns(column<&T::id>.primary_key().references(to<Instrument>), column<&T::instrument_id>)
        .inherits(to<Instrument>, "bond");
#endif
}

using classes = hierarchy<Instrument, Bond>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

static_assert(table_set<Instrument, Bond>::check());

}  // namespace a_subclass_with_a_key_of_its_own
