// SPDX-License-Identifier: BSL-1.0
#include <type_traits>

#include <alphaswarm/pg/protocol.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using test::contains;

static_assert(!std::is_copy_constructible_v<pg::protocol> && std::is_nothrow_move_constructible_v<pg::protocol>);

TEST_CASE("a server that is not there is a connection error that names the place and not the password") {
    try {
        pg::protocol const never(config("host=/nonexistent dbname=x user=u password=hunter2"));
        FAIL("connected to nothing");
    } catch (connection_error const& e) {
        CHECK(e.sqlstate() == pg::sqlstate::sqlclient_unable_to_establish_sqlconnection);
        CHECK(e.is_connection_lost());
        CHECK(contains(e.what(), "/nonexistent"));
        CHECK_FALSE(contains(e.what(), "hunter2"));
    }
}
