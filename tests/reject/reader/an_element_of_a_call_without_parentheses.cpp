// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1001 SQL .*\[: expected an operator; an element or field of this needs parentheses: \(\.\.\.\)\[1\]
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace an_element_of_a_call_without_parentheses {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select string_to_array(symbol, ' ')[1] as root from instruments"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return "select (string_to_array(symbol, ' '))[1] as root from instruments"; });
#endif

}  // namespace an_element_of_a_call_without_parentheses
