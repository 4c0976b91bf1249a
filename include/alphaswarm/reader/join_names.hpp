// SPDX-License-Identifier: BSL-1.0
// Joins with a name: (a join b on ...) as j, whose columns are then j's alone, and join b using (x) as u.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// The innermost join with an alias around these sources, from 1, which is not this one, from 1: names meet where it is
/// the same.
constexpr index analyser::alias_around(index q, index first, index last, index but) const {
    index innermost = 0;
    for (index j = 0; d_.names_joins && j < d_.join_count; ++j) {
        join const& one = d_.joins[j];
        if (one.alias == 0 || one.query != q || one.first > first || one.last < last || but == j + 1) continue;
        if (innermost == 0 || one.last - one.first < d_.joins[innermost - 1].last - d_.joins[innermost - 1].first)
            innermost = static_cast<index>(j + 1);
    }
    return innermost;
}
constexpr index analyser::alias_around(index s) const {
    return alias_around(d_.sources[s].query, s, static_cast<index>(s + 1), 0);
}
/// A join around this join, or the join itself, has an alias in place of the names inside of it.
constexpr bool analyser::is_behind(join const& inner) const {
    for (index j = 0; d_.names_joins && j < d_.join_count; ++j)
        if (d_.joins[j].done && d_.joins[j].query == inner.query && d_.joins[j].first <= inner.first &&
            d_.joins[j].last >= inner.last)
            return true;
    return false;
}
constexpr bool analyser::is_behind(index s) const {
    for (index j = 0; d_.names_joins && j < d_.join_count; ++j)
        if (d_.joins[j].done && d_.joins[j].query == d_.sources[s].query && d_.joins[j].first <= s &&
            d_.joins[j].last > s)
            return true;
    return false;
}
/// Its alias may be said in the query: no other one stands in its place.
constexpr bool analyser::is_named(index q, join const& j) const {
    if (j.query != q || !j.done) return false;
    for (index k = 0; k < d_.join_count; ++k) {
        join const& other = d_.joins[k];
        if (other.done && other.query == q && other.first <= j.first && other.last >= j.last && other.alias != j.alias)
            return false;
    }
    return true;
}
/// A join further out merged this column by USING.
constexpr bool analyser::is_merged_outside(join const& j, output const& o) const {
    for (index m = 0; m < merged_count_; ++m) {
        join const& of = d_.joins[merged_[m].join];
        if (merged_[m].query != j.query || (of.first >= j.first && of.last <= j.last)) continue;
        if (o.source ? merges(m, static_cast<index>(o.source - 1), o.ordinal)
                     : merged_[m].left_merged == o.ordinal || merged_[m].right_merged == o.ordinal)
            return true;
    }
    return false;
}
/// From where the query is being read: ON and LATERAL see a part of FROM.
constexpr bool analyser::is_seen(index number, join const& j) const {
    query const& q = d_.queries[number];
    return j.query == number && (q.sources_done || (j.first >= q.visible_first && j.last <= q.visible_last));
}

