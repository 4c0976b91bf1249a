// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0100 describe_table\(\): .*Ghost has no description; write describe_table
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_query_of_a_table_without_a_description {
using namespace trading;

struct Ghost {
    key<Ghost> id;
};

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(from<Ghost>());
#else
constexpr auto text = sql_of(from<Sector>());
#endif

}  // namespace a_query_of_a_table_without_a_description
