// SPDX-License-Identifier: BSL-1.0
// What a negative count meets when it is sent: tests/integration/orm/bad_input.cpp.
#include <alphaswarm/sql/query/row_count.hpp>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

template <class N>
constexpr meta::verdict judged(N const&) {
    return sql::detail::counts<"limit", N>::judge();
}
static_assert(judged(10).accepted() && judged(10u).accepted() && judged(std::int16_t{1}).accepted() &&
              judged(param("most"_c)).accepted());
static_assert(judged("10").view().starts_with(
    "AS0420 limit(): it takes a whole number or param(...), and is given a value of type char"));
static_assert(!judged(true).accepted() && !judged('1').accepted() && !judged(2.5).accepted() &&
              !judged(std::optional<int>(1)).accepted());
static_assert(judged("most"_c).view().ends_with("is given the name most; write param('most'_c), in double quotes"));
static_assert(
    judged(col<&Fill::price>).view() ==
    "AS0420 limit(): it takes a whole number or param(...), and is given fills.price, which is double precision");
static_assert(judged(call<"app.f", std::int64_t>()).accepted() && judged(col<&Instrument::lot_size>).accepted(),
              "what it reads is seen when it is written");

constexpr auto held = [](auto n) { return sql::detail::counted(n).data; };
static_assert(held(10) == 10 && held(std::uint64_t{7}) == 7 && held(~std::uint64_t{}) == INT64_MAX,
              "more than there can be is all there is");

template <class Q>
constexpr std::string_view complaint(Q const&) {
    return sql::draft_of<Q>.complaints.view();
}
constexpr auto some = from<Instrument>();
static_assert(
    complaint(some.limit(col<&Instrument::lot_size>)) ==
    "AS0421 limit(): instruments.lot_size: the number of rows is determined before any is read; give a number "
    "or param(...)");
static_assert(
    complaint(some.offset(col<&Instrument::lot_size> + 1)).starts_with("AS0421 offset(): instruments.lot_size"));
static_assert(complaint(some.limit(count())) ==
              "AS0418 limit(): count(*): an aggregate is computed from the rows, and how many there are is determined "
              "before; give "
              "a number or param(...)");
static_assert(complaint(some.limit(col<&Instrument::lot_size>).offset(col<&Order::revision>))
                  .find("AS0401 offset(): orders.revision: orders is not in from()") != std::string_view::npos);
static_assert(complaint(some.limit(call<"app.f", std::int64_t>())).empty());
}  // namespace
