// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/field.hpp>
#include <alphaswarm/pg/pipeline.hpp>
#include <alphaswarm/pg/transaction.hpp>

#include <exception>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

// It holds what its connection had prepared, so it stays where it was made and only pipelined() makes one.
static_assert(!std::is_copy_constructible_v<pipeline> && !std::is_move_constructible_v<pipeline>);
static_assert(!std::is_constructible_v<pipeline, connection&, pg::statement const* const*, std::size_t>);
static_assert(!std::is_destructible_v<pipeline>);

namespace {
pg::statement twice() { return bigint_statement("p_twice", "select 2 * $1", 1, 1); }
pg::statement thrice() { return bigint_statement("p_thrice", "select 3 * $1", 1, 1); }
pg::statement keep() { return bigint_statement("p_keep", "insert into t values ($1)", 1, 0); }

std::string prepared_count(connection& db) {
    return text_of(db.execute("select count(*) from pg_prepared_statements"));
}
std::string kept(connection& db) { return text_of(db.execute("select count(*) from t")); }
bool is_idle(connection& db) { return db.transaction_status() == pg::transaction_state::idle; }

}  // namespace

TEST_CASE("pipelined statements return their results in the order sent") {
    database const here;
    auto db = here.connect();
    auto const two = twice(), three = thrice();
    for (int round = 0; round < 3; ++round) {
        auto const got = pipelined(db, {&two, &three}, [&](pipeline& p) {
            for (std::int64_t i = 0; i < 500; ++i) p.send(i % 2 ? three : two, bigints{i});
            CHECK(p.size() == 500);
        });
        REQUIRE(got.size() == 500);
        for (std::int64_t i = 0; i < 500; ++i) REQUIRE(bigint(got[static_cast<std::size_t>(i)]) == i * (i % 2 ? 3 : 2));
    }
    CHECK(prepared_count(db) == "2");
    CHECK(bigint(db.execute(two, bigints{21})) == 42);
}

TEST_CASE("answers can be received one by one") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep(), two = twice();
    std::int64_t sum = 0;
    std::size_t next = 0;
    auto const send = [&](pipeline& p) {
        for (std::int64_t i = 0; i < 100; ++i) p.send(two, bigints{i});
        p.send(s, bigints{1});
    };
    pipelined(db, {&s, &two}, send, [&](std::size_t index, pg::result&& got) {
        CHECK(index == next++);
        if (index < 100) sum += bigint(got);
    });
    CHECK(next == 101);
    CHECK(sum == 9900);
    CHECK(kept(db) == "1");

    SECTION("an exception out of the receiver is told together with what was done") {
        db.execute("truncate t");
        for (std::size_t at : {std::size_t{0}, std::size_t{50}, std::size_t{100}}) {
            try {
                pipelined(db, {&s, &two}, send, [&](std::size_t index, pg::result&&) {
                    if (index == at) throw std::runtime_error("unreadable");
                });
                FAIL("it was silent");
            } catch (committed_anyway const& e) {
                CHECK(e.effect() == effect::done);
                CHECK(contains(e.what(), "all 101 statements are stored"));
                CHECK(message_of<std::runtime_error>([&] { std::rethrow_if_nested(e); }) == "unreadable");
            }
            CHECK(is_idle(db));
            CHECK(kept(db) == "1");
            db.execute("truncate t");
        }
    }
    SECTION("and one that comes while it is being sent undoes everything") {
        db.execute("truncate t");
        static constexpr std::uint32_t types[] = {25};
        pg::statement const echo{"p_echo", "select $1", types, 1, types, 1, fresh_slot()};
        std::string const large(1 << 20, 'x');
        char const* const value[] = {large.data()};
        int const size[] = {1 << 20}, format[] = {1};
        CHECK_THROWS_AS(pipelined(
                            db,
                            {&s, &echo},
                            [&](pipeline& p) {
                                p.send(s, bigints{1});
                                for (int i = 0; i < 100; ++i) p.send(echo, {value, size, format, 1});
                            },
                            [&](std::size_t index, pg::result&&) {
                                if (index == 0) throw std::runtime_error("unreadable");
                            }),
                        std::runtime_error);
        CHECK(is_idle(db));
        CHECK(kept(db) == "0");
    }
}

