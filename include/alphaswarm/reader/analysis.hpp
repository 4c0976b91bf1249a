// SPDX-License-Identifier: BSL-1.0
// What is known of a text when it was read: its results, its parameters, the tables that it reads and where they stand.
// An ordinary function, which programs evaluate while they are compiled, and tools while they run.
#pragma once

#include <string_view>

#include <alphaswarm/reader/argument_typing.hpp>
#include <alphaswarm/reader/call_typing.hpp>
#include <alphaswarm/reader/change_rules.hpp>
#include <alphaswarm/reader/change_typing.hpp>
#include <alphaswarm/reader/construct_typing.hpp>
#include <alphaswarm/reader/crossings.hpp>
#include <alphaswarm/reader/described_calls.hpp>
#include <alphaswarm/reader/grammar.hpp>
#include <alphaswarm/reader/groups.hpp>
#include <alphaswarm/reader/join_names.hpp>
#include <alphaswarm/reader/keys.hpp>
#include <alphaswarm/reader/membership_typing.hpp>
#include <alphaswarm/reader/merged_columns.hpp>
#include <alphaswarm/reader/names.hpp>
#include <alphaswarm/reader/nulls.hpp>
#include <alphaswarm/reader/operator_typing.hpp>
#include <alphaswarm/reader/resolution.hpp>
#include <alphaswarm/reader/results.hpp>
#include <alphaswarm/reader/rewriting.hpp>
#include <alphaswarm/reader/row_locks.hpp>
#include <alphaswarm/reader/search_cycle.hpp>
#include <alphaswarm/reader/source_resolution.hpp>
#include <alphaswarm/reader/star_words.hpp>
#include <alphaswarm/reader/typing.hpp>
#include <alphaswarm/reader/window_typing.hpp>

namespace alphaswarm::reader {

/// A column of the result.
struct result {
    name called;
    catalog::type is;
    bool nullable, list;  ///< `list`: an array of the column's values
    origin from;
};
struct argument {
    std::string_view called;
    catalog::type is;
    origin from;
    bool nullable, list;
    bool stored;  ///< becomes a value of the column, whose limits it keeps
};

/// A text in quotes that must be a label of the column's enum, and where it stands.
struct label {
    origin beside;
    std::uint32_t at;
    std::string_view words;
};

struct analysis : rewriting {
    static constexpr std::size_t most_results = 256, most_commons = 48;
    result results[most_results]{};
    argument arguments[document::most_parameters]{};
    comparison comparisons[analyser::most_comparisons]{};
    crossing crossings[analyser::most_crossings]{};
    index crossing_count = 0;
    label constants[analyser::most_constants]{};
    index constant_count = 0;
    name commons[most_commons]{};  ///< the names of common table expressions
    index common_count = 0;
    index result_count = 0, argument_count = 0, comparison_count = 0;
    bool misses_table = false;  ///< names a table that was not given
    bool calls = false;  ///< calls a function that may do more than read
    bool locks = false;
    meta::verdict complaints{};

    [[nodiscard]] constexpr bool accepted() const { return complaints.accepted(); }
};

namespace detail {

/// Of brackets in brackets, whole or a slice of it.
constexpr bool is_array_of_arrays(document const& d, index n) {
    node const& x = d.nodes[n];
    if (n == 0) return false;
    if (x.what == form::array) return x.level != 0;
    return (x.what == form::cast || (x.what == form::subscript && x.flag)) && is_array_of_arrays(d, x.first);
}
}  // namespace detail

/// Reads a text against these tables; a null pointer stands for a table that the text surely does not name.
[[nodiscard]] constexpr analysis analyse(std::string_view text,
                                         schema::table_view const* const* tables,
                                         std::size_t count) {
    analysis found;
    document d(text);
    index const q = parser(d).statement();
    analyser types(d, tables, count);
    if (q) types.run(q);
    found.misses_table = types.misses_table;
    found.calls = types.calls;
    found.complaints = d.complaints;
    if (!d.complaints.accepted()) return found;
    for (index i = 1; i <= d.query_count; ++i) found.locks = found.locks || d.queries[i].lock != 0;
    query const& outermost = d.queries[q];
    if (outermost.outputs > analysis::most_results) {
        found.complaints.next("AS1013") << " SQL 1:1 the result has " << std::size_t{outermost.outputs}
                                        << " columns; at most 256 are supported";
        return found;
    }
    for (index i = 0; i < outermost.outputs; ++i) {
        output const& o = d.outputs[outermost.first_output + i];
        if (detail::is_array_of_arrays(d, o.node))
            d.complain("AS1014", d.nodes[o.node].token)
                << "array: the library reads no array of arrays here; select its elements, or to_jsonb(...) of it";
        found.results[found.result_count++] = {o.called, o.is, o.nullable, types.is_list_of(o.is, o.from), o.from};
    }
    found.complaints = d.complaints;
    if (!d.complaints.accepted()) return found;
    for (index i = 0; i < d.parameter_count; ++i) {
        parameter const& p = d.parameters[i];
        found.arguments[found.argument_count++] = {p.called, p.is, p.from, p.nullable, p.list, p.stored};
    }
    for (index i = 0; i < types.constant_count; ++i) {
        token const& t = d.tokens[types.constants[i].token];
        found.constants[found.constant_count++] = {
            types.constants[i].beside, t.begin, d.text.substr(t.begin + 1, t.size - 2)};
    }
    for (index i = 0; i < types.comparison_count; ++i)
        found.comparisons[found.comparison_count++] = types.comparisons[i];
    for (index i = 0; i < types.crossing_count; ++i) found.crossings[found.crossing_count++] = types.crossings[i];
    if (d.common_count > analysis::most_commons) {
        found.complaints.next("AS1013") << " SQL 1:1 the text has more than " << analysis::most_commons
                                        << " common table expressions; split it";
        return found;
    }
    for (index i = 0; i < d.common_count; ++i) found.commons[found.common_count++] = d.name_of(d.commons[i].name);
    detail::rewriting_notes(found, d, types, tables).run();
    found.complaints = d.complaints;
    return found;
}

}  // namespace alphaswarm::reader
