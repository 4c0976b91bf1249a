// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/constant.hpp>

#include <alphaswarm/sql/expression/arithmetic.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::says, test::yields;
constexpr auto price = col<&Fill::price>;

static_assert(says(1_c, "1") && yields<std::int32_t>(1_c) && yields<std::int32_t>(2147483647_c) &&
              yields<std::int64_t>(2147483648_c) && yields<std::int64_t>(9223372036854775807_c) &&
              yields<numeric>(9223372036854775808_c) && yields<numeric>(0.5_c) && yields<numeric>(1e3_c));
static_assert(says(price * 100_c, "fills.price * 100") && says(0.5_c, "0.5") && decltype(1_c)::parameters == 0);
static_assert(says(literal("it's"_c), "'it''s'") && yields<std::string>(literal("x"_c)));

template <char... C>
constexpr bool decimal = sql::detail::is_decimal<C...>();
static_assert(decimal<'0'> && decimal<'0', '.', '5'> && decimal<'1', 'e', '-', '3'> && !decimal<'0', 'x', '1'> &&
              !decimal<'0', '7'> && !decimal<'1', '\'', '0'>);

}  // namespace
