// SPDX-License-Identifier: BSL-1.0
// Types that a database defines itself: extensions', domains, composite types.
#include <alphaswarm/composite.hpp>
#include <alphaswarm/extensions.hpp>
#include <alphaswarm/range.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "integration/types/round_trip.hpp"
#include "support/moods.hpp"

namespace own_types {

enum class Kind { home, work };
template <class E = Kind>
consteval auto describe_enum(alphaswarm::of<Kind>) {
    return alphaswarm::labels<E>({{E::home, "home"}, {E::work, "work"}}).stored_as("Kind of address");
}
struct Email {
    std::string value;
    friend bool operator==(Email const&, Email const&) = default;
};
struct Quantity {
    std::int32_t number = 0;
    friend bool operator==(Quantity const&, Quantity const&) = default;
};
struct Address {
    Kind kind = Kind::home;
    std::string street;
    std::optional<std::string> city;
    alphaswarm::varchar<8> zip;
    std::optional<alphaswarm::date> since;
    Email contact{"a@b"};
    std::vector<std::int32_t> doors;
    [[nodiscard]] std::string to_string() const { return street + ", " + city.value_or("NULL"); }
    friend bool operator==(Address const&, Address const&) = default;
};
struct Person {
    std::string name;
    std::optional<Address> address;
    [[nodiscard]] std::string to_string() const { return name + (address ? ": " + address->to_string() : ""); }
    friend bool operator==(Person const&, Person const&) = default;
};

}  // namespace own_types

template <>
struct alphaswarm::sql_type<own_types::Email>
    : alphaswarm::domain_over<std::string, "email", &own_types::Email::value> {
    static constexpr std::string_view check = "value ~ '@'";
};
template <>
struct alphaswarm::sql_type<own_types::Quantity> : alphaswarm::domain_over<std::int32_t, "Some quantity"> {
    static std::int32_t to_stored(own_types::Quantity q) { return q.number; }
    static own_types::Quantity from_stored(std::int32_t number) { return {number}; }
};
template <>
struct alphaswarm::sql_type<own_types::Address> : alphaswarm::composite_of<"address",
                                                                           &own_types::Address::kind,
                                                                           &own_types::Address::street,
                                                                           &own_types::Address::city,
                                                                           &own_types::Address::zip,
                                                                           &own_types::Address::since,
                                                                           &own_types::Address::contact,
                                                                           &own_types::Address::doors> {};
template <>
struct alphaswarm::sql_type<own_types::Person>
    : alphaswarm::composite_of<"person", &own_types::Person::name, &own_types::Person::address> {};

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace own_types;

