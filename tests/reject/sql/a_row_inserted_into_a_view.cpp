// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 insert\(\): venue_load is a view: its rows are those of other tables; insert into those
#include <alphaswarm/sql.hpp>

#include "../../support/desk.hpp"

namespace a_row_inserted_into_a_view {
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

#ifdef ALPHASWARM_REJECT
auto const text = sql_of(insert_into<Load>().row(Load{}));
#else
auto const text = sql_of(from<Load>());
#endif

}  // namespace a_row_inserted_into_a_view
