// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1016 checked_sql\(\): \{order\} is given .*; give choice\(piece\<value, words\>, \.\.\.\) or another checked text, and conditions with \.with\(\)
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/desk.hpp"

namespace words_of_the_program_in_a_part_of_a_text {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select name from venues order by {order}"; }, "order"_c = "name");
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by {order}"; },
                                                "order"_c = choice(piece<true, "name">));
#endif

}  // namespace words_of_the_program_in_a_part_of_a_text
