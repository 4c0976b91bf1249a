// SPDX-License-Identifier: BSL-1.0
// Beside groups every column is one of their keys, depends on a table's whole primary key among them, or stands in an
// aggregate. Also: when two expressions are the same.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// The two always have the same value, as PostgreSQL compares expressions: by their structure.
constexpr bool analyser::same(index a, index b) const {
    if (a == b) return true;
    if (a == 0 || b == 0) return false;
    node const& x = at(a);
    node const& y = at(b);
    if (x.what != y.what || x.flag != y.flag || x.is != y.is) return false;
    switch (x.what) {
        case form::column:
            return x.source == y.source && x.ordinal == y.ordinal && x.level == y.level && x.is != catalog::none;
        case form::parameter:
            return x.detail == y.detail;
        case form::number:
        case form::string:
        case form::bits:
        case form::truth:
        case form::moment:
            return d_.view(x.token) == d_.view(y.token);
        case form::null:
            return true;
        case form::prefix:
        case form::binary:
        case form::both:
            if (d_.tokens[x.token].hash != d_.tokens[y.token].hash) return false;
            break;
        case form::match:
        case form::is_truth:
        case form::collate:
        case form::field:
            if (d_.tokens[x.name].hash != d_.tokens[y.name].hash) return false;
            break;
        case form::extreme:
            if (d_.tokens[x.token].hash != d_.tokens[y.token].hash) return false;
            break;
        case form::branches:
        case form::between:
            if (x.detail != y.detail) return false;
            break;
        case form::cast:
            if (d_.types[x.detail].length != d_.types[y.detail].length) return false;
            break;
        case form::call: {
            call const& l = d_.calls[x.detail];
            call const& r = d_.calls[y.detail];
            if (l.function != r.function || (l.function.empty() && !(d_.name_of(x.name) == d_.name_of(y.name))))
                return false;
            if (l.star != r.star || l.distinct != r.distinct || l.is_over || r.is_over || l.filter || r.filter ||
                l.order || r.order || l.within || r.within || l.variadic != r.variadic)
                return false;
            if (l.named || r.named) {  // which are there tells what is left out
                index a1 = x.first, b1 = y.first;
                for (; a1 && b1; a1 = at(a1).next, b1 = at(b1).next)
                    if ((at(a1).alias == 0) != (at(b1).alias == 0) ||
                        (at(a1).alias && !(d_.name_of(at(a1).alias) == d_.name_of(at(b1).alias))))
                        return false;
            }
            break;
        }
        case form::in_query:
        case form::exists:
        case form::scalar:
        case form::array_query:
            return false;
        case form::quantified:
            if (x.detail || y.detail || d_.tokens[x.token].hash != d_.tokens[y.token].hash) return false;
            break;
        default:
            break;
    }
    index l = x.first, r = y.first;
    for (; l && r; l = at(l).next, r = at(r).next)
        if (!same(l, r)) return false;
    return l == 0 && r == 0;
}

