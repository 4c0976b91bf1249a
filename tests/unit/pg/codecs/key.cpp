// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/key.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;

struct Order;
static_assert(pg::viewable<key<Order>> && pg::viewable<key<Order, std::string>> && pg::viewable<key<Order, uuid>>);
static_assert(pg::codec<key<Order, uuid>>::fixed == 16 && pg::codec<key<Order, std::int32_t>>::fixed == 4);
static_assert(!pg::viewable<key<Order, std::int64_t>>);

TEST_CASE("a key travels as its representation") {
    CHECK(encode(key<Order>("abc")) == "abc");
    CHECK(hex(key<Order, std::int64_t>(258)) == "0000000000000102");
    CHECK(hex(uuid::parse("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")) == "a0eebc999c0b4ef8bb6d6bb9bd380a11");
    auto const text = key<Order>::random();
    CHECK(back(text) == text);
    auto const native = key<Order, uuid>::random();
    CHECK(back(native) == native);
    CHECK(pg::codec<key<Order, uuid>>::view(native) == encode(native));
    CHECK(back(key<Order, std::string>("x")) == key<Order, std::string>("x"));
}

TEST_CASE("the zero of a representation is a key, and an unset key is not sent") {
    auto const check = []<class R>(R const& zero) {
        key<Order, R> const set(zero);
        CHECK(back(set) == set);
        CHECK(back(set).is_set());
        CHECK_THROWS_WITH(encode(key<Order, R>{}),
                          "an unset key cannot be stored: give it a value, or make it a std::optional");
    };
    check(std::int16_t{});
    check(std::int32_t{});
    check(std::int64_t{});
    check(uuid{});
    check(varchar<36>{});
    check(std::string{});
    std::string bytes;
    CHECK_THROWS_AS(pg::append_sized(bytes, key<Order>{}), error);
    CHECK_THROWS_AS(pg::append_sized(bytes, key<Order, std::int64_t>{}), error);
}

TEST_CASE("a key too long for its representation is refused") {
    CHECK_THROWS_AS(decoded<key<Order>>(std::string(37, 'x')), pg::decode_error);
}

TEST_CASE("decoders of keys and uuids survive any bytes") {
    torture(uuid::random());
    torture(key<Order>::random());
    torture(key<Order, std::string>("x"));
    torture(key<Order, std::int64_t>(5));
    torture(key<Order, uuid>::random());
}

}  // namespace
