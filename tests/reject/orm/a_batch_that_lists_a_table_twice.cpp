// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0982 write_batch: sectors is listed twice; list it once
// HEADER: alphaswarm/orm/batch.hpp
#include <alphaswarm/orm/batch.hpp>

#include "../../support/trading.hpp"

namespace a_batch_that_lists_a_table_twice {
using namespace trading;

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { write_batch<Sector, Instrument, Sector>().flush(db); }
#else
inline void run(session& db) { write_batch<Sector, Instrument>().flush(db); }
#endif

}  // namespace a_batch_that_lists_a_table_twice
