// SPDX-License-Identifier: BSL-1.0
#include <csignal>
#include <string>
#include <utility>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <alphaswarm/pg/scratch_server.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
bool exists(std::string const& path) { return ::access(path.c_str(), F_OK) == 0; }
}  // namespace

TEST_CASE("a scratch server listens on its socket only, takes settings, makes databases, and leaves nothing behind") {
    std::string directory;
    {
        scratch_server first({.settings = {"work_mem=5MB"}});
        directory = first.socket_directory();
        scratch_server server(std::move(first));
        server.create_database("odd \"name's\\");
        connection odd(server.dsn("odd \"name's\\"));
        CHECK(text_of(odd.execute("select current_database()")) == "odd \"name's\\");
        CHECK(text_of(odd.execute("show listen_addresses")).empty());
        CHECK(text_of(odd.execute("show work_mem")) == "5MB");
        CHECK(text_of(odd.execute("show server_encoding")) == "UTF8");
        CHECK(text_of(odd.execute("select datcollate from pg_database where datname = current_database()")) == "C");
        odd.execute("create table t(id bigint)");
        odd.execute("insert into t values (7)");
        {
            connection const gone(std::move(odd));
        }
        server.create_database("copy", "odd \"name's\\");
        CHECK(text_of(connection(server.dsn("copy")).execute("select id from t")) == "7");
        server.drop_database("copy");
        CHECK_THROWS_AS(connection(server.dsn("copy")), connection_error);
    }
    CHECK_FALSE(exists(directory));
}

TEST_CASE("a server that cannot start tells why from its log, and leaves nothing behind") {
    auto const words = message_of<error>([] { scratch_server({.settings = {"no_such_setting=1"}}); });
    CHECK(contains(words, "unrecognized configuration parameter \"no_such_setting\""));
    auto const begin = words.find("creating directory ") + 19;
    std::string const directory = words.substr(begin, words.find("/data", begin) - begin);
    CHECK(contains(directory, "alphaswarm-"));
    CHECK_FALSE(exists(directory));
}

TEST_CASE("a program that is killed takes its server and folder with it") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    pid_t const program = ::fork();
    if (program == 0) {
        scratch_server const server;
        std::string const told =
            server.socket_directory() + " " +
            text_of(connection(server.dsn()).execute("select pg_postmaster_start_time() is not null"));
        (void)!::write(ends[1], told.c_str(), told.size());
        ::pause();
    }
    char told[256]{};
    REQUIRE(::read(ends[0], told, sizeof told - 1) > 0);
    std::string const directory = std::string(told).substr(0, std::string(told).find(' '));
    REQUIRE(exists(directory + "/data/postmaster.pid"));
    ::kill(program, SIGKILL);
    ::waitpid(program, nullptr, 0);
    for (int tries = 0; tries < 1000 && exists(directory); ++tries) ::poll(nullptr, 0, 10);
    CHECK_FALSE(exists(directory));
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("a private server that is restarted has lost its sessions and kept what was committed") {
    scratch_server server;
    connection db(server.dsn());
    db.on_notice(nullptr);
    db.execute("create table t(id bigint); insert into t values (1)");
    for (bool immediately : {false, true}) {
        db.execute("begin; insert into t values (2)");
        server.restart(immediately);
        CHECK_THROWS_AS(db.execute("select 1"), connection_error);
        db.reset();
        CHECK(std::string(db.execute("select count(*) from t").data(0, 0)) == "1");
    }
}
