// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0980 update\(\): portfolios\.weights is an array, and a bulk statement sends each column as one array; update the rows one by one
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/bulk.hpp>

#include "../../support/trading.hpp"

namespace an_array_column_updated_in_bulk {
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
inline void run(session& db, std::vector<Portfolio>& all) { db.update(all); }
#else
inline void run(session& db, std::vector<Portfolio>& all) {
    for (Portfolio& one : all) db.update(one);
    db.remove(all);  // its key is no array
}
#endif

}  // namespace an_array_column_updated_in_bulk
