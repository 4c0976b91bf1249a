// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0983 insert\(\): bars is not one of the tables of this batch: sectors instruments; add its struct to write_batch<...>
// HEADER: alphaswarm/orm/batch.hpp
#include <alphaswarm/orm/batch.hpp>

#include "../../support/trading.hpp"

namespace an_object_of_a_table_that_the_batch_does_not_list {
using namespace trading;

inline void run(session& db, Instrument& instrument, [[maybe_unused]] Bar& bar) {
    write_batch<Sector, Instrument> batch;
    batch.insert(instrument);
#ifdef ALPHASWARM_REJECT
    batch.insert(bar);
#endif
    batch.flush(db);
}

}  // namespace an_object_of_a_table_that_the_batch_does_not_list
