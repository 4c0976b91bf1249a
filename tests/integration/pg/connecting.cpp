// SPDX-License-Identifier: BSL-1.0
// Connecting, connecting anew and cancelling with servers that take their time for ever, alone and in a list of hosts.
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include <alphaswarm/pg/connecting.hpp>
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/limits.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"
#include "support/proxy.hpp"
#include "support/silent.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace std::chrono_literals;
using place = cut::place;

namespace {
constexpr int slack = 2000;
struct came {
    std::string what = "connected";
    int milliseconds = 0;
};
came connect(config const& where) {
    came out;
    out.milliseconds = milliseconds_of([&] {
        try {
            connection const db(where);
        } catch (connection_error const& e) {
            out.what = e.what();
            CHECK(e.effect() == effect::not_sent);
        }
    });
    return out;
}
/// The server behind the proxy, after these ports of the loopback interface.
config after(proxy const& real, std::vector<int> const& ports) {
    std::string hosts, all;
    for (int port : ports) hosts += "127.0.0.1,", all += std::to_string(port) + ",";
    config where = real.config();
    std::string const last(where.get("port"));
    return where.set("host", hosts + "127.0.0.1").set("port", all + last).connect_timeout(1s);
}
}  // namespace

TEST_CASE("a listener that says nothing, or does not even take the connection, is left after the connect_timeout") {
    for (bool full : {false, true}) {
        silent_listener const silent(full);
        auto const found = connect(silent.config().connect_timeout(1));
        CHECK(contains(found.what,
                       "no answer from \"127.0.0.1\", port " + std::to_string(silent.port()) +
                           " within the connect_timeout of 1 s"));
        CHECK(found.milliseconds >= 1000);
        CHECK(found.milliseconds < 1000 + slack);
    }
}

TEST_CASE("the environment's limit holds where the program gives none, and without both the default") {
    silent_listener const silent;
    ::setenv("PGCONNECT_TIMEOUT", "1", 1);
    CHECK(connect(silent.config()).milliseconds < 1000 + slack);
    ::setenv("PGCONNECT_TIMEOUT", "x", 1);
    CHECK(contains(message_of<usage_error>([&] { connection const db(silent.config()); }),
                   "connect_timeout: not a whole number"));
    ::unsetenv("PGCONNECT_TIMEOUT");
    auto const found = connect(silent.config());
    CHECK(found.milliseconds >= 1000 * pg::default_limits::connect_seconds);
    CHECK(found.milliseconds < 1000 * pg::default_limits::connect_seconds + slack);
}

TEST_CASE("of several hosts each has its share, and the first that answers is taken") {
    database const here;
    proxy const real(here.dsn());
    silent_listener const silent, full(true);
    int const closed = [] {
        silent_listener const gone;
        return gone.port();
    }();
    CHECK(connect(after(real, {silent.port()})).what == "connected");
    CHECK(connect(after(real, {full.port()})).what == "connected");
    CHECK(connect(after(real, {closed, silent.port(), closed, full.port()})).what == "connected");
    auto const none = connect(after(real, {silent.port(), closed, full.port()})
                                  .set("port",
                                       std::to_string(silent.port()) + "," + std::to_string(closed) + "," +
                                           std::to_string(full.port()) + "," + std::to_string(closed)));
    CHECK(none.milliseconds < 2 * (1000 + slack));
    for (int port : {silent.port(), closed, full.port()}) CHECK(contains(none.what, "port " + std::to_string(port)));
}

TEST_CASE("a start that stops at any of its bytes is left after the connect_timeout") {
    database const here;
    proxy between(here.dsn());
    for (std::size_t byte : {0, 1, 9, 30, 200, 330, 400}) {
        CAPTURE(byte);
        between.arm({.where = place::server_byte, .byte = byte, .silent = true});
        auto const found = connect(between.config().connect_timeout(1));
        CHECK(contains(found.what, "no answer from"));
        CHECK(found.milliseconds < 1000 + slack);
    }
    CHECK(connect(between.config()).what == "connected");
}

