// SPDX-License-Identifier: BSL-1.0
// Every sentence is provoked by a program below tests/reject/schema; here the verdicts as values.
#include <alphaswarm/schema/table_rules.hpp>

#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;
using schema::table_view;

template <class T, class Facts>
constexpr meta::verdict judged(Facts const& facts) {
    return schema::judge_table(schema::detail::forget(facts, meta::id_of<T>, 0));
}

struct Row {
    std::int64_t id{};
    std::optional<std::string> code;
    double price{};
};
constexpr auto sound = describe<Row>("rows").columns(
    column<&Row::id>.primary_key().identity(), column<&Row::code>.varchar(8), column<&Row::price>);
static_assert(judged<Row>(sound).accepted());
static_assert(judged<Row>(sound.with(primary_key(column<&Row::id>))).view() ==
              "AS0121 primary_key(): rows: two primary keys, one on column id and one in with(); keep one");
static_assert(judged<Row>(describe<Row>("rows")
                              .columns(column<&Row::id>)
                              .with(primary_key(column<&Row::id>), primary_key(column<&Row::id>))
                              .with(unique()))
                  .view() ==
              "AS0121 primary_key(): rows: two primary keys; keep one; AS0117 with(): rows: a key or index names no "
              "column; name one");
static_assert(
    judged<Row>(sound.with(index(column<&Row::code>), index(column<&Row::code>, column<&Row::price>))).accepted(),
    "two indexes may share a column");
static_assert(judged<Row>(sound.with(check("price > 0"), index_on("lower(code)").named("ix"))).accepted(),
              "a check and an expression name no column");

// -- the names that the library makes up
static_assert(judged<Row>(describe<Row>("as_tree").columns(column<&Row::id>.primary_key())).view() ==
              "AS0416 describe(): as_tree: names that begin with as_ are reserved by the library; choose "
              "another name for the table");
static_assert(judged<Row>(describe<Row>("as").columns(column<&Row::id>)).accepted(), "it takes the dash");
static_assert(!judged<Row>(describe<Row>("as_x").columns(column<&Row::id>).in_schema("desk")).accepted(),
              "nor in a PostgreSQL schema of its own");
static_assert(judged<Row>(describe<Row>("As_tree").columns(column<&Row::id>)).accepted() &&
                  judged<Row>(describe<Row>("assets").columns(column<&Row::id>)).accepted() &&
                  judged<Row>(describe<Row>("rows").columns(column<&Row::id>.named("as_of"))).accepted(),
              "PostgreSQL tells capitals apart, and columns are called as they are");

constexpr auto wrong = describe<Row>("rows").columns(
    column<&Row::id>.primary_key().varchar(3), column<&Row::code>.version(), column<&Row::price>.one_of("high"));
static_assert(judged<Row>(wrong).view() ==
                  "AS0106 varchar(): rows.id: only text has a length; remove .varchar(...); "
                  "AS0114 version(): rows.code: a version column must be a plain integer that is not null; "
                  "AS0110 one_of(): rows.price: allowed values are for text columns; describe an enum for other types",
              "every problem is told, in the order of the columns");

// -- words of a table
template <class Facts>
constexpr bool says(Facts const& facts, std::string_view sentence) {
    meta::verdict const v = judged<Row>(facts);
    return sentence.empty() ? v.accepted() : v.view().substr(0, sentence.size()) == sentence;
}
struct Base {
    std::int64_t id{};
};
template <class T = Base>
consteval auto describe_table(of<Base>) {
    return describe<T>("bases").columns(column<&T::id>.primary_key());
}
constexpr schema::missing_scope nowhere = scope_without("team", "team_id"), nameless = scope_without("", "team_id");
static_assert(says(sound.comment("a")
                       .in_schema("desk")
                       .immutable()
                       .inherits(to<Base>, "row")
                       .discriminated_by(column<&Row::code>, "row"),
                   ""));
static_assert(says(sound.comment("a").comment("b"), "AS0130 comment(): rows: it is given twice") &&
              says(sound.in_schema("a").in_schema("b"), "AS0130 in_schema()") &&
              says(sound.immutable().immutable(), "AS0130 immutable()") &&
              says(sound.append_only().append_only(), "AS0130 append_only()") &&
              says(sound.inherits(to<Base>, "a").inherits(to<Base>, "b"), "AS0130 inherits()") &&
              says(sound.scoped(nowhere).scoped(nowhere), "AS0130 scoped()") &&
              says(sound.discriminated_by(column<&Row::code>).discriminated_by(column<&Row::code>),
                   "AS0130 discriminated_by()"));
static_assert(says(sound.immutable().append_only(), "AS0130 immutable(): rows: append_only() includes it") &&
              says(sound.append_only().immutable(), "AS0130 immutable()"));
static_assert(says(sound.comment(""), "AS0133 comment(): rows: the sentence is empty") &&
              says(sound.in_schema(""), "AS0133 in_schema()") &&
              says(sound.inherits(to<Base>, ""), "AS0133 inherits()") &&
              says(sound.scoped(nameless), "AS0133 scoped()") &&
              says(sound.discriminated_by(column<&Row::code>, ""), "AS0133 discriminated_by()"));
