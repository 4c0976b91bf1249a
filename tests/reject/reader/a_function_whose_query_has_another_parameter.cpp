// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1017 function found: its query has the parameter :patern, which is no argument of it; describe one with that name, or correct the name
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/described_functions.hpp"

namespace a_function_whose_query_has_another_parameter {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr char query[] = "select id from instruments where symbol like :patern";
#else
constexpr char query[] = "select id from instruments where symbol like :pattern";
#endif

struct Found {
    struct arguments {
        std::string pattern{};
    };
    key<desk::Instrument, std::int64_t> id{};
};
template <class T = Found>
consteval auto describe_table(of<Found>) {
    return describe<T>("found").columns(column<&T::id>).as_function(query, column<&T::arguments::pattern>);
}
using tables = table_set<desk::Venue, desk::Account, desk::Instrument, Found>;

#ifdef ALPHASWARM_REJECT
static_assert(check_views<tables>());
#else
static_assert(check_views<tables>());
#endif

}  // namespace a_function_whose_query_has_another_parameter
