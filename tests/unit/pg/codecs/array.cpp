// SPDX-License-Identifier: BSL-1.0
// The bytes are those of PostgreSQL 15: select array_send(...).
#include <alphaswarm/pg/codecs.hpp>
#include <alphaswarm/pg/codecs/array.hpp>
#include <alphaswarm/pg/codecs/bits.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace user {

enum class Mood { sad, happy };
template <class E = Mood>
consteval auto describe_enum(alphaswarm::of<Mood>) {
    return alphaswarm::labels<E>({{E::sad, "sad"}, {E::happy, "happy"}}).stored_as("mood");
}

}  // namespace user

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;
using ints = std::vector<std::int32_t>;
using nullable_ints = std::vector<std::optional<std::int32_t>>;
using words = std::vector<std::string>;

std::string const one_null_three =
    "00000001"
    "00000001"
    "00000017"
    "00000003"
    "00000001"
    "0000000400000001"
    "ffffffff"
    "0000000400000003";
std::string const abcd =
    "00000002"
    "00000000"
    "00000019"
    "00000002"
    "00000001"
    "00000002"
    "00000001"
    "0000000161"
    "0000000162"
    "0000000163"
    "0000000164";

TEST_CASE("arrays have the bytes that PostgreSQL sends") {
    CHECK(hex(nullable_ints{1, std::nullopt, 3}) == one_null_three);
    CHECK(hex(std::vector<words>{{"a", "b"}, {"c", "d"}}) == abcd);
    CHECK(hex(ints{}) == "000000000000000000000017");
}

TEST_CASE("arrays come back, of every type and depth") {
    CHECK(back(ints{1, -2, INT32_MAX}) == ints{1, -2, INT32_MAX});
    CHECK(back(ints{}).empty());
    CHECK(back(nullable_ints{1, std::nullopt}) == nullable_ints{1, std::nullopt});
    CHECK(back(std::vector<bool>{true, false}) == std::vector<bool>{true, false});
    CHECK(back(std::vector<bytea>{{std::byte{1}}, {}}) == std::vector<bytea>{{std::byte{1}}, {}});
    CHECK(back(std::vector<numeric>{numeric::parse("1.50")}).at(0).to_string() == "1.50");
    CHECK(back(std::vector<jsonb>{jsonb("1")}) == std::vector<jsonb>{jsonb("1")});
    CHECK(back(std::vector<user::Mood>{user::Mood::happy}) == std::vector<user::Mood>{user::Mood::happy});
    std::vector<std::vector<ints>> const cube{{{1, 2}, {3, 4}, {5, 6}}};
    CHECK(back(cube) == cube);
}

TEST_CASE("the elements' type must be the one expected, but text is text") {
    CHECK_THROWS_WITH(decoded<std::vector<std::int64_t>>(encode(ints{1})), Contains("OID 23") && Contains("20"));
    CHECK(decoded<words>(encode(std::vector<varchar<4>>{"a"})) == words{"a"});
    CHECK_THROWS_AS(decoded<ints>(encode(std::vector<std::int64_t>{})), pg::decode_error);
}

TEST_CASE("elements of char(n) are read as texts, those of bit(n) as bit varying") {
    CHECK(decoded<words>(encode(std::vector<fixed_char<4>>{"a"})) == words{"a"});
    CHECK_THROWS_AS(decoded<std::vector<fixed_char<4>>>(encode(words{"a"})), pg::decode_error);
    using fours = std::vector<bit<4>>;
    CHECK(decoded<std::vector<bits>>(encode(fours{bit<4>()})).at(0) == bits::parse("0000"));
    CHECK_THROWS_AS(decoded<fours>(encode(std::vector<bits>{bits::parse("0000")})), pg::decode_error);
}

TEST_CASE("a type of the database's own brings any OID") {
    std::string bytes = encode(std::vector<user::Mood>{user::Mood::happy});
    bytes[10] = '\x40';  // element OID 16384
    CHECK(decoded<std::vector<user::Mood>>(bytes).size() == 1);
}

TEST_CASE("a NULL element needs an optional, and another number of dimensions another type") {
    CHECK_THROWS_WITH(decoded<ints>(bytes_of(one_null_three)), Contains("NULL element") && Contains("std::optional"));
    CHECK_THROWS_WITH(decoded<words>(bytes_of(abcd)), Contains("2 dimensions") && Contains("has 1"));
    CHECK_THROWS_WITH(decoded<std::vector<ints>>(encode(ints{1})), Contains("1 dimensions") && Contains("has 2"));
}

