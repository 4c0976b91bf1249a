// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/core/execution.hpp>

#include <cstring>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/message_of.hpp"
#include "unit/orm/made_result.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {
constexpr auto q =
    select(col<&Venue::rank>, col<&Venue::name>).from<Venue>().where(col<&Venue::rank> > param("least"_c));
using Q = std::remove_const_t<decltype(q)>;
}  // namespace

TEST_CASE("a statement goes to the wire as constants: one name for one text") {
    auto const s = orm::detail::pg_statement<Q>;
    CHECK(s.sql == std::string("select rank, name from venues where rank > $1"));
    CHECK(std::strlen(s.name) == 19);
    CHECK(std::string_view(s.name).substr(0, 3) == "as_");
    REQUIRE(s.parameter_count == 1);
    CHECK(s.parameter_types[0] == 23);
    REQUIRE(s.result_count == 2);
    CHECK(s.result_types[0] == 23);
    CHECK(s.result_types[1] == 25);
    CHECK(s.slot != nullptr);
    CHECK(orm::detail::pg_statement<Q>.slot == s.slot);
    auto const other = orm::detail::pg_statement<std::remove_const_t<decltype(from<Venue>())>>;
    CHECK(other.slot != s.slot);
    CHECK(std::string_view(other.name) != s.name);
}

TEST_CASE("a value that does not decode names its column and the statement") {
    orm::row_of<Q> row{};
    made_result const good({{"rank", std::string("\0\0\0\2", 4)}, {"name", std::string("Eurex")}});
    orm::detail::read_one<Q>(row, good.result());
    CHECK(row[col<&Venue::name>] == "Eurex");
    made_result const bad({{"rank", std::string("\0\0\0\2", 4)}, {"name", std::nullopt}});
    CHECK(message_of<pg::decode_error>([&] { orm::detail::read_one<Q>(row, bad.result()); }) ==
          "column 2 (name) of: select rank, name from venues where rank > $1: is NULL, but its C++ type cannot be: "
          "make it a std::optional");
    made_result const cut({{"rank", std::string("\0\0\2", 3)}, {"name", std::string("x")}});
    CHECK(message_of<pg::decode_error>([&] { orm::detail::read_one<Q>(row, cut.result()); }) ==
          "column 1 (rank) of: select rank, name from venues where rank > $1: has 3 bytes instead of 4: the column is "
          "of another type");
}

TEST_CASE("a wrong number of rows says how many there were, and of what") {
    CHECK(message_of<too_many_rows>([] { orm::detail::refuse_many(3, "select 1"); }) ==
          "one row was expected, but there are 3: select 1");
}

TEST_CASE("an insert that stored less than it was given says how much, and whether anything was done") {
    auto const told = [](std::int64_t stored, std::size_t given) {
        try {
            orm::detail::require_stored(schema::view_of<Venue>, stored, given);
            return std::string("stored");
        } catch (row_not_stored const& e) {
            return std::string(e.effect() == effect::done ? "done: " : "not done: ") + e.what();
        }
    };
    CHECK(told(1, 1) == "stored");
    CHECK(told(0, 0) == "stored");
    CHECK(told(0, 1) == "not done: venues: no row was stored: a trigger or rule of the database held it back");
    CHECK(told(0, 3) == "not done: venues: no row was stored: a trigger or rule of the database held them back");
    CHECK(told(2, 3) ==
          "done: venues: 2 of 3 rows were stored: a trigger or rule of the database held the others back; a "
          "surrounding transaction can undo them");
}
