// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/views.hpp>

#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;

namespace {
/// A view of one column beside the desk, with this query.
template <class Value, meta::text Query>
struct Seen {
    Value code{};
};
template <class Value, meta::text Query>
using set_with = table_set<desk::Venue, desk::Instrument, desk::Account, desk::Order, Seen<Value, Query>>;
template <class T, class Value, meta::text Query>
consteval auto seen_as() {
    return describe<T>("seen").columns(column<&T::code>).as_view(Query.chars);
}
template <class Value, meta::text Query>
consteval auto describe_table(of<Seen<Value, Query>>) {
    return seen_as<Seen<Value, Query>, Value, Query>();
}
template <class Value, meta::text Query>
std::string said() {
    return std::string(sql::views_rule<set_with<Value, Query>>::judge().view());
}
using venue_key = decltype(desk::Venue::code);
}  // namespace

TEST_CASE("the results of the query are the columns of the view") {
    CHECK(said<venue_key, "select code from venues">() == "");
    CHECK(said<std::string, "select name as code from venues">() == "");
    CHECK(said<std::int64_t, "select count(*) as code from venues">() == "");
    CHECK(said<std::optional<double>, "select max(multiplier) as code from instruments">() == "");
    CHECK(said<std::optional<std::string>, "select symbol as code from instruments">() == "");
}
TEST_CASE("others are refused with the view's name") {
    CHECK(said<std::string, "select nam as code from venues">() ==
          "AS1003 SQL 1:8 column nam: there is no such column; venues has name (in the query of the view seen)");
    CHECK(said<std::string, "select name from venues">() ==
          "AS1017 view seen: result 1 of its query is not called code; name it with AS, or describe the columns in the "
          "order of the results");
    CHECK(said<std::string, "select name as code, rank from venues">() ==
          "AS1017 view seen: its query has 2 results and the description 1 columns; describe each result, in order");
    CHECK(said<double, "select max(multiplier) as code from instruments">() ==
          "AS1017 view seen: code may be NULL in the rows of the query; make the member std::optional, or give "
          "coalesce(...)");
    CHECK(said<int, "select count(*) as code from venues">().starts_with(
        "AS1017 view seen: code is int, and the query gives"));
    CHECK(said<venue_key, "select name as code from venues">().starts_with(
        "AS1017 view seen: code is alphaswarm::types::key"));
    CHECK(said<std::string, "select name as code from venues where rank = :r">() ==
          "AS1017 view seen: its query has the parameter :r; a view has none, but a function has: "
          "as_function(...)");
    CHECK(said<std::string, "select code from seen">() == "AS1017 view seen: its query reads the view itself");
    CHECK(said<venue_key, "delete from venues where true returning code">() ==
          "AS1017 view seen: its query changes rows; a view reads them");
}

namespace {
struct Titles {
    std::string title{};
};
template <class T = Titles>
consteval auto describe_table(of<Titles>) {
    return describe<T>("titles").columns(column<&T::title>).as_view("select title from tasks");
}
static_assert(
    sql::views_rule<table_set<teams::Team, teams::Person, teams::Task, Titles>>::judge().view() ==
    "AS1017 view titles: its query reads tasks, whose rows have owners by team_id, and the view has no such column; "
    "give it the scope's columns with .scoped(...)");
}  // namespace

