// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0601 row\[\]: the name title is not in the select list
// HEADER: alphaswarm/alphaswarm.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_result_read_by_another_name {
using namespace alphaswarm;
constexpr auto named =
    checked_sql<desk::tables>([] { return "select name, opens from venues where rank > :least and name <> :other"; });

#ifdef ALPHASWARM_REJECT
inline void run(session& db) {
    for (auto const& row : db.fetch(named, "least"_c = 1, "other"_c = "Eurex")) static_cast<void>(row["title"_c]);
}
#else
inline void run(session& db) {
    for (auto const& row : db.fetch(named, "least"_c = 1, "other"_c = "Eurex")) static_cast<void>(row["name"_c]);
}
#endif

}  // namespace a_result_read_by_another_name
