// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/uuid.hpp>

#include <sys/wait.h>

#include <set>

#include "support/catch.hpp"

namespace {
using alphaswarm::uuid;

constexpr std::string_view usual = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";
static_assert(uuid::parse(usual) == uuid::parse("{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}"));
static_assert(uuid::parse(usual) == uuid::parse("a0eebc999c0b4ef8bb6d6bb9bd380a11"));
static_assert(uuid::parse(usual) == uuid::parse("a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11"));
static_assert(uuid::parse(usual).bytes()[0] == 0xa0 && uuid::parse(usual).bytes()[15] == 0x11);
static_assert(uuid{}.is_nil() && !uuid::parse(usual).is_nil() && uuid{} < uuid::parse(usual));

TEST_CASE("text that is no uuid throws") {
    for (char const* text : {"",
                             "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1",
                             "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a111",
                             "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1g",
                             "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
                             "-a0eebc999c0b4ef8bb6d6bb9bd380a11",
                             "a0-eebc999c0b4ef8bb6d6bb9bd380a11",
                             "{}"}) {
        INFO(text);
        CHECK_THROWS_AS(uuid::parse(text), alphaswarm::error);
    }
}

TEST_CASE("a uuid is written as it was read") {
    CHECK(uuid::parse(usual).to_string() == usual);
    CHECK(uuid{}.to_string() == "00000000-0000-0000-0000-000000000000");
}

TEST_CASE("random uuids have version 4, the RFC's variant, and do not repeat") {
    std::set<uuid> drawn;
    for (int i = 0; i < 1000; ++i) {
        uuid const id = uuid::random();
        REQUIRE(id.bytes()[6] >> 4 == 4);
        REQUIRE(id.bytes()[8] >> 6 == 2);
        drawn.insert(id);
    }
    CHECK(drawn.size() == 1000);
}

TEST_CASE("a forked child draws other uuids than its parent") {
    (void)uuid::random();  // a batch is now drawn, and partly used
    int channel[2];
    REQUIRE(::pipe(channel) == 0);
    ::pid_t const child = ::fork();
    if (child == 0) {
        uuid const id = uuid::random();
        bool const sent = ::write(channel[1], id.bytes().data(), 16) == 16;
        ::_exit(sent ? 0 : 1);
    }
    REQUIRE(child > 0);
    std::array<unsigned char, 16> bytes{};
    CHECK(::read(channel[0], bytes.data(), 16) == 16);
    ::waitpid(child, nullptr, 0);
    ::close(channel[0]);
    ::close(channel[1]);
    CHECK(uuid(bytes) != uuid::random());
}

}  // namespace
