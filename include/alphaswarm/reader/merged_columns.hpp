// SPDX-License-Identifier: BSL-1.0
// The columns that USING and NATURAL merge. Which ones NATURAL means, its text does not say: all that both sides have,
// as far as the descriptions know them. It is sent as USING, so that a column which only the database has changes
// nothing.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// The column of this name on one side of a join: its number in a source, or of what joins merged; `no_column` if there
/// are several, one less if there is none.
constexpr index analyser::side_column(
    index q, index first, index last, name const& wanted, index& source_number, index& merged_column) const {
    index count = 0;
    for (index m = 0; m < merged_count_; ++m) {
        join const& of = d_.joins[merged_[m].join];
        if (merged_[m].query != q || is_hidden(q, m) || of.first < first || of.last > last) continue;
        if (is_behind(of) || !(merged_[m].called == wanted)) continue;
        merged_column = static_cast<index>(m + 1);
        ++count;
    }
    index ordinal = 0;
    for (index s = first; s < last; ++s) {
        source const& from = d_.sources[s];
        if (from.query != q || is_behind(s)) continue;
        index const i = ordinal_in(from, wanted);
        if (i == no_column || is_merged(q, s, i)) continue;
        source_number = static_cast<index>(s + 1);
        ordinal = i;
        count = static_cast<index>(count + 1 + (from.table == 0 && is_twice_in(from, i)));
    }
    for (index k = 0; d_.names_joins && k < d_.join_count; ++k) {
        join const& of = d_.joins[k];
        if (!is_named(q, of) || of.first < first || of.last > last) continue;
        for (index i = 0; i < of.outputs; ++i) {
            output const& o = d_.outputs[of.first_output + i];
            if (!(o.called == wanted) || is_merged_outside(of, o)) continue;
            if (o.source) source_number = o.source, ordinal = o.ordinal;
            else merged_column = o.ordinal;
            ++count;
        }
    }
    if (count > 1) ordinal = no_column;
    else if (count == 0) ordinal = static_cast<index>(no_column - 1);
    return ordinal;
}
/// False if the sides have no such columns, or none that can be compared, which is told then.
constexpr bool analyser::merge(index number, name const& wanted, index token) {
    join const& j = d_.joins[number];
    merged m{};
    m.query = j.query;
    m.join = number;
    m.called = wanted;
    m.left_ordinal = side_column(j.query, j.first, j.middle, wanted, m.left, m.left_merged);
    m.right_ordinal = side_column(j.query, j.middle, j.last, wanted, m.right, m.right_merged);
    m.left_missing = m.left && d_.sources[m.left - 1].nullable;
    m.right_missing = m.right && d_.sources[m.right - 1].nullable;
    for (index ordinal : {m.left_ordinal, m.right_ordinal}) {
        if (ordinal < no_column - 1) continue;
        d_.complain("AS1003", token) << (j.natural ? "natural join: column " : "using: column ") << wanted.text
                                     << (ordinal == no_column ? " stands more than once on one side of the join"
                                                              : " is missing on one side of the join");
        return false;
    }
    if (merged_count_ + 1u >= document::most) {
        d_.complain("AS1013", token) << "more than " << document::most
                                     << " columns of USING and NATURAL; write the conditions with ON";
        return false;
    }
    auto const type_of = [&](index s, index ordinal, index other) {
        return other ? merged_[other - 1].is : column_type(static_cast<index>(s - 1), ordinal);
    };
    type_number const both[2]{type_of(m.left, m.left_ordinal, m.left_merged),
                              type_of(m.right, m.right_ordinal, m.right_merged)};
    if (both[0] == catalog::none || both[1] == catalog::none) return false;
    catalog::choice const made = catalog::choose_operator("=", both[0], both[1]);
    m.is = catalog::common_type(both, 2);
    if (!made || m.is == catalog::none) {
        no_operator(token, "=", both[0], both[1]);
        if (j.natural && d_.complaints.size < 900)
            d_.complaints << "; NATURAL JOIN compares the columns " << wanted.text;
        return false;
    }
    m.opaque = j.how == joining::full || both[0] != both[1];
    if (m.left && m.right)
        note_comparison(token,
                        column_origin(static_cast<index>(m.left - 1), m.left_ordinal),
                        column_origin(static_cast<index>(m.right - 1), m.right_ordinal));
    merged_[merged_count_++] = m;
    if (j.how == joining::inner && known_count_ + 2u < document::most) {
        if (m.left) known_[known_count_++] = {static_cast<index>(m.left - 1), m.left_ordinal};
        if (m.right) known_[known_count_++] = {static_cast<index>(m.right - 1), m.right_ordinal};
    }
    return true;
}
/// NATURAL: all columns that both sides have, in the order of the left one's star.
constexpr void analyser::natural(index number) {
    join const& j = d_.joins[number];
    index first = j.first;
    while (d_.sources[first].query != j.query) ++first;
    index const before = d_.output_count;  // the left side's columns stand behind the results for a while
    star_of(j.query, first, j.middle);
    index const behind = d_.output_count;
    bool more = !d_.stopped;
    for (index o = before; more && o < behind; ++o) more = merge_common(number, d_.outputs[o].called);
    d_.output_count = before;
    for (index s = j.first; more && s < j.middle; ++s) {
        source const& from = d_.sources[s];
        if (from.query != j.query || is_behind(s)) continue;
        for (index i = starred_width(from); more && i < width(from); ++i)
            more = merge_common(number, column_name(from, i));
    }
}
/// The right side of the join has columns of this name.
constexpr bool analyser::is_on_right(join const& j, name const& wanted) const {
    index source_number = 0, merged_column = 0;
    return side_column(j.query, j.middle, j.last, wanted, source_number, merged_column) != no_column - 1;
}
/// A star does not stand for the column, and PostgreSQL has a way of its own with what is merged from such ones.
constexpr bool analyser::is_unstarred(join const& j, name const& wanted) const {
    for (index s = j.first; s < j.last; ++s) {
        source const& from = d_.sources[s];
        if (from.query != j.query) continue;
        if (index const i = ordinal_in(from, wanted); i != no_column && i >= starred_width(from)) return true;
    }
    return false;
}
constexpr bool analyser::refuse_natural(join const& j, char const* what) {
    d_.complain("AS1012", j.token) << "NATURAL JOIN on " << what
                                   << " is not supported in checked SQL; name the columns, and write using (...)";
    return false;
}
/// False if no more are looked at.
constexpr bool analyser::merge_common(index number, name const& wanted) {
    constexpr name nameless{"?column?", false};  // to PostgreSQL
    join const& j = d_.joins[number];
    if (!wanted.empty() && !(wanted == nameless)) {
        if (!is_on_right(j, wanted)) return true;
        return is_unstarred(j, wanted) ? refuse_natural(j, "a column of SEARCH or CYCLE")
                                       : merge(number, wanted, j.token);
    }
    if (!is_on_right(j, {}) && !is_on_right(j, nameless)) return true;
    return refuse_natural(j, "columns without a name");
}

}  // namespace alphaswarm::reader
