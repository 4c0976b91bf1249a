// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0905 discriminated_by\(\): instruments.kind is integer; a discriminator is text or an enum; make it one of them
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_discriminator_that_is_a_number {
using namespace alphaswarm;

struct Instrument {
    key<Instrument> id;
#ifdef ALPHASWARM_REJECT
    std::int32_t kind{};
#else
    std::string kind;
#endif
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

using classes = hierarchy<Instrument, Bond>;
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

static_assert(table_set<Instrument, Bond>::check());

}  // namespace a_discriminator_that_is_a_number
