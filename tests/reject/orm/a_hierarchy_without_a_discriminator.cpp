// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0903 hierarchy: bonds: instruments has no discriminator, and neither has any of its ancestors; add .discriminated_by\(column<...>\)
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

namespace a_hierarchy_without_a_discriminator {
using namespace alphaswarm;

struct Instrument {
    key<Instrument> id;
    std::string kind;
};
template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key(), column<&T::kind>)
#ifndef ALPHASWARM_REJECT
        .discriminated_by(column<&T::kind>)
#endif
        ;
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

using classes = hierarchy<Instrument, Bond>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

inline void run(session& db) { auto all = db.fetch(instances<Bond>()); }

}  // namespace a_hierarchy_without_a_discriminator
