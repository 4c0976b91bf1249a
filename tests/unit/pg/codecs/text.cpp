// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/text.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

static_assert(pg::viewable<std::string> && pg::viewable<varchar<40>> && pg::viewable<json> && pg::viewable<bytea>);
static_assert(!pg::viewable<jsonb>, "a jsonb begins with a byte that the object does not hold");

TEST_CASE("text and bytes travel as they are, without a copy") {
    std::string const text = "h\xc3\xa9llo, longer than the string's own room";
    CHECK(pg::codec<std::string>::view(text).data() == text.data());
    CHECK(back(text) == text);
    CHECK(back(std::string()).empty());
    CHECK(back(varchar<40>("BTCUSDT.BINANCE")) == "BTCUSDT.BINANCE");
    bytea const raw{std::byte{0}, std::byte{255}, std::byte{10}};
    CHECK(hex(raw) == "00ff0a");
    CHECK(back(raw) == raw);
    CHECK(back(bytea{}).empty());
}

TEST_CASE("text longer than its varchar is refused with both lengths") {
    CHECK(decoded<varchar<3>>("abc") == "abc");
    CHECK_THROWS_WITH(decoded<varchar<3>>("abcd"), Contains("4 bytes") && Contains("varchar<3>"));
}

TEST_CASE("json is bare text and jsonb has its version in front") {
    CHECK(encode(json("{\"a\":1}")) == "{\"a\":1}");
    CHECK(hex(jsonb("{\"a\": 1}")) == "017b2261223a20317d");
    CHECK(back(json("[1]")) == json("[1]"));
    CHECK(back(jsonb("[1]")) == jsonb("[1]"));
    CHECK_THROWS_AS(decoded<jsonb>("\2{}"), pg::decode_error);
    CHECK_THROWS_AS(decoded<jsonb>(""), pg::decode_error);
    CHECK_THROWS_AS(decoded<jsonb>("{}"), pg::decode_error);
}

TEST_CASE("decoders of text survive any bytes") {
    torture(std::string("text"));
    torture(varchar<5>("text"));
    torture(json("{}"));
    torture(jsonb("{}"));
    torture(bytea{std::byte{1}, std::byte{2}});
}

}  // namespace
