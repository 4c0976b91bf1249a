// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0513 update\(\): news_mentions has no column that may change; insert a new row instead
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_object_updated_of_which_nothing_may_change {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    NewsMention mention;
    db.update(mention);
}
#else
inline void run(session& db) {
    NewsMention mention;
    db.insert(mention);
}
#endif

}  // namespace an_object_updated_of_which_nothing_may_change