TEST_CASE("what an exception out of a receiver means is what is in the database") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep(),
               end = bigint_statement("p_end", "select pg_terminate_backend(pg_backend_pid())::int::bigint", 0, 1);
    auto read = twice();
    read.only_reads = true;
    auto const meet = [&](auto&& send, auto&& receive) -> std::string {
        try {
            pipelined(db, {&s, &read, &end}, send, receive);
            return "returned";
        } catch (committed_anyway const&) {
            return "done";
        } catch (commit_unknown const& e) {
            CHECK(message_of<std::runtime_error>([&] { std::rethrow_if_nested(e); }) == "mine");
            return "unknown";
        } catch (error const& e) {
            return e.effect() == effect::done ? "own, done" : e.effect() == effect::not_done ? "own, not done" : "own";
        } catch (std::runtime_error const&) {
            return "passed";
        }
    };
    auto const mine = [](std::size_t, pg::result&&) { throw std::runtime_error("mine"); };
    auto const own = [](std::size_t, pg::result&&) { throw pg::decode_error(0, "odd"); };
    auto const two_rows = [&](pipeline& p) { p.send(s, bigints{1}), p.send(s, bigints{2}); };

    CHECK(meet(two_rows, mine) == "done");
    CHECK(kept(db) == "2");
    db.execute("truncate t");
    CHECK(meet(two_rows, own) == "own, done");
    CHECK(kept(db) == "2");
    db.execute("truncate t");
    auto const failing = [&](pipeline& p) { p.send(s, bigints{1}), p.send(s, bigints{1}); };
    CHECK(meet(failing, mine) == "passed");  // nothing is stored, since a later one failed
    CHECK(meet(failing, own) == "own, not done");
    CHECK(kept(db) == "0");
    CHECK(meet([&](pipeline& p) { p.send(read, bigints{1}); }, mine) == "passed");  // there is nothing to store
    auto const many = [&](pipeline& p) {  // so many that answers come before all is sent
        for (std::int64_t i = 0; i < 20000; ++i) p.send(s, bigints{i});
    };
    CHECK(meet(many, mine) == "passed");
    CHECK(meet(many, own) == "own, not done");
    CHECK(kept(db) == "0");
    CHECK(is_idle(db));
    {
        transaction tx(db);
        CHECK(meet(two_rows, mine) == "passed");
        CHECK(kept(db) == "2");  // part of the transaction, whose end the program decides
        tx.rollback();
    }
    CHECK(kept(db) == "0");
    CHECK(meet([&](pipeline& p) { p.send(s, bigints{1}), p.send(end); }, mine) == "unknown");
    db.reset();
    CHECK(kept(db) == "0");
    CHECK(meet([&](pipeline& p) { p.send(s, bigints{1}); }, [](std::size_t, pg::result&&) {}) == "returned");
    db.prepared_statements(false);
    static constexpr std::uint32_t text_type[] = {25};
    pg::statement const wrong{
        "p_wrong", "insert into t values (7) returning id", nullptr, 0, text_type, 1, fresh_slot()};
    try {
        pipelined(db, {&wrong}, [&](pipeline& p) { p.send(wrong); });
        FAIL("it returns a bigint");
    } catch (usage_error const& e) {
        CHECK(e.effect() == effect::done);
    }
    CHECK(kept(db) == "2");
}

TEST_CASE("a pipeline of nothing sends nothing") {
    database const here;
    auto db = here.connect();
    CHECK(pipelined(db, {}, [](pipeline&) {}).empty());
    CHECK(is_idle(db));
}

TEST_CASE("statements without a transaction are all or nothing, and the first error has its own statement") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep(), other = twice();
    try {
        pipelined(db, {&s, &other}, [&](pipeline& p) {
            p.send(s, bigints{1});
            p.send(other, bigints{1});
            p.send(s, bigints{1});  // fails
            p.send(other, bigints{INT64_MAX});  // would fail too
            p.send(s, bigints{2});
        });
        FAIL("accepted a duplicate");
    } catch (database_error const& e) {
        CHECK(e.is_unique_violation());
        CHECK(e.statement() == s.sql);
    }
    CHECK(is_idle(db));
    CHECK(kept(db) == "0");
    CHECK(pipelined(db, {&s}, [&](pipeline& p) { p.send(s, bigints{1}), p.send(s, bigints{2}); }).size() == 2);
    CHECK(kept(db) == "2");
}

TEST_CASE("what is found out only at the commit fails the whole pipeline") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint unique deferrable initially deferred)");
    auto const s = keep();
    try {
        pipelined(db, {&s}, [&](pipeline& p) { p.send(s, bigints{1}), p.send(s, bigints{1}); });
        FAIL("accepted a duplicate");
    } catch (database_error const& e) {
        CHECK(e.is_unique_violation());
        CHECK(e.statement() == "(commit of the pipeline)");
    }
    if (!db.is_open()) db.reset();
    CHECK(is_idle(db));
    CHECK(kept(db) == "0");
}

