// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0508 on_conflict\(\): the name id is no column; name the columns of a primary or unique key, col<\.\.\.>
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_conflict_on_a_name {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto some = insert_into<Sector>().row(Sector{}).on_conflict("id"_c).do_nothing();
#else
auto some = insert_into<Sector>().row(Sector{}).on_conflict(col<&Sector::id>).do_nothing();
#endif

}  // namespace a_conflict_on_a_name
