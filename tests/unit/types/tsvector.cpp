// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/tsvector.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

TEST_CASE("words are sorted, each once, with the highest weight of each place") {
    tsvector const made({{"fat", {{4, 'D'}, {2, 'A'}}}, {"cat", {}}, {"fat", {{2, 'B'}, {1, 'C'}}}});
    CHECK(made.to_string() == "'cat' 'fat':1C,2A,4");
    CHECK(tsvector::parse("fat:4,2A cat fat:2B,1C") == made);
    CHECK(tsvector().to_string().empty());
    CHECK(tsvector::parse("  ") == tsvector());
}

TEST_CASE("words in quotes may hold all but NUL") {
    for (char const* text : {"'cat':3 'fat':2A,4", "'it''s' 'the end'", "'\\\\'", "':'"})
        CHECK(tsvector::parse(text).to_string() == text);
    CHECK(tsvector::parse("a\\ b").to_string() == "'a b'");
}

TEST_CASE("what is no tsvector is refused") {
    for (char const* text :
         {"'cat", "cat:", "cat:x", "cat:0", "cat:16384", "cat:1E", "cat:1,", "'cat'x", "''", "cat\\"})
        CHECK_THROWS_AS(tsvector::parse(text), error);
    CHECK_THROWS_AS(tsvector({{std::string(2047, 'x')}}), value_refused);
    CHECK_THROWS_AS(tsvector({{std::string("a\0b", 3)}}), value_refused);
    CHECK_THROWS_AS(tsvector({{"a", {{1, 'E'}}}}), value_refused);
    std::vector<text_position> many;
    for (std::uint16_t i = 1; i <= 256; ++i) many.push_back({i, 'D'});
    CHECK_THROWS_AS(tsvector({{"a", many}}), value_refused);
}

}  // namespace
