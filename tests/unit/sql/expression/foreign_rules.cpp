// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/chrono.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/foreign_rules.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;
using sql::detail::foreign, sql::detail::no_computation;

enum class plain { one };
using time_point = std::chrono::system_clock::time_point;
using seconds = std::chrono::seconds;
using Created = decltype(col<&Order::created_at>);
using Day = decltype(col<&Bar::day>);
using Revision = decltype(col<&Order::revision>);
using Status = decltype(col<&Order::status>);
using Named = decltype(col<&Order::revision>.as("number"_c));

static_assert(foreign<char> && foreign<plain> && foreign<time_point> && foreign<seconds> && foreign<long double>);
static_assert(!foreign<int> && !foreign<bool> && !foreign<char const*> && !foreign<std::nullopt_t> &&
              !foreign<timestamp> && !foreign<Created>);
static_assert(!no_computation<Revision, int> && !no_computation<int, Revision> && !no_computation<Created, Created> &&
              !no_computation<Created, interval> && !no_computation<Revision, sql::untyped_placeholder<"x">>);
static_assert(no_computation<Named, int> && no_computation<int, Named> && no_computation<Named, Named> &&
              no_computation<Status, char[2]> && no_computation<Revision, std::optional<int>>);

template <class E, class V>
constexpr auto compared = sql::detail::compares_values<E, V>::judge();
static_assert(compared<Created, time_point>.view().ends_with("give from_chrono<timestamp>(...)"));
static_assert(
    compared<Day, time_point>.view().ends_with("give from_chrono<date>(std::chrono::floor<std::chrono::days>(...))"));
static_assert(compared<Created, seconds>.view().ends_with("give a value of type timestamp without time zone"));
static_assert(compared<Revision, char>.view() ==
              "AS0301 comparison: orders.revision is integer, and a char is not an SQL value; give a value of type "
              "integer");
static_assert(compared<Status, char>.view().ends_with("give a text"));
static_assert(compared<Revision, plain>.view().ends_with(
    "is an enum without a description; give a value of type integer, or describe the enum and make the member one"));

template <class L, class R>
constexpr auto computed = sql::detail::computes_values<"+", L, R>::judge();
static_assert(computed<Created, seconds>.view().ends_with("give from_chrono<interval>(...)"));
static_assert(computed<Status, char[2]>.view() == computed<char[2], Status>.view());
static_assert(computed<int, Named>.view().starts_with("AS0330 operator+: .as(...) makes a result"));

}  // namespace
