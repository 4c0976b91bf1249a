// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1003 SQL 1:34 column nam: there is no such column; venues has name
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/desk.hpp"

namespace a_choice_with_a_wrong_piece {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by {order}"; },
                                                "order"_c = choice(piece<1, "rank">, piece<2, "nam">));
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select name from venues order by {order}"; },
                                                "order"_c = choice(piece<1, "rank">, piece<2, "name">));
#endif

}  // namespace a_choice_with_a_wrong_piece
