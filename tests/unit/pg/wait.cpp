// SPDX-License-Identifier: BSL-1.0
#include <chrono>
#include <climits>

#include <unistd.h>

#include <alphaswarm/pg/wait.hpp>

#include "support/catch.hpp"

using alphaswarm::pg::deadline;
using alphaswarm::pg::milliseconds;
using alphaswarm::pg::wait;
using namespace std::chrono_literals;

static_assert(milliseconds(2s) == milliseconds(2000) && milliseconds(1500us) == milliseconds(2) &&
              milliseconds(1h) == milliseconds(3600000));
static_assert(milliseconds(-5) == milliseconds(0) && milliseconds(-2s) == milliseconds(0) &&
              milliseconds(2000h) == milliseconds(INT_MAX));
static_assert(milliseconds(std::chrono::duration<double>(0.25)) == milliseconds(250));
static_assert(!std::is_convertible_v<int, milliseconds>, "a bare number has no unit");
static_assert(!deadline().is_set());

TEST_CASE("a deadline is over when its time has passed, and the earlier of two is taken") {
    CHECK(deadline().left() == -1);
    CHECK_FALSE(deadline().is_over());
    deadline const soon = deadline::in(milliseconds(20)), late = deadline::in(1h);
    CHECK(soon.left() > 0);
    CHECK(earlier(late, soon).left() <= 20);
    CHECK(earlier(deadline(), soon).is_set());
    alphaswarm::pg::pause(1h, soon);
    CHECK(soon.is_over());
    CHECK_FALSE(late.is_over());
}

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
