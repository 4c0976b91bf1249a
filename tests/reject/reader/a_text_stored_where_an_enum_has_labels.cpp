// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0538 SQL 1:31 instruments\.kind holds the labels of an enum, and this may be another text
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_stored_where_an_enum_has_labels {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(update instruments set kind = symbol where id = :id)"; });
#else
constexpr auto text = checked_sql<desk::tables>([] { return R"(update instruments set kind = :kind where id = :id)"; });
#endif

}  // namespace a_text_stored_where_an_enum_has_labels
