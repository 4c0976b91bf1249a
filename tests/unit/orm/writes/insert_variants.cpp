// SPDX-License-Identifier: BSL-1.0
// The texts of inserts that leave columns to the server.
#include <alphaswarm/orm/writes/insert_variants.hpp>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/hierarchy/instance_bulk.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;

namespace left_columns_of_statements {
enum class Mood { calm, wild };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::calm, "calm"}, {E::wild, "wild"}}).stored_as("mood");
}
struct Note {
    date first{};
    std::int32_t id{};
    timestamptz second{};
    Mood mood{};
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes").columns(column<&T::first>.server_default("now()"),
                                        column<&T::id>.primary_key(),
                                        column<&T::second>.server_default("now()"),
                                        column<&T::mood>.server_default("'calm'"));
}
struct Tick {
    std::int64_t id{};
    timestamp at{};
};
template <class T = Tick>
consteval auto describe_table(of<Tick>) {
    return describe<T>("ticks").columns(column<&T::id>.primary_key().identity(),
                                        column<&T::at>.server_default("now()"));
}

template <class S>
std::string text(std::uint64_t all, std::uint64_t some = 0) {
    return orm::detail::variant(orm::detail::variants_of<S>,
                                orm::detail::pg_statement<S>,
                                orm::detail::omittable_places_of<S>,
                                {all, some})
        .sql;
}
}  // namespace left_columns_of_statements
using namespace left_columns_of_statements;

TEST_CASE("a column that is left is a default among values, and nothing in a list") {
    CHECK(
        text<orm::row_insert<Note>>(1) ==
        "insert into notes (first, id, second, mood) values (default, $2, $3, $4::mood) returning first, second, mood");
    CHECK(text<orm::row_insert<Note>>(3) ==
          "insert into notes (first, id, second, mood) values (default, $2, default, $4::mood) returning first, "
          "second, mood");
    using many = orm::row_insert_many<Note>;
    std::string const from =
        " from unnest($1::date[], $2::integer[], $3::timestamp with time zone[], $4::mood[]) as as_given(first, id, "
        "second, mood)";
    CHECK(text<many>(1) ==
          "insert into notes (id, second, mood) select as_given.id, as_given.second, as_given.mood" + from);
    CHECK(text<many>(2) ==
          "insert into notes (first, id, mood) select as_given.first, as_given.id, as_given.mood" + from);
    CHECK(text<many>(3) == "insert into notes (id, mood) select as_given.id, as_given.mood" + from);
    CHECK(text<orm::row_insert_many<Tick>>(1) ==
          "insert into ticks select  from unnest($1::timestamp without time zone[]) as as_given(at)");
}

TEST_CASE("rows of one table that leave different columns are merged, and those of several are inserted kind by kind") {
    CHECK(text<orm::row_insert_many<Note>>(1, 2) ==
          "merge into notes using unnest($1::date[], $2::integer[], $3::timestamp with time zone[], $4::mood[]) as "
          "as_given(first, id, second, mood) on false "
          "when not matched and as_given.second is not null then insert (first, id, second, mood) values (default, "
          "as_given.id, as_given.second, as_given.mood) "
          "when not matched and as_given.second is null then insert (first, id, second, mood) values (default, "
          "as_given.id, default, as_given.mood)");
    CHECK(text<orm::instance_insert_many<assets::Laptop>>(0, 1) ==
          "with as_left_0 as (insert into devices (kind, label, added_at) select as_given.kind, as_given.label, "
          "as_given.added_at from unnest($1::device_kind[], $2::text[], $3::timestamp with time zone[]) as "
          "as_given(kind, label, added_at) where as_given.added_at is not null returning 1), "
          "as_left_1 as (insert into devices (kind, label) select as_given.kind, as_given.label from "
          "unnest($1::device_kind[], $2::text[], $3::timestamp with time zone[]) as as_given(kind, label, added_at) "
          "where as_given.added_at is null returning 1), "
          "as_part_0 as (select 1 from as_left_0 union all select 1 from as_left_1), "
          "as_part_1 as (insert into laptops (id, memory) select as_given.id, as_given.memory from "
          "unnest($4::bigint[], $5::integer[]) as as_given(id, memory) returning 1) "
          "select case when count(*) = 2 * $6 then count(*) else ('[' || count(*) || ' of ' || 2 * $6 || ' rows of ' "
          "|| 'laptops and its parents]')::bigint end as as_count "
          "from (select 1 from as_part_0 union all select 1 from as_part_1) as as_written having count(*) > 0");
}

TEST_CASE("a statement has one name for each set of columns, and its parameters keep their types") {
    using insert = orm::row_insert<Note>;
    auto const of = [](std::uint64_t all) -> pg::statement const& {
        return orm::detail::variant(orm::detail::variants_of<insert>,
                                    orm::detail::pg_statement<insert>,
                                    orm::detail::omittable_places_of<insert>,
                                    {all, 0});
    };
    CHECK(&of(1) == &of(1));
    CHECK(std::string_view(of(1).name) != of(2).name);
    CHECK(std::string_view(of(1).name) != orm::detail::pg_statement<insert>.name);
    CHECK(std::string_view(of(1).name).size() == 19);
    CHECK(of(1).slot != of(2).slot);
    REQUIRE(of(3).parameter_count == 4);
    for (int i = 0; i < 4; ++i) CHECK(of(3).parameter_types[i] == orm::detail::pg_statement<insert>.parameter_types[i]);
}

TEST_CASE("what a row leaves is told by its members, and a row that leaves nothing is the statement itself") {
    Note note{date(2024, 1, 1), 1, timestamptz::from_microseconds(0), Mood::calm};
    CHECK(sql::omitted_in(note) == sql::omitted_columns{});
    CHECK(&orm::detail::statement_for<orm::row_insert<Note>>(orm::row_insert<Note>{&note}) ==
          &orm::detail::pg_statement<orm::row_insert<Note>>);
    Note const other{{}, 2, note.second, Mood::wild}, third{{}, 3, {}, Mood::calm};
    CHECK(sql::omitted_in(other) == sql::omitted_columns{1, 0});
    Note const rows[] = {other, third, other};
    CHECK(sql::omitted_in(rows, 3, sizeof(Note)) == sql::omitted_columns{1, 2});
    CHECK(sql::omitted_in(rows, 1, sizeof(Note)) == sql::omitted_columns{1, 0});
    CHECK(sql::omitted_in(rows, 0, sizeof(Note)) == sql::omitted_columns{});
}
