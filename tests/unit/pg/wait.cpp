// SPDX-License-Identifier: BSL-1.0
#include <unistd.h>

#include <alphaswarm/pg/wait.hpp>

#include "support/catch.hpp"

using alphaswarm::pg::wait;

TEST_CASE("waiting ends when the socket is ready, when the time is over, and at once without a socket") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    CHECK_FALSE(wait(ends[0], POLLIN, 1));
    CHECK(wait(ends[1], POLLOUT));
    REQUIRE(::write(ends[1], "x", 1) == 1);
    CHECK(wait(ends[0], POLLIN));
    CHECK_FALSE(wait(-1, POLLIN));
    ::close(ends[0]);
    ::close(ends[1]);
}
