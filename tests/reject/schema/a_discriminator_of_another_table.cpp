// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0125 discriminated_by\(\): instruments: category is not a column of this table
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_discriminator_of_another_table {
using namespace alphaswarm;

struct Label {
    std::string category;
};

struct Instrument {
    key<Instrument> id;
    std::string kind;
};

template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key(), column<&T::kind>)
        .discriminated_by(column<&Label::category>, "instrument");
#else
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key(), column<&T::kind>)
        .discriminated_by(column<&T::kind>, "instrument");
#endif
}

static_assert(schema::view_of<Instrument>.column_count > 0);

}  // namespace a_discriminator_of_another_table
