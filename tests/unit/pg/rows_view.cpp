// SPDX-License-Identifier: BSL-1.0
#include <string_view>
#include <type_traits>

#include <alphaswarm/pg/rows_view.hpp>

#include <alphaswarm/pg/result.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

// What a register holds is handed on in one.
static_assert(sizeof(pg::rows_view) == sizeof(void*) && std::is_trivially_copyable_v<pg::rows_view>);

TEST_CASE("a view reads a result's rows: names, bytes, what is NULL; none without a result") {
    PGresult* const made = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    pg::result const owner(made);
    char name[] = "side", value[] = "b\0y";
    PGresAttDesc column{name, 0, 0, 1, 1043, -1, 44};
    PQsetResultAttrs(made, 1, &column);
    PQsetvalue(made, 0, 0, value, 3);
    PQsetvalue(made, 1, 0, nullptr, -1);
    PQsetvalue(made, 2, 0, value, 0);

    pg::rows_view const rows = owner;
    CHECK(rows.rows() == 3);
    CHECK(std::string_view(rows.name(0)) == "side");
    CHECK(rows.name(1) == nullptr);
    CHECK(rows.bytes(0, 0) == std::string_view("b\0y", 3));
    CHECK(rows.data(0, 0) == owner.data(0, 0));
    CHECK(rows.length(0, 0) == 3);
    CHECK_FALSE(rows.is_null(0, 0));
    CHECK(rows.is_null(1, 0));
    CHECK(rows.bytes(1, 0).empty());
    CHECK_FALSE(rows.is_null(2, 0));
    CHECK(rows.length(2, 0) == 0);

    CHECK(pg::rows_view().rows() == 0);
    CHECK(pg::rows_view(pg::result()).rows() == 0);
}
