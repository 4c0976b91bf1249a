// SPDX-License-Identifier: BSL-1.0
// How the rows of an object of several tables are written together. Before an update or a removal the whole object is
// found and locked, the root's row first: if it waits for another writer, it sees what that one left rather than what
// was there before. After any write the rows that the parts wrote are counted. If none was written the caller must
// report it, because nothing happened; if only some were, because a trigger or a policy of the database suppressed one,
// the statement fails on the server and none is kept.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/text/writer.hpp>
#include <alphaswarm/sql/write/returning.hpp>
#include <alphaswarm/types/builtin.hpp>

namespace alphaswarm::orm::detail {

/// The common table expression with the result for the table with this number in its chain.
constexpr sql::writer& write_part_name(sql::writer& w, std::size_t number) { return (w << "as_part_").number(number); }
/// "with as_part_0 as (" or ", as_part_1 as (". What follows is written in a frame of its own.
constexpr void begin_part(sql::writer& w, std::size_t number, bool is_first) {
    write_part_name(w << (is_first ? "with " : ", "), number) << " as (";
}

/// " left join as_part_1 on true": what the part returned, next to the count, which is checked whatever the parts
/// returned.
constexpr void write_beside_count(sql::writer& w, std::size_t number) {
    write_part_name(w << " left join ", number) << " on true";
}

/// The lock on an object's rows: an update does not conflict with foreign keys to them.
inline constexpr std::string_view lock_to_update = " for no key update)", lock_to_remove = " for update)";

/// " join bonds on bonds.id = instruments.id"
constexpr void write_joined_part(sql::writer& w, schema::table_view const& t, schema::table_view const& root) {
    w << " join ";
    w.table(t);
    for (std::size_t i = 0, n = 0; i < t.column_count; ++i) {
        if (!t.in_primary_key(i)) continue;
        w << (n ? " and " : " on ");
        w.identifier(t.name()) << ".";
        w.identifier(t.columns[i].name) << " = ";
        w.identifier(root.name()) << ".";
        w.identifier(root.columns[schema::primary_key_ordinal(root, n++)].name);
    }
}
/// The tables of a chain, joined, as the sources of what is being written.
template <class Root, class... Below>
constexpr void write_joined_parts(sql::writer& w, schema::type_list<Root, Below...>) {
    w.asked_owner = meta::id_of<Root>;  // every part depends on the root's row
    sql::enter_target<Root>(w);
    w.table(schema::view_of<Root>);
    ((sql::enter_target<Below>(w), write_joined_part(w, schema::view_of<Below>, schema::view_of<Root>)), ...);
}
/// The scope's conditions on the joined tables, from the one with this number on.
constexpr void narrow_parts(sql::writer& w, std::size_t from) {
    sql::qualified_columns const of_all(w);
    for (std::size_t i = w.frame->first_source + from; i < w.source_count; ++i) sql::narrow(w, w.sources[i], " and ");
}

/// "assets.id = $1" for each column of the key, or of the version.
template <bool Version>
constexpr void write_finding(sql::writer& w, schema::table_view const& t, std::string_view& introduction) {
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (!(Version ? t.columns[i].version : t.in_primary_key(i))) continue;
        w << std::exchange(introduction, " and ");
        w.identifier(t.name()) << ".";
        w.identifier(t.columns[i].name) << " = ";
        w.parameter(t.columns[i].type);
    }
}
/// "with as_met as (select 1 from assets join trucks on ... where assets.id = $1 and assets.version = $2 for no key
/// update)": the object exists as a whole, as it was read, and the session sees it.
template <class Root, class... Below>
constexpr void write_met(sql::writer& w, std::string_view lock, schema::type_list<Root, Below...> chain) {
    sql::entered_frame met(w);
    w << "with as_met as (select 1 from ";
    write_joined_parts(w, chain);
    std::string_view introduction = " where ";
    write_finding<false>(w, schema::view_of<Root>, introduction);
    write_finding<true>(w, schema::view_of<Root>, introduction);
    (write_finding<true>(w, schema::view_of<Below>, introduction), ...);
    narrow_parts(w, 0);
    w << lock;
}
template <class Binder, class T, auto... Member>
void bind_versions(Binder& b, T const& row, schema::member_list<Member...>) {
    [[maybe_unused]] auto const bind = [&]<auto M>() {
        if constexpr (sql::facts_of<M>.version) b.add_to_column(row.*M, schema::view_of<T>, sql::ordinal_of<M>);
    };
    (bind.template operator()<Member>(), ...);
}
/// The values of write_met(); `part_of` returns the row of each table.
template <class Binder, class PartOf, class Root, class... Below>
void bind_met(Binder& b, PartOf part_of, schema::type_list<Root, Below...>) {
    bind_key(b, part_of.template operator()<Root>(), schema::members_of<Root>{});
    (bind_versions(b, part_of.template operator()<Below>(), schema::members_of<Below>{}), ...);
}
/// The condition that makes a part depend on the whole.
inline constexpr std::string_view where_met = " and exists (select 1 from as_met)";

/// Instead of a parameter's number: the next parameter, which is this statement's last.
inline constexpr std::size_t next_parameter = static_cast<std::size_t>(-1);
/// Counts what the parts of a statement wrote; fails if that is less than one row each for the number of objects in the
/// parameter with this number (0: for one object). Returns nothing if nothing was written. The parts are `written`, as
/// bits.
constexpr void write_count_of_parts(sql::writer& w,
                                    schema::table_view const& leaf,
                                    std::uint32_t written,
                                    std::size_t objects = 0) {
    auto const parts = static_cast<std::size_t>(std::popcount(written));
    (w << "select case when count(*) = ").number(parts);
    if (objects == next_parameter) {
        w << " * ";
        w.parameter(sql_type<std::int64_t>::facts.oid);
        objects = w.parameter_count();
    } else if (objects) (w << " * $").number(objects);
    w << " then count(*) else ('[' || count(*) || ' of ";
    if (objects) ((w << "' || ").number(parts) << " * $").number(objects) << " || '";
    else w.number(parts);
    w << " rows of ' || ";
    w.quoted(leaf.name(), " and its parents]") << ")::bigint end as as_count from (";
    for (std::size_t number = 0, n = 0; number < 32; ++number)
        if (written >> number & 1) write_part_name(w << (n++ ? " union all select 1 from " : "select 1 from "), number);
    w << ") as as_written having count(*) > 0";
}

}  // namespace alphaswarm::orm::detail
