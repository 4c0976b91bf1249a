// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/relations/keys.hpp>

#include <map>
#include <random>
#include <string>
#include <string_view>

#include "support/catch.hpp"

using alphaswarm::orm::detail::key_set;
using alphaswarm::orm::detail::keys_per_statement;

namespace {
void add(key_set& keys, std::string_view value) {
    alphaswarm::pg::detail::append_integer(keys.bytes(), static_cast<std::int32_t>(value.size()));
    keys.bytes() += value;
}
}  // namespace

TEST_CASE("equal keys have one number, in the order in which they came first") {
    key_set keys;
    keys.expect(6, 1);
    for (char const* value : {"one", "two", "one", "three", "two"}) {
        add(keys, value);
        keys.settle();
    }
    keys.skip();
    CHECK(keys.size_of_set() == 3);
    CHECK(keys.chunks() == 1);
    CHECK(keys.number_of(0) == 0);
    CHECK(keys.number_of(2) == 0);
    CHECK(keys.number_of(3) == 2);
    CHECK(keys.number_of(4) == 1);
    CHECK(keys.number_of(5) == key_set::none);
    CHECK(keys.array(0, 0, 1, 25) ==
          std::string("\0\0\0\1\0\0\0\0\0\0\0\31\0\0\0\3\0\0\0\1\0\0\0\3one\0\0\0\3two\0\0\0\5three", 20 + 7 + 7 + 9));
}

TEST_CASE("a key of several columns is told by all of them, and comes apart into as many arrays") {
    key_set keys;
    keys.expect(4, 2);
    for (auto const& [a, b] : {std::pair{"x", "yz"}, std::pair{"xy", "z"}, std::pair{"x", "yz"}}) {
        add(keys, a);
        add(keys, b);
        keys.settle();
    }
    add(keys, "half");  // the second column is NULL
    keys.skip();
    CHECK(keys.size_of_set() == 2);
    CHECK(keys.number_of(2) == 0);
    CHECK(keys.array(0, 0, 2, 25).substr(20) == std::string("\0\0\0\1x\0\0\0\2xy", 11));
    CHECK(keys.array(0, 1, 2, 25).substr(20) == std::string("\0\0\0\2yz\0\0\0\1z", 11));
}

TEST_CASE("many keys, alike or not, are numbered as a map numbers them, and cut into chunks") {
    std::mt19937 random(3);
    key_set keys;
    std::map<std::string, std::uint32_t> expected;
    std::size_t const rows = 3 * keys_per_statement;
    keys.expect(rows, 1);
    for (std::size_t i = 0; i < rows; ++i) {
        std::string value = std::to_string(random() % (2 * keys_per_statement));
        if (random() % 2) value.insert(0, 30, 'p');
        add(keys, value);
        keys.settle();
        auto const number = expected.emplace(value, static_cast<std::uint32_t>(expected.size())).first->second;
        REQUIRE(keys.number_of(i) == number);
    }
    CHECK(keys.size_of_set() == expected.size());
    for (auto const& [value, number] : expected) REQUIRE(keys.find(value.data(), value.size()) == number);
    CHECK(keys.find("x", 1) == key_set::none);
    CHECK(keys.chunks() == (expected.size() + keys_per_statement - 1) / keys_per_statement);
    std::size_t bytes = 0, sizes = 0;
    for (std::size_t chunk = 0; chunk < keys.chunks(); ++chunk) bytes += keys.array(chunk, 0, 1, 25).size() - 20;
    for (auto const& [value, number] : expected) sizes += 4 + value.size();
    CHECK(bytes == sizes);
}
