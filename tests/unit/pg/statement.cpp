// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/statement.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::pg;

static_assert(statement{}.slot == 0, "a statement without a slot is never prepared");

namespace {
struct first_query;
struct second_query;
}  // namespace

TEST_CASE("every query type has one slot of its own, and none has slot 0") {
    CHECK(slot_of<first_query> != 0);
    CHECK(slot_of<first_query> != slot_of<second_query>);
    auto const next = next_slot();
    CHECK(next != slot_of<first_query>);
    CHECK(next_slot() == next + 1);
}
