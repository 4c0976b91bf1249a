// SPDX-License-Identifier: BSL-1.0
// What is made of the arguments' own values, on the server: the type is what the server describes, or the statement
// would be refused, and the values come back.
#include <alphaswarm/bits.hpp>
#include <alphaswarm/composite.hpp>
#include <alphaswarm/extensions.hpp>
#include <alphaswarm/network.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "integration/types/round_trip.hpp"

namespace handed_on {

using namespace alphaswarm;

enum class Mood { sad, glad };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::glad, "glad"}}).stored_as("mood");
}
enum class Hue { red, blue };  // stored as a text
template <class E = Hue>
consteval auto describe_enum(of<Hue>) {
    return labels<E>({{E::red, "red"}, {E::blue, "blue"}});
}
struct Pair {
    std::int32_t a = 0, b = 0;
    friend bool operator==(Pair const&, Pair const&) = default;
};
struct Code {
    std::string value;
    friend bool operator==(Code const&, Code const&) = default;
};
struct Numbers {
    std::vector<std::int32_t> value;
    friend bool operator==(Numbers const&, Numbers const&) = default;
};
struct Row {
    std::int32_t n = 0;
    fixed_char<5> c;
    std::optional<fixed_char<5>> oc;
    std::vector<fixed_char<5>> cs;
    std::string s;
    varchar<8> v;
    std::vector<varchar<8>> vs;
    Mood mood = Mood::sad;
    std::vector<Mood> moods;
    Hue hue = Hue::red;
    std::vector<Hue> hues;
    Pair pair;
    std::vector<Pair> pairs;
    Code code;
    std::vector<Code> codes;
    citext word;
    std::vector<citext> words;
    Numbers numbers;
    cidr network;
    bit<4> four;
    varbit<9> some;
    std::vector<bit<4>> fours;
    timestamp moment = timestamp::infinity();
    timestamptz instant = timestamptz::infinity();
};

}  // namespace handed_on

template <>
struct alphaswarm::sql_type<handed_on::Pair>
    : alphaswarm::composite_of<"pair", &handed_on::Pair::a, &handed_on::Pair::b> {};
template <>
struct alphaswarm::sql_type<handed_on::Code> : alphaswarm::domain_over<std::string, "code", &handed_on::Code::value> {};
template <>
struct alphaswarm::sql_type<handed_on::Numbers>
    : alphaswarm::domain_over<std::vector<std::int32_t>, "numbers", &handed_on::Numbers::value> {};

namespace handed_on {

template <class T = Row>
consteval auto describe_table(of<Row>) {
    return describe<T>("handed").columns(column<&T::n>.primary_key(),
                                         column<&T::c>,
                                         column<&T::oc>,
                                         column<&T::cs>,
                                         column<&T::s>,
                                         column<&T::v>,
                                         column<&T::vs>,
                                         column<&T::mood>,
                                         column<&T::moods>,
                                         column<&T::hue>,
                                         column<&T::hues>,
                                         column<&T::pair>,
                                         column<&T::pairs>,
                                         column<&T::code>,
                                         column<&T::codes>,
                                         column<&T::word>,
                                         column<&T::words>,
                                         column<&T::numbers>,
                                         column<&T::network>,
                                         column<&T::four>,
                                         column<&T::some>,
                                         column<&T::fours>,
                                         column<&T::moment>,
                                         column<&T::instant>);
}

}  // namespace handed_on

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace handed_on;

