// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1010 SQL .*jsonb takes a JSON document
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_document_that_is_no_json {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return R"(select id from "order" where terms @> '{tif: day}')"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(select id from "order" where terms @> '{"tif": "day"}')"; });
#endif

}  // namespace a_document_that_is_no_json
