// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1016 checked_sql\(\): \{sort\} is given, and the text has no such part; write \{sort\} where it shall stand
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/desk.hpp"

namespace a_part_that_the_text_does_not_have {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by {order}"; },
                                                "sort"_c = choice(piece<1, "name">, piece<2, "rank">));
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by {sort}"; },
                                                "sort"_c = choice(piece<1, "name">, piece<2, "rank">));
#endif

}  // namespace a_part_that_the_text_does_not_have