TEST_CASE("reset() has the limits of connecting, and a deadline cuts them; another host takes over") {
    database const here;
    proxy first(here.dsn()), second(here.dsn());
    config where = first.config();
    std::string const ports = std::string(where.get("port")) + "," + std::string(second.config().get("port"));
    SECTION("alone") {
        connection db(config(where).connect_timeout(1));
        first.arm({.where = place::server_byte, .byte = 1, .silent = true});
        CHECK(milliseconds_of([&] { CHECK_THROWS_AS(db.reset(), connection_error); }) < 1000 + slack);
        CHECK_FALSE(db.is_open());
        CHECK_THROWS_AS(db.execute("select 1"), connection_error);
        first.arm({.where = place::server_byte, .byte = 1, .silent = true});
        deadline_guard const limit(db, 100ms);
        CHECK(milliseconds_of([&] {
                  CHECK(contains(message_of<connection_error>([&] { db.reset(); }), "before the deadline"));
              }) < 900);
    }
    SECTION("with another host") {
        connection db(where.set("host", "127.0.0.1,127.0.0.1").set("port", ports).connect_timeout(1));
        std::string heard;
        db.on_notice([](void* to, char const* text) { *static_cast<std::string*>(to) += text; }, &heard);
        first.arm({.where = place::server_byte, .byte = 1, .silent = true});
        db.reset();
        CHECK(second.connections() == 1);
        CHECK(text_of(db.execute("select 'served'")) == "served");
        db.execute("drop table if exists nowhere");
        CHECK(contains(heard, "nowhere"));
        second.arm({.where = place::server_byte, .byte = 1, .silent = true});
        db.reset();  // the list is whole still, with the other first
        CHECK(text_of(db.execute("select 'served'")) == "served");
    }
}

TEST_CASE("limits of the server are sent when the session starts, beside the options that hold anyway") {
    database const here;
    ::setenv("PGOPTIONS", "-c work_mem=5MB", 1);
    config const where = config(here.dsn()).statement_timeout(1500ms).lock_timeout(2s);
    connection db(where);
    CHECK(text_of(db.execute("show statement_timeout")) == "1500ms");
    CHECK(text_of(db.execute("show lock_timeout")) == "2s");
    CHECK(text_of(db.execute("show work_mem")) == "5MB");
    ::unsetenv("PGOPTIONS");
    CHECK(text_of(connection(config(where).set("options", "-c work_mem=6MB")).execute("show work_mem")) == "6MB");
    CHECK(text_of(connection(config(here.dsn())).execute("show statement_timeout")) == "0");
    db.reset();
    CHECK(text_of(db.execute("show lock_timeout")) == "2s");
    try {
        db.execute("select pg_sleep(60)");
        FAIL("the server did not end it");
    } catch (database_error const& e) {
        CHECK(e.is_canceled());
    }
}

TEST_CASE("a TCP connection has limits for a peer that vanishes, except where others were chosen") {
    database const here;
    proxy const between(here.dsn());
    auto const option = [](connection& db, int name) {
        int value = -1;
        socklen_t size = sizeof value;
        ::getsockopt(db.protocol().socket(), IPPROTO_TCP, name, &value, &size);
        return value;
    };
    connection usual(between.config());
    CHECK(option(usual, TCP_USER_TIMEOUT) == pg::default_limits::tcp_user_timeout_ms);
    CHECK(option(usual, TCP_KEEPIDLE) == pg::default_limits::keepalives_idle_seconds);
    CHECK(option(usual, TCP_KEEPINTVL) == pg::default_limits::keepalives_interval_seconds);
    CHECK(option(usual, TCP_KEEPCNT) == pg::default_limits::keepalives_count);
    usual.reset();
    CHECK(option(usual, TCP_KEEPIDLE) == pg::default_limits::keepalives_idle_seconds);
    connection chosen(between.config().set("tcp_user_timeout", "7000").set("keepalives_idle", "77"));
    CHECK(option(chosen, TCP_USER_TIMEOUT) == 7000);
    CHECK(option(chosen, TCP_KEEPIDLE) == 77);
    CHECK(option(chosen, TCP_KEEPCNT) == pg::default_limits::keepalives_count);
}
