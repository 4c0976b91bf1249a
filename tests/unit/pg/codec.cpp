// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs/number.hpp>
#include <alphaswarm/pg/codecs/text.hpp>

#include "support/catch.hpp"
#include "unit/pg/codecs/wire.hpp"

namespace user {

struct Money {
    std::int64_t cents = 0;
    friend bool operator==(Money, Money) = default;
};
struct Symbol {
    std::string name;
    friend bool operator==(Symbol const&, Symbol const&) = default;
};
struct Tags {
    std::vector<std::string> words;
    friend bool operator==(Tags const&, Tags const&) = default;
};

}  // namespace user

template <>
struct alphaswarm::sql_type<user::Money> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(user::Money money) { return money.cents; }
    static user::Money from_stored(std::int64_t cents) { return {cents}; }
};
template <>
struct alphaswarm::sql_type<user::Symbol> : alphaswarm::stored_as<std::string> {
    static std::string const& to_stored(user::Symbol const& symbol) { return symbol.name; }
    static user::Symbol from_stored(std::string name) { return {std::move(name)}; }
};
template <>
struct alphaswarm::sql_type<user::Tags> : alphaswarm::stored_as<std::string> {
    static std::string to_stored(user::Tags const& tags) {
        std::string line;
        for (auto const& word : tags.words) line += word + ",";
        return line;
    }
    static user::Tags from_stored(std::string const& line) {
        user::Tags tags;
        for (std::size_t at = 0, comma; (comma = line.find(',', at)) != line.npos; at = comma + 1)
            tags.words.push_back(line.substr(at, comma - at));
        return tags;
    }
};

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

static_assert(pg::fixed_size<user::Money> && !pg::viewable<user::Money>);
static_assert(pg::viewable<user::Symbol>, "a reference into the value is viewed");
static_assert(!pg::viewable<user::Tags>, "a temporary is not");
static_assert(pg::compatible(25, 1043) && pg::compatible(1043, 19) && pg::compatible(0, 4711) &&
              pg::compatible(23, 23));
static_assert(!pg::compatible(23, 20) && !pg::compatible(25, 3802) && !pg::compatible(17, 25));

TEST_CASE("a user's type travels as the type it is stored as") {
    CHECK(hex(user::Money{258}) == "0000000000000102");
    CHECK(back(user::Money{-1}) == user::Money{-1});
    CHECK(back(user::Symbol{"BTC"}) == user::Symbol{"BTC"});
    user::Symbol const symbol{"a name longer than the string's own room"};
    CHECK(pg::codec<user::Symbol>::view(symbol).data() == symbol.name.data());
    CHECK(back(user::Tags{{"a", "b"}}) == user::Tags{{"a", "b"}});
}

TEST_CASE("NULL becomes an empty optional and nothing else") {
    std::optional<std::int32_t> number = 7;
    pg::decode(number, pg::field{});
    CHECK_FALSE(number.has_value());
    std::int32_t plain = 7;
    CHECK_THROWS_WITH(pg::decode(plain, (pg::field{nullptr, -1, 2})), Contains("column 2: is NULL"));
    std::string text = "kept";
    CHECK_THROWS_WITH(pg::decode(text, pg::field{}), Contains("is NULL") && Contains("std::optional"));
    user::Money money;
    CHECK_THROWS_AS(pg::decode(money, pg::field{}), pg::decode_error);
    CHECK(text == "kept");
}

TEST_CASE("an optional with a value decodes into it, over an old one too") {
    std::optional<std::string> text;
    pg::decode(text, field_of("new"));
    CHECK(text == "new");
    pg::decode(text, field_of(""));
    CHECK(text == "");
}

TEST_CASE("a sized value carries its length, and an empty optional minus one") {
    std::string out;
    pg::append_sized(out, std::int16_t{5});
    pg::append_sized(out, std::string("ab"));
    pg::append_sized(out, std::optional<std::string>{});
    pg::append_sized(out, std::optional<std::int16_t>{-1});
    pg::append_sized(out, user::Tags{{"x"}});
    CHECK(hexadecimal(out) ==
          "000000020005"
          "000000026162"
          "ffffffff"
          "00000002ffff"
          "00000002782c");
}

}  // namespace
