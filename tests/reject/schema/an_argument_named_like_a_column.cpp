// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0164 as_function\(\): found: id: a column of its rows has this name; rename one with .named
#include <alphaswarm/schema.hpp>

#include "../../support/described_functions.hpp"

namespace an_argument_named_like_a_column {
using namespace alphaswarm;

struct Found {
    struct arguments {
        std::string id{};
    };
    std::int64_t id{};
};
template <class T = Found>
consteval auto describe_table(of<Found>) {
    return describe<T>("found")
        .columns(column<&T::id>)
#ifdef ALPHASWARM_REJECT
        .as_function("select id from instruments where symbol like :pattern", column<&T::arguments::id>);
#else
        .as_function("select id from instruments where symbol like :pattern",
                     column<&T::arguments::id>.named("pattern"));
#endif
}
#ifdef ALPHASWARM_REJECT
static_assert(table_set<desk::Venue, desk::Account, desk::Instrument, Found>::check());
#else
static_assert(table_set<desk::Venue, desk::Account, desk::Instrument, Found>::check());
#endif

}  // namespace an_argument_named_like_a_column
