// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS1016 checked_sql\(\): result 1 of the texts of its choices is called differently; give it one name and type
// HEADER: alphaswarm/checked_sql.hpp
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql.hpp>

#include "../../support/desk.hpp"

namespace choices_with_different_results {
using namespace alphaswarm;

#ifdef ALPHASWARM_REJECT
constexpr auto text = checked_sql<desk::tables>([] { return "select {what} from venues"; },
                                                "what"_c = choice(piece<1, "name">, piece<2, "upper(name) as title">));
#else
constexpr auto text = checked_sql<desk::tables>([] { return "select {what} from venues"; },
                                                "what"_c = choice(piece<1, "name">, piece<2, "upper(name) as name">));
#endif

}  // namespace choices_with_different_results
