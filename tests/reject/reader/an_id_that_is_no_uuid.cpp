// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*42.*: uuid takes 32 hexadecimal digits
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_id_that_is_no_uuid {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select balance from accounts where id = '42'"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select balance from accounts where id = '00000000-0000-4000-8000-000000000042'"; });
#endif

}  // namespace an_id_that_is_no_uuid
