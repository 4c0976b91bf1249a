// SPDX-License-Identifier: BSL-1.0
// A clause of a program's own stands where its kind says, is written and bound there, and takes the place of the one
// that was there.
#include <alphaswarm/sql/query/clause.hpp>

#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using namespace trading;

namespace {

using sql::clause_kind;

static_assert(sql::may_follow(0, clause_kind::where) &&
              sql::may_follow(sql::set_of(clause_kind::where), clause_kind::group_by));
static_assert(!sql::may_follow(sql::set_of(clause_kind::where), clause_kind::where), "each once");
static_assert(!sql::may_follow(sql::set_of(clause_kind::limit), clause_kind::order_by), "in SQL's order");
static_assert(sql::has_clause(sql::set_of(clause_kind::limit) | sql::set_of(clause_kind::where), clause_kind::where));

/// A filter of a constant number, to see where a clause lands.
template <clause_kind Kind>
struct numbered {
    static constexpr clause_kind kind = Kind;
    static constexpr std::size_t parameters = 1;
    static constexpr bool groups = false;
    int number;

    static constexpr void enter(sql::writer&) {}
    template <class Query>
    static constexpr void write(sql::writer& w) {
        (w << " <").number(static_cast<std::size_t>(Kind)) << " ";
        w.parameter(sql_type<std::int32_t>::facts);
        w << ">";
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add(number);
    }
};

struct numbers_bound {
    std::string all{};
    template <class T>
    void add(T const& value) {
        if constexpr (std::is_integral_v<T>) all += std::to_string(value) + " ";
    }
    void require_count(char const*) {}
};

constexpr auto query = select(col<&Fill::price>).from<Fill>().where(col<&Fill::price> > 1).limit(3);
constexpr auto grouped = sql::detail::with_clause(query, numbered<clause_kind::group_by>{2});
constexpr auto replaced = sql::detail::with_clause(grouped, numbered<clause_kind::where>{4});

static_assert(sql_of(grouped) == "select price from fills where price > $1 <3 $2> limit $3");
static_assert(sql_of(replaced) == "select price from fills <2 $1> <3 $2> limit $3");
static_assert(std::remove_const_t<decltype(replaced)>::parameters == 3);

}  // namespace

TEST_CASE("clauses are bound in the order in which they are written") {
    numbers_bound bound;
    replaced.bind(bound);
    CHECK(bound.all == "4 2 3 ");
}
