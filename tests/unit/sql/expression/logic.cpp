// SPDX-License-Identifier: BSL-1.0
// Parentheses are the subject of binary.cpp.
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/logic.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says;

constexpr auto active = col<&Instrument::active>;
constexpr auto cheap = col<&Fill::commission> < 1;

static_assert(says(active && active, "instruments.active and instruments.active") &&
              says(active || active, "instruments.active or instruments.active"));
static_assert(says(!active, "not instruments.active") &&
              says(!active && active, "not instruments.active and instruments.active"));
static_assert(says(!(active || active), "not (instruments.active or instruments.active)"));
static_assert(!may_be_null(active && active) && may_be_null(active && cheap) && may_be_null(!cheap) &&
              !may_be_null(!active));
static_assert(decltype((!active).as("idle"_c))::parameters == 0 && decltype((!cheap).as("dear"_c))::parameters == 1);

template <meta::text Operator, class L, class R>
constexpr bool joined =
    meta::accepts<sql::detail::all_conditions<Operator, std::remove_const_t<L>, std::remove_const_t<R>>>;
static_assert(joined<"&&", decltype(active), decltype(cheap)> && !joined<"&&", decltype(active), bool> &&
                  !joined<"||", decltype(col<&Fill::price>), decltype(active)>,
              "only conditions are joined");

}  // namespace
