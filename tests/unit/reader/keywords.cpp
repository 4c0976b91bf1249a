// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/keywords.hpp>

#include <string_view>

#include <alphaswarm/reader/word.hpp>

namespace {
using namespace alphaswarm::reader;

constexpr std::string_view reserved[] = {"all",          "analyse",
                                         "analyze",      "and",
                                         "any",          "array",
                                         "as",           "asc",
                                         "asymmetric",   "both",
                                         "case",         "cast",
                                         "check",        "collate",
                                         "column",       "constraint",
                                         "create",       "current_catalog",
                                         "current_date", "current_role",
                                         "current_time", "current_timestamp",
                                         "current_user", "default",
                                         "deferrable",   "desc",
                                         "distinct",     "do",
                                         "else",         "end",
                                         "except",       "false",
                                         "fetch",        "for",
                                         "foreign",      "from",
                                         "grant",        "group",
                                         "having",       "in",
                                         "initially",    "intersect",
                                         "into",         "lateral",
                                         "leading",      "limit",
                                         "localtime",    "localtimestamp",
                                         "not",          "null",
                                         "offset",       "on",
                                         "only",         "or",
                                         "order",        "placing",
                                         "primary",      "references",
                                         "returning",    "select",
                                         "session_user", "some",
                                         "symmetric",    "table",
                                         "then",         "to",
                                         "trailing",     "true",
                                         "union",        "unique",
                                         "user",         "using",
                                         "variadic",     "when",
                                         "where",        "window",
                                         "with"};
constexpr std::string_view functions[] = {
    "authorization", "binary", "collation", "concurrently", "cross",   "current_schema", "freeze", "full",
    "ilike",         "inner",  "is",        "isnull",       "join",    "left",           "like",   "natural",
    "notnull",       "outer",  "overlaps",  "right",        "similar", "tablesample",    "verbose"};
constexpr std::string_view columns[] = {
    "between",       "bigint",       "bit",        "boolean",   "char",      "character",     "coalesce",  "dec",
    "decimal",       "exists",       "extract",    "float",     "greatest",  "grouping",      "inout",     "int",
    "integer",       "interval",     "least",      "national",  "nchar",     "none",          "normalize", "nullif",
    "numeric",       "out",          "overlay",    "position",  "precision", "real",          "row",       "setof",
    "smallint",      "substring",    "time",       "timestamp", "treat",     "trim",          "values",    "varchar",
    "xmlattributes", "xmlconcat",    "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse",  "xmlpi",
    "xmlroot",       "xmlserialize", "xmltable"};
constexpr std::string_view others[] = {
    "day", "filter", "hour", "minute", "month", "over", "second", "varying", "within", "without", "year"};
constexpr std::string_view behind_as[] = {
    "array", "as",      "char",    "character", "create", "day",       "except",   "fetch",     "filter",    "for",
    "from",  "grant",   "group",   "having",    "hour",   "intersect", "into",     "isnull",    "limit",     "minute",
    "month", "notnull", "offset",  "on",        "order",  "over",      "overlaps", "precision", "returning", "second",
    "to",    "union",   "varying", "where",     "window", "with",      "within",   "without",   "year"};

template <std::size_t N>
constexpr bool all(std::string_view const (&words)[N], word_class is) {
    for (std::string_view word : words)
        if (find_keyword(hash_of(word)).is != is) return false;
    return true;
}
static_assert(all(reserved, word_class::reserved) && all(functions, word_class::function) &&
              all(columns, word_class::column) && all(others, word_class::free));
static_assert([] {
    for (std::string_view word : behind_as)
        if (!find_keyword(hash_of(word)).needs_as) return false;
    return true;
}());
static_assert(std::size(reserved) + std::size(functions) + std::size(columns) + std::size(others) ==
                  detail::keyword_count,
              "no hash is without its word");
static_assert(find_keyword(hash_of("price")).is == word_class::free && !find_keyword(hash_of("price")).needs_as);
}  // namespace
