// SPDX-License-Identifier: BSL-1.0
// The words that ask these rules are refused in tests/reject/sql; here the verdicts as values.
#include <alphaswarm/sql/expression/condition_rules.hpp>

#include <alphaswarm/sql/query/order.hpp>
#include <alphaswarm/sql/write/assignment.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

template <class E>
constexpr meta::verdict judged(E const&) {
    return sql::conditional<"where", E>::judge();
}
constexpr auto status = col<&Order::status>;

static_assert(judged(col<&Instrument::active>).accepted() && judged(status == "new").accepted());
static_assert(judged(status).view() ==
              "AS0428 where(): orders.status is text and not a condition; compare it with something, or test it with "
              "is_null(...) or the like");
static_assert(judged(status = "new").view() ==
              "AS0428 where(): orders.status = ... is an assignment, not a condition; compare with ==");
static_assert(judged(param("really"_c)).view() ==
              "AS0428 where(): the placeholder really is not a condition by itself; compare an expression with it");
static_assert(
    judged("total"_c).view() ==
    "AS0428 where(): the name total is not a condition; repeat the expression that it names and compare that");
static_assert(judged(true).view() ==
              "AS0428 where(): a value of type bool is not a condition; compare an expression with it");

template <class L, class R>
constexpr meta::verdict joined(L const&, R const&) {
    return sql::detail::all_conditions<"&&", L, R>::judge();
}
static_assert(joined(col<&Instrument::active>, status == "new").accepted());
static_assert(joined(col<&Instrument::active>, 5).view() ==
              "AS0430 operator&&: a value of type int is not a condition; compare an expression with it");
static_assert(joined(status, 5).view().ends_with(
                  "; AS0430 operator&&: a value of type int is not a condition; compare an expression with it"),
              "both sides are told at once");
using Condition = decltype(status == "new");
static_assert(sql::detail::doubled_operator<"|", Condition, Condition>::judge().view() ==
              "AS0429 operator|: conditions are combined with ||; write that");
static_assert(sql::detail::doubled_operator<"&", decltype(status), Condition>::judge().view() ==
              "AS0429 operator&: a condition has no bits; a comparison binds more tightly than & in C++, so write "
              "(a & b) == c, and combine conditions with &&");
static_assert(sql::detail::doubled_operator<"<<", Condition, int>::judge().view().ends_with("so write (a << b) == c"));
}  // namespace
