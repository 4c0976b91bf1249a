// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/statement.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::pg;

static_assert(statement{}.slot == nullptr, "a statement without a slot is never prepared");

namespace {
struct first_query;
struct second_query;
}  // namespace

TEST_CASE("every query type has one slot of its own, and a slot gets its number once") {
    CHECK(&slot_of<first_query> != &slot_of<second_query>);
    CHECK(slot_of<first_query>.number() == 0);
    auto const first = slot_of<first_query>.numbered();
    CHECK(first != 0);
    CHECK(slot_of<first_query>.numbered() == first);
    CHECK(slot_of<first_query>.number() == first);
    CHECK(slot_of<second_query>.numbered() != first);
    statement_slot another;
    CHECK(another.numbered() > first);
}
