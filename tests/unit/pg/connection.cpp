// SPDX-License-Identifier: BSL-1.0
#include <type_traits>

#include <alphaswarm/pg/connection.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

static_assert(!std::is_copy_constructible_v<connection> && std::is_nothrow_move_constructible_v<connection>);
static_assert(std::is_nothrow_move_assignable_v<connection>);
static_assert(std::is_constructible_v<connection, char const*> && !std::is_convertible_v<char const*, connection>,
              "connecting is never an implicit conversion");

TEST_CASE("connecting to nothing throws a connection error") {
    CHECK_THROWS_AS(connection("host=/nonexistent"), connection_error);
    CHECK_THROWS_AS(connection("nonsense"), usage_error);
}