TEST_CASE("an array that begins elsewhere than at 1 is refused, since it could not be written back as it is") {
    std::string bytes = encode(ints{7});
    CHECK(decoded<ints>(bytes) == ints{7});
    bytes[19] = 0;
    CHECK_THROWS_WITH(decoded<ints>(bytes), Contains("begins at index 0") && Contains("(a)[:]"));
    bytes.replace(16, 4, "\xff\xff\xff\xfe");
    CHECK_THROWS_WITH(decoded<ints>(bytes), Contains("begins at index -2"));
    std::string square = encode(std::vector<ints>{{1, 2}});
    square[27] = 5;
    CHECK_THROWS_WITH(decoded<std::vector<ints>>(square), Contains("begins at index 5"));
}

TEST_CASE("vectors that are no rectangle are refused before they are sent") {
    CHECK_THROWS_WITH(encode(std::vector<ints>{{1, 2}, {3}}), Contains("rectangular"));
    CHECK_THROWS_WITH(encode(std::vector<ints>{{1}, {}}), Contains("rectangular"));
    CHECK_THROWS_WITH(encode(std::vector<ints>{{}, {}}), Contains("empty vectors"));
    CHECK_THROWS_WITH(encode(std::vector<std::vector<ints>>{{}}), Contains("empty vectors"));
    CHECK_THROWS_AS(encode(std::vector<date>{date{}}), error);
}

TEST_CASE("sizes that their bytes cannot hold are refused before memory is asked for") {
    std::string bytes = encode(ints{7});
    bytes[12] = '\x7f';
    CHECK_THROWS_WITH(decoded<ints>(bytes), Contains("sizes"));
    std::string square = encode(std::vector<ints>{{1}});
    square[12] = square[20] = '\x7f';  // two dimensions whose product passes 32 bits
    CHECK_THROWS_WITH(decoded<std::vector<ints>>(square), Contains("sizes"));
}

TEST_CASE("what is no array says what is wrong with it") {
    std::string const sound = encode(ints{7, 8});
    auto const with = [&](std::size_t at, std::string_view hex) {
        std::string bytes = sound;
        return bytes.replace(at, hex.size() / 2, bytes_of(hex));
    };
    REQUIRE(decoded<ints>(sound) == ints{7, 8});
    CHECK_THROWS_WITH(decoded<ints>(with(4, "00000002")), Contains("header is malformed"));  // flags: 0 or 1
    CHECK_THROWS_WITH(decoded<ints>(with(4, "ffffffff")), Contains("header is malformed"));
    CHECK(decoded<ints>(with(4, "00000001")) == ints{7, 8});  // there might be NULLs, and are none
    CHECK_THROWS_WITH(decoded<ints>(with(0, "ffffffff")), Contains("header is malformed"));  // dimensions: 0 to 6
    CHECK_THROWS_WITH(decoded<ints>(with(0, "00000007")), Contains("header is malformed"));
    CHECK_THROWS_WITH(decoded<ints>(with(12, "00000000")), Contains("sizes do not match"));
    CHECK_THROWS_WITH(decoded<ints>(with(12, "ffffffff")), Contains("sizes do not match"));
    CHECK_THROWS_WITH(decoded<ints>(with(12, "00000001")), Contains("bytes follow its last element"));
    CHECK_THROWS_WITH(decoded<ints>(sound + '\0'), Contains("bytes follow its last element"));
    CHECK_THROWS_WITH(decoded<ints>(encode(ints{}) + '\0'), Contains("bytes follow its last element"));
    for (char const* size : {"fffffffe", "80000000"})
        CHECK_THROWS_WITH(decoded<ints>(with(20, size)), Contains("negative size"));
    for (char const* size : {"fffffffe", "80000000"})
        CHECK_THROWS_WITH(decoded<nullable_ints>(with(20, size)), Contains("negative size"));
    CHECK_THROWS_WITH(decoded<words>(bytes_of("00000001000000000000001900000001000000010000000561")),
                      Contains("ends too early"));
    for (std::size_t size = 0; size < sound.size(); ++size)
        CHECK_THROWS_AS(decoded<ints>(std::string_view(sound).substr(0, size)), pg::decode_error);
}

TEST_CASE("decoders of arrays survive any bytes") {
    torture(ints{1, 2, 3});
    torture(nullable_ints{1, std::nullopt, 3});
    torture(words{"a", "bc"});
    torture(std::vector<bool>{true, false});
    torture(std::vector<std::vector<std::int16_t>>{{1, 2}, {3, 4}});
    torture(std::vector<std::vector<std::optional<std::string>>>{{"a", std::nullopt}, {"c", "d"}});
    torture(std::vector<numeric>{numeric::parse("1.5")});
    torture(std::vector<jsonb>{jsonb("1")});
    torture(std::vector<user::Mood>{user::Mood::happy});
}

}  // namespace
