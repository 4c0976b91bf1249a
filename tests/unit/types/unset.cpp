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
static_assert(!is_unset(key<Order>("")) && !is_unset(key<Order, int>(0)) && !is_unset(key<Order, uuid>(uuid{})),
              "a key's zero is a key");

// What stands for unset inside is no day and no time that there is.
template <class T>
constexpr bool no_value_is_unset(T first, T last) {
    return !is_unset(first) && !is_unset(last) && !is_unset(T::infinity()) && !is_unset(T::negative_infinity()) &&
           T{} != T::negative_infinity() && T{} < first && T::negative_infinity() < T{};
}
static_assert(no_value_is_unset(date::from_days(date::first_day), date::from_days(date::last_day)));
static_assert(no_value_is_unset(timestamp::from_microseconds(timestamp::first),
                                timestamp::from_microseconds(timestamp::last)));
static_assert(no_value_is_unset(timestamptz::from_microseconds(timestamptz::first),
                                timestamptz::from_microseconds(timestamptz::last)));

static_assert(!is_unset(0) && !is_unset(varchar<4>{}) && !is_unset(uuid{}) && !is_unset(interval{}) &&
                  !is_unset(time_of_day{}),
              "types without such a state are always set");
static_assert(!is_unset(std::optional<date>{}), "NULL is a value");

}  // namespace
