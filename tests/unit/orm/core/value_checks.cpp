// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/core/value_checks.hpp>

#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql/expression/column.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

struct Code {  // made of a text each time it is sent
    std::string text;
    bool operator==(Code const&) const = default;
};
struct Day {
    date day;
    bool operator==(Day const&) const = default;
};
enum class Way { in, out };
template <class E = Way>
consteval auto describe_enum(of<Way>) {
    return labels<E>({{E::in, "in"}, {E::out, "out"}});
}

}  // namespace

template <>
struct alphaswarm::sql_type<Code> : alphaswarm::stored_as<std::string> {
    static std::string to_stored(Code const& c) { return c.text; }
    static Code from_stored(std::string text) { return {std::move(text)}; }
};
template <>
struct alphaswarm::sql_type<Day> : alphaswarm::stored_as<alphaswarm::date> {
    static alphaswarm::date to_stored(Day const& d) { return d.day; }
    static Day from_stored(alphaswarm::date d) { return {d}; }
};

namespace {

using id_type = key<struct Thing, varchar<8>>;
struct Thing {
    id_type id{};
    std::string text{};
    Code code{};
    std::vector<std::string> texts{};
    std::vector<std::vector<std::string>> table{};
    std::vector<std::optional<std::string>> gaps{};
    std::vector<Code> codes{};
    std::vector<varchar<8>> words{};
    std::vector<id_type> ids{};
    std::vector<date> days{};
    std::vector<Day> made_days{};
    std::vector<Way> ways{};
    json document{};
    std::vector<std::optional<jsonb>> documents{};
    std::vector<bool> flags{};
};
template <class T = Thing>
consteval auto describe_table(of<Thing>) {
    return describe<T>("things").columns(column<&T::id>.primary_key(),
                                         column<&T::text>.varchar(3),
                                         column<&T::code>.varchar(3),
                                         column<&T::texts>.varchar(3),
                                         column<&T::table>.varchar(3),
                                         column<&T::gaps>.varchar(3),
                                         column<&T::codes>.varchar(3),
                                         column<&T::words>,
                                         column<&T::ids>,
                                         column<&T::days>,
                                         column<&T::made_days>,
                                         column<&T::ways>,
                                         column<&T::document>,
                                         column<&T::documents>,
                                         column<&T::flags>);
}

/// What is said of the value on its way into the column of this member, and of the same value that goes into none.
template <auto Member>
std::string into(meta::value_of<Member> const& value) {
    return message_of<value_refused>(
        [&] { orm::detail::check_element(value, schema::view_of<Thing>, sql::ordinal_of<Member>); });
}
template <class T>
std::string alone(T const& value, std::string_view name = {}) {
    return message_of<value_refused>([&] { orm::detail::check_alone(value, name); });
}
std::string const fine = "no exception", nul("a\0b", 3), too_long = "the text has 4 characters and varchar(3) holds 3";

static_assert(!orm::detail::checked<std::int64_t> && !orm::detail::checked<double> &&
                  !orm::detail::checked<std::vector<bool>> && !orm::detail::checked<bytea> &&
                  !orm::detail::checked<uuid>,
              "most values can be sent whatever they are");
static_assert(orm::detail::checked<std::string> && orm::detail::checked<Code> &&
              orm::detail::checked<std::vector<std::optional<Code>>> && orm::detail::checked<date> &&
              orm::detail::checked<Day> && orm::detail::checked<Way> && orm::detail::checked<id_type> &&
              orm::detail::checked<json> && orm::detail::checked<numeric>);

}  // namespace

