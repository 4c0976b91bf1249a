// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0210 inherits\(\): shares and bonds share the identity bond; give each its own
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_subclasses_of_one_identity {
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
inline constexpr std::string_view identity_of_shares = "bond";
#else
inline constexpr std::string_view identity_of_shares = "share";
#endif

struct Share {
    key<Instrument> id;
    double rate{};
};
template <class T = Share>
consteval auto describe_table(of<Share>) {
    return describe<T>("shares")
        .columns(column<&T::id>.primary_key().references(to<Instrument>), column<&T::rate>)
        .inherits(to<Instrument>, identity_of_shares);
}

static_assert(table_set<Instrument, Bond, Share>::check());

}  // namespace two_subclasses_of_one_identity
