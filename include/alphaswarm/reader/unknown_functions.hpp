// SPDX-License-Identifier: BSL-1.0
// What is said of a function that PostgreSQL 15 does not have: the version that has it, what another database's is
// called here, or the nearest name.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

namespace detail {
/// The version of PostgreSQL that brought a function which 15 lacks, from the catalogues of 15 to 18; empty: none did.
constexpr std::string_view version_with(std::string_view function) {
    constexpr std::string_view newer[][2] = {{"any_value", "16"},
                                             {"array_sample", "16"},
                                             {"array_shuffle", "16"},
                                             {"date_add", "16"},
                                             {"date_subtract", "16"},
                                             {"erf", "16"},
                                             {"erfc", "16"},
                                             {"json_array", "16"},
                                             {"random_normal", "16"},
                                             {"system_user", "16"},
                                             {"to_bin", "17"},
                                             {"to_oct", "17"},
                                             {"unicode_assigned", "17"},
                                             {"uuid_extract_timestamp", "17"},
                                             {"uuid_extract_version", "17"},
                                             {"array_reverse", "18"},
                                             {"array_sort", "18"},
                                             {"casefold", "18"},
                                             {"crc32", "18"},
                                             {"crc32c", "18"},
                                             {"gamma", "18"},
                                             {"lgamma", "18"},
                                             {"uuidv4", "18"},
                                             {"uuidv7", "18"}};
    for (auto const& [name, version] : newer)
        if (name == function) return version;
    return {};
}
}  // namespace detail

constexpr void analyser::say_unknown_function(meta::verdict& v,
                                              index n,
                                              std::string_view function,
                                              bool foreign) const {
    if (described_function(n)) {
        v << "it returns rows, and stands alone in FROM";
        return;
    }
    for (index i = 0; i < table_count_; ++i) {
        if (tables_[i] == nullptr || tables_[i]->name() != function) continue;
        schema::table_view const& t = *tables_[i];
        if (!t.is_function()) v << "the set has a table of this name, which is read without ()";
        else if (t.about->namespace_name.empty()) v << "the set's function of this name is in no PostgreSQL schema";
        else v << "it is in the PostgreSQL schema " << t.about->namespace_name;
        return;
    }
    if (foreign) {
        if (clause_ == clause::from) v << "the set has no such function; describe it with as_function(...)";
        else v << "a function of the database's own is called with the library's words: call<...>(...)";
        return;
    }
    if (std::string_view const newer = detail::version_with(function); !newer.empty())
        v << "PostgreSQL " << newer << " has it, and texts are read as PostgreSQL 15 reads them";
    else {
        v << "PostgreSQL has no such function";
        say_nearest_function(v, {function, false});
    }
}
constexpr void analyser::say_nearest_function(meta::verdict& v, name const& wanted) const {
    constexpr std::string_view common[] = {"avg",
                                           "abs",
                                           "array_agg",
                                           "array_length",
                                           "array_to_string",
                                           "ceil",
                                           "char_length",
                                           "concat",
                                           "count",
                                           "date_part",
                                           "date_trunc",
                                           "dense_rank",
                                           "first_value",
                                           "floor",
                                           "format",
                                           "generate_series",
                                           "jsonb_agg",
                                           "jsonb_build_object",
                                           "lag",
                                           "last_value",
                                           "lead",
                                           "left",
                                           "length",
                                           "lower",
                                           "max",
                                           "min",
                                           "now",
                                           "ntile",
                                           "percentile_cont",
                                           "power",
                                           "rank",
                                           "regexp_replace",
                                           "replace",
                                           "right",
                                           "round",
                                           "row_number",
                                           "split_part",
                                           "sqrt",
                                           "stddev",
                                           "string_agg",
                                           "strpos",
                                           "substr",
                                           "sum",
                                           "to_char",
                                           "to_date",
                                           "to_timestamp",
                                           "trunc",
                                           "unnest",
                                           "upper",
                                           "variance"};
    constexpr std::string_view elsewhere[][2] = {{"charindex", "strpos"},
                                                 {"date_format", "to_char"},
                                                 {"datediff", "age"},
                                                 {"day", "date_part"},
                                                 {"from_unixtime", "to_timestamp"},
                                                 {"getdate", "now"},
                                                 {"group_concat", "string_agg"},
                                                 {"hour", "date_part"},
                                                 {"ifnull", "coalesce"},
                                                 {"instr", "strpos"},
                                                 {"isnull", "coalesce"},
                                                 {"json_extract", "jsonb_extract_path"},
                                                 {"lcase", "lower"},
                                                 {"len", "length"},
                                                 {"listagg", "string_agg"},
                                                 {"median", "percentile_cont"},
                                                 {"month", "date_part"},
                                                 {"nvl", "coalesce"},
                                                 {"rand", "random"},
                                                 {"strftime", "to_char"},
                                                 {"substring_index", "split_part"},
                                                 {"sysdate", "now"},
                                                 {"ucase", "upper"},
                                                 {"year", "date_part"}};  // of other databases
    for (auto const& [theirs, ours] : elsewhere)
        if (wanted == theirs) {
            v << "; it has " << ours << "()";
            return;
        }
    std::size_t best = wanted.text.size() > 4 ? 3 : 2;
    std::string_view nearest{};
    for (std::string_view one : common)
        if (std::size_t const d = distance(wanted, one, best); d < best) best = d, nearest = one;
    bool described = false;
    for (index i = 0; i < table_count_; ++i)
        if (tables_[i] != nullptr && tables_[i]->is_function())
            if (std::size_t const d = distance(wanted, tables_[i]->name(), best); d < best)
                best = d, nearest = tables_[i]->name(), described = true;
    if (!nearest.empty()) v << (described ? "; the set has " : "; it has ") << nearest << "()";
}

}  // namespace alphaswarm::reader
