// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0703 fetch\(\): the placeholder id stands for bigint, the key of a table, and is given
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_key_given_for_one_of_another_table {
using namespace alphaswarm;
constexpr auto symbol = checked_sql<desk::tables>([] { return "select symbol from instruments where id = :id"; });

#ifdef ALPHASWARM_REJECT
inline void run(session& db, key<desk::FillNote, std::int64_t> note) { (void)db.fetch(symbol, "id"_c = note); }
#else
inline void run(session& db, key<desk::Instrument, std::int64_t> one) { (void)db.fetch(symbol, "id"_c = one); }
#endif

}  // namespace a_key_given_for_one_of_another_table