/// What a key stands for: itself, or the result that it names.
constexpr index analyser::key_expression(index n) const {
    if (at(n).alias == 0) return n;
    return d_.outputs[d_.queries[current_].first_output + at(n).alias - 1].node;
}
constexpr void analyser::note_keys(index number, index first) {
    for (index n = first; n; n = at(n).next) {
        if (at(n).what == form::sets || (at(n).what == form::row && d_.tokens[at(n).token].kind == token_kind::sign)) {
            note_keys(number, at(n).first);
            continue;
        }
        if (key_count_ < document::most) keys_[key_count_++] = n;
    }
}
constexpr bool analyser::is_key(index n) const {
    for (index k = 0; k < key_count_; ++k) {
        if (index const e = key_expression(keys_[k]); e && same(e, n)) return true;
    }
    return false;
}
/// The key is this column of a source, from 1.
constexpr bool analyser::key_names(index key, index source_number, index ordinal) const {
    if (index const e = key_expression(key))
        return at(e).what == form::column && at(e).source == source_number && at(e).ordinal == ordinal &&
               at(e).level == current_;
    output const& o = d_.outputs[d_.queries[current_].first_output + at(key).alias - 1];
    return o.source == source_number && o.ordinal == ordinal;
}
/// The column is in each of the grouping sets that an item of GROUP BY makes.
constexpr bool analyser::in_every_set(index n, index source_number, index ordinal) const {
    node const& x = at(n);
    if (x.what == form::sets) {  // ROLLUP and CUBE make an empty one, and () is one
        if (d_.tokens[x.token].hash != w("grouping")) return false;
        for (index c = x.first; c; c = at(c).next)
            if (!in_every_set(c, source_number, ordinal)) return false;
        return true;
    }
    if (x.what != form::row || d_.tokens[x.token].kind != token_kind::sign) return key_names(n, source_number, ordinal);
    for (index c = x.first; c; c = at(c).next)
        if (in_every_set(c, source_number, ordinal)) return true;
    return false;
}
/// A column of a source, from 1, is a key, or its table's whole primary key is, in every grouping set.
constexpr bool analyser::column_grouped(index source_number, index ordinal) const {
    auto const is_named = [&](index column) {
        for (index k = 0; k < key_count_; ++k)
            if (key_names(keys_[k], source_number, column)) return true;
        return false;
    };
    auto const is_always_there = [&](index column) {
        for (index n = d_.queries[current_].group; n; n = at(n).next)
            if (in_every_set(n, source_number, column)) return true;
        return false;
    };
    if (is_named(ordinal)) return true;
    if (source_number == 0 || d_.sources[source_number - 1].table == 0) return false;
    schema::table_view const& t = table_at(d_.sources[source_number - 1].table);
    bool any = false;
    for (index i = 0; i < t.column_count; ++i) {
        if (!t.in_primary_key(i)) continue;
        any = true;
        if (!(d_.queries[current_].has_sets ? is_always_there(i) : is_named(i))) return false;
    }
    if (any) d_.sources[source_number - 1].by_key = true;
    return any;
}
constexpr void analyser::say_free(index where, index source_number, index ordinal) {
    meta::verdict& v = d_.complain("AS1007", where);
    if (source_number && ordinal == whole_row) v << d_.name_of(d_.sources[source_number - 1].name).text;
    else if (source_number)
        v << d_.name_of(d_.sources[source_number - 1].name).text << "."
          << column_name(d_.sources[source_number - 1], ordinal).text;
    else v << d_.view(where);
    v << ": it is not grouped, beside groups; add it to GROUP BY or put it into an aggregate";
}
constexpr void analyser::grouped_chain(index number, index first) {
    for (index c = first; c; c = at(c).next) grouped(number, c);
}
constexpr void analyser::grouped(index number, index n) {
    if (n == 0 || d_.stopped) return;
    node const& x = at(n);
    if (is_key(n)) return;
    switch (x.what) {
        case form::column:
            if (x.level == number && !x.flag && x.is != catalog::none && !column_grouped(x.source, x.ordinal))
                say_free(x.token, x.source, x.ordinal);
            return;
        case form::call: {
            call const& c = d_.calls[x.detail];
            if (c.kind == catalog::routine_kind::aggregate && !c.is_over && c.resolved) {
                for (index k = x.first; k && c.within; k = at(k).next) grouped(number, k);  // direct arguments
                return;
            }
            grouped_chain(number, x.first);
            if (c.filter) grouped(number, c.filter);
            if (c.is_over) {
                grouped_chain(number, d_.windows[c.window].partition);
                for (index k = d_.windows[c.window].order; k; k = at(k).next) grouped(number, k);
            }
            return;
        }
        case form::grouping:
            for (index c = x.first; c; c = at(c).next)
                if (!is_key(c) && !(at(c).what == form::column && column_named(at(c).source, at(c).ordinal)))
                    d_.complain("AS1007", at(c).token) << "grouping(): its arguments are keys of GROUP BY";
            return;
        case form::exists:
        case form::scalar:
        case form::array_query:
            return grouped_within(number, x.detail);
        case form::in_query:
        case form::quantified:
            grouped_chain(number, x.first);
            if (x.detail) grouped_within(number, x.detail);
            return;
        default:
            return grouped_chain(number, x.first);
    }
}
constexpr bool analyser::column_named(index source_number, index ordinal) const {
    for (index k = 0; k < key_count_; ++k) {
        index const e = key_expression(keys_[k]);
        if (e && at(e).what == form::column && at(e).source == source_number && at(e).ordinal == ordinal) return true;
    }
    return false;
}
/// What an inner query reads of this one; of keys that are no columns, as those of FULL JOIN are none, it reads
/// nothing.
constexpr void analyser::grouped_within(index number, index sub) {
    query const& q = d_.queries[sub];
    for (index n = q.first_node; n <= q.last_node; ++n) {
        node const& x = at(n);
        bool const is_free = x.what == form::column && x.level == number && !x.flag && x.is != catalog::none;
        if (is_free && (x.source == 0 || (!is_key(n) && !column_grouped(x.source, x.ordinal))))
            say_free(x.token, x.source, x.ordinal);
    }
}
constexpr void analyser::check_groups(index number) {
    query const& q = query_at(number);
    current_ = number;
    key_count_ = 0;
    note_keys(number, q.group);
    for (index n = q.items; n; n = at(n).next)
        if (at(n).what != form::star) grouped(number, n);
    for (index i = 0; i < q.outputs; ++i) {
        output const& o = d_.outputs[q.first_output + i];
        if (o.node == 0 && !column_grouped(o.source, o.ordinal)) {
            say_free(q.token, o.source, o.ordinal);
            break;
        }
    }
    if (q.having) grouped(number, q.having);
    for (index i = 1; i <= d_.window_count; ++i)  // of WINDOW
        if (d_.windows[i].query == number && d_.windows[i].name)
            for (index chain : {d_.windows[i].partition, d_.windows[i].order}) grouped_chain(number, chain);
    for (index n = q.order; n; n = at(n).next)
        if (at(n).alias == 0) grouped(number, n);
    for (index n = q.distinct_on; n; n = at(n).next)
        if (at(n).alias == 0) grouped(number, n);
}

}  // namespace alphaswarm::reader
