// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0529 insert\(\): an_object_without_a_table_inserted::Note has no description and is no row of a table; write describe_table
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>

#include "../../support/trading.hpp"

namespace an_object_without_a_table_inserted {
using namespace trading;

#ifdef ALPHASWARM_REJECT
struct Note {
    std::string words;
};
void store(session& db, Note& note) { db.insert(note); }
#else
void store(session& db, BarNote& note) { db.insert(note); }
#endif

}  // namespace an_object_without_a_table_inserted
