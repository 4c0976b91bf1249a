// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/cases.hpp>

#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/logic.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says, test::yields;

constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;

constexpr auto sign = case_when(price > 0, 1, case_when(price < 0, -1, 0));
static_assert(says(sign,
                   "case when fills.price > $1 then $2 else case when fills.price < $3 then $4 else $5 end end") &&
              yields<std::int32_t>(sign));
static_assert(may_be_null(case_when(price > 0, commission, price)) &&
                  !may_be_null(case_when(commission > 0, price, price)),
              "its condition does not make a case NULL");
static_assert(says(case_when(price > 0 || price < 1, price, 0) * 2,
                   "case when fills.price > $1 or fills.price < $2 then fills.price else $3 end * $4"));

}  // namespace
