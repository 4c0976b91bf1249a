// SPDX-License-Identifier: BSL-1.0
// Messages over the protocol's limit, made of memory that nobody touches: refused before they are sent, and the
// connection stays.
#include <string>

#include <sys/mman.h>

#include <alphaswarm/pg/message_size.hpp>
#include <alphaswarm/pg/pipeline.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

TEST_CASE("a message is as large as the protocol allows, or is refused with its size and the remedy") {
    constexpr std::size_t room = std::size_t{1100} << 20;
    auto* const much = static_cast<char*>(
        ::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
    REQUIRE(much != MAP_FAILED);
    database const here;
    auto db = here.connect();
    static constexpr std::uint32_t bytea[] = {17, 17, 17};
    static constexpr int binary[] = {1, 1, 1};
    pg::statement const s{
        "m_bytes", "select length($1)::bigint + length($2) + length($3)", bytea, 3, bigint_types, 1, fresh_slot()};
    char const* const values[] = {much, much, much};
    int const third = 400 << 20, sizes[] = {third, third, third};
    pg::parameters const counted{values, sizes, binary, 3, std::size_t{3} * third}, uncounted{values, sizes, binary, 3};
    auto const words = [&](auto&& call) {
        std::string out = message_of<usage_error>(call);
        CHECK(contains(out, "1024 MiB"));
        CHECK(db.is_open());
        CHECK(text_of(db.execute("select 1")) == "1");
        return out;
    };
    for (auto const& p : {counted, uncounted}) {
        CHECK(contains(words([&] { db.execute(s, p); }), "a message of 1200 MiB"));
        CHECK(contains(words([&] { db.execute(s, p); }), "send fewer rows at a time"));  // prepared by now
        words([&] { db.execute_params(s.sql, bytea, p); });
        words([&] { db.stream_begin(s, p); });
        words([&] { pg::pipelined(db, {&s}, [&](pg::pipeline& to) { to.send(s, p); }); });
    }
    ::munmap(much, room);
}

TEST_CASE("the limit is exact") {
    auto const accepts = [](std::size_t bytes) {
        char const* const value[] = {""};
        int const size[] = {static_cast<int>(bytes)}, binary[] = {1};
        try {
            pg::detail::require_sendable(pg::parameters{value, size, binary, 1}, "select 1");
        } catch (usage_error const&) {
            return false;
        }
        return true;
    };
    CHECK(accepts(pg::detail::largest_message - 128 - 6));
    CHECK_FALSE(accepts(pg::detail::largest_message - 128 - 5));
    CHECK_NOTHROW(pg::detail::require_sendable("select 1", pg::detail::surely_sendable));
    CHECK_THROWS_AS(pg::detail::require_sendable("select 1", pg::detail::surely_sendable + 1), usage_error);
}

TEST_CASE("a text with a NUL is refused wherever it comes as a string") {
    database const here;
    auto db = here.connect();
    using namespace std::string_literals;
    db.execute("create table t as select generate_series(1, 10) as n");
    CHECK(contains(message_of<usage_error>([&] { db.execute("delete from t\0 where n = 3"s); }),
                   "the SQL text holds a NUL character"));
    CHECK(text_of(db.execute("select count(*) from t")) == "10");
    CHECK(contains(message_of<usage_error>([&] { config const c("dbname=x\0 sslmode=verify-full"s); }), "NUL"));
    CHECK_THROWS_AS(config().database("x\0y"s), usage_error);
}
