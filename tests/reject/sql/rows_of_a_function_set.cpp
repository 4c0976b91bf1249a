// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0333 set\(\): generate_series\(\$1, \$2\): it returns rows, and only the select list, group_by\(\) and order_by\(\) of a query accept them; select it in a query of its own
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace rows_of_a_function_set {
using namespace trading;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    sql_of(update<Instrument>().set(col<&Instrument::lot_size> = call<"generate_series">(1, 3)).all_rows());
#else
constexpr auto text = sql_of(update<Instrument>().set(col<&Instrument::lot_size> = 3).all_rows());
#endif

}  // namespace rows_of_a_function_set
