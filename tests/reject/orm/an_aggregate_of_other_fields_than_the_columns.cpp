// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0603 fetch_as\(\): .*Held: field 2 is int and the query selects double; give the field that type
// HEADER: alphaswarm/orm/fetch_as.hpp
#include <alphaswarm/orm/fetch_as.hpp>

#include "../../support/trading.hpp"

namespace an_aggregate_of_other_fields_than_the_columns {
using namespace trading;

struct Held {
    std::string symbol;
#ifdef ALPHASWARM_REJECT
    int quantity{};
#else
    double quantity{};
#endif
};

inline auto held(session& db) {
    return fetch_as<Held>(db, select(col<&Order::vt_symbol>, col<&Order::quantity>).from<Order>());
}

}  // namespace an_aggregate_of_other_fields_than_the_columns
