// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1012 SQL .*unnest\(\): a function with several columns is not supported in checked SQL
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace words_of_a_document_as_rows {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return "select w.lexeme from venues v, unnest(to_tsvector(v.name)) as w"; });
#else
constexpr auto text = checked_sql<desk::tables>(
    [] { return "select w.lexeme from venues v, unnest(tsvector_to_array(to_tsvector(v.name))) as w(lexeme)"; });
#endif

}  // namespace words_of_a_document_as_rows
