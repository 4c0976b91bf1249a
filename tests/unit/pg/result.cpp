// SPDX-License-Identifier: BSL-1.0
#include <type_traits>
#include <utility>

#include <alphaswarm/pg/result.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

static_assert(!std::is_copy_constructible_v<pg::result> && std::is_nothrow_move_constructible_v<pg::result>);
static_assert(sizeof(pg::result) == sizeof(PGresult*));

namespace {
pg::result two_by_one() {
    PGresult* made = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    char name[] = "side", value[] = "buy";
    PGresAttDesc column{name, 0, 0, 1, 1043, -1, 44};
    PQsetResultAttrs(made, 1, &column);
    PQsetvalue(made, 0, 0, value, 3);
    PQsetvalue(made, 1, 0, nullptr, -1);
    PQsetvalue(made, 2, 0, value, 0);
    return pg::result(made);
}
}  // namespace

TEST_CASE("a result tells rows, columns, names, types and values; NULL has size -1, empty text size 0") {
    auto const got = two_by_one();
    CHECK(got.rows() == 3);
    CHECK(got.columns() == 1);
    CHECK(got.oid(0) == 1043);
    CHECK(std::string(got.name(0)) == "side");
    CHECK(std::string(got.data(0, 0)) == "buy");
    CHECK(got.size(0, 0) == 3);
    CHECK(got.size(1, 0) == -1);
    CHECK(got.is_null(1, 0));
    CHECK(got.size(2, 0) == 0);
    CHECK_FALSE(got.is_null(2, 0));
}

TEST_CASE("a result that was moved from is empty and harmless") {
    auto first = two_by_one();
    auto const second = std::move(first);
    CHECK_FALSE(first);
    CHECK(first.rows() == 0);
    CHECK(first.affected() == 0);
    CHECK(second.rows() == 3);
    pg::result third;
    third = two_by_one();
    PQclear(third.release());
    CHECK_FALSE(third);
}
