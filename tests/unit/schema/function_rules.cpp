// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/function_rules.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/types.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

namespace {
struct Found {
    struct arguments {
        std::int64_t id{};
        std::string pattern{};
        std::optional<std::string> Pattern{};
        void* nothing{};
    };
    std::int64_t id{};
};
constexpr auto found() { return describe<Found>("found").columns(column<&Found::id>); }
template <class Facts>
std::string said(Facts const& facts) {
    return std::string(
        schema::judge_table(schema::detail::forget(facts, meta::id_of<Found>, meta::hash_of<Found>)).view());
}
constexpr char const* query = "select 1::bigint as id";
}  // namespace

TEST_CASE("the arguments of a function have names and types") {
    static constexpr auto good =
        found().as_function(query, column<&Found::arguments::pattern>, column<&Found::arguments::Pattern>);
    static constexpr auto view = schema::detail::forget(good, meta::id_of<Found>, meta::hash_of<Found>);
    CHECK(said(good) == "");
    CHECK(view.is_function());
    CHECK(view.is_view());
    REQUIRE(view.argument_count == 2);
    CHECK(std::string_view(view.arguments[0].name) == "pattern");
    CHECK(view.arguments[1].nullable);
    CHECK(&view.column_or_argument(0) == &view.columns[0]);
    CHECK(&view.column_or_argument(2) == &view.arguments[1]);
    CHECK(said(found().as_function(query)) == "");
}
TEST_CASE("other options of the description keep them") {
    constexpr auto more = found()
                              .as_function(query, column<&Found::arguments::pattern>)
                              .with(link(column<&Found::id>).references(to<Found>))
                              .comment("Words.");
    CHECK(more.argument_facts.size() == 1);
    CHECK(more.constraints.size() == 1);
}
namespace {
struct Whole {
    struct arguments {
        int a{};
        std::string b{};
    };
    int id{};
};
template <class T = Whole>
consteval auto describe_table(of<Whole>) {
    return describe<T>("whole").columns(column<&T::id>).as_function(query, column<&T::arguments::a>);
}
struct Mixed {
    struct arguments {
        int a{};
    };
    int id{};
};
template <class T = Mixed>
consteval auto describe_table(of<Mixed>) {
    return describe<T>("mixed")
        .columns(column<&T::id>)
        .as_function(query, column<&T::arguments::a>, column<&Whole::arguments::b>);
}
}  // namespace

TEST_CASE("they are the members of one struct, all of them") {
    CHECK(schema::well_described<Whole>::judge().view().ends_with(
        "::Whole::arguments has other members than the 1 arguments; give each of them once"));
    CHECK(schema::well_described<Mixed>::judge().view() ==
          "AS0164 as_function(): mixed: the arguments are members of different structs; put them into one");
}
TEST_CASE("what is wrong with them") {
    CHECK(said(found().as_function(query, column<&Found::arguments::id>)) ==
          "AS0164 as_function(): found: id: a column of its rows has this name; rename one with .named(...)");
    CHECK(said(found().as_function(
              query, column<&Found::arguments::pattern>, column<&Found::arguments::id>.named("pattern"))) ==
          "AS0164 as_function(): found: pattern: two arguments have this name; rename one with .named(...)");
    CHECK(said(found().as_function(query, column<&Found::arguments::pattern>.unique())) ==
          "AS0164 as_function(): found: pattern: an argument has a name and a type, and is no column; leave other "
          "options out");
    CHECK(said(found().as_function(query, column<&Found::arguments::pattern>.comment(""))) ==
          "AS0164 as_function(): found: pattern: an argument has a name and a type, and is no column; leave other "
          "options out");
    CHECK(said(found().as_function(query, column<&Found::arguments::pattern>.varchar(3))) ==
          "AS0164 as_function(): found: pattern: an argument has a name and a type, and is no column; leave other "
          "options out");
    CHECK(said(found().as_function(query, column<&Found::arguments::nothing>)) ==
          "AS0164 as_function(): found: nothing: its C++ type has no SQL type; use a type that has one or specialise "
          "alphaswarm::sql_type for it");
    CHECK(said(found().as_function("")) ==
          "AS0133 as_function(): found: the query is empty; give one, or remove the option");
    CHECK(said(found().as_function(query).as_function(query)) ==
          "AS0130 as_function(): found: it is given twice, and a table has it only once; keep one");
    CHECK(said(found().as_view(query).as_function(query)) ==
          "AS0130 as_view(): found: a view has no arguments; keep one of as_view and as_function");
    CHECK(said(found().as_function(query).immutable()).starts_with("AS0157 as_function(): found: immutable()"));
}