TEST_CASE("inside a transaction a pipeline is part of it") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep();
    {
        transaction tx(db);
        pipelined(db, {&s}, [&](pipeline& p) { p.send(s, bigints{1}); });
        CHECK(kept(db) == "1");
    }
    CHECK(kept(db) == "0");
    transaction tx(db);
    CHECK_THROWS_AS(pipelined(db, {&s}, [&](pipeline& p) { p.send(s, bigints{1}), p.send(s, bigints{1}); }),
                    database_error);
    CHECK(db.transaction_status() == pg::transaction_state::failed);
    CHECK_THROWS_AS(tx.commit(), commit_rolled_back);
    CHECK(kept(db) == "0");
}

TEST_CASE("an exception out of the callback undoes what was sent") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep();
    auto const fail_after = [&](int count) {
        pipelined(db, {&s}, [&](pipeline& p) {
            for (std::int64_t i = 0; i < count; ++i) p.send(s, bigints{i});
            throw std::runtime_error("changed my mind");
        });
    };
    for (int count : {0, 1, 3, 20000}) {  // the last is executed in large part when the exception comes
        CHECK(message_of<std::runtime_error>([&] { fail_after(count); }) == "changed my mind");
        CHECK(is_idle(db));
        CHECK(kept(db) == "0");
    }
    transaction tx(db);
    CHECK_THROWS_AS(fail_after(3), std::runtime_error);
    CHECK(kept(db) == "3");  // here the program decides
}

TEST_CASE("what is needed is prepared in one round trip, and types that differ stop everything") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep(), two = twice(), three = thrice();
    auto wrong = bigint_statement("p_wrong", "select 'x'::text as word", 0, 1);
    auto broken = bigint_statement("p_broken", "select nowhere", 0, 1);
    auto const words = message_of<usage_error>(
        [&] { pipelined(db, {&s, &wrong, &two, &two, &three}, [&](pipeline& p) { p.send(s, bigints{1}); }); });
    CHECK(contains(words, "column 1 'word' is text (oid 25) on the server, the program expects bigint"));
    CHECK(is_idle(db));
    CHECK(kept(db) == "0");
    CHECK(prepared_count(db) == "3");  // those that are right
    CHECK(contains(message_of<database_error>([&] { pipelined(db, {&two, &broken}, [](pipeline&) {}); }), "nowhere"));
    CHECK(is_idle(db));
    {
        transaction tx(db);
        CHECK_THROWS_AS(pipelined(db, {&broken, &wrong}, [](pipeline&) {}), database_error);
        CHECK(db.transaction_status() == pg::transaction_state::failed);
    }
    auto const got = pipelined(db, {&s, &two, &three}, [&](pipeline& p) { p.send(three, bigints{5}); });
    CHECK(bigint(got[0]) == 15);

    auto const clash = bigint_statement("p_twice", "select 4 * $1", 1, 1);
    CHECK(contains(message_of<usage_error>([&] { pipelined(db, {&three, &clash}, [](pipeline&) {}); }),
                   "is used for two texts"));
    auto const twin = twice();  // another slot, the same name and text
    CHECK(bigint(pipelined(db, {&twin}, [&](pipeline& p) { p.send(twin, bigints{4}); })[0]) == 8);
}

TEST_CASE("more statements than one round trip of preparation holds") {
    database const here;
    auto db = here.connect();
    std::vector<std::string> names, texts;
    for (int i = 0; i < 150; ++i) {
        names.push_back("p_many_" + std::to_string(i));
        texts.push_back("select $1 + " + std::to_string(i));
    }
    std::vector<pg::statement> all;
    std::vector<pg::statement const*> needed;
    for (std::size_t i = 0; i < 150; ++i) all.push_back(bigint_statement(names[i].c_str(), texts[i].c_str(), 1, 1));
    for (auto const& s : all) needed.push_back(&s);
    auto const got = pipelined(db, needed.data(), needed.size(), [&](pipeline& p) {
        for (auto const& s : all) p.send(s, bigints{1000});
    });
    for (int i = 0; i < 150; ++i) REQUIRE(bigint(got[static_cast<std::size_t>(i)]) == 1000 + i);
    CHECK(prepared_count(db) == "150");
}

