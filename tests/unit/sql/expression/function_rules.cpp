// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/function_rules.hpp>

#include <alphaswarm/sql.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

static_assert(sql::detail::any_misnamed<int, decltype("x"_c)> && sql::detail::any_misnamed<decltype(&Order::status)> &&
              !sql::detail::any_misnamed<int, decltype(col<&Order::status>)>);
static_assert(sql::detail::text_operand<std::string> && sql::detail::text_operand<int> &&
                  !sql::detail::text_operand<std::vector<int>> && !sql::detail::text_operand<char>,
              "a number is refused in words; a program's own words stay its own");
}  // namespace
