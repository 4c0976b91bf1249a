// SPDX-License-Identifier: BSL-1.0
// What PostgreSQL calls a column of a result that was given no name: a call takes the name of its function, a cast that
// of what it casts.  ORDER BY takes a bare name for a column of the result before it looks into the tables, so the
// names tell where a sort by a table's column must say whose it is.  The rules are those of FigureColname()
// (src/backend/parser/parse_target.c).
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression.hpp>

namespace alphaswarm::sql {

namespace detail {

/// A name, and whether what surrounds it (a cast, a case) takes it over.
struct figured_name {
    std::string_view name{};
    bool taken_over = false;
};
inline constexpr figured_name nameless{"?column?"};

/// Specialised beside each expression. Where it is not, the name is not known: empty.
template <class E>
inline constexpr figured_name figured{};
template <auto Member, class Source>
inline constexpr figured_name figured<column_token<Member, Source>>{facts_of<Member>.name, true};
template <meta::text Operator, precedence Binding, class Value, class L, class R>
inline constexpr figured_name figured<binary<Operator, Binding, Value, L, R>> = nameless;
template <class T>
inline constexpr figured_name figured<bound<T>> = nameless;
template <meta::text Name, class T, class Column, bool Nullable>
inline constexpr figured_name figured<placeholder<Name, T, Column, Nullable>> = nameless;

/// The name by which the grammar knows a type that SQL spells with words: `cast(x + 1 as bigint)` is called int8.
constexpr std::string_view grammar_name(std::string_view type) {
    constexpr std::string_view names[][2] = {{"boolean", "bool"},
                                             {"smallint", "int2"},
                                             {"integer", "int4"},
                                             {"bigint", "int8"},
                                             {"real", "float4"},
                                             {"double precision", "float8"},
                                             {"character varying", "varchar"},
                                             {"time without time zone", "time"},
                                             {"timestamp without time zone", "timestamp"},
                                             {"timestamp with time zone", "timestamptz"}};
    if (type.ends_with("[]")) type.remove_suffix(2);
    for (auto const& [words, name] : names)
        if (words == type) return name;
    return type;
}

}  // namespace detail

/// What PostgreSQL calls this item of a select list; empty where the item does not tell.
template <class Item>
inline constexpr std::string_view result_name_of = detail::figured<Item>.name;

}  // namespace alphaswarm::sql
