// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0415 select\(\): a value of type .*nothing_of_sql cannot be selected; give columns, expressions, all<\.\.\.>, or either with \.as
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_plain_value_selected {
using namespace trading;

#ifdef ALPHASWARM_REJECT
struct nothing_of_sql {};
constexpr auto text = sql_of(select(nothing_of_sql{}, col<&Fill::price>).from<Fill>());
#else
constexpr auto text = sql_of(select(5, col<&Fill::price>).from<Fill>());
#endif

}  // namespace a_plain_value_selected
