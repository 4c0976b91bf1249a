// SPDX-License-Identifier: BSL-1.0
// How the tests of the shipped tables ask for facts: by SQL name, and counted over a whole domain.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace facts {

using alphaswarm::schema::column_facts;
using alphaswarm::schema::constraint;
using alphaswarm::schema::constraint_kind;
using alphaswarm::schema::table_view;

/// The struct is more than a name here.
template <class T>
concept complete = requires { sizeof(T); };

template <class T>
consteval std::string_view name() {
    return alphaswarm::schema::view_of<T>.name();
}

/// The column with this SQL name; a name that the table does not have is no constant and does not compile.
template <class T>
consteval column_facts const& column(std::string_view name) {
    table_view const& t = alphaswarm::schema::view_of<T>;
    return t.columns[t.ordinal_of_column(name)];
}

/// varchar(length), or text where the length is 0; not null unless said otherwise.
consteval bool is_text(column_facts const& c, int length, bool nullable = false) {
    return c.type.kind == alphaswarm::types::kind::text && c.length == length && c.nullable == nullable;
}

/// The table has a key or index of this name over these columns, in this order.
template <class T, class... Name>
consteval bool has(constraint_kind kind, std::string_view name, Name... columns) {
    std::array<std::string_view, sizeof...(Name)> const wanted{std::string_view(columns)...};
    table_view const& t = alphaswarm::schema::view_of<T>;
    for (std::size_t i = 0; i < t.constraint_count; ++i) {
        constraint const& k = t.constraints[i];
        if (k.kind != kind || k.name != name || k.size != wanted.size()) continue;
        bool same = true;
        for (std::size_t m = 0; m < k.size; ++m)
            same = same && t.columns[t.ordinal_of_member(k.members[m])].name == wanted[m];
        if (same) return true;
    }
    return false;
}

/// The column is a foreign key to Target's key that does this when the row there is deleted.
template <class T, class Target>
consteval bool references(std::string_view name, alphaswarm::schema::action on_delete) {
    column_facts const& c = column<T>(name);
    return c.referencing && c.referenced.table == alphaswarm::meta::id_of<Target> && c.referenced.member.empty() &&
           c.on_delete == on_delete;
}

/// The table has a link to Target: pairs of a column and the column there; one column alone means Target's key.
template <class T, class Target, class... Name>
consteval bool links(Name... names) {
    std::array<std::string_view, sizeof...(Name)> const wanted{std::string_view(names)...};
    table_view const& t = alphaswarm::schema::view_of<T>;
    for (std::size_t i = 0; i < t.constraint_count; ++i) {
        constraint const& k = t.constraints[i];
        if (k.kind != constraint_kind::link || k.referenced.table != alphaswarm::meta::id_of<Target>) continue;
        bool same = k.size == (wanted.size() + 1) / 2 && k.referenced_size == wanted.size() / 2;
        for (std::size_t m = 0; same && m < k.size; ++m) same = k.members[m] == wanted[2 * m];
        for (std::size_t m = 0; same && m < k.referenced_size; ++m) same = k.referenced_columns[m] == wanted[2 * m + 1];
        if (same && k.when_member.empty()) return true;
    }
    return false;
}

/// The table has a link of one column to Target's key that holds where another column has this value.
template <class T, class Target>
consteval bool links_when(std::string_view member, std::string_view when, std::string_view value) {
    table_view const& t = alphaswarm::schema::view_of<T>;
    for (std::size_t i = 0; i < t.constraint_count; ++i) {
        constraint const& k = t.constraints[i];
        if (k.kind == constraint_kind::link && k.referenced.table == alphaswarm::meta::id_of<Target> && k.size == 1 &&
            k.members[0] == member && k.referenced_size == 0 && k.when_member == when && k.when_value == value)
            return true;
    }
    return false;
}

/// The name of the scope; empty where rows belong to nobody.
template <class T>
consteval std::string_view scope() {
    return alphaswarm::schema::view_of<T>.about->scope;
}

template <class T>
consteval alphaswarm::schema::mutability changes() {
    return alphaswarm::schema::view_of<T>.about->changes;
}

/// What a domain has, summed over its tables.
struct totals {
    std::size_t tables = 0, columns = 0, nullable = 0, foreign_keys = 0, uniques = 0, indexes = 0, unique_indexes = 0;
    friend constexpr bool operator==(totals const&, totals const&) = default;
};

template <class... T>
consteval totals count() {
    totals sum;
    for (table_view const* t : {&alphaswarm::schema::view_of<T>...}) {
        ++sum.tables;
        for (column_facts const& c : *t) {
            ++sum.columns;
            sum.nullable += c.nullable;
            sum.foreign_keys += c.referencing;
            sum.uniques += c.unique;
            sum.indexes += c.indexed;
        }
        for (std::size_t i = 0; i < t->constraint_count; ++i) {
            constraint const& k = t->constraints[i];
            sum.uniques += k.kind == constraint_kind::unique;
            sum.indexes += k.kind == constraint_kind::index;
            sum.unique_indexes += k.kind == constraint_kind::index && k.unique_index;
        }
    }
    return sum;
}

}  // namespace facts
