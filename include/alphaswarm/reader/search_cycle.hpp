// SPDX-License-Identifier: BSL-1.0
// SEARCH and CYCLE of recursive queries: the columns that they make, an order, a mark and a path.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// The number of a column of a common table expression, without those of SEARCH and CYCLE; `no_column` if it has none.
constexpr index analyser::common_column(index own, name const& wanted) const {
    query const& q = d_.queries[d_.commons[own].query];
    index given = d_.commons[own].columns;
    for (index i = 0; i < q.outputs; ++i) {
        name const called = given ? d_.name_of(at(given).token) : d_.outputs[q.first_output + i].called;
        if (called == wanted) return i;
        given = given ? at(given).next : given;
    }
    return no_column;
}
constexpr void analyser::check_search_columns(index own, index first, char const* clause_words) {
    for (index k = first; k; k = at(k).next) {
        if (common_column(own, d_.name_of(at(k).token)) == no_column)
            d_.complain("AS1003", at(k).token) << clause_words << " " << d_.view(at(k).token) << ": "
                                               << d_.view(d_.commons[own].name) << " has no such column";
        for (index other = first; other != k; other = at(other).next)
            if (d_.name_of(at(other).token) == d_.name_of(at(k).token))
                d_.complain("AS1004", at(k).token)
                    << clause_words << " " << d_.view(at(k).token) << ": it has this column already";
    }
}
/// The clauses of a recursive query whose first side was resolved: its columns, names that are new, values of one type.
constexpr void analyser::check_search(index own, index number) {
    common_table& c = d_.commons[own];
    query const& q = d_.queries[number];
    if (d_.queries[q.left].left || d_.queries[q.right].left)
        d_.complain("AS1008", c.search ? c.search : c.cycle)
            << d_.view(c.name) << ": with SEARCH or CYCLE each side of its UNION is one SELECT";
    for (index s = 0; s < d_.source_count; ++s) {
        source const& from = d_.sources[s];
        if (from.common == own + 1 && from.table_token > c.token && from.table_token < c.end && from.query != q.right)
            d_.complain("AS1008", from.table_token)
                << "recursive " << d_.view(c.name)
                << ": with SEARCH or CYCLE it is read in the FROM of its second query, in no query inside of that";
    }
    check_search_columns(own, c.search_columns, "search");
    check_search_columns(own, c.cycle_columns, "cycle");
    index const made[]{c.sequence, c.mark, c.path};
    for (index i = 0; i < 3; ++i) {
        bool taken = made[i] && common_column(own, d_.name_of(made[i])) != no_column;
        for (index k = 0; k < i; ++k)
            taken = taken || (made[i] && made[k] && d_.name_of(made[i]) == d_.name_of(made[k]));
        if (taken)
            d_.complain("AS1004", made[i])
                << d_.view(made[i]) << ": " << d_.view(c.name) << " has a column of this name already";
    }
    c.mark_type = catalog::boolean;
    if (c.cycle_value) {
        type_number const both[]{check(c.cycle_value), check(c.other_value)};
        if (both[0] == catalog::none || both[1] == catalog::none) return;
        c.mark_type = catalog::common_type(both, 2);
        if (c.mark_type == catalog::unknown) c.mark_type = catalog::text;
        if (c.mark_type == catalog::none || !catalog::choose_operator("<>", c.mark_type, c.mark_type)) {
            meta::verdict& v = d_.complain("AS1005", at(c.cycle_value).token) << "cycle: the values are ";
            say_type(v, both[0]);
            v << " and ";
            say_type(v, both[1]);
            v << ", which cannot be compared; cast them";
            return;
        }
        for (index n : {c.cycle_value, c.other_value})
            if (is_untyped(n)) coerce(n, c.mark_type);
    }
    c.extra = static_cast<index>((c.search ? 1 : 0) + (c.cycle ? 2 : 0));
}
constexpr void analyser::add_search(index own) {
    common_table const& c = d_.commons[own];
    if (c.search) add_output(d_.name_of(c.sequence), c.breadth ? catalog::record : catalog::record_array, {}, 0);
    if (c.cycle == 0) return;
    add_output(d_.name_of(c.mark), c.mark_type, {}, 0);
    if (c.cycle_value)
        d_.outputs[d_.output_count - 1].nullable = may_be_null(c.cycle_value) || may_be_null(c.other_value);
    add_output(d_.name_of(c.path), catalog::record_array, {}, 0);
}
/// What the recursive side sees: the columns of the first side, any of which a later round may make NULL, and these.
constexpr void analyser::show_search(index own, index number) {
    check_search(own, number);
    if (d_.commons[own].extra == 0) return;
    query& q = query_at(number);
    query const& left = d_.queries[q.left];
    q.first_output = d_.output_count;
    for (index i = 0; i < left.outputs; ++i) {
        output const one = d_.outputs[left.first_output + i];
        add_output(one.called, one.is, one.from, one.node, one.source, one.ordinal);
    }
    add_search(own);
    for (index o = q.first_output; o < d_.output_count; ++o) d_.outputs[o].nullable = true;
    q.outputs = static_cast<index>(d_.output_count - q.first_output);
}
/// How many of its columns * stands for: those of SEARCH and CYCLE only in the very query behind WITH.
constexpr index analyser::starred_width(source const& s) const {
    index const all = width(s);
    if (s.common == 0 || d_.commons[s.common - 1].extra == 0) return all;
    common_table const& c = d_.commons[s.common - 1];
    bool behind_with = d_.queries[s.query].outer == c.owner;
    for (index k = 0; k < d_.common_count; ++k) behind_with = behind_with && d_.commons[k].query != s.query;
    for (index k = 1; k <= d_.query_count; ++k)
        behind_with = behind_with && d_.queries[k].left != s.query && d_.queries[k].right != s.query;
    return behind_with ? all : static_cast<index>(all - c.extra);
}

}  // namespace alphaswarm::reader
