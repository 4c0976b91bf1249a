// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/result_types.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm::pg;
using alphaswarm::test::contains;

static_assert(detail::same_wire_type(1043, 25) && detail::same_wire_type(19, 1043) &&
                  detail::same_wire_type(1003, 1009),
              "text is text");
static_assert(!detail::same_wire_type(1042, 25) && !detail::same_wire_type(1042, 1043) &&
                  !detail::same_wire_type(1014, 1009),
              "char(n) is padded with blanks");
static_assert(detail::same_wire_type(1015, 1009), "and so are its arrays");
static_assert(detail::same_wire_type(99999, 0) && detail::same_wire_type(16384, 0), "a type of the database's own");
static_assert(!detail::same_wire_type(23, 0) && !detail::same_wire_type(25, 0) && !detail::same_wire_type(1007, 0));
static_assert(!detail::same_wire_type(23, 20) && !detail::same_wire_type(114, 25) && !detail::same_wire_type(0, 25));

namespace {
/// Of columns of a table, or of results that are computed.
std::string problems(std::vector<std::uint32_t> server, std::vector<std::uint32_t> expected, Oid table = 17000) {
    PGresult* made = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    std::vector<PGresAttDesc> columns;
    static char name[] = "price";
    for (auto oid : server) columns.push_back({name, table, 0, 1, oid, -1, -1});
    if (!columns.empty()) PQsetResultAttrs(made, static_cast<int>(columns.size()), columns.data());
    statement const s{.result_types = expected.data(), .result_count = static_cast<int>(expected.size())};
    bool const agreed = has_result_types(made, s);
    std::string const out = detail::result_type_differences(made, s);
    CHECK(agreed == out.empty());
    PQclear(made);
    return out;
}
}  // namespace

TEST_CASE("results that agree have no problems") {
    CHECK(problems({}, {}).empty());
    CHECK(problems({20, 1043, 77777}, {20, 25, 0}).empty());
}

TEST_CASE("char(n) is read as text where it is computed, bit(n) as bit varying anywhere") {
    CHECK(problems({1042, 1014, 1042}, {25, 1009, 1043}, 0).empty());
    CHECK_FALSE(problems({1042}, {25}).empty());
    CHECK_FALSE(problems({1014}, {1009}).empty());
    CHECK_FALSE(problems({25}, {1042}, 0).empty());
    CHECK(problems({1560, 1561}, {1562, 1563}).empty());
    CHECK_FALSE(problems({1562}, {1560}).empty());
}

TEST_CASE("every difference is named at once, with both types and the remedy") {
    auto const said = problems({1700, 20, 1231, 77777}, {701, 20, 1022, 25, 16});
    CHECK(contains(said, "returns 4 columns, the program expects 5"));
    CHECK(contains(said,
                   "column 1 'price' is numeric (oid 1700) on the server, the program expects double "
                   "precision (oid 701): change the member's type"));
    CHECK(contains(said, "column 3 'price' is numeric[] (oid 1231)"));
    CHECK(contains(said, "column 4 'price' is a type of this database (oid 77777)"));
    CHECK_FALSE(contains(said, "column 2"));
}

TEST_CASE("types that need a word of their own get it") {
    CHECK(contains(problems({1042}, {25}), "is character (oid 1042)"));
    CHECK(contains(problems({1042}, {25}), "make the member a fixed_char<n>"));
    CHECK(contains(problems({790}, {1700}), "is money (oid 790)"));
    CHECK(contains(problems({790}, {1700}), "depends on the server's lc_monetary"));
    CHECK(contains(problems({791}, {1231}), "make the column numeric by a migration"));
    CHECK(contains(problems({25}, {0}), "the program expects a type that the database defines itself: change"));
    CHECK(contains(problems({3904}, {3926}), "is int4range (oid 3904) on the server, the program expects int8range"));
}
