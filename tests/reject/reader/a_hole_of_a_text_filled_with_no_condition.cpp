// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0428 with\(\): venues\.rank is integer and not a condition; compare it with something
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/desk.hpp"

namespace a_hole_of_a_text_filled_with_no_condition {
using namespace alphaswarm;
enum class Sort { by_name, by_rank };
constexpr auto page =
    checked_sql<desk::tables>([] { return "select name from venues where {where} order by {order}"; },
                              "order"_c = choice(piece<Sort::by_name, "name">, piece<Sort::by_rank, "rank">));

#ifdef ALPHASWARM_REJECT
auto const text = page.with("order"_c = Sort::by_rank, "where"_c = col<&desk::Venue::rank>);
#else
auto const text = page.with("order"_c = Sort::by_rank, "where"_c = col<&desk::Venue::rank> > 1);
#endif

}  // namespace a_hole_of_a_text_filled_with_no_condition