namespace {

session one_row() {
    session db = own_schema();
    db.execute("set search_path = pg_temp, public");
    db.execute("create extension if not exists citext schema public");
    db.execute(ddl<table_set<Row>>());
    db.insert(Row{.n = 1,
                  .c = "ab",
                  .oc = std::nullopt,
                  .cs = {"ab", "b"},
                  .s = "a longer text",
                  .v = "x",
                  .vs = {"x", "y"},
                  .mood = Mood::glad,
                  .moods = {Mood::glad, Mood::sad},
                  .hue = Hue::red,
                  .hues = {Hue::red, Hue::blue},
                  .pair = {1, 2},
                  .pairs = {{1, 2}, {3, 4}},
                  .code = {"k"},
                  .codes = {{"k"}, {"l"}},
                  .word = "Ada",
                  .words = {"Ada", "Bob"},
                  .numbers = {{1, 2}},
                  .network = cidr::parse("10.0.0.0/8"),
                  .four = bit<4>::parse("1010"),
                  .some = varbit<9>::parse("11"),
                  .fours = {bit<4>::parse("0001")}});
    return db;
}
template <class E>
auto only(session& db, E const& expression) {
    return get<0>(db.fetch_one(select(expression).template from<Row>()));
}
/// What the array functions make of a column, of an array of its type, and of values of the program.
template <auto One, auto Many, class T>
void check_arrays(session& db, T const& first, T const& second) {
    using some = std::vector<std::optional<T>>;
    constexpr auto one = col<One>;
    constexpr auto many = col<Many>;
    CHECK(db.fetch(select(call<"unnest">(many)).template from<Row>()).size() == 2);
    CHECK(only(db, call<"array_append">(many, one)) == some{first, second, first});
    CHECK(only(db, call<"array_append">(many, second)) == some{first, second, second});
    CHECK(only(db, call<"array_prepend">(one, many)) == some{first, first, second});
    CHECK(only(db, call<"array_cat">(many, many)) == some{first, second, first, second});
    CHECK(only(db, call<"trim_array">(many, 1)) == some{first});
    CHECK(only(db, call<"array_fill">(one, std::vector<std::int32_t>{2})) == some{first, first});
    CHECK(only(db, call<"array_fill">(second, std::vector<std::int32_t>{1})) == some{second});
    CHECK(only(db, array_agg(one)) == some{first});
    CHECK(only(db, call<"array_position">(many, second)) == 2);
    CHECK(only(db, call<"array_positions">(many, one)) == std::vector<std::optional<std::int32_t>>{1});
    CHECK(only(db, call<"array_remove">(many, one)) == some{second});
    CHECK(only(db, call<"array_replace">(many, one, second)) == some{second, second});
    CHECK(only(db, coalesce(many, some{std::nullopt})) == some{first, second});
    auto const appended = select(call<"array_append">(many, param("p"_c))).template from<Row>();
    CHECK(get<0>(db.fetch_one(appended, "p"_c = first)) == some{first, second, first});
}

}  // namespace

TEST_CASE("of char(n) and texts together comes a text") {
    session db = one_row();
    constexpr auto c = col<&Row::c>;
    constexpr auto oc = col<&Row::oc>;
    constexpr auto s = col<&Row::s>;
    constexpr auto v = col<&Row::v>;
    CHECK(only(db, coalesce(oc, "none given")) == "none given");
    CHECK(only(db, coalesce(oc, s)) == "a longer text");
    CHECK(only(db, coalesce(oc, v)) == "x");
    CHECK(only(db, coalesce(max(oc), "none given")) == "none given");
    CHECK(only(db, greatest(c, "zzzzzzzz")) == "zzzzzzzz");
    CHECK(only(db, greatest(c, s)) == "ab   ");  // the server fills it up
    CHECK(only(db, case_when(col<&Row::n> == 1, s, c)) == "a longer text");
    CHECK(only(db, when(col<&Row::n> == 1, c).when(col<&Row::n> == 2, s)) == "ab   ");
    CHECK(only(db, nullif(c, s)) == "ab");
    CHECK(only(db, nullif(c, "ab ")) == std::nullopt);
    CHECK(only(db, nullif(c, "ac")) == fixed_char<5>("ab"));
    CHECK(only(db, coalesce(oc, c)) == fixed_char<5>("ab"));
    CHECK(only(db, coalesce(oc, fixed_char<5>("q"))) == fixed_char<5>("q"));
    CHECK(only(db, max(c)) == fixed_char<5>("ab"));
    using texts = std::vector<std::optional<std::string>>;
    constexpr auto cs = col<&Row::cs>;
    CHECK(only(db, call<"array_append">(cs, "x and more")) == texts{"ab   ", "b    ", "x and more"});
    CHECK(only(db, call<"array_cat">(cs, std::vector<std::string>{"longer"})) == texts{"ab   ", "b    ", "longer"});
    CHECK(only(db, call<"array_replace">(cs, "ab", "longer")) == texts{"longer", "b    "});
    CHECK(only(db, greatest(cs, std::vector<std::string>{"zzzzzzzz"})) == texts{"zzzzzzzz"});
    CHECK(only(db, call<"array_append">(col<&Row::vs>, "much longer")) == texts{"x", "y", "much longer"});
    check_arrays<&Row::c, &Row::cs, fixed_char<5>>(db, "ab", "b");
}

