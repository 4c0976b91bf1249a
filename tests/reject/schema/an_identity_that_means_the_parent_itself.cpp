// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0902 hierarchy: bonds: its identity plain is that of instruments itself; give it one of its own
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace an_identity_that_means_the_parent_itself {
using namespace alphaswarm;

struct Instrument {
    key<Instrument> id;
    std::string kind;
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key(), column<&T::kind>)
        .discriminated_by(column<&T::kind>, "plain");
}

#ifdef ALPHASWARM_REJECT
inline constexpr std::string_view identity_of_bonds = "plain";
#else
inline constexpr std::string_view identity_of_bonds = "bond";
#endif
struct Bond {
    key<Instrument> id;
    double rate{};
};
template <class T = Bond>
consteval auto describe_table(of<Bond>) {
    return describe<T>("bonds")
        .columns(column<&T::id>.primary_key().references(to<Instrument>), column<&T::rate>)
        .inherits(to<Instrument>, identity_of_bonds);
}

using classes = hierarchy<Instrument, Bond>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

static_assert(table_set<Instrument, Bond>::check());

}  // namespace an_identity_that_means_the_parent_itself
