// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1009 SQL .*:term: nothing beside it tells its type; cast it: :term::integer
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_parameter_among_any_types {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where name = concat(:term, 'x')"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues where name = concat(:term::text, 'x')"; });
#endif

}  // namespace a_parameter_among_any_types
