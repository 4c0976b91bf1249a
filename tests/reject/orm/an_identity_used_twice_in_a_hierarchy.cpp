// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0902 hierarchy: bonds and shares share the identity bond; give each its own
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

namespace an_identity_used_twice_in_a_hierarchy {
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

using classes = hierarchy<Instrument, Bond, Share>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

inline void run(session& db) { auto all = db.fetch(polymorphic(from<Instrument>())); }

}  // namespace an_identity_used_twice_in_a_hierarchy
