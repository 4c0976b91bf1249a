// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0501 SQL 1:13 venues\.rank is not null, has no default and is not given; give it a value
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_leaves_out_a_column {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(insert into venues (code, name) values (:code, :name))"; });
#else
constexpr auto text =
    checked_sql<desk::tables>([] { return R"(insert into venues (code, name, rank) values (:code, :name, 1))"; });
#endif

}  // namespace a_text_that_leaves_out_a_column
