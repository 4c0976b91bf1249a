// SPDX-License-Identifier: BSL-1.0
#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
std::vector<std::string> strings(std::uint64_t seed) {
    random_source random(seed);
    std::vector<std::string> values{"",
                                    " ",
                                    "  padded  ",
                                    "\n\r\t\v",
                                    "'",
                                    "\"",
                                    "\\",
                                    "NULL",
                                    "null",
                                    "{}",
                                    "$1",
                                    "\x01",
                                    "\x7f",
                                    "\xef\xbb\xbf",
                                    "0",
                                    std::string(1'000'000, 'x')};
    std::string planes;  // one character of each plane
    for (unsigned plane = 0; plane < 17; ++plane) {
        char32_t const c = plane * 0x10000 + 0x100 + plane;
        if (c < 0x800) (planes += static_cast<char>(0xc0 | c >> 6)) += static_cast<char>(0x80 | (c & 0x3f));
        else
            for (char const part : {static_cast<char>(0xf0 | c >> 18),
                                    static_cast<char>(0x80 | (c >> 12 & 0x3f)),
                                    static_cast<char>(0x80 | (c >> 6 & 0x3f)),
                                    static_cast<char>(0x80 | (c & 0x3f))})
                planes += part;
    }
    values.push_back(planes);
    for (int i = 0; i < 150; ++i) values.push_back(text_of_all_planes(random, i % 10 ? 20 : 3000));
    return values;
}
bytea bytes_of(std::string const& text) {
    bytea all;
    for (char c : text) all.push_back(static_cast<std::byte>(c));
    return all;
}
/// As jsonb prints itself: keys by length and then by bytes, one space after each mark.
std::string random_json(random_source& random, int depth) {
    switch (below(random, depth > 0 ? 7 : 5)) {
        case 0:
            return "null";
        case 1:
            return random() % 2 ? "true" : "false";
        case 2:
            return std::to_string(static_cast<std::int64_t>(random()) >> below(random, 60)) +
                   (random() % 2 ? ".50" : "");
        case 3:
            return "\"\"";
        case 4:
            return "\"\\\"\\\\ \\n \xc3\xa9 \xf0\x9f\x98\x80\"";
        case 5: {
            std::string all = "[";
            for (std::size_t i = below(random, 4); i > 0; --i)
                all += (all.size() > 1 ? ", " : "") + random_json(random, depth - 1);
            return all + "]";
        }
        default: {
            std::string all = "{", key;
            for (std::size_t i = below(random, 4); i > 0; --i) {
                key += static_cast<char>('a' + below(random, 26));
                all += (all.size() > 1 ? ", \"" : "\"") + key + "\": " + random_json(random, depth - 1);
            }
            return all + "}";
        }
    }
}
}  // namespace

TEST_CASE("text goes to the server and comes back: every plane of Unicode, empty, and a megabyte") {
    session db = own_schema();
    check_round_trip<std::string, "strings">(db, strings(11));
    check_round_trip<std::optional<std::string>, "some_strings">(db, with_nulls(strings(12)));
    CHECK(told_one(db.connection(), "select sum(length(value)) from strings where n = 16") ==
          "17");  // characters, one per plane
}

TEST_CASE("text inside its struct fills to the last byte") {
    session db = own_schema();
    random_source random(13);
    std::vector<varchar<40>> values{"", "x", std::string(40, 'y'), "\xf0\x9f\x98\x80"};
    for (int i = 0; i < 100; ++i) values.emplace_back(text_of_all_planes(random, 10));
    check_round_trip<varchar<40>, "short_texts">(db, values);
    check_round_trip<std::optional<varchar<40>>, "some_short_texts">(db, with_nulls(values));
    check_round_trip<varchar<300>, "longer_texts">(db, {"", std::string(300, 'z'), std::string(256, ' ')});
}

TEST_CASE("bytes of every value go to the server and come back") {
    session db = own_schema();
    random_source random(14);
    std::vector<bytea> values{{}, {std::byte{0}}, bytes_of(std::string(100'000, '\0'))};
    bytea every;
    for (int b = 0; b < 256; ++b) every.push_back(static_cast<std::byte>(b));
    values.push_back(every);
    for (int i = 0; i < 60; ++i) {
        bytea some(below(random, 200));
        for (std::byte& b : some) b = static_cast<std::byte>(random());
        values.push_back(some);
    }
    check_round_trip<bytea, "bytes">(db, values);
    check_round_trip<std::optional<bytea>, "some_bytes">(db, with_nulls(values));
}

TEST_CASE("json keeps its text, jsonb its value") {
    session db = own_schema();
    random_source random(15);
    std::vector<json> texts{
        json(), json("null"), json("  [ 1 ,2e3 ]\n"), json("{\"a\":1,\"a\":2}"), json("\"\\u00e9\"")};
    std::vector<jsonb> values{
        jsonb(), jsonb("null"), jsonb("[]"), jsonb("\"\""), jsonb("1.50"), jsonb("[" + std::string(5000, '1') + "]")};
    for (int i = 0; i < 100; ++i) {
        std::string const one = random_json(random, 4);
        texts.emplace_back(one);
        values.emplace_back(one);
    }
    check_round_trip<json, "jsons">(db, texts);
    check_round_trip<jsonb, "jsonbs">(db, values);
    check_round_trip<std::optional<jsonb>, "some_jsonbs">(db, with_nulls(values));
    boxes::Box<jsonb, "jsonbs"> loose{-1, jsonb("{\"b\":1,   \"a\":[1,2]}")};
    db.insert(loose);
    CHECK(db.find<boxes::Box<jsonb, "jsonbs">>(-1)->value == jsonb("{\"a\": [1, 2], \"b\": 1}"));
}
