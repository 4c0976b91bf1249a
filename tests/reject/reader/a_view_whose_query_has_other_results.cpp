// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1017 view venue_load: result 2 of its query is not called instruments; name it with AS, or describe the columns in the order of the results
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "../../support/desk.hpp"

namespace a_view_whose_query_has_other_results {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr char query[] = "select venue as code, count(*) from instruments group by venue";
#else
constexpr char query[] = "select venue as code, count(*) as instruments from instruments group by venue";
#endif

struct Load {
    key<desk::Venue, desk::venue_code> code{};
    std::int64_t instruments{};
};
template <class T = Load>
consteval auto describe_table(of<Load>) {
    return describe<T>("venue_load").columns(column<&T::code>, column<&T::instruments>).as_view(query);
}
using tables = table_set<desk::Venue, desk::Instrument, Load>;

#ifdef ALPHASWARM_REJECT
static_assert(check_views<tables>());
#else
static_assert(check_views<tables>());
#endif

}  // namespace a_view_whose_query_has_other_results
