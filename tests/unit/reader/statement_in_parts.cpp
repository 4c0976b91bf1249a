// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/statement_in_parts.hpp>

#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;

namespace {
constexpr auto some = checked_sql<desk::tables>(
    [] { return "select opens, rank from venues v where rank > :least and {where} and {where} {only}"; },
    "only"_c = choice(piece<false, "">, piece<true, "and opens is not null and name = :name">));
constexpr auto filled = some.with("only"_c = true, "where"_c = col<&desk::Venue::rank> < 7);
using statement = std::remove_const_t<decltype(filled)>;

static_assert(filled.number == 1 && some.with("only"_c = false, "where"_c = col<&desk::Venue::rank> < 7).number == 0);
static_assert(sql_of(filled) ==
              "select opens, rank from venues v where rank > $1 and (v.rank < $2) and (v.rank < $3) ");
constexpr auto const& second = sql::draft_of<statement::alternative<1>>;
static_assert(second.nullable[0] && !second.nullable[1], "as the first one, which may have NULL");
static_assert(std::string_view(second.text, second.size).ends_with("and opens is not null and name = $4"));
static_assert(sql::draft_of<statement>.placeholder_count == 2, "the parameters of all");
static_assert(statement::returns_rows && statement::only_reads);
static_assert(reader::text_in_parts<desk::tables, decltype([] { return "select 1 where {where}"; })>::unfinished()
                  .starts_with("checked_sql(): the text has parts that are not given"));
}  // namespace

TEST_CASE("the statement that was chosen is visited") {
    CHECK(filled.visit([](auto const& one) { return sql_of(one).size(); }) == second.size);
}
