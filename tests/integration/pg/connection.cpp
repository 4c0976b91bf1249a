// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/connection.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
std::string prepared_count(connection& db) {
    return text_of(db.execute("select count(*) from pg_prepared_statements"));
}
pg::statement twice() { return bigint_statement("t_twice", "select 2 * $1", 1, 1); }
}  // namespace

TEST_CASE("the session speaks UTF-8 whatever the program's environment says") {
    database const here;
    connection db(config(here.dsn()).set("client_encoding", "LATIN1"));
    CHECK(text_of(db.execute("show client_encoding")) == "UTF8");
    CHECK(db.server_version() >= 120000);
    CHECK(db.is_open());
}

TEST_CASE("several commands in one text return the last result and count what they touched") {
    database const here;
    auto db = here.connect();
    auto const got =
        db.execute("create table t(id bigint); insert into t select generate_series(1, 12); update t set id = -id");
    CHECK(got.affected() == 12);
    CHECK(std::string(got.command()) == "UPDATE 12");
    CHECK(db.execute("").rows() == 0);
}

TEST_CASE("a statement is prepared once and executed often") {
    database const here;
    auto db = here.connect();
    auto const s = twice();
    for (std::int64_t i = 0; i < 5; ++i) CHECK(bigint(db.execute(s, bigints{i})) == 2 * i);
    CHECK(prepared_count(db) == "1");
    CHECK(text_of(db.execute("select statement from pg_prepared_statements")) == "select 2 * $1");
    db.prepare(s);
    CHECK(prepared_count(db) == "1");
}

TEST_CASE("two statements of one name, text and types share a preparation; all others of that name are refused") {
    database const here;
    auto db = here.connect();
    CHECK(bigint(db.execute(twice(), bigints{4})) == 8);
    CHECK(bigint(db.execute(twice(), bigints{5})) == 10);
    CHECK(prepared_count(db) == "1");
    auto const other = bigint_statement("t_twice", "select 3 * $1", 1, 1);
    auto const words = message_of<usage_error>([&] { db.execute(other, bigints{4}); });
    CHECK(contains(words, "'t_twice' is used for two texts: 'select 2 * $1' and 'select 3 * $1'"));
    static constexpr std::uint32_t doubles[] = {701};
    auto other_values = twice(), other_results = twice();
    other_values.parameter_types = doubles;
    other_results.result_types = doubles;
    for (auto const& twin : {other_values, other_results})
        CHECK(contains(
            message_of<usage_error>([&] {
                auto own = twin;
                own.slot = fresh_slot();
                db.execute(own, bigints{4});
            }),
            "'t_twice' is used for two lists of types of the same text: 'select 2 * $1'; a name must be a function"));
    CHECK(contains(message_of<usage_error>([&] { db.execute(bigint_statement("", "select 1::bigint", 0, 1)); }),
                   "1 to 63 bytes"));
    CHECK(bigint(db.execute(twice(), bigints{6})) == 12);
}

TEST_CASE("a wrong number of parameters is refused before anything is sent") {
    database const here;
    auto db = here.connect();
    CHECK(contains(message_of<usage_error>([&] { db.execute(twice(), bigints{1, 2}); }), "takes 1 parameters, not 2"));
    CHECK(bigint(db.execute(twice(), bigints{1})) == 2);
}

TEST_CASE("a pooler's session gets no named statement") {
    database const here;
    connection db(config(here.dsn()).prepared_statements(false));
    auto const s = twice();
    for (std::int64_t i = 0; i < 3; ++i) CHECK(bigint(db.execute(s, bigints{i})) == 2 * i);
    db.prepare(s);
    CHECK(prepared_count(db) == "0");
    db.prepared_statements(true);
    CHECK(bigint(db.execute(s, bigints{8})) == 16);
    CHECK(prepared_count(db) == "1");
    db.stream_begin(s, bigints{9});
    CHECK(bigint(db.stream_next()) == 18);
    CHECK_FALSE(db.stream_next());
}

TEST_CASE("a statement without a slot is sent whole each time") {
    database const here;
    auto db = here.connect();
    auto s = twice();
    s.slot = nullptr;
    CHECK(bigint(db.execute(s, bigints{21})) == 42);
    CHECK(prepared_count(db) == "0");
}

