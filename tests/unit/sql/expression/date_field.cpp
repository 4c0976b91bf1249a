// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/date_field.hpp>

#include <alphaswarm/types/interval.hpp>
#include <alphaswarm/types/time_of_day.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::detail::field_of;
using Stamp = sql::bound<timestamp>;
using Zoned = sql::bound<timestamptz>;
using Day = sql::bound<date>;
using Time = sql::bound<time_of_day>;
using Span = sql::bound<interval>;

template <meta::text Field, class... E>
constexpr bool part_of = (meta::accepts<field_of<"date_part", Field, E>> && ...);
template <meta::text Unit, class... E>
constexpr bool cut_to = (meta::accepts<field_of<"date_trunc", Unit, E>> && ...);
static_assert(part_of<"hour", Stamp, Zoned, Day, Time, Span> && part_of<"years", Stamp, Span> &&
              part_of<"centuries", Stamp> && part_of<"dow", Stamp, Day, Zoned>);
static_assert(!part_of<"dow", Span> && !part_of<"year", Time> && !part_of<"timezone", Stamp> &&
              part_of<"timezone", Zoned> && !part_of<"bogus", Stamp> && !part_of<"", Stamp>);
static_assert(cut_to<"week", Stamp, Zoned> && !cut_to<"week", Span> && !cut_to<"dow", Stamp> &&
              cut_to<"day", Time, Span> && !cut_to<"days_", Stamp>);
static_assert(field_of<"date_trunc", "week", Span>::judge().view().starts_with(
    "AS0323 date_trunc(): week is not a field that interval can be truncated to; give one of microseconds, "));

}  // namespace
