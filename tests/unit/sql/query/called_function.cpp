// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/query/called_function.hpp>

#include <optional>
#include <string>

#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/described_functions.hpp"

using namespace alphaswarm;
using namespace described_functions;
using desk::Venue;

namespace {
struct Labelled {
    struct arguments {
        std::optional<std::string> label{};
    };
    std::optional<std::string> label{};
};
template <class T = Labelled>
consteval auto describe_table(of<Labelled>) {
    return describe<T>("labelled")
        .columns(column<&T::label>)
        .as_function("select :label? as label", column<&T::arguments::label>.named("given"));
}
template <class... Given>
std::string said(Given const&...) {
    return std::string(decltype(sql::detail::rule_of_call<Busiest, Given...>())::type::judge().view());
}
template <class Query>
std::string complaints(Query const&) {
    return std::string(sql::draft_of<Query>.complaints.view());
}
constexpr auto any = "venue"_c = std::nullopt;
}  // namespace

TEST_CASE("a call is a source of rows, whose arguments are written by name") {
    CHECK(sql::sql_of(from(call<Busiest>("at_least"_c = 3, any))) ==
          "select code, instruments, largest from busiest(at_least => $1, venue => $2)");
    CHECK(sql::sql_of(select(col<&Names::name>).from(call<Names>("Least"_c = param("n"_c)))) ==
          "select name from ledger.names_of(\"Least\" => $1)");
    constexpr auto few = alias<Busiest>("few"_c);
    CHECK(sql::sql_of(select(few[col<&Busiest::code>]).from(call<Busiest>("at_least"_c = 3, any).as("few"_c))) ==
          "select code from busiest(at_least => $1, venue => $2) as few");
}
TEST_CASE("its arguments see the sources before it") {
    CHECK(sql::sql_of(select(col<&Venue::name>)
                          .from<Venue>()
                          .left_join(call<Busiest>("at_least"_c = col<&Venue::rank>, "venue"_c = col<&Venue::code>))) ==
          "select venues.name from venues left join busiest(at_least => venues.rank, venue => venues.code) on "
          "busiest.code = venues.code");
    CHECK(complaints(
              select(col<&Venue::name>).from(call<Busiest>("at_least"_c = col<&Venue::rank>, any)).join<Venue>()) ==
          "AS0419 from(): venues.rank: venues is joined later; move that join before this one");
    CHECK(
        complaints(
            select(col<&Venue::name>).from<Venue>().right_join(call<Busiest>("at_least"_c = col<&Venue::rank>, any))) ==
        "AS0419 join(): venues.rank: an argument of a function in a right or full join sees no other source; put the "
        "function on the left, and use left_join(...)");
    CHECK(complaints(select(col<&Venue::name>)
                         .from<Venue>()
                         .cross_join(call<Busiest>("at_least"_c = col<&Venue::rank>, any))
                         .right_join<desk::Instrument>(col<&Busiest::code> == col<&desk::Instrument::venue>)) == "");
    CHECK(complaints(select(col<&Venue::name>)
                         .from<desk::Instrument>()
                         .left_join<Venue>()
                         .cross_join(call<Busiest>("at_least"_c = col<&Venue::rank>, any)))
              .starts_with("AS0441 call(): busiest(): the argument at_least is never NULL"));
    CHECK(complaints(select(col<&Venue::name>)
                         .from<Venue>()
                         .cross_join(call<Busiest>("at_least"_c = max(col<&Venue::rank>), any)))
              .find("an argument of a function is worked out for each row; give a column or a value") !=
          std::string::npos);
    CHECK(complaints(from(call<Busiest>("at_least"_c = call<"length">(cast<std::string>(col<&Busiest::code>)), any)))
              .find("an argument of a function is worked out before its rows; read another source") !=
          std::string::npos);
    CHECK_THROWS_WITH(call<Busiest>("at_least"_c = std::int64_t{5'000'000'000}, any),
                      Catch::Contains("the argument at_least: 5000000000 is out of the range of integer"));
    CHECK(complaints(from(call<Busiest>("at_least"_c = nullif(call<"length">(std::string("a")), 1), any))) ==
          "AS0441 call(): busiest(): the argument at_least is never NULL, and is given an expression that may be; give "
          "coalesce(...), or describe a std::optional");
}
TEST_CASE("every argument is given once, with its type") {
    CHECK(said("at_least"_c = 3, any) == "");
    CHECK(said("at_least"_c = std::int16_t{3}, "venue"_c = venue_key("XNYS")) == "");
    CHECK(said("at_least"_c = 3, "venue"_c = std::optional(venue_key("XNYS"))) == "");
    CHECK(said("at_least"_c = 3) ==
          "AS0441 call(): busiest(): the argument venue is not given; give it by name, _c = value");
    CHECK(said("at_least"_c = 3, "at_least"_c = 3, any) ==
          "AS0441 call(): busiest(): the argument at_least is given twice; keep one");
    CHECK(said("at_least"_c = 3, any, "most"_c = 1) ==
          "AS0441 call(): busiest(): it has no argument most; it takes at_least, venue");
    CHECK(said("at_least"_c = std::string("3"), any) ==
          "AS0441 call(): busiest(): the argument at_least is integer and is given text; give that, or cast<...>() it");
    CHECK(said("at_least"_c = std::optional(3), any) ==
          "AS0441 call(): busiest(): the argument at_least is integer, which is never NULL, and is given a value that "
          "may be; give a plain value, or describe a std::optional");
    CHECK(said("at_least"_c = 3, "venue"_c = std::optional(1))
              .starts_with("AS0441 call(): busiest(): the argument venue is alphaswarm::types::key<desk::Venue"));
    CHECK(said(3).starts_with("AS0441 call(): described_functions::Busiest: its arguments are given by name"));
    CHECK(decltype(sql::detail::rule_of_call<Venue>())::type::judge().view() ==
          "AS0442 call(): venues is no function; read it with from<...>() or a join, or describe it with "
          "as_function(...)");
}
TEST_CASE("a value that may be NULL is given where that may be") {
    CHECK(said("at_least"_c = 3, "venue"_c = std::optional<venue_key>()) == "");
    CHECK(sql::sql_of(from(call<Labelled>("given"_c = std::optional<std::string>("x")))) ==
          "select label from labelled(given => $1)");
    CHECK(sql::sql_of(from(call<Labelled>("given"_c = "x"))) == "select label from labelled(given => $1)");
}
TEST_CASE("a call stands in from() and joins") {
    using item = decltype(call<Busiest>("at_least"_c = 3, any));
    CHECK(sql::detail::all_selectable<"select", item>::judge().view() ==
          "AS0415 select(): the rows of busiest are read in from(...) or a join; select their columns");
    CHECK(sql::detail::joinable<decltype(call<Names>("Least"_c = 1)), sql::nothing, sql::table_source<Venue>>::judge()
              .view() ==
          "AS0221 join(): venues and names_of: no foreign key or link connects them; give the condition, or use "
          "cross_join(...) for every row of it");
}
TEST_CASE("a function is not read without a call") {
    CHECK(complaints(from<Busiest>()) ==
          "AS0442 from(): busiest is a function, whose rows are those of a call; write call<...>(...) with its "
          "arguments");
}
