// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/pfr.hpp>

#include <string>
#include <type_traits>

#include "support/catch.hpp"

namespace {
struct position {
    std::string symbol;
    double quantity;
    int lots;
};
using namespace alphaswarm;

static_assert(meta::field_count<position> == 3);
static_assert(std::is_same_v<meta::field_type<1, position>, double>);
}  // namespace

TEST_CASE("fields of a plain aggregate are reached by position and in order") {
    position p{"AAPL", 2.5, 3};
    meta::field_of<2>(p) = 7;
    CHECK(p.lots == 7);
    int visited = 0;
    meta::for_each_field(p, [&](auto const&) { ++visited; });
    CHECK(visited == 3);
}

TEST_CASE("aggregates are the same where every field is") {
    CHECK(same_fields(position{"AAPL", 2.5, 3}, position{"AAPL", 2.5, 3}));
    CHECK_FALSE(same_fields(position{"AAPL", 2.5, 3}, position{"AAPL", 2.5, 4}));
    CHECK_FALSE(same_fields(position{"AAPL", 2.5, 3}, position{"MSFT", 2.5, 3}));
}