/// The columns of a join become those of its alias.
constexpr void analyser::name_join(index number) {
    join& j = d_.joins[number];
    index first = j.first;
    while (d_.sources[first].query != j.query) ++first;
    check_given_name(j.alias);
    j.first_output = d_.output_count;
    star_of(j.query, first, j.last);
    j.outputs = static_cast<index>(d_.output_count - j.first_output);
    std::size_t given = 0;
    for (index c = j.columns; c; c = at(c).next, ++given)
        if (given < j.outputs) d_.outputs[j.first_output + given].called = d_.name_of(at(c).token);
    if (given > j.outputs)
        d_.complain("AS1011", j.alias) << d_.view(j.alias) << ": it has " << std::size_t{j.outputs}
                                       << " columns and is given " << given << " names";
    j.done = true;
}
/// AS1004: two things in FROM of one name, where neither is behind another's.
constexpr void analyser::check_join_names(index number) {
    auto const meet = [&](index token, index around, index other, index other_around) {
        if (token && other && around == other_around && d_.name_of(token) == d_.name_of(other))
            d_.complain("AS1004", token) << d_.view(token) << ": it stands twice in FROM; give one of them an alias";
    };
    for (index k = 0; k < d_.join_count; ++k) {
        join const& one = d_.joins[k];
        if (one.query != number) continue;
        index const around = alias_around(number, one.first, one.last, static_cast<index>(k + 1)),
                    inside = alias_around(number, one.first, one.last, 0);
        meet(one.using_alias, inside, one.alias, around);
        for (index s = 0; s < d_.source_count; ++s) {
            if (d_.sources[s].query != number) continue;
            meet(one.alias, around, d_.sources[s].name, alias_around(s));
            meet(one.using_alias, inside, d_.sources[s].name, alias_around(s));
        }
        for (index i = 0; i < k; ++i) {
            join const& other = d_.joins[i];
            if (other.query != number) continue;
            index const its = alias_around(number, other.first, other.last, static_cast<index>(i + 1)),
                        its_inside = alias_around(number, other.first, other.last, 0);
            meet(one.alias, around, other.alias, its);
            meet(one.alias, around, other.using_alias, its_inside);
            meet(one.using_alias, inside, other.alias, its);
            meet(one.using_alias, inside, other.using_alias, its_inside);
        }
    }
}
/// Adds the columns of this name, of all such joins or of the one that is called so.
constexpr void analyser::find_in_joins(index number, name const& wanted, name const* of, found& f) const {
    auto const note = [&](found const& next) {
        if (!f.missing) f.ambiguous = true;
        else f = next;
    };
    for (index k = 0; k < d_.join_count; ++k) {
        join const& j = d_.joins[k];
        if (!is_seen(number, j)) continue;
        for (index m = 0; of && j.using_alias && d_.name_of(j.using_alias) == *of && m < merged_count_; ++m)
            if (merged_[m].join == k && merged_[m].called == wanted && !is_behind(j)) note(through(m));
        if (!is_named(number, j) || (of && !(d_.name_of(j.alias) == *of))) continue;
        for (index i = 0; i < j.outputs; ++i) {
            output const& o = d_.outputs[j.first_output + i];
            if (!(o.called == wanted) || (of == nullptr && is_merged_outside(j, o))) continue;
            found next;
            next.missing = false;
            next.source = o.source;
            next.ordinal = o.ordinal;
            next.is = o.is;
            next.from = o.from;
            note(next);
        }
    }
}
/// The join of this name, from 1.
constexpr index analyser::join_called(index number, name const& of) const {
    for (index k = 0; k < d_.join_count; ++k) {
        join const& j = d_.joins[k];
        if (!is_seen(number, j)) continue;
        if (is_named(number, j) && d_.name_of(j.alias) == of) return static_cast<index>(k + 1);
        if (j.using_alias && d_.name_of(j.using_alias) == of && !is_behind(j)) return static_cast<index>(k + 1);
    }
    return 0;
}
/// AS1003: the join has no such column.
constexpr void analyser::say_missing_in_join(index n, index number) {
    node const& x = at(n);
    join const& j = d_.joins[number];
    name const of = d_.name_of(x.token);
    meta::verdict& v = d_.complain("AS1003", x.token) << "column " << of.text << "." << d_.name_of(x.name).text
                                                      << ": there is no such column; " << of.text << " has ";
    if (j.using_alias && d_.name_of(j.using_alias) == of) {
        for (index c = j.names; c; c = at(c).next) v << (c == j.names ? "" : ", ") << d_.view(at(c).token);
        return;
    }
    for (index i = 0; i < j.outputs && i < 12; ++i) v << (i ? ", " : "") << d_.outputs[j.first_output + i].called.text;
    if (j.outputs > 12) v << ", ...";
}
/// What * stands for, of a join that has an alias.
constexpr void analyser::star_of_join(join const& j) {
    for (index i = 0; i < j.outputs; ++i) {
        output const o = d_.outputs[j.first_output + i];
        if (is_merged_outside(j, o)) continue;
        add_output(o.called, o.is, o.from, 0, o.source, o.ordinal);
        d_.outputs[d_.output_count - 1].nullable = o.nullable;
    }
}
/// j.* and u.*: whether a join has the name.
constexpr bool analyser::star_of_name(index number, name const& of) {
    index const found_at = join_called(number, of);
    if (found_at == 0) return false;
    join const& j = d_.joins[found_at - 1];
    if (is_named(number, j) && d_.name_of(j.alias) == of) {
        for (index i = 0; i < j.outputs; ++i) {
            output const o = d_.outputs[j.first_output + i];
            add_output(o.called, o.is, o.from, 0, o.source, o.ordinal);
            d_.outputs[d_.output_count - 1].nullable = o.nullable;
        }
        return true;
    }
    for (index m = 0; m < merged_count_; ++m)
        if (merged_[m].join + 1u == found_at) star_merged(m);
    return true;
}

}  // namespace alphaswarm::reader
