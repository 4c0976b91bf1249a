// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0901 hierarchy: callables does not inherit from a class that is listed before it; add .inherits\(to<...>, ...\) to it, or
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_class_listed_before_its_parent {
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
struct Callable {
    key<Instrument> id;
    double rate{};
};
template <class T = Callable>
consteval auto describe_table(of<Callable>) {
    return describe<T>("callables")
        .columns(column<&T::id>.primary_key().references(to<Bond>), column<&T::rate>)
        .inherits(to<Bond>, "callable");
}

#ifdef ALPHASWARM_REJECT
using classes = hierarchy<Instrument, Callable, Bond>;
#else
using classes = hierarchy<Instrument, Bond, Callable>;
#endif
template <schema::class_in<classes> T>
consteval classes hierarchy_of(of<T>) {
    return {};
}

static_assert(table_set<Instrument, Bond, Callable>::check());

}  // namespace a_class_listed_before_its_parent