TEST_CASE("a pipeline whose statements the server forgot is sent again, outside of a transaction") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep(), two = twice(), three = thrice();
    int calls = 0;
    std::int64_t next = 0;
    auto const run = [&] {
        calls = 0;
        ++next;
        return pipelined(db, {&s, &two, &three}, [&](pipeline& p) {
            ++calls;
            p.send(s, bigints{next});
            p.send(two, bigints{next});
            p.send(three, bigints{next});
        });
    };
    run();
    CHECK(calls == 1);
    SECTION("all of them") { db.execute("discard all"); }
    SECTION("one of them, after an effect") { db.execute("deallocate p_thrice"); }
    SECTION("a session that has them under the same names is taken at its word") { db.forget_statements(); }
    auto const got = run();
    CHECK(calls <= 2);
    CHECK(bigint(got[2]) == 6);
    CHECK(kept(db) == "2");
    CHECK(prepared_count(db) == "3");

    db.execute("deallocate all");
    {
        transaction tx(db);
        CHECK_THROWS_AS(run(), database_error);
        CHECK(calls == 1);
    }
    run();
    CHECK(kept(db) == "3");
}

TEST_CASE("a pipeline whose tables changed since is sent again, as often as it has plans") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key, note varchar(10)); insert into t values (1, 'x')");
    static constexpr std::uint32_t types[] = {25};
    pg::statement const first{"p_note", "select note from t", nullptr, 0, types, 1, fresh_slot()};
    pg::statement const second{"p_note2", "select note from t where id > 0", nullptr, 0, types, 1, fresh_slot()};
    pg::statement const count = bigint_statement("p_more", "insert into t values ($1, '8')", 1, 0);
    std::int64_t next = 1;
    auto const run = [&] {
        ++next;
        return pipelined(db, {&first, &second, &count}, [&](pipeline& p) {
            p.send(count, bigints{next});
            p.send(first);
            p.send(second);
        });
    };
    run();
    db.execute("alter table t alter column note type text");
    CHECK(run()[2].rows() == 3);
    CHECK(kept(db) == "3");
    db.execute("alter table t alter column note type bigint using 7");
    CHECK(contains(message_of<usage_error>(run), "'note' is bigint"));
    CHECK(is_idle(db));
    CHECK(kept(db) == "3");
}

TEST_CASE("a pooler's session gets no named statement, and types are checked afterwards") {
    database const here;
    connection db(config(here.dsn()).prepared_statements(false));
    auto const two = twice();
    auto wrong = bigint_statement("p_wrong", "select 'x'::text as word", 0, 1);
    auto const got = pipelined(db, {&two}, [&](pipeline& p) {
        for (std::int64_t i = 0; i < 5; ++i) p.send(two, bigints{i});
    });
    CHECK(bigint(got[4]) == 8);
    CHECK(prepared_count(db) == "0");
    CHECK(contains(message_of<usage_error>([&] { pipelined(db, {&wrong}, [&](pipeline& p) { p.send(wrong); }); }),
                   "'word'"));
    CHECK(is_idle(db));
    CHECK(prepared_count(db) == "0");
}

TEST_CASE("a statement without a slot is sent whole; one that was not named is refused") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto whole = twice();
    whole.slot = nullptr;
    auto const s = keep(), three = thrice();
    CHECK(bigint(pipelined(db, {&whole}, [&](pipeline& p) { p.send(whole, bigints{3}); })[0]) == 6);
    CHECK(prepared_count(db) == "0");
    CHECK(contains(message_of<usage_error>([&] {
                       pipelined(db, {&s}, [&](pipeline& p) { p.send(s, bigints{1}), p.send(three, bigints{3}); });
                   }),
                   "not named among the needed ones: select 3 * $1"));
    CHECK(contains(message_of<usage_error>([&] {
                       pipelined(db, {&s}, [&](pipeline& p) { p.send(s, bigints{1}), p.send(s, bigints{1, 2}); });
                   }),
                   "takes 1 parameters, not 2"));
    CHECK(is_idle(db));
    CHECK(kept(db) == "0");
}

TEST_CASE("much goes both ways at once") {
    database const here;
    auto db = here.connect();
    static constexpr std::uint32_t types[] = {25};
    pg::statement const echo{"p_echo", "select $1", types, 1, types, 1, fresh_slot()};
    std::string const large(1 << 20, 'x');
    char const* const value[] = {large.data()};
    int const size[] = {1 << 20}, format[] = {1};
    for (bool prepared : {true, false}) {
        db.prepared_statements(prepared);
        auto const got = pipelined(db, {&echo}, [&](pipeline& p) {
            for (int i = 0; i < 300; ++i) p.send(echo, {value, size, format, 1});
        });
        REQUIRE(got.size() == 300);
        for (auto const& each : got) REQUIRE(each.size(0, 0) == 1 << 20);
    }
    CHECK(is_idle(db));
}

