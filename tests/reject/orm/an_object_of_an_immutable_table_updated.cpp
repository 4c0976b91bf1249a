// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 update\(\): quotes is immutable: its rows are not changed; insert a new row
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_object_of_an_immutable_table_updated {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    Quote quote;
    db.update(quote);
}
#else
inline void run(session& db) {
    Quote quote;
    db.insert(quote);
}
#endif

}  // namespace an_object_of_an_immutable_table_updated
