// SPDX-License-Identifier: BSL-1.0
// A preparation on a wire of its own, without the connection that usually has both.
#include <alphaswarm/pg/statement_cache.hpp>

#include <deque>
#include <string>
#include <vector>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
std::string asked(pg::protocol& session, char const* sql) {
    session.send(sql);
    return text_of(session.receive(sql));
}
std::string prepared(pg::protocol& session) { return asked(session, "select count(*) from pg_prepared_statements"); }
std::int64_t executed(pg::protocol& session, pg::statement const& s, std::int64_t value) {
    session.send_prepared(s, bigints{value});
    return bigint(session.receive(s.sql));
}
}  // namespace

TEST_CASE("many statements are prepared at once, more than one round trip takes among them") {
    database const here;
    pg::protocol session{pg::config(here.dsn())};
    pg::statement_cache known;
    std::deque<std::string> texts;
    std::vector<pg::statement> all;
    for (int i = 0; i < 150; ++i) {
        auto const& name = texts.emplace_back("many_" + std::to_string(i));
        auto const& sql = texts.emplace_back("select $1 + " + std::to_string(i) + "::bigint");
        all.push_back(bigint_statement(name.c_str(), sql.c_str(), 1, 1));
    }
    std::vector<pg::statement const*> needed;
    for (auto const& s : all) needed.push_back(&s);
    known.prepare(session, needed[77][0]);
    known.prepare(session, needed.data(), needed.size());
    CHECK(prepared(session) == "150");
    for (std::size_t i : {0u, 63u, 64u, 77u, 149u}) {
        CHECK(known.is_ready(all[i]));
        CHECK(executed(session, all[i], 1000) == 1000 + static_cast<std::int64_t>(i));
    }
}

TEST_CASE("of several statements the right ones are ready although another is refused") {
    database const here;
    pg::protocol session{pg::config(here.dsn())};
    pg::statement_cache known;
    auto const good = bigint_statement("a_good", "select $1", 1, 1),
               odd = bigint_statement("a_odd", "select $1::text", 1, 1),
               wrong = bigint_statement("a_wrong", "select $1 from nowhere", 1, 1);
    pg::statement const* const typed[] = {&odd, &good};
    CHECK(contains(message_of<usage_error>([&] { known.prepare(session, typed, 2); }), "select $1::text"));
    CHECK(known.is_ready(good));
    CHECK_FALSE(known.is_ready(odd));
    CHECK(prepared(session) == "1");  // a plan of other types is not kept
    CHECK_THROWS_AS(known.prepare(session, wrong), database_error);
    CHECK_FALSE(known.is_ready(wrong));
    CHECK(executed(session, good, 5) == 5);
}

TEST_CASE("what is forgotten is prepared again, and what is given up is taken from the server first") {
    database const here;
    pg::protocol session{pg::config(here.dsn())};
    pg::statement_cache known;
    auto const s = bigint_statement("f_one", "select $1", 1, 1), twin = bigint_statement("f_one", "select $1", 1, 1);
    known.prepare(session, s);
    CHECK_FALSE(known.is_ready(twin));  // another slot
    known.prepare(session, twin);
    CHECK(prepared(session) == "1");

    known.forget(s);  // although the server has it: the name is met there, and stands for the same
    CHECK_FALSE(known.is_ready(twin));
    known.prepare(session, s);
    CHECK(known.is_ready(s));

    auto const since = asked(session, "select prepare_time::text from pg_prepared_statements");
    known.give_up(s);
    known.prepare(session, s);
    CHECK(asked(session, "select prepare_time::text from pg_prepared_statements") != since);
    CHECK(executed(session, s, 3) == 3);
}

TEST_CASE("nothing is ready while it is hidden, and a moved preparation knows what it knew") {
    database const here;
    pg::protocol session{pg::config(here.dsn())};
    pg::statement_cache first;
    auto const s = bigint_statement("h_one", "select $1", 1, 1);
    first.prepare(session, s);
    first.hide(true);
    CHECK_FALSE(first.is_ready(s));
    first.hide(false);
    CHECK(first.is_ready(s));
    pg::statement_cache second = std::move(first);
    CHECK(second.is_ready(s));
    CHECK_FALSE(first.is_ready(s));
    second.deallocate(session, s);
    CHECK_FALSE(second.is_ready(s));
    CHECK(prepared(session) == "0");
}
