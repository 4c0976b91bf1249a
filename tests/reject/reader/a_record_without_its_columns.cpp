// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 SQL .*jsonb_to_record\(\): say its columns with their types
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_record_without_its_columns {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select r.tif from "order" o, jsonb_to_record(o.terms) as r)"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select r.tif from "order" o, jsonb_to_record(o.terms) as r(tif text))"; });
#endif

}  // namespace a_record_without_its_columns
