// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1013 SQL .*too many nested expressions
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_too_deeply_nested {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] {
    return "select "
           "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("
           "(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1)))))))))))))"
           ")))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))"
           ")))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) as a";
});
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select (((1))) as a"; });
#endif

}  // namespace a_text_too_deeply_nested
