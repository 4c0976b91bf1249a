// SPDX-License-Identifier: BSL-1.0
// When a name needs quotes. The list contains the words that PostgreSQL does not accept as a plain column or table
// name: the categories "reserved" and "reserved (can be function or type)" in appendix C of its manual, for versions 15
// to 18 together, and the non-reserved ones that cannot be an unquoted column name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::sql {

namespace detail {
inline constexpr std::string_view reserved_words[] = {
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "between",
    "bigint",
    "binary",
    "bit",
    "boolean",
    "both",
    "case",
    "cast",
    "char",
    "character",
    "check",
    "coalesce",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "dec",
    "decimal",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "extract",
    "false",
    "fetch",
    "float",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "greatest",
    "group",
    "grouping",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "inout",
    "int",
    "integer",
    "intersect",
    "interval",
    "into",
    "is",
    "isnull",
    "join",
    "json_array",
    "json_arrayagg",
    "json_exists",
    "json_object",
    "json_objectagg",
    "json_query",
    "json_scalar",
    "json_serialize",
    "json_table",
    "json_value",
    "lateral",
    "leading",
    "least",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "merge_action",
    "national",
    "natural",
    "nchar",
    "none",
    "normalize",
    "not",
    "notnull",
    "null",
    "nullif",
    "numeric",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "out",
    "outer",
    "overlaps",
    "overlay",
    "placing",
    "position",
    "precision",
    "primary",
    "real",
    "references",
    "returning",
    "right",
    "row",
    "select",
    "session_user",
    "setof",
    "similar",
    "smallint",
    "some",
    "substring",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "time",
    "timestamp",
    "to",
    "trailing",
    "treat",
    "trim",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "values",
    "varchar",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
    "xmlattributes",
    "xmlconcat",
    "xmlelement",
    "xmlexists",
    "xmlforest",
    "xmlnamespaces",
    "xmlparse",
    "xmlpi",
    "xmlroot",
    "xmlserialize",
    "xmltable",
};
/// By first letter: the lengths of its words, as bits, and where they begin in the list. This alone rules out most
/// names, whereas comparing texts is slow for a compiler.
struct reserved_index {
    std::uint32_t lengths[26]{};
    std::uint8_t first[27]{};

    constexpr reserved_index() {
        int letter = 0;
        std::uint8_t number = 0;
        for (std::string_view word : reserved_words) {
            for (; letter < word[0] - 'a'; ++letter) first[letter + 1] = number;
            lengths[letter] |= 1u << word.size();
            ++number;
        }
        for (; letter < 26; ++letter) first[letter + 1] = number;
    }
};
inline constexpr reserved_index reserved;

/// The characters of a name that needs no quotes. A table, because a lookup is one step for a compiler and a comparison
/// is six.
struct plain_letters {
    bool letters[256]{};

    constexpr plain_letters() {
        for (char c = 'a'; c <= 'z'; ++c) letters[static_cast<unsigned char>(c)] = true;
        for (char c = '0'; c <= '9'; ++c) letters[static_cast<unsigned char>(c)] = true;
        letters[static_cast<unsigned char>('_')] = true;
    }
};
inline constexpr plain_letters unquoted;

constexpr bool is_reserved(std::string_view name) {
    int const letter = name[0] - 'a';
    if (letter < 0 || letter >= 26 || name.size() >= 32 || (reserved.lengths[letter] >> name.size() & 1) == 0)
        return false;
    for (std::size_t i = reserved.first[letter]; i < reserved.first[letter + 1]; ++i)
        if (reserved_words[i].size() == name.size() && reserved_words[i] == name) return true;
    return false;
}
}  // namespace detail

/// PostgreSQL would not read the bare name as this name: it is a key word, or has characters other than lower-case
/// letters, digits and _.
[[nodiscard]] constexpr bool needs_quotes(std::string_view name) {
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return true;
    std::size_t const size = name.size();
    char const* const at = name.data();
    for (std::size_t i = 0; i < size; ++i)
        if (!detail::unquoted.letters[static_cast<unsigned char>(at[i])]) return true;
    return detail::is_reserved(name);
}

/// Calls `out(text)` with the pieces of the name as SQL spells it.
template <class Out>
constexpr void spell_identifier(std::string_view name, Out&& out) {
    if (!needs_quotes(name)) return out(name);
    out("\"");
    for (std::size_t i = 0; i < name.size(); ++i) out(name[i] == '"' ? std::string_view("\"\"") : name.substr(i, 1));
    out("\"");
}

/// A reserved word that is written unquoted before an opening parenthesis; most of these are not functions in the
/// catalogue.
[[nodiscard]] constexpr bool is_function_word(std::string_view name) {
    for (std::string_view word : {"coalesce", "greatest", "least", "left", "nullif", "right"})
        if (word == name) return true;
    return false;
}
/// Letters, digits, _ and $, not beginning with a digit: an identifier that SQL can spell, with or without quotes.
[[nodiscard]] constexpr bool is_identifier(std::string_view name) {
    if (name.empty() || name.size() > 63 || name[0] == '$' || (name[0] >= '0' && name[0] <= '9')) return false;
    for (char c : name) {
        bool const letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 128;
        if (!letter && c != '$' && !(c >= '0' && c <= '9')) return false;
    }
    return true;
}

/// Calls `out(text)` with the pieces of a type's name as SQL spells it: a database's own types, enums and arrays of
/// them are identifiers, preceded by their PostgreSQL schema and a dot if they have one; PostgreSQL's own are key
/// words.
template <class Out>
constexpr void spell_type(type_facts const& type, Out&& out) {
    if (!is_own_type(type)) return out(type.name);
    bool const array = type.name.ends_with("[]");
    std::string_view const name = type.name.substr(0, type.name.size() - (array ? 2 : 0));
    std::size_t const point = name.find('.');
    if (point != std::string_view::npos) {
        spell_identifier(name.substr(0, point), out);
        out(".");
    }
    spell_identifier(point == std::string_view::npos ? name : name.substr(point + 1), out);
    if (array) out("[]");
}

}  // namespace alphaswarm::sql
