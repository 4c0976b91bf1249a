// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/preparation.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::pg;

TEST_CASE("nothing is ready in a new session, whatever its slot") {
    preparation fresh;
    CHECK_FALSE(fresh.is_ready({.slot = 0}));
    CHECK_FALSE(fresh.is_ready({.slot = 100000}));
    fresh.forget({.slot = 100000});
    CHECK_FALSE(fresh.is_ready({.slot = 100000}));
}
