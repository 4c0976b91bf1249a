// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0701 fetch\(\): the placeholder other has no value
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_parameter_of_a_text_that_is_not_given {
using namespace alphaswarm;
constexpr auto named =
    checked_sql<desk::tables>([] { return "select name, opens from venues where rank > :least and name <> :other"; });

#ifdef ALPHASWARM_REJECT
inline void run(session& db) { (void)db.fetch(named, "least"_c = 1); }
#else
inline void run(session& db) { (void)db.fetch(named, "least"_c = 1, "other"_c = "Eurex"); }
#endif

}  // namespace a_parameter_of_a_text_that_is_not_given
