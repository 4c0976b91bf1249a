// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0401 checked_sql\(\): accounts\.active: accounts is not in from\(\); add it with from or a join
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/checked_sql.hpp>

#include "../../support/desk.hpp"

namespace a_hole_of_a_text_that_reads_another_table {
using namespace alphaswarm;
enum class Sort { by_name, by_rank };
constexpr auto page =
    checked_sql<desk::tables>([] { return "select name from venues where {where} order by {order}"; },
                              "order"_c = choice(piece<Sort::by_name, "name">, piece<Sort::by_rank, "rank">));

#ifdef ALPHASWARM_REJECT
auto const text = sql_of(page.with("order"_c = Sort::by_rank, "where"_c = col<&desk::Account::active>));
#else
auto const text = page.with("order"_c = Sort::by_rank, "where"_c = col<&desk::Venue::rank> > 1);
#endif

}  // namespace a_hole_of_a_text_that_reads_another_table
