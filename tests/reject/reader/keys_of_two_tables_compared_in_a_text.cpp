// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1015 SQL .*samples\.token and order\.id are keys of different tables
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace keys_of_two_tables_compared_in_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select s.id from samples s join \"order\" o on s.token = o.id"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select n.id from fill_notes n join \"order\" o on n.order_id = o.id"; });
#endif

}  // namespace keys_of_two_tables_compared_in_a_text
