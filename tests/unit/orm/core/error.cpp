// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/core/error.hpp>

#include <type_traits>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;

static_assert(std::is_base_of_v<error, no_such_row> && std::is_base_of_v<error, too_many_rows> &&
              std::is_base_of_v<error, stale_row> && std::is_base_of_v<error, value_refused>);
static_assert(!std::is_base_of_v<no_such_row, too_many_rows> && !std::is_base_of_v<value_refused, stale_row>,
              "each outcome is told apart");

TEST_CASE("every error of row objects is caught as the one root, with its words") {
    CHECK(test::message_of<error>([] { throw stale_row("orders: read it again"); }) == "orders: read it again");
    CHECK(test::message_of<error>([] { throw value_refused("orders.id: set it"); }) == "orders.id: set it");
}

TEST_CASE("errors of row objects say what was done") {
    CHECK(value_refused("orders.id: set it").effect() == effect::not_sent);
    CHECK(stale_row("orders: read it again").effect() == effect::not_done);
    CHECK(no_such_row("none").effect() == effect::not_done);
    CHECK(too_many_rows("two").effect() == effect::done);
    CHECK(row_not_stored("none").effect() == effect::not_done);
    CHECK(row_not_stored("one of two", effect::done).effect() == effect::done);
}