TEST_CASE("arrays of the database's own types stay arrays of them") {
    session db = one_row();
    check_arrays<&Row::mood, &Row::moods>(db, Mood::glad, Mood::sad);
    check_arrays<&Row::hue, &Row::hues>(db, Hue::red, Hue::blue);
    check_arrays<&Row::pair, &Row::pairs>(db, Pair{1, 2}, Pair{3, 4});
    check_arrays<&Row::code, &Row::codes>(db, Code{"k"}, Code{"l"});
    check_arrays<&Row::word, &Row::words>(db, citext("Ada"), citext("Bob"));
    CHECK(only(db, call<"enum_range">(col<&Row::mood>)) == std::vector<std::optional<Mood>>{Mood::sad, Mood::glad});
    CHECK(only(db, call<"enum_first">(col<&Row::mood>)) == Mood::sad);
    CHECK(only(db, array_agg(col<&Row::numbers>)) == std::vector<std::vector<std::int32_t>>{{1, 2}});
    CHECK(db.fetch(select(call<"unnest">(col<&Row::numbers>)).from<Row>()).size() == 2);
    CHECK(only(db, max(col<&Row::numbers>)) == Numbers{{1, 2}});
    CHECK(only(db, nullif(col<&Row::word>, "ADA")) == std::nullopt);
    CHECK(only(db, nullif(col<&Row::word>, "Bob")) == citext("Ada"));
    CHECK(only(db, nullif(col<&Row::pair>, Pair{1, 1})) == Pair{1, 2});
    CHECK(only(db, nullif(col<&Row::code>, Code{"x"})) == "k");
}

TEST_CASE("of a cidr comes an inet, of bit strings any number of bits") {
    session db = one_row();
    CHECK(only(db, max(col<&Row::network>)) == inet::parse("10.0.0.0/8"));
    CHECK(only(db, min(col<&Row::network>)) == inet::parse("10.0.0.0/8"));
    CHECK(only(db, nullif(col<&Row::network>, cidr::parse("10.0.0.0/9"))) == inet::parse("10.0.0.0/8"));
    CHECK(only(db, array_agg(col<&Row::network>))->at(0) == cidr::parse("10.0.0.0/8"));
    constexpr auto four = col<&Row::four>;
    constexpr auto some = col<&Row::some>;
    CHECK(only(db, call<"bit_and">(four)) == bits::parse("1010"));
    CHECK(only(db, call<"bit_or">(some)) == bits::parse("11"));
    CHECK(only(db, call<"set_bit">(four, 1, 1)) == bits::parse("1110"));
    CHECK(only(db, call<"substring">(four, 2, 2)) == bits::parse("01"));
    CHECK(only(db, call<"overlay">(four, bits::parse("01"), 1)) == bits::parse("0110"));
    CHECK(only(db, call<"unnest">(col<&Row::fours>)) == bit<4>::parse("0001"));
    CHECK(only(db, call<"array_append">(col<&Row::fours>, some)) ==
          std::vector<std::optional<bits>>{bits::parse("0001"), bits::parse("11")});
    CHECK(only(db, greatest(four, some)) == bits::parse("11"));
    CHECK(only(db, coalesce(some, four)) == bits::parse("11"));
    CHECK(only(db, least(four, bits::parse("1"))) == bits::parse("1"));
    CHECK(only(db, greatest(four, bit<4>::parse("1111"))) == bit<4>::parse("1111"));
}

TEST_CASE("an infinite time has no time of day, and one row is enough for a covariance") {
    session db = one_row();
    CHECK(only(db, cast<time_of_day>(col<&Row::moment>)) == std::nullopt);
    CHECK(only(db, cast<time_of_day>(col<&Row::instant>)) == std::nullopt);
    auto const n = cast<double>(col<&Row::n>);
    auto const grouped = db.fetch_one(select(call<"covar_pop">(n, n),
                                             call<"regr_avgx">(n, n),
                                             call<"regr_avgy">(n, n),
                                             call<"regr_sxx">(n, n),
                                             call<"regr_sxy">(n, n),
                                             call<"regr_syy">(n, n),
                                             call<"regr_slope">(n, n))
                                          .from<Row>()
                                          .group_by(col<&Row::n>));
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(get<0>(grouped))>, double>);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(get<5>(grouped))>, double>);
    CHECK(get<0>(grouped) == 0);
    CHECK(get<1>(grouped) == 1);
    CHECK(get<5>(grouped) == 0);
    CHECK(get<6>(grouped) == std::nullopt);
    CHECK(only(db, call<"array_fill">(7, std::vector{3})) == std::vector<std::optional<std::int32_t>>{7, 7, 7});
}