namespace {
/// A function with this argument and this query.
template <class Value, meta::text Query>
struct Made {
    struct arguments {
        Value least{};
    };
    std::string name{};
};
template <class T, meta::text Query>
consteval auto made_as() {
    return describe<T>("made").columns(column<&T::name>).as_function(Query.chars, column<&T::arguments::least>);
}
template <class Value, meta::text Query>
consteval auto describe_table(of<Made<Value, Query>>) {
    return made_as<Made<Value, Query>, Query>();
}
template <class Value, meta::text Query>
using set_of_made = table_set<desk::Venue, desk::Instrument, desk::Account, desk::Order, Made<Value, Query>>;
template <class Value, meta::text Query>
std::string said_of_made() {
    return std::string(sql::views_rule<set_of_made<Value, Query>>::judge().view());
}
struct Early {
    std::string name{};
};
template <class T = Early>
consteval auto describe_table(of<Early>) {
    return describe<T>("early").columns(column<&T::name>).as_view("select name from late()");
}
struct Late {
    std::string name{};
};
template <class T = Late>
consteval auto describe_table(of<Late>) {
    return describe<T>("late").columns(column<&T::name>).as_function("select name from venues");
}
struct Lower {
    std::string name{};
};
template <class T = Lower>
consteval auto describe_table(of<Lower>) {
    return describe<T>("lower").columns(column<&T::name>).as_function("select name from venues");
}
}  // namespace

TEST_CASE("the parameters of a function's query are its arguments") {
    CHECK(said_of_made<int, "select name from venues where rank > :least">() == "");
    CHECK(said_of_made<std::optional<int>, "select name from venues where rank > :least?">() == "");
    CHECK(said_of_made<int, "select name from venues where rank > :lest">() ==
          "AS1017 function made: its query has the parameter :lest, which is no argument of it; describe one with that "
          "name, or correct the name");
    CHECK(said_of_made<double, "select name from venues where rank > :least">() ==
          "AS1017 function made: the argument least is double, and the query takes int; give the member that type, or "
          "cast it: :least::...");
    CHECK(said_of_made<std::optional<int>, "select name from venues where rank > :least">() ==
          "AS1017 function made: the argument least may be NULL, and the query takes no NULL; write :least?, or make "
          "the member plain");
    CHECK(said_of_made<int, "select nam from venues">() ==
          "AS1003 SQL 1:8 column nam: there is no such column; venues has name (in the query of the function made)");
    CHECK(said_of_made<int, "select name from made(1)">() ==
          "AS1017 function made: its query reads the function itself");
    CHECK(sql::views_rule<table_set<desk::Venue, Early, Late>>::judge().view() ==
          "AS1017 view early: its query reads late, which is made later; put it behind that in the set");
    CHECK(sql::views_rule<table_set<desk::Venue, Lower>>::judge().view() ==
          "AS1017 function lower: PostgreSQL has a function of this name; choose another");
}
TEST_CASE("the C++ types hold whatever the query gives") {
    CHECK(said<std::vector<std::string>, "select array(select symbol from instruments) as code">() ==
          "AS1017 view seen: code may hold NULL in its elements; make it a vector of std::optional");
    CHECK(said<std::vector<std::optional<std::string>>, "select array(select symbol from instruments) as code">() ==
          "");
    CHECK(said<desk::Side, "select symbol as code from instruments">().starts_with(
        "AS1017 view seen: code is desk::Side"));
    CHECK(said<types::varchar<4>, "select symbol as code from instruments">().starts_with(
        "AS1017 view seen: code is alphaswarm::types::varchar<4>"));
    CHECK(said<types::varchar<12>, "select code from venues">() != "");
    CHECK(said_of_made<std::vector<std::int32_t>, "select name from venues where rank = any(:least)">() == "");
}
TEST_CASE("the query is made with columns for stars and NATURAL, and the arguments counted") {
    using set = set_of_made<int, "select name from venues where rank > :least and ':least' <> name and rank <> :least">;
    auto const [body, changes] = sql::views_rule<set>::query(*set::tables[4]);
    CHECK(body == "select name from venues where rank > $1 and ':least' <> name and rank <> $1");
    CHECK_FALSE(changes);
    using starred = set_of_made<int, "select v.name from (select * from venues) v natural join accounts -- :least">;
    CHECK(sql::views_rule<starred>::query(*starred::tables[4]).first ==
          "select v.name from (select venues.code, venues.name, venues.opens, venues.rank from venues) v join accounts "
          "on true -- :least");
    using changing = set_of_made<int, "select name from venues where rank > :least * random()">;
    CHECK(sql::views_rule<changing>::query(*changing::tables[4]).second);
}
