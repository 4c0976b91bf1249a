// SPDX-License-Identifier: BSL-1.0
// The words that ask these rules are refused in tests/reject/sql; here the verdicts as values.
#include <alphaswarm/sql/expression/expression_rules.hpp>

#include <string_view>

#include <alphaswarm/sql.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;

template <class E, class... A>
constexpr meta::verdict asked(E const&, A const&...) {
    return sql::detail::about_expression<"like", E, A...>::judge();
}
constexpr auto status = col<&Order::status>;

static_assert(asked(&Order::status).view() == "AS0329 like(): a pointer to a member is not a column; write col<...>");
static_assert(asked(column<&Order::status>).view() ==
              "AS0329 like(): column<...> describes a column of a table; a statement reads it as col<...>");
static_assert(asked(column<&Order::status>.one_of("new")).view() == asked(column<&Order::status>).view(),
              "whatever its words");
static_assert(asked(status.as("state"_c)).view() ==
              "AS0329 like(): .as(...) makes a result, which is no longer an expression; omit .as(...) here");
static_assert(asked("state"_c).view() ==
              "AS0329 like(): the name state is not an expression; repeat the expression that it names, or write "
              "literal(...) for a constant");
static_assert(sql::detail::about_expression<"in", int, int>::judge().view() ==
                  "AS0329 in(): a value of type int is given in place of the expression, which comes first; give a "
                  "column, col<...>, or what is computed from one",
              "there is nothing to swap it with");
static_assert(sql::detail::about_expression<"like", decltype(status), meta::label<"x">>::judge().view().starts_with(
                  "AS0329 like(): the name x is not an expression"),
              "wherever it stands");
static_assert(sql::detail::complete_call<"between", "give both", decltype(status)>::judge().view() ==
              "AS0340 between(): orders.status: give both");
static_assert(sql::detail::tells_no_type::judge().view().starts_with(
    "AS0301 comparison: a placeholder has the type of the expression beside it"));
static_assert(asked(param("state"_c), status).view() ==
              "AS0329 like(): a placeholder is given in place of the expression, which comes first; swap them");
static_assert(asked(5, status).view() ==
              "AS0329 like(): a value of type int is given in place of the expression, which comes first; swap them");
static_assert(sql::detail::compares_expressions<"comparison", decltype(&Order::status)>::judge().view() ==
              "AS0330 comparison: a pointer to a member is not a column; write col<...>");

template <class E, class... A>
inline constexpr bool caught = sql::detail::misplaced<E, A...>;
using status_column = decltype(col<&Order::status>);
static_assert(!caught<status_column> && !caught<status_column, char[3]> && !caught<status_column, status_column>,
              "what is right goes its own way");
static_assert(!caught<int> && !caught<std::string_view, int>, "words of other libraries are left alone");
static_assert(caught<int, status_column> && caught<decltype(&Order::status)>);

/// A program's own words of the same names stay its own, whatever they take.
template <class Range>
constexpr int sum(Range const&) {
    return 1;
}
template <class X>
constexpr int is_null(X const&) {
    return 2;
}
static_assert(sum(std::string_view("a")) == 1 && is_null(5) == 2);

static_assert(sql::detail::lists_values<"in", status_column, char[4]>::judge().view() ==
              "AS0328 in(): orders.status: a list of values is written in braces, so that lists of any length share "
              "one statement; write in(..., {...})");
static_assert(requires {
    in(status, status, "new");
    in(status, param("these"_c));
    in(col<&Order::quantity>, param("one"_c), 5.0);
});
}  // namespace
