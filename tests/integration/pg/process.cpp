// SPDX-License-Identifier: BSL-1.0
// A connection after fork(): the child is refused whatever it asks for, sends nothing, and takes nothing from the
// parent's.
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include <alphaswarm/pg/endpoint.hpp>
#include <alphaswarm/pg/limits.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/process.hpp>
#include <alphaswarm/pg/savepoint.hpp>
#include <alphaswarm/pg/stream.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
pg::statement ready() { return bigint_statement("f_ready", "select 2 * $1", 1, 1); }
pg::statement series() { return bigint_statement("f_series", "select generate_series(1, $1)", 1, 1); }

/// What a process of its own says of the call, which has 5 seconds.
template <class Call>
bool child_says(Call&& call) {
    pid_t const child = ::fork();
    if (child == 0) {
        ::alarm(5);
        bool right = false;
        try {
            right = call();
        } catch (...) {
        }
        ::_exit(right ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
bool is_refused(std::function<void()> const& call) {
    try {
        call();
    } catch (usage_error const& e) {
        return contains(e.what(), "a fork()") && e.effect() == effect::not_sent;
    }
    return false;
}
}  // namespace

TEST_CASE("a child is refused every use of its parent's connection, which goes on") {
    database const here;
    auto db = here.connect();
    auto const s = ready(), unknown = series();
    db.prepare(s);
    static constexpr std::uint32_t types[] = {20};
    struct use {
        char const* what;
        std::function<void()> call;
    };
    use const all[] = {
        {"a text", [&] { db.execute("select 1"); }},
        {"a prepared statement", [&] { db.execute(s, bigints{1}); }},
        {"a new statement", [&] { db.execute(unknown, bigints{1}); }},
        {"parameters", [&] { db.execute_params("select $1", types, bigints{1}); }},
        {"preparing", [&] { db.prepare(unknown); }},
        {"a stream", [&] { pg::stream rows(db, s, bigints{1}); }},
        {"a transaction", [&] { transaction tx(db); }},
        {"a pipeline", [&] { pg::pipelined(db, {&s}, [&](pg::pipeline& p) { p.send(s, bigints{1}); }); }},
        {"reset()", [&] { db.reset(); }},
        {"flush", [&] { (void)db.protocol().flush(); }},
        {"consume_input", [&] { db.protocol().consume_input(); }},
        {"take_result", [&] { (void)db.protocol().take_result(); }},
    };
    for (auto const& one : all) {
        CAPTURE(one.what);
        CHECK(child_says([&] { return is_refused(one.call); }));
        CHECK(bigint(db.execute(s, bigints{21})) == 42);
    }
    CHECK(child_says([&] { return !db.cancel(); }));
    CHECK(child_says([&] {
        connection mine(config(here.dsn()));
        return text_of(mine.execute("select 1")) == "1";
    }));
}

TEST_CASE(
    "what a child leaves behind is its parent's still: a session, a transaction, a savepoint, a stream, a pipeline") {
    database const here;
    auto db = std::make_optional(here.connect());
    auto const s = ready();
    db->execute("create table t(id bigint)");
    SECTION("a session") {
        CHECK(child_says([&] {
            db.reset();
            return true;
        }));
    }
    SECTION("a session that is assigned to") {
        CHECK(child_says([&] {
            *db = connection(config(here.dsn()));
            return text_of(db->execute("select 1")) == "1";
        }));
    }
    SECTION("a transaction and a savepoint") {
        auto tx = std::make_unique<transaction>(*db);
        auto part = std::make_unique<savepoint>(*tx);
        db->execute("insert into t values (1)");
        CHECK(child_says([&] {
            bool const refused = is_refused([&] { tx->commit(); });
            part.reset();
            tx.reset();
            db.reset();
            return refused;
        }));
        part->release();
        tx->commit();
        CHECK(text_of(db->execute("select count(*) from t")) == "1");
    }
    SECTION("a stream") {
        auto rows = std::make_optional<pg::stream>(*db, series(), bigints{200'000});
        CHECK(bigint(rows->next()) == 1);
        CHECK(child_says([&] {
            bool const refused = is_refused([&] { (void)rows->next(); });
            rows.reset();
            db.reset();
            return refused;
        }));
        std::int64_t sum = 1;
        while (auto row = rows->next()) sum += bigint(row);
        CHECK(sum == 200'000LL * 200'001 / 2);
    }
    SECTION("a pipeline") {
        auto const got = pg::pipelined(*db, {&s}, [&](pg::pipeline& p) {
            p.send(s, bigints{1});
            CHECK(child_says([&] { return is_refused([&] { p.send(s, bigints{5}); }); }));
            p.send(s, bigints{2});
        });
        REQUIRE(got.size() == 2);
        CHECK(bigint(got[1]) == 4);
    }
    ::usleep(50000);
    CHECK(bigint(db->execute(s, bigints{21})) == 42);
}

TEST_CASE("a child that lets an encrypted session go sends no farewell") {
    char folder[] = "/tmp/alphaswarm-tls-XXXXXX";
    REQUIRE(::mkdtemp(folder));
    std::string const at = folder, address = "127." + std::to_string(1 + ::getpid() % 250) + ".77.3";
    std::string const make = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=here -keyout " + at +
                             "/key -out " + at + "/crt 2>/dev/null && chmod 600 " + at + "/key && chmod 755 " + at +
                             (::geteuid() == 0 ? " && chown postgres " + at + "/key " + at + "/crt" : "");
    if (std::system(make.c_str()) == 0) {
        scratch_server const server({.settings = {"listen_addresses=" + address,
                                                  "ssl=on",
                                                  "ssl_cert_file=" + at + "/crt",
                                                  "ssl_key_file=" + at + "/key"}});
        auto db = std::make_optional<connection>(config(server.dsn()).host(address).set("sslmode", "require"));
        REQUIRE(text_of(db->execute("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) == "t");
        CHECK(child_says([&] {
            db.reset();
            return true;
        }));
        ::usleep(50000);
        CHECK(text_of(db->execute("select 'goes on'")) == "goes on");
        db->protocol().send("select pg_sleep(60)");
        pg::pause(pg::milliseconds(100));
        CHECK(db->cancel());
    }
    CHECK(std::system(("rm -r " + at).c_str()) == 0);
}
