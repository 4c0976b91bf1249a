// SPDX-License-Identifier: BSL-1.0
// Joins of tables of different domains. Like the words, a text may join them along a foreign key or a declared link, or
// by columns that are linked to one key. What is found here is refused where the whole set is known, with the nearest
// path (AS0223).
#pragma once

#include <alphaswarm/reader/analyser.hpp>
#include <alphaswarm/schema/graph.hpp>

namespace alphaswarm::reader {

/// Nothing keeps the two tables apart: their domain is one, or a foreign key or link is between them.
constexpr bool analyser::may_join(index a, index b) const {
    schema::table_view const &one = table_at(a), &other = table_at(b);
    return a == b || one.about->in->name == other.about->in->name || schema::references(one, other) ||
           schema::references(other, one);
}
/// The text compares columns of both that are linked to one key of a third table.
constexpr bool analyser::compares_linked(index a, index b, index first_comparison) const {
    return schema::meet_at_one_key(table_at(a), table_at(b), [&](std::size_t of_a, std::size_t of_b) {
        for (index k = first_comparison; k < comparison_count; ++k) {
            comparison const& c = comparisons[k];
            origin const left{a, static_cast<index>(of_a)}, right{b, static_cast<index>(of_b)};
            if ((c.left == left && c.right == right) || (c.left == right && c.right == left)) return true;
        }
        return false;
    });
}
/// Whether a table may be joined to those before it, and the first of them of another domain; true of no tables.
constexpr bool analyser::joins_domains(index s, index first, index last, index first_comparison, index& other) const {
    other = 0;
    for (index p = first; p < last; ++p) {
        source const& present = d_.sources[p];
        if (present.query != d_.sources[s].query || present.table == 0) continue;
        if (may_join(d_.sources[s].table, present.table) ||
            compares_linked(d_.sources[s].table, present.table, first_comparison))
            return true;
        if (other == 0) other = present.table;
    }
    return other == 0;
}
constexpr void analyser::note_crossing(index s, index other, index where) {
    if (crossing_count < most_crossings)
        crossings[crossing_count++] = {other, d_.sources[s].table, d_.tokens[where].begin};
}
/// Each table that ON or USING joins.
constexpr void analyser::check_domains_of_join(join const& j, index first_comparison) {
    index other = 0;
    for (index s = j.middle; s < j.last; ++s)
        if (d_.sources[s].query == j.query && d_.sources[s].table &&
            !joins_domains(s, j.first, j.middle, first_comparison, other))
            note_crossing(s, other, j.token);
}
/// Tables behind commas and CROSS JOIN, whose columns WHERE compares with those of tables before them.
constexpr void analyser::check_domains_of_where(index number, index first_comparison) {
    for (index s = 1; s < d_.source_count && first_comparison < comparison_count; ++s) {
        source const& added = d_.sources[s];
        if (added.query != number || added.table == 0) continue;
        bool joined = false;
        for (index j = 0; j < d_.join_count; ++j)
            joined = joined || (d_.joins[j].query == number && d_.joins[j].how != joining::cross &&
                                s >= d_.joins[j].middle && s < d_.joins[j].last);
        index other = 0;
        if (joined || joins_domains(s, 0, s, first_comparison, other)) continue;
        for (index k = first_comparison; k < comparison_count; ++k) {
            comparison const& c = comparisons[k];
            for (index p = 0; p < s; ++p) {
                index const present = d_.sources[p].query == number ? d_.sources[p].table : index{0};
                if (present && ((c.left.table == added.table && c.right.table == present) ||
                                (c.right.table == added.table && c.left.table == present))) {
                    note_crossing(s, present, added.name);
                    k = comparison_count;
                    break;
                }
            }
        }
    }
}

}  // namespace alphaswarm::reader
