// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/checked.hpp>

#include <type_traits>

#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;

namespace {
constexpr auto whole = checked_sql<desk::tables>([] { return "select name from venues"; });
constexpr auto within = checked_sql<desk::tables>([] { return "select n.name from ({names}) n"; }, "names"_c = whole);
static_assert(sql::statement<std::remove_const_t<decltype(whole)>>);
static_assert(sql_of(within) == "select n.name from (select name from venues) n");

constexpr auto with_hole = checked_sql<desk::tables>([] { return "select name from venues where {where}"; });
static_assert(!sql::statement<std::remove_const_t<decltype(with_hole)>>, "not before it is filled");
constexpr auto of_one = checked_sql<desk::tables>([] { return "select name from venues order by {order}"; },
                                                  "order"_c = choice(piece<1, "rank">));
static_assert(sql_of(of_one.with("order"_c = 1)) == "select name from venues order by rank");
static_assert(!reader::detail::countable<65>::judge().accepted() && reader::detail::countable<64>::judge().accepted());
}  // namespace

TEST_CASE("a value that no piece has is an error of the program") {
    CHECK_THROWS_AS(of_one.with("order"_c = 2), alphaswarm::error);
}