namespace {

Address drawn_address(random_source& random) {
    Address one;
    one.kind = random() % 2 ? Kind::home : Kind::work;
    one.street = text_of_all_planes(random, 10);
    if (random() % 2) one.city = text_of_all_planes(random, 10);
    one.zip = std::to_string(below(random, 100'000));
    if (random() % 2) one.since = date(2026, 1, 1) + static_cast<std::int32_t>(below(random, 1000));
    one.contact.value = text_of_all_planes(random, 3) + "@x";
    for (std::size_t n = below(random, 4); n > 0; --n) one.doors.push_back(static_cast<std::int32_t>(random()));
    return one;
}

/// Extensions cannot live in pg_temp, where the tables of these tests do.
session with_extensions() {
    session db = own_schema();
    db.execute("set search_path = pg_temp, public");
    db.execute("create extension if not exists citext schema public");
    db.execute("create extension if not exists ltree schema public");
    db.execute("create extension if not exists hstore schema public");
    return db;
}

}  // namespace

TEST_CASE("types of extensions are texts to the program") {
    session db = with_extensions();
    INFO("seed 111");
    random_source random(111);
    std::vector<citext> words;
    std::vector<ltree> paths{"", "Top", "Top.Science.Astronomy"};
    for (int i = 0; i < 40; ++i) {
        words.emplace_back(text_of_all_planes(random, 8));
        std::string path = "l" + std::to_string(random() % 9);
        for (std::size_t n = below(random, 4); n > 0; --n) path += ".l" + std::to_string(random() % 9);
        paths.emplace_back(path);
    }
    check_round_trip<citext, "words">(db, words);
    check_round_trip<ltree, "paths">(db, paths);
    check_round_trip<std::optional<ltree>, "some_paths">(db, with_nulls(paths));
    check_round_trip<std::vector<citext>, "word_lists">(db, {{}, words});
    check_round_trip<std::vector<std::optional<ltree>>, "path_lists">(db, {{ltree("a.b"), std::nullopt}});

    using word = boxes::Box<citext, "words">;
    using path = boxes::Box<ltree, "paths">;
    db.execute("delete from words");
    db.insert(word{1, "Mixed"});
    auto const mixed = from<word>().where(col<&word::value> == "mIXED");
    CHECK(sql_of(mixed) == "select n, value from words where value = $1::citext");
    CHECK(db.fetch(mixed).size() == 1);
    CHECK(db.fetch(from<word>().where(in(col<&word::value>, {"MIXED", "x"}))).size() == 1);
    CHECK(db.fetch(from<word>().where(in(col<&word::value>, std::vector<std::string>{"MIXED"}))).size() == 1);
    CHECK(db.fetch(from<word>().where(col<&word::value> == param("word"_c)), "word"_c = "MIXED").size() == 1);
    db.execute(update<word>().set(col<&word::value> = "Other").all_rows());
    CHECK(db.fetch(from<word>()).at(0).value == "Other");
    CHECK(db.fetch(from<path>().where(col<&path::value> == ltree("Top"))).size() == 2);
    CHECK_THROWS_AS(db.insert(path{-1, "no path!"}), pg::database_error);
    CHECK_THROWS_AS(db.insert(word{-1, std::string("a\0b", 3)}), value_refused);
}

TEST_CASE("an hstore goes to the server and comes back, and it writes it alike") {
    session db = with_extensions();
    INFO("seed 112");
    random_source random(112);
    std::vector<hstore> values{{}, {{"a", "1"}, {"b", std::nullopt}}, {{"", ""}, {"a\"\\", "NULL"}}};
    for (int i = 0; i < 60; ++i) {
        std::vector<hstore::entry> entries;
        for (std::size_t n = below(random, 6); n > 0; --n)
            entries.emplace_back(text_of_all_planes(random, 4) + std::to_string(n),
                                 random() % 4 ? std::optional(text_of_all_planes(random, 6)) : std::nullopt);
        values.emplace_back(entries);
    }
    check_round_trip<hstore, "maps">(db, values);
    check_round_trip<std::vector<hstore>, "lists_of_maps">(db, {{}, {values[1], values[2]}});
}

TEST_CASE("a type whose binary form is no text is refused when it is read, and may be read as text") {
    session db = own_schema();
    db.execute("create type pg_temp.pair as (a integer, b integer)");
    using box = boxes::Box<server_text<"pair">, "pairs">;
    db.execute("create table pairs (n integer primary key, value pair not null)");
    db.execute("insert into pairs values (1, '(7,8)')");
    CHECK_THROWS_WITH(db.fetch(from<box>()), Catch::Matchers::Contains("no text in the binary form of pair"));
    auto const text = cast<std::string>(col<&box::value>);
    CHECK(db.fetch(select(text).from<box>()).at(0)[text] == "(7,8)");
    db.execute("drop table pairs; create table pairs (n integer primary key, value text not null)");
    CHECK_THROWS_WITH(db.fetch(from<box>()), Catch::Matchers::Contains("a type that the database defines itself"));
}

TEST_CASE("a domain travels as the type that it is over, and the database holds its check") {
    session db = own_schema();
    using email = boxes::Box<Email, "emails">;
    CHECK(ddl<table_set<email>>().starts_with("create domain email as text check (value ~ '@');\n"));
    std::vector<Email> const values{{"a@b"}, {"@"}};
    check_round_trip<Email, "emails">(db, values);
    CHECK_THROWS_AS(db.insert(email{-1, {"none"}}), pg::database_error);
    CHECK_THROWS_AS(db.insert(email{-1, {std::string("@\0", 2)}}), value_refused);
    CHECK(db.fetch(from<email>().where(col<&email::value> == Email{"a@b"})).size() == 2);
    CHECK(db.fetch(from<email>().where(in(col<&email::value>, values))).size() == 4);
    CHECK(db.fetch(from<email>().where(col<&email::value> == "a@b")).size() == 2);
    auto const largest = max(col<&email::value>);
    CHECK(db.fetch(select(largest).from<email>()).at(0)[largest] == Email{"a@b"});
    auto const gathered = array_agg(col<&email::value>);
    CHECK(db.fetch(select(gathered).from<email>()).at(0)[gathered]->size() == 4);
    auto const checked = cast<Email>(literal("x@y"_c));
    CHECK(sql_of(select(checked).from<email>()) == "select cast('x@y' as email) from emails");
    CHECK(db.fetch(select(checked).from<email>()).at(0)[checked] == Email{"x@y"});

    using text = boxes::Box<std::string, "emails">;  // the type beneath, over a column of the domain
    CHECK(db.fetch(from<text>().where(col<&text::value> == "@")).size() == 2);
    db.insert(text{99, "z@z"});
    CHECK_THROWS_AS(db.insert(text{100, "none"}), pg::database_error);

    db.execute("drop table emails; drop domain email");
    check_round_trip<std::vector<Email>, "lists">(db, {{}, values});
    db.execute("drop table lists; drop domain email");
    check_round_trip<std::optional<Email>, "some">(db, {std::nullopt, Email{"a@b"}}, texts::not_compared);
    check_round_trip<Quantity, "quantities">(db, {{0}, {-7}, {INT32_MAX}});
    using quantity = boxes::Box<Quantity, "quantities">;
    CHECK(db.fetch(from<quantity>().where(col<&quantity::value> > 5)).size() == 2);
    auto const double_of = col<&quantity::value> * 2;
    CHECK(db.fetch(select(double_of).from<quantity>().where(col<&quantity::n> == 1)).at(0)[double_of] == -14);
}

TEST_CASE("composite types go to the server and come back, attribute by attribute") {
    session db = own_schema();
    INFO("seed 113");
    random_source random(113);
    std::vector<Person> people{{"nobody", std::nullopt}};
    std::vector<Address> addresses;
    for (int i = 0; i < 30; ++i) {
        addresses.push_back(drawn_address(random));
        people.push_back(
            {text_of_all_planes(random, 6), random() % 3 ? std::optional(drawn_address(random)) : std::nullopt});
    }
    using box = boxes::Box<Person, "people">;
    CHECK(
        ddl<table_set<box>>() ==
        "create type \"Kind of address\" as enum ('home', 'work');\n"
        "create domain email as text check (value ~ '@');\n"
        "create type address as (kind \"Kind of address\", street text, city text, zip varchar(8), since date, contact "
        "email, doors integer[]);\n"
        "create type person as (name text, address address);\n"
        "create table people (\n    n integer not null,\n    value person not null,\n    constraint people_pkey "
        "primary "
        "key (n)\n);\n");
    check_round_trip<Person, "people">(db, people, texts::not_compared);
    CHECK(db.fetch(from<box>().where(col<&box::value> == people[3])).size() == 1);
    CHECK(db.fetch(from<box>().where(in(col<&box::value>, {people[3], people[4]}))).size() == 2);
    CHECK(told_one(db.connection(), "select (value).name from people where n = 0") == "nobody");
    CHECK_THROWS_AS(db.insert(box{-1, {std::string("a\0b", 3), std::nullopt}}), value_refused);
    Address never = drawn_address(random);
    never.since = date();
    CHECK_THROWS_AS(db.insert(box{-1, {"x", never}}), value_refused);
    db.execute("update people set value = row(null, null) where n = 1");
    CHECK_THROWS_WITH(db.find<box>(1), Catch::Matchers::Contains("attribute name is NULL"));
    db.execute(
        "drop table people; drop type person; drop type address; drop domain email; drop type \"Kind of address\"");
    check_round_trip<std::vector<Address>, "lists">(db, {{}, addresses}, texts::not_compared);
}

TEST_CASE("a citext is a text to functions, and the extensions' types have the operators that compile") {
    session db = with_extensions();
    using word = boxes::Box<citext, "words">;
    using path = boxes::Box<ltree, "paths">;
    check_round_trip<citext, "words">(db, {"Mixed"});
    check_round_trip<ltree, "paths">(db, {"Top.Science"});
    db.execute("delete from paths");
    db.insert(path{1, "Top.Science"});
    db.execute("delete from words");
    db.insert(word{1, "Mixed"});
    constexpr auto tag = col<&word::value>;
    auto const row = db.fetch_one(select(upper(tag),
                                         length(tag).as("size"_c),
                                         replace(tag, "M", "F").as("replaced"_c),
                                         starts_with(tag, "Mi").as("starts"_c),
                                         coalesce(tag, "none").as("some"_c),
                                         nullif("mixed", tag).as("none"_c),
                                         greatest(citext("a"), tag).as("last"_c))
                                      .from<word>());
    CHECK(get<0>(row) == "MIXED");
    CHECK(get<1>(row) == 5);
    CHECK(get<2>(row) == "Fixed");
    CHECK(get<3>(row));
    CHECK(get<4>(row) == "Mixed");
    CHECK(!get<5>(row).has_value());
    CHECK(get<6>(row) == citext("Mixed"));
    auto const all =
        db.fetch_one(select(min(tag).as("least"_c), max(tag).as("most"_c), string_agg(tag, ","_c)).from<word>());
    CHECK(get<0>(all) == citext("Mixed"));
    CHECK(get<1>(all) == citext("Mixed"));
    CHECK(get<2>(all) == "Mixed");
    CHECK(db.fetch(from<word>().where(like(tag, "mix%"))).size() == 1);
    CHECK(db.fetch(from<path>().where(col<&path::value> > "A" && between(col<&path::value>, "Top", "Top.T"))).size() ==
          1);
}

TEST_CASE("a domain goes wherever the type beneath goes") {
    using namespace moods;
    session db = with_extensions();
    db.execute(ddl<table_set<Day>>());
    db.insert(Day{.id = 1,
                  .mood = Mood::ok,
                  .moody = {Mood::ok},
                  .numbers = {3},
                  .steps = {{1, 2}},
                  .span = {{1, 4}},
                  .text = "ab",
                  .tag = {"AB"},
                  .code = "EUR",
                  .currency = {"EUR"},
                  .word = {"word"},
                  .point = {1, "x"},
                  .place = {{1, "x"}},
                  .note = {1, json("{}")},
                  .notes = {},
                  .label = "ok"});
    auto const found = [&](auto const& condition) { return db.fetch(from<Day>().where(condition)).size(); };
    CHECK(found(col<&Day::steps> == std::vector<std::int32_t>{1, 2}) == 1);
    CHECK(found(col<&Day::numbers> == col<&Day::steps>) == 0);
    CHECK(found(in(col<&Day::id>, col<&Day::steps>)) == 1);
    CHECK(found(contains(col<&Day::steps>, std::vector<std::int32_t>{2})) == 1);
    CHECK(found(col<&Day::span> == range<std::int32_t>(1, 4)) == 1);
    CHECK(found(col<&Day::tag> == citext("aB")) == 1);
    CHECK(found(col<&Day::tag> == "aB") == 1);
    CHECK(found(col<&Day::tag> == col<&Day::text>) == 1);
    CHECK(found(col<&Day::text> == Tag{"aB"}) == 1);
    CHECK(found(in(col<&Day::tag>, std::vector<std::string>{"aB"})) == 1);
    CHECK(found(in(col<&Day::tag>, std::vector<citext>{"aB"})) == 1);
    CHECK(found(col<&Day::place> == Point{1, "x"}) == 1);
    CHECK(found(col<&Day::place> == col<&Day::point>) == 1);
    CHECK(found(col<&Day::code> == "EUR ") == 1);
    CHECK(found("EUR" == col<&Day::currency>) == 1);

    // of an enum, only by a cast
    CHECK(found(cast<Mood>(col<&Day::moody>) == Mood::ok) == 1);
    CHECK(found(cast<Mood>(col<&Day::moody>) == col<&Day::mood>) == 1);
    CHECK(found(cast<std::string>(col<&Day::moody>) == col<&Day::label>) == 1);
    CHECK_THROWS_AS(db.execute("select moody = moody from days"), pg::database_error);
    CHECK(db.fetch(select(col<&Day::moody>).distinct().from<Day>().order_by(col<&Day::moody>)).size() == 1);
    CHECK_THROWS_AS(db.execute("select note from days order by note"), pg::database_error);
    CHECK_THROWS_AS(db.execute("select distinct notes from days"), pg::database_error);
    CHECK_THROWS_AS(db.execute("select note = note from days"), pg::database_error);

    auto const set = [&](auto const&... to) { return db.execute(update<Day>().set(to...).where(col<&Day::id> == 1)); };
    CHECK(set(col<&Day::steps> = std::vector<std::int32_t>{7}, col<&Day::numbers> = Steps{{8}}) == 1);
    CHECK(set(col<&Day::span> = range<std::int32_t>(2, 3), col<&Day::tag> = citext("x"), col<&Day::text> = Tag{"y"}) ==
          1);
    CHECK(set(col<&Day::moody> = Mood::sad, col<&Day::mood> = col<&Day::moody>) == 1);
    CHECK(set(col<&Day::mood> = Moody{Mood::sad},
              col<&Day::place> = Point{2, "y"},
              col<&Day::point> = Place{{3, "z"}}) == 1);
    CHECK(set(col<&Day::code> = "US  ", col<&Day::currency> = "USD", col<&Day::word> = "abcd") == 1);
    Day const now = db.fetch(from<Day>()).at(0);
    CHECK(now.steps.value == std::vector<std::int32_t>{7});
    CHECK(now.numbers == std::vector<std::int32_t>{8});
    CHECK(now.span.value == range<std::int32_t>(2, 3));
    CHECK((now.tag.value.text() + now.text.text()) == "xy");
    CHECK((now.moody.value == Mood::sad && now.mood == Mood::sad));
    CHECK((now.place.value.name + now.point.name) == "yz");
    CHECK((now.code.text() + now.currency.value.text()) == "USUSD");
    CHECK(set(col<&Day::steps> = {4, 5}, col<&Day::tag> = col<&Day::text>, col<&Day::numbers> = col<&Day::steps>) == 1);
    CHECK(db.fetch(from<Day>()).at(0).numbers == std::vector<std::int32_t>{7});
}
