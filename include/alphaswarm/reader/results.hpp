// SPDX-License-Identifier: BSL-1.0
// The results of a query: what * stands for, and the names that PostgreSQL gives them.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

constexpr void analyser::add_output(
    name called, type_number is, origin from, index n, index source_number, index ordinal) {
    if (d_.output_count + 1u >= document::most_outputs) {
        d_.complain("AS1013", n ? at(n).token : index{1})
            << "the text has too many columns in its results; name those that are needed";
        d_.stopped = true;
        return;
    }
    d_.outputs[d_.output_count++] = {called, is, false, from, n, source_number, ordinal};
}
constexpr void analyser::outputs(index number) {
    query& q = query_at(number);
    q.first_output = d_.output_count;
    for (index n = q.items; n; n = at(n).next)
        if (at(n).what == form::star) {
            at(n).source = d_.output_count;
            star(number, n);
            at(n).ordinal = static_cast<index>(d_.output_count - at(n).source);
        } else add_output(name_of(n), at(n).is, at(n).from, n);
    q.outputs = static_cast<index>(d_.output_count - q.first_output);
}
/// The name of a result, as PostgreSQL gives it.
constexpr name analyser::name_of(index n) const {
    node const& x = at(n);
    if (x.alias) return d_.name_of(x.alias);
    switch (x.what) {
        case form::column:
        case form::field:
            return d_.name_of(x.name);
        case form::subscript:
        case form::collate:
            return name_of(x.first);
        case form::call: {
            call const& c = d_.calls[x.detail];
            if (!c.function.empty()) return {c.function, false};
            return d_.name_of(x.name);
        }
        case form::coalesce:
        case form::extreme:
        case form::nullif:
        case form::grouping:
        case form::moment:
            return {d_.view(x.token), true};
        case form::cast: {
            name const inner = strong_name(x.first);
            if (!inner.empty()) return inner;
            return {d_.types[x.detail].words, d_.types[x.detail].folds};
        }
        case form::exists:
            return {"exists", false};
        case form::array:
        case form::array_query:
            return {"array", false};
        case form::row:
            return {"row", false};
        case form::branches: {
            if (x.flag) {
                index last = x.first;
                while (at(last).next) last = at(last).next;
                if (name const inner = strong_name(last); !inner.empty()) return inner;
            }
            return {"case", false};
        }
        case form::scalar: {
            query const& q = d_.queries[x.detail];
            return q.outputs ? d_.outputs[q.first_output].called : name{};
        }
        default:
            return {};
    }
}
/// The name that ELSE hands to CASE: a column's or function's, not one of a type.
constexpr name analyser::strong_name(index n) const {
    node const& x = at(n);
    switch (x.what) {
        case form::cast:
            return strong_name(x.first);
        case form::column:
        case form::field:
        case form::call:
        case form::coalesce:
        case form::extreme:
        case form::nullif:
        case form::grouping:
        case form::moment:
        case form::scalar:
        case form::array:
        case form::array_query:
        case form::exists:
        case form::row:
            return name_of(n);
        case form::subscript:
        case form::collate:
            return strong_name(x.first);
        case form::branches: {
            if (!x.flag) return {};
            index last = x.first;
            while (at(last).next) last = at(last).next;
            return strong_name(last);
        }
        default:
            return {};
    }
}
constexpr void analyser::star(index number, index n) {
    node const& x = at(n);
    bool any = false;
    if (!x.flag) {
        index first = 0;
        while (first < d_.source_count) {
            if (d_.sources[first].query != number) {
                ++first;
                continue;
            }
            index last = static_cast<index>(first + 1);  // the widest join that begins here
            for (index j = 0; j < d_.join_count; ++j)
                if (d_.joins[j].query == number && begins_at(d_.joins[j], first) && d_.joins[j].last > last)
                    last = d_.joins[j].last;
            star_of(number, first, last);
            any = true;
            first = last;
        }
        if (!any) d_.complain("AS1002", x.token) << "*: the query has no FROM, so there are no columns";
        return;
    }
    name const of = d_.name_of(x.name);
    for (index scope = number; scope && !any; scope = d_.queries[scope].outer) {
        if (d_.names_joins) any = star_of_name(scope, of);
        for (index s = 0; s < d_.source_count; ++s) {
            if (d_.sources[s].query != scope || !(d_.name_of(d_.sources[s].name) == of) || is_behind(s)) continue;
            any = true;
            for (index i = 0; i < starred_width(d_.sources[s]); ++i) star_column(s, i);
        }
    }
    if (!any) d_.complain("AS1002", x.token) << of.text << ".*: nothing in FROM is called " << of.text;
}
/// The join's first own source is this one.
constexpr bool analyser::begins_at(join const& j, index s) const {
    if (j.first > s || j.last <= s) return false;
    for (index i = j.first; i < s; ++i)
        if (d_.sources[i].query == j.query) return false;
    return true;
}
/// The columns of a joined range: those that the outermost join merged, then the left side's, then the right's.
constexpr void analyser::star_of(index number, index first, index last) {
    while (last > first && d_.sources[last - 1].query != number) --last;  // of a query in ON
    index outermost = no_column;
    for (index j = 0; j < d_.join_count; ++j)
        if (d_.joins[j].query == number && begins_at(d_.joins[j], first) && d_.joins[j].last == last) outermost = j;
    if (outermost == no_column) {
        for (index s = first; s < last; ++s)
            if (d_.sources[s].query == number)
                for (index i = 0; i < starred_width(d_.sources[s]); ++i)
                    if (!is_merged(number, s, i)) star_column(s, i);
        return;
    }
    join const j = d_.joins[outermost];
    if (j.done) return star_of_join(j);
    for (index m = 0; m < merged_count_; ++m) {
        if (merged_[m].query != number || merged_[m].join != outermost || is_hidden(number, m)) continue;
        star_merged(m);
    }
    star_of(number, first, j.middle);
    index right = j.middle;
    while (right < j.last && d_.sources[right].query != number) ++right;
    if (right < j.last) star_of(number, right, j.last);
}
constexpr void analyser::star_merged(index m) {
    found const f = through(m);
    add_output(merged_[m].called, f.is, f.from, 0, f.source, f.ordinal);
    if (f.source == 0) d_.outputs[d_.output_count - 1].nullable = merged_nullable(m);
}
constexpr void analyser::star_column(index s, index ordinal) {
    add_output(column_name(d_.sources[s], ordinal),
               column_type(s, ordinal),
               column_origin(s, ordinal),
               0,
               static_cast<index>(s + 1),
               ordinal);
}

}  // namespace alphaswarm::reader