TEST_CASE("nothing else is served while a pipeline is under way, nor a pipeline while a stream is open") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep(), two = twice();
    auto const within = [&](auto&& call) {
        auto const words = message_of<usage_error>([&] {
            pipelined(db, {&s, &two}, [&](pipeline& p) {
                p.send(s, bigints{1});
                call();
            });
        });
        CHECK(is_idle(db));
        CHECK(kept(db) == "0");
        return words;
    };
    CHECK(contains(within([&] { db.execute("begin"); }), "a pipeline is in progress"));
    CHECK(contains(within([&] { db.execute(two, bigints{1}); }), "a pipeline is in progress"));
    CHECK(contains(within([&] { db.execute_params("select 1", nullptr); }), "a pipeline is in progress"));
    CHECK(contains(within([&] { db.stream_begin(two, bigints{1}); }), "a pipeline is in progress"));
    CHECK(contains(within([&] { db.prepare(thrice()); }), "a pipeline is in progress"));
    CHECK(contains(within([&] { pipelined(db, {&two}, [](pipeline&) {}); }), "a pipeline is in progress"));
    CHECK(bigint(db.execute(two, bigints{1})) == 2);

    db.stream_begin(two, bigints{1});
    CHECK(contains(message_of<usage_error>([&] { pipelined(db, {&two}, [](pipeline&) {}); }), "a stream is open"));
    CHECK(bigint(db.stream_next()) == 2);
    CHECK_FALSE(db.stream_next());
}

TEST_CASE("COPY in a pipeline is refused, and the connection closed") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep();
    for (char const* sql : {"copy t from stdin", "copy t to stdout"}) {
        pg::statement const copy{"", sql};
        CHECK(contains(message_of<usage_error>([&] {
                           pipelined(db, {&s, &copy}, [&](pipeline& p) { p.send(s, bigints{1}), p.send(copy); });
                       }),
                       sql));
        CHECK_FALSE(db.is_open());
        db.reset();
        CHECK(is_idle(db));
    }
}

TEST_CASE("a pipeline whose connection is lost says so, and nothing is left of it") {
    database const here;
    auto db = here.connect();
    db.execute("create table t(id bigint primary key)");
    auto const s = keep();
    auto const end = bigint_statement("p_end", "select pg_terminate_backend(pg_backend_pid())::int::bigint", 0, 1);
    auto const lose = [&](auto&& call) {
        try {
            pipelined(db, {&s, &end}, call);
            FAIL("went on without a server");
        } catch (connection_error const& e) {  // while it was being sent: the Sync was not
            CHECK(e.is_connection_lost());
        } catch (commit_unknown const& e) {
            CHECK(e.is_connection_lost());
        }
        CHECK_FALSE(db.is_open());
        CHECK_THROWS_AS(pipelined(db, {&s, &end}, call), connection_error);
        db.reset();
        CHECK(kept(db) == "0");
        pipelined(db, {&s}, [&](pipeline& p) { p.send(s, bigints{7}); });
        CHECK(kept(db) == "1");
        db.execute("truncate t");
    };
    lose([&](pipeline& p) { p.send(s, bigints{1}), p.send(end), p.send(s, bigints{2}); });
    lose([&](pipeline& p) {  // while it is still being sent
        p.send(end);
        for (std::int64_t i = 0; i < 200000; ++i) p.send(s, bigints{i});
    });
    lose([&](pipeline& p) {
        p.send(s, bigints{1});
        here.connect().execute("select pg_terminate_backend(" + std::to_string(db.process_id()) + ", 5000)");
        p.send(s, bigints{2});
    });
}

TEST_CASE("a connection in the hands of an event loop comes back as it was") {
    database const here;
    auto db = here.connect();
    auto const two = twice();
    db.protocol().nonblocking(true);
    CHECK(bigint(pipelined(db, {&two}, [&](pipeline& p) { p.send(two, bigints{3}); })[0]) == 6);
    CHECK(PQisnonblocking(db.native()) == 1);
    db.protocol().nonblocking(false);
    CHECK(bigint(pipelined(db, {&two}, [&](pipeline& p) { p.send(two, bigints{3}); })[0]) == 6);
    CHECK(PQisnonblocking(db.native()) == 0);
}
