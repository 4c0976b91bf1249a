// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0415 returning\(\): the name id cannot be selected; give columns, expressions, all<\.\.\.>, or either with \.as
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_name_returned {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text = sql_of(remove_from<Fill>().all_rows().returning("id"_c));
#else
constexpr auto text = sql_of(remove_from<Fill>().all_rows().returning(col<&Fill::id>));
#endif

}  // namespace a_name_returned