TEST_CASE("result types that differ are refused with all their names before the first effect") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint, price numeric, note varchar(10))");
    static constexpr std::uint32_t types[] = {20, 701, 25};
    pg::statement const s{
        "t_ret", "insert into t values (1, 2, 'x') returning id, price, note", nullptr, 0, types, 3, fresh_slot()};
    for (int i = 0; i < 2; ++i) {
        auto const words = message_of<usage_error>([&] { db.execute(s); });
        CHECK(contains(
            words,
            "column 2 'price' is numeric (oid 1700) on the server, the program expects double precision (oid 701)"));
        CHECK_FALSE(contains(words, "'note'"));
        CHECK(contains(words, "returning id, price, note"));
    }
    CHECK(text_of(db.execute("select count(*) from t")) == "0");

    SECTION("and accepted once the database agrees") {
        db.execute("alter table t alter column price type double precision");
        CHECK(bigint(db.execute(s)) == 1);
    }
    SECTION("also without preparing, though after the effect") {
        db.prepared_statements(false);
        CHECK(contains(message_of<usage_error>([&] { db.execute(s); }), "'price'"));
        CHECK(contains(message_of<usage_error>([&] { db.stream_begin(s); }), "'price'"));
        CHECK_FALSE(db.is_streaming());
        CHECK(text_of(db.execute("select 1")) == "1");
    }
}

TEST_CASE("a wrong number of result columns is refused") {
    database const here;
    auto db = here.connect();
    auto const s = bigint_statement("t_two", "select 1::bigint, 2::bigint", 0, 1);
    CHECK(contains(message_of<usage_error>([&] { db.execute(s); }), "returns 2 columns, the program expects 1"));
}

TEST_CASE("statements that the server forgot are prepared again outside a transaction") {
    database const here;
    auto db = here.connect();
    auto const s = twice();
    db.execute(s, bigints{1});
    db.execute("discard all");
    CHECK(bigint(db.execute(s, bigints{2})) == 4);
    db.execute("discard all");
    db.stream_begin(s, bigints{3});
    CHECK(bigint(db.stream_next()) == 6);
    CHECK_FALSE(db.stream_next());

    SECTION("inside one the error is raised, and the next transaction works") {
        db.execute("deallocate all");
        {
            transaction tx(db);
            CHECK_THROWS_AS(db.execute(s, bigints{2}), database_error);
        }
        transaction tx(db);
        CHECK(bigint(db.execute(s, bigints{2})) == 4);
        tx.commit();
    }
    SECTION("a session that knows the name already is taken at its word") {
        db.forget_statements();
        CHECK(bigint(db.execute(s, bigints{5})) == 10);
        CHECK(prepared_count(db) == "1");
    }
}

TEST_CASE("a statement whose table changed its column's type is prepared again") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint, note varchar(10)); insert into t values (1, 'x')");
    static constexpr std::uint32_t types[] = {25};
    pg::statement const s{"t_note", "select note from t", nullptr, 0, types, 1, fresh_slot()};
    CHECK(text_of(db.execute(s)) == "x");
    db.execute("alter table t alter column note type text");
    CHECK(text_of(db.execute(s)) == "x");
    db.execute("alter table t alter column note type bigint using 7");
    CHECK(contains(message_of<usage_error>([&] { db.execute(s); }), "'note' is bigint"));
}

TEST_CASE("parameters without types are inferred") {
    database const here;
    auto db = here.connect();
    char const* const value[] = {"17"};
    auto const got = db.execute_params("select $1::bigint + 1", nullptr, {.values = value, .count = 1});
    CHECK(bigint(got) == 18);
}

TEST_CASE("COPY through execute() is refused and leaves the connection usable") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint); insert into t values (1)");
    for (char const* sql : {"copy t from stdin", "copy t to stdout"}) {
        CHECK(contains(message_of<usage_error>([&] { db.execute(sql); }), sql));
        CHECK(text_of(db.execute("select count(*) from t")) == "1");
    }
}

