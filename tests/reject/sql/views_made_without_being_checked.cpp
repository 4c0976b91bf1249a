// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0158 ddl\(\): the set has views, whose queries are checked before they are made; include \<alphaswarm/checked_sql\.hpp\>
#include <alphaswarm/sql.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "../../support/desk.hpp"

namespace views_made_without_being_checked {
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
auto const text = ddl<tables>();
#else
auto const text = ddl<table_set<desk::Venue, desk::Instrument>>();
#endif

}  // namespace views_made_without_being_checked
