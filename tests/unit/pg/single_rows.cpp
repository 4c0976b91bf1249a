// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/single_rows.hpp>

#include <type_traits>
#include <utility>

#include "support/catch.hpp"

using namespace alphaswarm;

static_assert(std::is_nothrow_move_constructible_v<pg::single_rows> && !std::is_copy_constructible_v<pg::single_rows>);

TEST_CASE("rows that move are open where they went, and nowhere else") {
    pg::single_rows first;
    CHECK_FALSE(first.is_open());
    first.open("select 1", nullptr, effect::not_done);
    pg::single_rows second(std::move(first));
    CHECK((second.is_open() && !first.is_open()));
    first.take(second);
    CHECK((first.is_open() && !second.is_open()));
    second.break_off("nothing was open");
    first.break_off("reset");
    CHECK_FALSE(first.is_open());
    first.take(second);  // has none: what was broken off stays so
    CHECK_FALSE(first.is_open());
}
