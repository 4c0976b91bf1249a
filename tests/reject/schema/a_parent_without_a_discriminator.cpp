// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0207 inherits\(\): bonds: instruments has no discriminator; add \.discriminated_by
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_parent_without_a_discriminator {
using namespace alphaswarm;

struct Instrument {
    key<Instrument> id;
    std::string kind;
};

#ifdef ALPHASWARM_REJECT
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments").columns(column<&T::id>.primary_key(), column<&T::kind>);
}
#else
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key(), column<&T::kind>)
        .discriminated_by(column<&T::kind>);
}
#endif

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

static_assert(table_set<Instrument, Bond>::check());

}  // namespace a_parent_without_a_discriminator
