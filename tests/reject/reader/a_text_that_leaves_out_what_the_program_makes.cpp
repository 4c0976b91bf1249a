// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0501 SQL 1:13 transfers\.id is made by the program and is not given; give it, or use insert_into\<\.\.\.\>\(\), which makes it
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_text_that_leaves_out_what_the_program_makes {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>(
    [] { return R"(insert into transfers (from_account, to_account, amount, hold) values (:a, :b, 1, '1 day'))"; });
#else
constexpr auto text = checked_sql<desk::tables>([] {
    return R"(insert into transfers (id, from_account, to_account, amount, hold) values (:id, :a, :b, 1, '1 day'))";
});
#endif

}  // namespace a_text_that_leaves_out_what_the_program_makes
