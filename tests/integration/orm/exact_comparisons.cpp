// SPDX-License-Identifier: BSL-1.0
// Numbers of every C++ type beside columns of every type of number, as variables, in lists, in ranges and as arguments:
// the rows are those that the server finds for the number's text, or the number was refused. A refusal is checked as
// well: nothing else was possible.
#include "support/message_of.hpp"
#include "support/numbers.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using numbers::Row;

namespace {

/// Rows whose columns hold what random numbers become of them, their own edges among them.
std::string filled(session& db, random_source& random) {
    db.execute(ddl<table_set<Row>>());
    for (int id = 1; id <= 60; ++id) {
        std::string sql = "insert into numbers values (" + std::to_string(id);
        for (char const* type :
             {"smallint", "integer", "bigint", "real", "double precision", "numeric", "numeric(12,2)"}) {
            std::string value = "0";
            for (int tries = 0; tries < 40; ++tries) {
                std::string const drawn = "'" + random_number_text(random) + "'::numeric::" + type;
                if (answer(db, "select " + drawn) == "refused") continue;
                value = drawn;
                break;
            }
            sql += ", " + value;
        }
        db.execute(sql + ")");
    }
    return "numbers";
}

template <class Rows>
std::string ids(Rows const& rows) {
    std::string found;
    for (auto const& row : rows) found += std::to_string(row[col<&Row::id>]) + " ";
    return found;
}
std::string ids_by_server(session& db, std::string const& condition) {
    return told_one(db.connection(),
                    "select coalesce(string_agg(id || ' ', '' order by id), '') from numbers where " + condition);
}
template <class Condition>
constexpr auto where(Condition const& condition) {
    return select(col<&Row::id>).from(source<Row>).where(condition).order_by(col<&Row::id>);
}

/// The column can be this number, as the server sees it.
template <class Column, class V>
bool holds(session& db, char const* type, V const& value) {
    constexpr bool binary = std::is_floating_point_v<typename Column::value>;
    std::string const given = binary ? as_binary(value) : as_decimal(value);
    std::string const cast = given + "::" + type;
    return answer(db,
                  "select " + cast + (binary && !std::is_same_v<V, float> ? "::text" : "") + "::numeric = " + given +
                      "::numeric") == "t";
}

struct tally {
    int agreed = 0, refused = 0;
};

template <auto Member, class V>
void compare(session& db, random_source& random, char const* type, tally& all) {
    constexpr auto column = col<Member>;
    using own = typename decltype(col<Member>)::value;
    std::string const name(sql::facts_of<Member>.name);
    V value = random_number<V>(random);
    if (below(random, 2)) {  // one that is there
        std::string const held =
            told_one(db.connection(),
                     "select " + name + "::text from numbers where id = " + std::to_string(1 + below(random, 60)));
        numeric const number = numeric::parse(held);
        if constexpr (std::is_floating_point_v<V>) value = static_cast<V>(number.to_double());
        else (void)types::convert(value, number);
    }
    constexpr bool binary = std::is_floating_point_v<own>;
    std::string const text = binary ? as_binary(value) : as_decimal(value);
    INFO("seed " << property_seed() << ": " << name << " beside " << meta::type_name<V>() << " "
                 << number_words(value));
    auto const same = [&](char const* how, auto const& run, std::string const& condition, bool may_be_refused) {
        INFO(how << ": " << condition);
        std::string found;
        try {
            found = ids(run());
        } catch (value_refused const& refused) {
            CHECK(may_be_refused);
            CHECK(contains(refused.what(), types::number_text(value)));
            CHECK(contains(refused.what(), "numbers." + name));
            ++all.refused;
            return;
        }
        CHECK(found == ids_by_server(db, condition));
        ++all.agreed;
    };
    bool past_bigint = false;
    if constexpr (std::is_same_v<V, unsigned long>) past_bigint = value > INT64_MAX;
    if (!past_bigint) {
        same("a variable, ==", [&] { return db.fetch(where(column == value)); }, name + " = " + text, false);
        same("a variable, <", [&] { return db.fetch(where(column < value)); }, name + " < " + text, false);
        same("a variable in front, <=", [&] { return db.fetch(where(value <= column)); }, text + " <= " + name, false);
        same(
            "a range",
            [&] { return db.fetch(where(between(column, value, value))); },
            name + " between " + text + " and " + text,
            false);
    }
    bool const exact = binary ? std::is_same_v<own, float> : holds<decltype(column)>(db, type, value);
    auto const argument = [&](char const* how, auto const& condition, std::string const& by_server) {
        bool const possible = std::is_same_v<own, float>
                                  ? holds<decltype(col<&Row::double_precision>)>(db, "double precision", value)
                              : std::is_same_v<own, double> ? holds<decltype(column)>(db, type, value)
                                                            : exact;
        bool const shown_with_zeros =
            binary && !std::is_floating_point_v<V>;  // as a large whole number is, which is not that number
        same(how, [&] { return db.fetch(where(condition), "p"_c = value); }, by_server, !possible || shown_with_zeros);
    };
    argument("an argument, ==", column == param("p"_c), name + " = " + text);
    argument("an argument, >=", column >= param("p"_c), name + " >= " + text);
    argument("an argument, <>", param("p"_c) != column, name + " <> " + text);
    if constexpr (std::is_integral_v<V> == std::is_integral_v<own> || !std::is_integral_v<own>)
        same(
            "a list",
            [&] { return db.fetch(where(in(column, {value}))); },
            name + " in (" + text + ")",
            !std::is_same_v<own, numeric>);
    if constexpr (storable<V>) {
        same(
            "a vector",
            [&] { return db.fetch(where(in(column, std::vector<V>{value, value}))); },
            name + " in (" + text + ")",
            false);
        same(
            "not in a vector",
            [&] { return db.fetch(where(not_in(column, std::vector<V>{value}))); },
            name + " not in (" + text + ")",
            false);
    }
}
template <auto Member>
void compare_all(session& db, random_source& random, char const* type, tally& all) {
    compare<Member, std::int16_t>(db, random, type, all);
    compare<Member, std::int32_t>(db, random, type, all);
    compare<Member, std::int64_t>(db, random, type, all);
    compare<Member, unsigned>(db, random, type, all);
    compare<Member, unsigned long>(db, random, type, all);
    compare<Member, float>(db, random, type, all);
    compare<Member, double>(db, random, type, all);
    compare<Member, numeric>(db, random, type, all);
}

}  // namespace

TEST_CASE("a number finds the rows that it finds as text, or is refused where its placeholder has no such value") {
    database const where;
    session db = session_on(where);
    db.connection().prepared_statements(false);  // each is run once or twice
    random_source random(property_seed());
    filled(db, random);
    tally all;
    for (int i = 0; i < 40; ++i) {
        compare_all<&Row::small>(db, random, "smallint", all);
        compare_all<&Row::medium>(db, random, "integer", all);
        compare_all<&Row::large>(db, random, "bigint", all);
        compare_all<&Row::single_precision>(db, random, "real", all);
        compare_all<&Row::double_precision>(db, random, "double precision", all);
        compare_all<&Row::exact>(db, random, "numeric", all);
        compare_all<&Row::price>(db, random, "numeric", all);
    }
    CHECK(all.agreed > 5000);
    CHECK(all.refused > 500);
}
