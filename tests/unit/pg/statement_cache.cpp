// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/statement_cache.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::pg;

TEST_CASE("nothing is ready in a new session, whatever its slot") {
    statement_cache fresh;
    statement_slot unnumbered, numbered;
    numbered.numbered();
    CHECK_FALSE(fresh.is_ready({}));
    CHECK_FALSE(fresh.is_ready({.slot = &unnumbered}));
    CHECK_FALSE(fresh.is_ready({.slot = &numbered}));
    fresh.forget({.slot = &numbered});
    CHECK_FALSE(fresh.is_ready({.slot = &numbered}));
}
