// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types.hpp>
#include <alphaswarm/types/unset.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;
using types::is_unset;
struct Order;

static_assert(is_unset(date{}) && is_unset(timestamp{}) && is_unset(timestamptz{}));
static_assert(!is_unset(date(2024, 2, 29)) && !is_unset(date::infinity()) && !is_unset(timestamp::negative_infinity()));
static_assert(is_unset(key<Order>{}) && !is_unset(key<Order>("a")));
static_assert(is_unset(key<Order, int>{}) && !is_unset(key<Order, int>(1)));
static_assert(!is_unset(0) && !is_unset(varchar<4>{}) && !is_unset(uuid{}) && !is_unset(interval{}) &&
                  !is_unset(time_of_day{}),
              "types without such a state are always set");
static_assert(!is_unset(std::optional<date>{}), "NULL is a value");

}  // namespace
