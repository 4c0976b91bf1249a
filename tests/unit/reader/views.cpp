// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/views.hpp>

#include <optional>
#include <string>

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
    CHECK(said<std::string, "select v.name as code from venues v natural join venues w">() ==
          "AS1017 view seen: its query has NATURAL JOIN, which means other columns in a database with more of them; "
          "write using (...)");
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
          "AS1017 view seen: its query has the parameter :r; a view has none");
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
static_assert(sql::views_rule<table_set<teams::Team, teams::Person, teams::Task, Titles>>::judge().view() ==
              "AS1017 view titles: its query reads tasks, whose rows have owners, and the view has none; give it the "
              "scope's columns with .scoped(...)");
}  // namespace
