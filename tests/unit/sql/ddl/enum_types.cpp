// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/ddl/enum_types.hpp>

#include <string>
#include <vector>

#include <alphaswarm/types.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

enum class Mood { calm, wild };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::calm, "calm"}, {E::wild, "it's wild"}}).stored_as("desk.Mood");
}
enum class Same { calm, wild };
template <class E = Same>
consteval auto describe_enum(of<Same>) {
    return labels<E>({{E::calm, "calm"}, {E::wild, "it's wild"}}).stored_as("desk.Mood");
}
enum class Turned { wild, calm };
template <class E = Turned>
consteval auto describe_enum(of<Turned>) {
    return labels<E>({{E::wild, "it's wild"}, {E::calm, "calm"}}).stored_as("desk.Mood");
}
enum class Text { calm };
template <class E = Text>
consteval auto describe_enum(of<Text>) {
    return labels<E>({{E::calm, "calm"}});
}
template <class M>
struct Row {
    std::int32_t id{};
    Mood mood{};
    std::optional<Text> text;
    std::vector<std::optional<M>> other;
};
template <class M>
consteval auto describe_table(of<Row<M>>) {
    return describe<Row<M>>("Mood").columns(
        column<&Row<M>::id>.primary_key(), column<&Row<M>::mood>, column<&Row<M>::text>, column<&Row<M>::other>);
}
struct InDesk {
    std::int32_t id{};
    Mood mood{};
};
template <class T = InDesk>
consteval auto describe_table(of<InDesk>) {
    return describe<T>("Mood").columns(column<&T::id>.primary_key(), column<&T::mood>).in_schema("desk");
}

static_assert(sql::detail::enums_of<Row<Same>>.size() == 4 && !sql::detail::enums_of<Row<Same>>[0].is_type() &&
              !sql::detail::enums_of<Row<Same>>[2].is_type());
static_assert(sql::detail::enums_of<Row<Same>>[1].schema() == "desk" &&
              sql::detail::enums_of<Row<Same>>[1].name() == "Mood" &&
              sql::detail::enums_of<Row<Same>>[3].label_count == 2);

template <class... T>
constexpr auto verdict = sql::detail::enums_agree<T...>::judge();
static_assert(verdict<>.accepted() && verdict<Row<Same>>.accepted() && verdict<Row<Same>, Row<Mood>>.accepted(),
              "one type, as long as its labels are the same");
static_assert(verdict<Row<Turned>>.view().find("are stored as the type desk.Mood but have different labels; give both "
                                               "the same labels, or one of them a type of its own") !=
                  std::string_view::npos,
              "PostgreSQL sorts them in the order of the labels, so that is a part of the type");
static_assert(verdict<InDesk>.view().find("AS0147 stored_as(): ") == 0 &&
              verdict<InDesk>.view().find("has the name of a table") != std::string_view::npos);
}  // namespace

TEST_CASE("a type is made once, in its schema, which is made once before") {
    std::string out;
    std::vector<std::string_view> types, schemas;
    for (int twice = 0; twice < 2; ++twice)
        for (sql::enum_view const& e : sql::detail::enums_of<Row<Same>>)
            sql::detail::add_enum_type(out, types, schemas, e, false);
    CHECK(out == "create schema if not exists desk;\ncreate type desk.\"Mood\" as enum ('calm', 'it''s wild');\n");
    out.clear();
    types.clear();
    sql::detail::add_enum_type(out, types, schemas, sql::detail::enums_of<Row<Same>>[1], true);
    CHECK(out ==
          "do $as_ddl$ begin if to_regtype('desk.\"Mood\"') is null then create type desk.\"Mood\" as enum ('calm', "
          "'it''s wild'); end if; end $as_ddl$;\n");
}
