// SPDX-License-Identifier: BSL-1.0
// Keys, uuids, enums, and a type of the program's own.
#include "integration/types/round_trip.hpp"

namespace own {

struct Money {
    std::int64_t cents = 0;
    friend bool operator==(Money, Money) = default;
};
struct Ticker {
    std::string name;
    friend bool operator==(Ticker const&, Ticker const&) = default;
};
enum class Grade { best, good, junk };
template <class E = Grade>
consteval auto describe_enum(alphaswarm::of<Grade>) {
    return alphaswarm::labels<E>({{E::best, "A+"}, {E::good, "it's \"good\""}, {E::junk, "\xc3\xa9"}});
}
enum class Mood : unsigned char { calm, wild };
template <class E = Mood>
consteval auto describe_enum(alphaswarm::of<Mood>) {
    return alphaswarm::labels<E>({{E::calm, "calm"}, {E::wild, "wild, very"}}).stored_as("Mood of the day");
}

}  // namespace own

template <>
struct alphaswarm::sql_type<own::Money> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(own::Money money) { return money.cents; }
    static own::Money from_stored(std::int64_t cents) { return {cents}; }
};
template <>
struct alphaswarm::sql_type<own::Ticker> : alphaswarm::stored_as<std::string> {
    static std::string const& to_stored(own::Ticker const& ticker) { return ticker.name; }
    static own::Ticker from_stored(std::string name) { return {std::move(name)}; }
};

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {
struct Owner;
template <class T>
std::vector<T> drawn(int count) {
    std::vector<T> values;
    for (int i = 0; i < count; ++i) values.push_back(T::random());
    return values;
}
}  // namespace

TEST_CASE("uuids and keys of every representation go to the server and come back") {
    session db = own_schema();
    std::vector<uuid> uuids = drawn<uuid>(50);
    uuids.emplace_back();
    uuids.push_back(uuid::parse("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    check_round_trip<uuid, "uuids">(db, uuids);
    check_round_trip<std::optional<uuid>, "some_uuids">(db, with_nulls(uuids));
    auto keys = drawn<key<Owner>>(50);
    keys.emplace_back("x");
    keys.emplace_back(std::string(36, 'k'));
    check_round_trip<key<Owner>, "keys">(db, keys);
    check_round_trip<std::optional<key<Owner>>, "some_keys">(db, with_nulls(keys));
    check_round_trip<key<Owner, uuid>, "uuid_keys">(db, drawn<key<Owner, uuid>>(50));
    using number = key<Owner, std::int64_t>;
    check_round_trip<number, "number_keys">(db, {number(1), number(-1), number(INT64_MAX), number(INT64_MIN)});
    using word = key<Owner, std::string>;
    check_round_trip<std::optional<word>, "word_keys">(
        db, {word(std::string("a word")), word(std::string(1000, 'w')), std::nullopt});
}

TEST_CASE("enums travel as their labels, as text and as PostgreSQL's own type") {
    using own::Grade, own::Mood;
    session db = own_schema();
    check_round_trip<Grade, "grades">(db, {Grade::best, Grade::good, Grade::junk});
    check_round_trip<std::optional<Grade>, "some_grades">(db, {Grade::best, std::nullopt, Grade::junk});
    check_round_trip<std::optional<Mood>, "some_moods">(db, {Mood::calm, std::nullopt, Mood::wild});
    CHECK(told_one(db.connection(), "select string_agg(value, ',' order by value) from grades where n < 3") ==
          "A+,it's \"good\",\xc3\xa9");
    CHECK(told_one(db.connection(), "select max(value) from some_moods") == "wild, very");
}

TEST_CASE("a type of the program's own travels as the type that it is stored as") {
    using own::Money, own::Ticker;
    session db = own_schema();
    check_round_trip<Money, "moneys">(db, {{0}, {-1}, {INT64_MAX}});
    check_round_trip<std::optional<Money>, "some_moneys">(db, {Money{7}, std::nullopt});
    check_round_trip<Ticker, "tickers">(db, {{""}, {"AAPL"}, {std::string(5000, 't')}});
    check_round_trip<std::optional<Ticker>, "some_tickers">(db, {Ticker{"x"}, std::nullopt});
    using box = boxes::Box<Money, "moneys">;
    CHECK(db.fetch(from<box>().where(col<&box::value> == Money{-1})).size() == 2);
}
