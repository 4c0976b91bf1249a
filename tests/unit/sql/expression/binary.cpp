// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::precedence;
using test::may_be_null, test::says;

static_assert(precedence::disjunction < precedence::conjunction && precedence::conjunction < precedence::negation &&
                  precedence::negation < precedence::is && precedence::is < precedence::comparison &&
                  precedence::comparison < precedence::containment && precedence::containment < precedence::sum &&
                  precedence::sum < precedence::product && precedence::product < precedence::atom,
              "the order of chapter 4.1.6");

constexpr auto a = col<&Fill::price>;
constexpr auto b = col<&Fill::quantity>;
constexpr auto c = col<&Fill::commission>;

static_assert(says(a + 1 > b * 2, "fills.price + $1 > fills.quantity * $2"),
              "arithmetic binds tighter than comparison");
static_assert(says((a > 1 && b > 2) || c > 3, "fills.price > $1 and fills.quantity > $2 or fills.commission > $3"),
              "and binds tighter than or");
static_assert(says(a > 1 && (b > 2 || c > 3), "fills.price > $1 and (fills.quantity > $2 or fills.commission > $3)"));
static_assert(says((a > 1 || b > 2) && c > 3, "(fills.price > $1 or fills.quantity > $2) and fills.commission > $3"));
static_assert(says((a > 1 && b > 2) && c > 3, "fills.price > $1 and fills.quantity > $2 and fills.commission > $3"));
static_assert(says(a > 1 && (b > 2 && c > 3), "fills.price > $1 and fills.quantity > $2 and fills.commission > $3"),
              "and is associative");
static_assert(says((a > 1) == (b > 2), "(fills.price > $1) = (fills.quantity > $2)"),
              "comparisons do not chain in PostgreSQL");
static_assert(says(is_null(a + 1), "fills.price + $1 is null") && says(is_null(a > 1), "fills.price > $1 is null"),
              "IS binds looser than comparison");
static_assert(says(is_null(a > 1 && b > 2), "(fills.price > $1 and fills.quantity > $2) is null"));
static_assert(says(is_null(is_null(a)), "(fills.price is null) is null"));
static_assert(says(!(a > 1 && b > 2), "not (fills.price > $1 and fills.quantity > $2)") &&
              says(!(a > 1), "not fills.price > $1") && says(!!(a > 1), "not not fills.price > $1"));
static_assert(says((!(a > 1)) == (b > 2), "(not fills.price > $1) = (fills.quantity > $2)"));
static_assert(says(between(a + 1, b, b * 2), "fills.price + $1 between fills.quantity and fills.quantity * $2"));
static_assert(says(between(a, 1, 2) == (b > 3), "fills.price between $1 and $2 = (fills.quantity > $3)"),
              "between binds tighter than comparison");
static_assert(says(is_distinct_from(a + 1, b) && c > 1,
                   "fills.price + $1 is distinct from fills.quantity and fills.commission > $2"));
static_assert(says(is_null(is_distinct_from(a, b)), "(fills.price is distinct from fills.quantity) is null"),
              "IS does not chain");

static_assert(!may_be_null(a > 1) && may_be_null(c > 1) && may_be_null(a > c) && may_be_null(a + c),
              "NULL on either side passes through");
static_assert(!may_be_null(is_distinct_from(a, c)) && !may_be_null(is_null(c)),
              "words that begin with is are never unknown");

}  // namespace