struct Seen {
    std::int64_t id{};
    std::string code;
};
template <class Facts>
constexpr bool of_view(Facts const& facts, std::string_view sentence) {
    meta::verdict const v = judged<Seen>(facts);
    return v.view().substr(0, sentence.size()) == sentence && (v.accepted() == sentence.empty());
}
constexpr auto seen =
    describe<Seen>("seen").columns(column<&Seen::id>, column<&Seen::code>.varchar(9).one_of("a", "b"));
static_assert(of_view(seen.as_view("select 1"), "") &&
              of_view(seen.as_view(""), "AS0133 as_view(): seen: the query is empty") &&
              of_view(seen.as_view("a").as_view("b"), "AS0130 as_view()"));
static_assert(
    of_view(seen.as_view("select 1").append_only(), "AS0157 as_view(): seen: immutable() or append_only()") &&
    of_view(seen.with(index(column<&Seen::code>)).as_view("select 1"), "AS0157 as_view(): seen: a key, an index") &&
    of_view(describe<Seen>("seen").columns(column<&Seen::id>.primary_key(), column<&Seen::code>).as_view("select 1"),
            "AS0157 as_view(): seen: id: a view stores no rows") &&
    of_view(seen.as_view("select 1").inherits(to<Base>, "x"), "AS0157 as_view(): seen: inherits()"));
static_assert(says(sound.in_schema("pg_x"), "AS0140 in_schema()") && says(sound.in_schema("pgx"), ""));
static_assert(says(sound.in_schema("a23456789012345678901234567890123456789012345678901234567890123"), "") &&
                  says(sound.in_schema("a234567890123456789012345678901234567890123456789012345678901234"),
                       "AS0103 describe(): rows: the PostgreSQL schema name"),
              "63 bytes are kept, 64 are not");
static_assert(says(sound.discriminated_by(column<&Row::code>.varchar(3)),
                   "AS0137 varchar(): rows: discriminated_by(...) and scoped_through(...) only name the column"));

constexpr char long_name[] = "a234567890123456789012345678901234567890123456789012345678901234";
static_assert(sizeof long_name == 65);
static_assert(!judged<Row>(describe<Row>(long_name).columns(column<&Row::id>)).accepted());
static_assert(judged<Row>(describe<Row>(std::string_view(long_name, 63)).columns(column<&Row::id>)).accepted(),
              "63 bytes are kept, 64 are not");

static_assert(schema::well_described<Order>::judge().accepted() && schema::well_described<Session>::judge().accepted());
static_assert(schema::well_described<int>::judge().view() ==
              "AS0100 describe_table(): int has no description; write describe_table(of<...>) beside the struct, in "
              "its namespace");
static_assert(schema::table<Order>.name() == "orders" && schema::view_of<Order>.id == meta::id_of<Order>);

}  // namespace

TEST_CASE("columns of one name are found wherever they stand, and none where names only look alike") {
    std::vector<std::string> kept;
    for (int i = 0; i < 200; ++i) kept.push_back("column_" + std::to_string(i));
    std::vector<meta::characters> names;
    for (auto const& name : kept) names.push_back({name.data(), name.size()});
    auto const said = [&](std::size_t one, std::size_t other, bool member) {
        std::vector<schema::column_facts> columns(names.size(), sound.columns[2]);
        for (std::size_t i = 0; i < names.size(); ++i) columns[i].name = columns[i].member = names[i];
        if (one != other) {
            (member ? columns[other].member : columns[other].name) = names[one];
            columns[other].renamed = true;
        }
        table_view t = schema::detail::forget(sound, meta::id_of<Row>, 0);
        t.columns = columns.data();
        t.column_count = columns.size();
        return std::string(schema::judge_table(t).view());
    };
    CHECK(said(0, 0, false).empty());
    for (auto const& [one, other] : {std::pair<std::size_t, std::size_t>{0, 1}, {3, 127}, {3, 128}, {130, 199}}) {
        CHECK(said(one, other, false) ==
              "AS0104 columns(): rows: two columns are called " + kept[one] + "; rename one with .named(...)");
        CHECK(said(one, other, true) == "AS0129 columns(): rows." + kept[other] + ": the member " + kept[one] +
                                            " is described twice; describe it once");
    }
    CHECK(said(127, 3, false) ==
          "AS0104 columns(): rows: two columns are called column_127; rename one with .named(...)");  // named so before
                                                                                                      // the other
}
TEST_CASE("no name holds a NUL byte") {
    std::string const said = "cannot contain a NUL byte; remove it";
    auto const holds = [&](meta::verdict const& v) { return std::string(v.view()).find(said) != std::string::npos; };
    CHECK(holds(judged<Row>(describe<Row>("ro\0ws").columns(column<&Row::id>))));
    CHECK(holds(judged<Row>(describe<Row>("rows").columns(column<&Row::id>).in_schema("de\0sk"))));
    CHECK(holds(judged<Row>(describe<Row>("rows").columns(column<&Row::id>.unique("u\0q")))));
    CHECK(holds(judged<Row>(describe<Row>("rows").columns(column<&Row::id>.indexed("ix\0a")))));
    CHECK(holds(
        judged<Row>(describe<Row>("rows").columns(column<&Row::id>).with(unique(column<&Row::id>).named("n\0n")))));
    CHECK_FALSE(holds(judged<Row>(sound)));
}
