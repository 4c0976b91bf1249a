// SPDX-License-Identifier: BSL-1.0
// When a name needs quotes.  The words are those that PostgreSQL does not accept as a plain column or
// table name: categories "reserved" and "reserved (can be function or type)" of appendix C of its
// manual, versions 15 to 18 together, and the non-reserved ones that cannot be an unquoted column name.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::sql {

namespace detail {
inline constexpr std::string_view reserved_words[] = {
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between", "bigint", "binary", "bit",
    "boolean", "both", "case", "cast", "char", "character", "check", "coalesce", "collate", "collation", "column", "concurrently",
    "constraint", "create", "cross", "current_catalog", "current_date", "current_role", "current_schema", "current_time",
    "current_timestamp", "current_user", "dec", "decimal", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except",
    "exists", "extract", "false", "fetch", "float", "for", "foreign", "freeze", "from", "full", "grant", "greatest", "group", "grouping",
    "having", "ilike", "in", "initially", "inner", "inout", "int", "integer", "intersect", "interval", "into", "is", "isnull", "join",
    "json_array", "json_arrayagg", "json_exists", "json_object", "json_objectagg", "json_query", "json_scalar", "json_serialize",
    "json_table", "json_value", "lateral", "leading", "least", "left", "like", "limit", "localtime", "localtimestamp", "merge_action",
    "national", "natural", "nchar", "none", "normalize", "not", "notnull", "null", "nullif", "numeric", "offset", "on", "only", "or",
    "order", "out", "outer", "overlaps", "overlay", "placing", "position", "precision", "primary", "real", "references", "returning",
    "right", "row", "select", "session_user", "setof", "similar", "smallint", "some", "substring", "symmetric", "system_user", "table",
    "tablesample", "then", "time", "timestamp", "to", "trailing", "treat", "trim", "true", "union", "unique", "user", "using", "values",
    "varchar", "variadic", "verbose", "when", "where", "window", "with", "xmlattributes", "xmlconcat", "xmlelement", "xmlexists",
    "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmltable",
};
inline constexpr std::size_t reserved_word_count = sizeof(reserved_words) / sizeof(reserved_words[0]);
}  // namespace detail

/// PostgreSQL would read the bare name as something else: it is a key word, or not all lower-case letters, digits and _.
[[nodiscard]] constexpr bool needs_quotes(std::string_view name) {
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return true;
    for (char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return true;
    std::size_t low = 0, high = detail::reserved_word_count;
    while (low < high) {
        std::size_t const middle = (low + high) / 2;
        int const order = detail::reserved_words[middle].compare(name);
        if (order == 0) return true;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}

/// Calls `out(text)` with the pieces of the name as SQL spells it.
template <class Out>
constexpr void spell_identifier(std::string_view name, Out&& out) {
    if (!needs_quotes(name)) return out(name);
    out("\"");
    for (std::size_t i = 0; i < name.size(); ++i) out(name[i] == '"' ? std::string_view("\"\"") : name.substr(i, 1));
    out("\"");
}

/// Calls `out(text)` with the pieces of a type's name as SQL spells it: a database's own types, enums and arrays of
/// them, are identifiers; PostgreSQL's are words.
template <class Out>
constexpr void spell_type(type_facts const& type, Out&& out) {
    if (type.oid != 0) return out(type.name);
    bool const array = type.name.ends_with("[]");
    spell_identifier(type.name.substr(0, type.name.size() - (array ? 2 : 0)), out);
    if (array) out("[]");
}

}  // namespace alphaswarm::sql
