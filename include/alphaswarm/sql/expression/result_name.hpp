// SPDX-License-Identifier: BSL-1.0
// The name that PostgreSQL gives to an unnamed column of a result: a call gets the name of its function, a cast that of
// its operand. ORDER BY takes a bare name for a result column before it looks at the tables, so these names show where
// a sort by a table's column must be qualified. The rules are those of FigureColname()
// (src/backend/parser/parse_target.c).
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression.hpp>

namespace alphaswarm::sql {

namespace detail {

/// A name, and whether a surrounding cast or case takes it over.
struct figured_name {
    std::string_view name{};
    bool taken_over = false;
};
inline constexpr figured_name nameless{"?column?"};

/// Specialised next to each expression. Otherwise the name is not known: empty.
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

/// The grammar's name for a type that SQL spells with several words: `cast(x + 1 as bigint)` is named int8.
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

/// The name PostgreSQL gives to this item of a select list; empty if it is not known.
template <class Item>
inline constexpr std::string_view result_name_of = detail::figured<Item>.name;

}  // namespace alphaswarm::sql
