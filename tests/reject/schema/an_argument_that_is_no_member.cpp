// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0164 as_function\(\): an_argument_that_is_no_member::Found: an argument is a member of a struct; give column
#include <alphaswarm/schema.hpp>

#include "../../support/described_functions.hpp"

namespace an_argument_that_is_no_member {
using namespace alphaswarm;

struct Found {
    struct arguments {
        std::string pattern{};
    };
    std::int64_t id{};
};
template <class T = Found>
consteval auto describe_table(of<Found>) {
    return describe<T>("found")
        .columns(column<&T::id>)
#ifdef ALPHASWARM_REJECT
        .as_function("select id from instruments where symbol like :pattern", "pattern");
#else
        .as_function("select id from instruments where symbol like :pattern", column<&T::arguments::pattern>);
#endif
}
#ifdef ALPHASWARM_REJECT
static_assert(table_set<desk::Venue, desk::Account, desk::Instrument, Found>::check());
#else
static_assert(table_set<desk::Venue, desk::Account, desk::Instrument, Found>::check());
#endif

}  // namespace an_argument_that_is_no_member
