// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0206 inherits\(\): bonds: its parent is not a table of this set; add the table to the set
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_parent_out_of_the_set {
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

#ifdef ALPHASWARM_REJECT
using tables = table_set<Bond>;
#else
using tables = table_set<Instrument, Bond>;
#endif

static_assert(tables::check());

}  // namespace a_parent_out_of_the_set