TEST_CASE("a text is measured with its blanks, whatever it travels in") {
    for (std::string const& text :
         {std::string("a   "), std::string("    "), std::string("\xc3\xa9   "), std::string("abcd")}) {
        CHECK(contains(into<&Thing::text>(text), "things.text: " + too_long));
        CHECK(contains(into<&Thing::code>(Code{text}), "things.code: " + too_long));
        CHECK(contains(into<&Thing::texts>({"abc", text}), "things.texts: " + too_long));
        CHECK(contains(into<&Thing::table>({{"abc"}, {text}}), "things.table: " + too_long));
        CHECK(contains(into<&Thing::gaps>({std::nullopt, text}), "things.gaps: " + too_long));
        CHECK(contains(into<&Thing::codes>({Code{"abc"}, Code{text}}), "things.codes: " + too_long));
    }
    std::string const three = "\xc3\xa9  ";
    CHECK(into<&Thing::text>(three) == fine);
    CHECK(into<&Thing::code>(Code{three}) == fine);
    CHECK(into<&Thing::texts>({three, three}) == fine);
    CHECK(into<&Thing::table>({{three}, {three}}) == fine);
    CHECK(into<&Thing::gaps>({three, std::nullopt}) == fine);
    CHECK(into<&Thing::codes>({Code{three}}) == fine);
    CHECK(into<&Thing::flags>({true, false}) == fine);
}

TEST_CASE("a NUL is refused within anything that is text") {
    CHECK(contains(into<&Thing::id>(id_type(nul)), "things.id: the text holds a NUL byte"));
    CHECK(contains(into<&Thing::texts>({"a", nul}), "things.texts: the text holds a NUL byte"));
    CHECK(contains(into<&Thing::words>({varchar<8>(nul)}), "things.words: the text holds a NUL byte"));
    CHECK(contains(into<&Thing::ids>({id_type(nul)}), "things.ids: the text holds a NUL byte"));
    CHECK(contains(into<&Thing::document>(json(nul)), "things.document: the text holds a NUL byte"));
    CHECK(contains(into<&Thing::documents>({std::nullopt, jsonb(nul)}), "things.documents: the text holds a NUL byte"));
    CHECK(contains(alone(nul), "a value of the statement: the text holds a NUL byte"));
    CHECK(contains(alone(nul, "p"), "the placeholder p: the text holds a NUL byte"));
    CHECK(contains(alone(std::optional(nul)), "NUL"));
    CHECK(contains(alone(std::vector{std::string("a"), nul}), "NUL"));
    CHECK(contains(alone(std::vector{std::optional(nul)}), "NUL"));
    CHECK(contains(alone(Code{nul}), "NUL"));
    CHECK(contains(alone(id_type(nul)), "NUL"));
    CHECK(contains(alone(json(nul)), "NUL"));
    CHECK(alone(std::string("a text longer than any column")) == fine);
    CHECK(alone(std::optional<std::string>()) == fine);
    CHECK(alone(std::string()) == fine);
}

TEST_CASE("what was never set and what has no label are refused within arrays, and alone") {
    CHECK(contains(into<&Thing::ids>({id_type("a"), id_type()}), "things.ids: the value was never set"));
    CHECK(contains(into<&Thing::days>({date(2024, 1, 1), date()}), "things.days: the value was never set"));
    CHECK(contains(into<&Thing::made_days>({Day{}}), "things.made_days: the value was never set"));
    CHECK(contains(into<&Thing::ways>({Way::in, static_cast<Way>(7)}), "things.ways: describe_enum() gives no label"));
    CHECK(into<&Thing::days>({date(2024, 1, 1)}) == fine);
    CHECK(into<&Thing::ways>({Way::in, Way::out}) == fine);
    CHECK(contains(alone(date(), "day"), "the placeholder day: the value was never set"));
    CHECK(contains(alone(timestamptz()), "never set"));
    CHECK(contains(alone(Day{}), "never set"));
    CHECK(contains(alone(std::vector{date(2024, 1, 1), date()}), "never set"));
    CHECK(contains(alone(std::optional<date>{date()}), "never set"));
    CHECK(contains(alone(id_type()), "never set"));
    CHECK(contains(alone(std::vector{Way::out, static_cast<Way>(7)}), "describe_enum() gives no label"));
    CHECK(contains(alone(static_cast<Way>(7)), "describe_enum() gives no label"));
    CHECK(alone(numeric::parse("1.5")) == fine);
}