TEST_CASE("a connection that the server ended says so, is closed, and can be reset") {
    database const here;
    auto db = here.connect();
    auto other = here.connect();
    auto s = twice();
    s.only_reads = true;
    db.execute(s, bigints{1});
    other.execute("select pg_terminate_backend(" + std::to_string(db.process_id()) + ", 5000)");
    try {
        db.execute(s, bigints{1});
        FAIL("executed without a server");
    } catch (connection_error const& e) {
        CHECK(e.is_connection_lost());
        CHECK(e.statement() == s.sql);
        CHECK(e.sqlstate() ==
              pg::sqlstate::admin_shutdown);  // what the server said last, not that it said nothing more
        CHECK(e.effect() == effect::not_done);
    }
    CHECK_FALSE(db.is_open());
    CHECK_THROWS_AS(db.execute("select 1"), connection_error);
    CHECK_THROWS_AS(db.execute(s, bigints{1}), connection_error);
    CHECK_THROWS_AS(db.execute(twice(), bigints{1}), connection_error);
    db.reset();
    CHECK(db.is_open());
    CHECK(bigint(db.execute(s, bigints{1})) == 2);
}

TEST_CASE("a connection that dies while a statement is being prepared says so") {
    database const here;
    auto db = here.connect();
    here.connect().execute("select pg_terminate_backend(" + std::to_string(db.process_id()) + ", 5000)");
    CHECK_THROWS_AS(db.execute(twice(), bigints{1}), connection_error);
    CHECK_FALSE(db.is_open());
}

TEST_CASE("a connection that was moved keeps what it prepared; the husk is closed") {
    database const here;
    auto first = here.connect();
    auto const s = twice();
    first.execute(s, bigints{1});
    connection second(std::move(first));
    CHECK_FALSE(first.is_open());
    CHECK_THROWS_AS(first.execute("select 1"), connection_error);
    CHECK(bigint(second.execute(s, bigints{2})) == 4);
    CHECK(prepared_count(second) == "1");
    first = std::move(second);
    CHECK(bigint(first.execute(s, bigints{3})) == 6);
}

TEST_CASE("notices go to the listener") {
    database const here;
    auto db = here.connect();
    std::string heard;
    db.on_notice([](void* to, char const* text) { *static_cast<std::string*>(to) += text; }, &heard);
    db.execute("drop table if exists nowhere");
    CHECK(contains(heard, "\"nowhere\" does not exist, skipping"));
}

TEST_CASE("an event loop takes the protocol's steps without a wait in between") {
    database const here;
    auto db = here.connect();
    auto const s = twice();
    db.prepare(s);
    auto& steps = db.protocol();
    steps.nonblocking(true);
    steps.send_prepared(s, bigints{50});
    while (!steps.flush()) pg::wait(steps.socket(), POLLOUT | POLLIN);
    while (steps.is_busy()) {
        pg::wait(steps.socket(), POLLIN);
        steps.consume_input();
    }
    CHECK(bigint(steps.take_result()) == 100);
    CHECK_FALSE(steps.take_result());

    std::string const large(8'000'000, 'x');  // more than the socket's buffers hold
    char const* const value[] = {large.c_str()};
    CHECK(bigint(db.execute_params("select length($1)::bigint", nullptr, {.values = value, .count = 1})) == 8'000'000);
}

TEST_CASE("reset() forgets what was prepared, so that a transaction may use it at once") {
    database const here;
    auto db = here.connect();
    auto const s = twice();
    db.execute(s, bigints{1});
    db.reset();
    CHECK(prepared_count(db) == "0");
    transaction tx(db);  // within one a statement that the server does not know could not be prepared again
    CHECK(bigint(db.execute(s, bigints{2})) == 4);
    tx.commit();
}

TEST_CASE("a connection that was moved keeps what it was told of prepared statements") {
    database const here;
    connection first(config(here.dsn()).prepared_statements(false));
    connection second(std::move(first));
    auto const s = twice();
    CHECK(bigint(second.execute(s, bigints{1})) == 2);
    CHECK(prepared_count(second) == "0");
    auto third = here.connect();
    third.execute(s, bigints{1});
    third = std::move(second);
    CHECK(bigint(third.execute(s, bigints{2})) == 4);
    CHECK(prepared_count(third) == "0");
    auto fourth = here.connect();
    third = std::move(fourth);
    CHECK(bigint(third.execute(s, bigints{3})) == 6);
    CHECK(prepared_count(third) == "1");
}
