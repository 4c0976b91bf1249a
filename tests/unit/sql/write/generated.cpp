// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/write/generated.hpp>
#include <alphaswarm/types/unset.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;

static_assert(sql::in_row_insert(sql::facts_of<&Fill::price>) &&
              sql::in_row_insert(sql::facts_of<&Instrument::lot_size>));
static_assert(!sql::in_row_insert(sql::facts_of<&Fill::value>) && !sql::in_row_insert(sql::facts_of<&AuditEntry::id>) &&
              !sql::in_row_insert(sql::facts_of<&Session::user>));

TEST_CASE("an object is completed where it is unset and has a generator") {
    Fill fill;
    sql::complete(fill);
    CHECK(fill.id.view().size() == 36);
    CHECK_FALSE(types::is_unset(fill.created_at));
    CHECK_FALSE(fill.order_id.has_value());

    Fill other;
    sql::complete(other);
    CHECK(other.id != fill.id);
}

TEST_CASE("what was given is kept") {
    Fill fill;
    fill.id = key<Fill>("mine");
    fill.created_at = timestamp(date(2024, 2, 29));
    Fill const before = fill;
    sql::complete(fill);
    CHECK(fill.id == before.id);
    CHECK(fill.created_at == before.created_at);
}

TEST_CASE("a member's initializer is a generator of its column") {
    CHECK(sql::generated_value<&Instrument::active>());
    CHECK(sql::generated_value<&Order::revision>() == 0);
    CHECK(sql::generated_value<&Order::id>().view().size() == 36);
}

}  // namespace
