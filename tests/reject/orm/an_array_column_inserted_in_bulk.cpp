// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0511 insert\(\): .*arrays or composite types.*insert its rows one by one
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_array_column_inserted_in_bulk {
using namespace trading;

struct Portfolio {
    key<Portfolio> id;
    std::vector<double> weights;
};
template <class T = Portfolio>
consteval auto describe_table(of<Portfolio>) {
    return describe<T>("portfolios").columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::weights>);
}

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    std::vector<Portfolio> all(2);
    db.insert(all);
}
#else
inline void run(session& db) {
    std::vector<Portfolio> all(2);
    for (Portfolio& one : all) db.insert(one);
}
#endif

}  // namespace an_array_column_inserted_in_bulk
