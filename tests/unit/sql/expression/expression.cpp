// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::bound, sql::condition, sql::expression;
using test::says;

static_assert(expression<decltype(col<&Fill::price>)> && !expression<double> && !expression<Fill>);
static_assert(condition<decltype(col<&Instrument::active>)> && !condition<decltype(col<&Fill::price>)> &&
                  !condition<bool>,
              "a boolean column is a condition");

static_assert(says(bound<double>{1}, "$1") && test::written<bound<double>>.oids[0] == 701 &&
              test::written<bound<sql::static_text>>.oids[0] == 25);
static_assert(!expression<decltype(param("x"_c))>, "a placeholder has no type until it stands beside something");
static_assert(std::is_same_v<sql::detail::expression_of<date, decltype(param("x"_c))>, sql::placeholder<"x", date>>);
static_assert(says(sql::placeholder<"x", date>{}, "$1") && test::written<sql::placeholder<"x", date>>.oids[0] == 1082);

static_assert(std::is_same_v<sql::bound_as<char[4]>, std::string> &&
                  std::is_same_v<sql::bound_as<std::string_view>, std::string> &&
                  std::is_same_v<sql::bound_as<varchar<8>>, varchar<8>> && std::is_same_v<sql::bound_as<int>, int>,
              "text of any kind is copied");
static_assert(sql::detail::operand<int> && sql::detail::operand<std::nullopt_t> &&
              sql::detail::operand<std::optional<int>> && sql::detail::operand<char const*> &&
              !sql::detail::operand<Fill> && !sql::detail::operand<unsigned char>);

constexpr meta::verdict said = [] {
    meta::verdict v;
    sql::detail::say_expression<decltype(col<&Session::order>)>(v);
    return v;
}();
static_assert(said.view() == "'user'.'order'");

}  // namespace
