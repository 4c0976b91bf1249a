// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/ddl/own_types.hpp>

#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/types.hpp>
#include <alphaswarm/types/composite.hpp>
#include <alphaswarm/types/domain_type.hpp>

#include "support/catch.hpp"

namespace owned {
struct Email {
    std::string value;
};
struct Other {
    std::string value;
};
struct Point {
    double x = 0;
    std::optional<Email> of;
};
template <class V, class W>
struct Row {
    std::int32_t id{};
    V first{};
    std::vector<W> second{};
};
template <class V, class W, class T = Row<V, W>>
consteval auto describe_table(alphaswarm::of<Row<V, W>>) {
    return alphaswarm::describe<T>("rows").columns(
        alphaswarm::column<&T::id>.primary_key(), alphaswarm::column<&T::first>, alphaswarm::column<&T::second>);
}
}  // namespace owned
template <>
struct alphaswarm::sql_type<owned::Email> : alphaswarm::domain_over<std::string, "desk.email", &owned::Email::value> {};
template <>
struct alphaswarm::sql_type<owned::Other> : alphaswarm::domain_over<std::string, "desk.email", &owned::Other::value> {
    static constexpr std::string_view check = "value <> ''";
};
template <>
struct alphaswarm::sql_type<owned::Point> : alphaswarm::composite_of<"point of", &owned::Point::x, &owned::Point::of> {
};

namespace {
using namespace alphaswarm;
using namespace owned;

TEST_CASE("domains and composite types are made once, behind what they are made of") {
    CHECK(
        ddl<table_set<Row<Point, Email>>>() ==
        "create schema if not exists desk;\n"
        "create domain desk.email as text;\n"
        "create type \"point of\" as (x double precision, of desk.email);\n"
        "create table rows (\n    id integer not null,\n    first \"point of\" not null,\n    second desk.email[] not "
        "null,\n    constraint rows_pkey primary key (id)\n);\n");
    CHECK(ddl<table_set<Row<Email, std::int32_t>>>({.if_not_exists = true})
              .find("do $as_ddl$ begin if to_regtype('desk.email') is null then create domain desk.email as text; end "
                    "if; end $as_ddl$;\n") != std::string::npos);
}

TEST_CASE("one type of the database is described in one way") {
    CHECK_THROWS_WITH((ddl<table_set<Row<Email, Other>>>()), Catch::Matchers::Contains("desk.email"));
}

}  // namespace
