// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0960 after\(\): generate_series\(\$1, \$2\) turns one row into several after where\(\), so no page can begin among them; remove it, or read the query as a whole
// HEADER: alphaswarm/sql/keyset.hpp
#include <alphaswarm/sql/expression/catalogue_call.hpp>
#include <alphaswarm/sql/keyset.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "../../support/trading.hpp"

namespace a_page_of_rows_that_a_function_makes {
using namespace trading;
constexpr auto series = call<"generate_series">(1, 3);

#ifdef ALPHASWARM_REJECT
using last = sql::row<sql::row_cell<0, decltype(col<&Order::id>), key<Order>>,
                      sql::row_cell<1, decltype(series), std::optional<std::int32_t>>>;
inline auto next_page() {
    auto const rows = select(col<&Order::id>, series).from<Order>().order_by(col<&Order::id>);
    return sql_of(after(rows.limit(2), last{}));
}
#else
using last = sql::row<sql::row_cell<0, decltype(col<&Order::id>), key<Order>>>;
inline auto next_page() {
    auto const rows = select(col<&Order::id>).from<Order>().order_by(col<&Order::id>);
    return sql_of(after(rows.limit(2), last{}));
}
#endif

}  // namespace a_page_of_rows_that_a_function_makes
