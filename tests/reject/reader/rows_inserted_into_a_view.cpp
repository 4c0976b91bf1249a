// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 SQL 1:13 venue_load is a view: its rows are those of other tables; change those
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "../../support/desk.hpp"

namespace rows_inserted_into_a_view {
using namespace alphaswarm;

struct Load {
    key<desk::Venue, desk::venue_code> code{};
    std::int64_t instruments{};
};
template <class T = Load>
consteval auto describe_table(of<Load>) {
    return describe<T>("venue_load")
        .columns(column<&T::code>, column<&T::instruments>)
        .as_view("select venue as code, count(*) as instruments from instruments group by venue");
}
using tables = table_set<desk::Venue, desk::Instrument, Load>;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<tables>([] { return "insert into venue_load (code, instruments) values (:code, 1)"; });
#else
constexpr auto text = checked_sql<tables>([] { return "select code from venue_load"; });
#endif

}  // namespace rows_inserted_into_a_view
