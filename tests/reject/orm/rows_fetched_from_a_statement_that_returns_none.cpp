// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0604 fetch\(\): the statement returns no rows: update orders set status = \$1; run it with execute\(\), or add returning
#include <alphaswarm/alphaswarm.hpp>

namespace rows_fetched_from_a_statement_that_returns_none {
using namespace alphaswarm;

struct Order {
    key<Order> id;
    std::string status;
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key(), column<&T::status>);
}

inline void close_all(session& db) {
#ifdef ALPHASWARM_REJECT
    static_cast<void>(db.fetch(update<Order>().set(col<&Order::status> = "closed").all_rows()));
#else
    static_cast<void>(
        db.fetch(update<Order>().set(col<&Order::status> = "closed").all_rows().returning(col<&Order::id>)));
#endif
}
}  // namespace rows_fetched_from_a_statement_that_returns_none
