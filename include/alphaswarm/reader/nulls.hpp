// SPDX-License-Identifier: BSL-1.0
// What may be NULL. Conditions that must hold for a row to be there make columns not NULL; an outer join makes those of
// one side so. In doubt a value may be NULL.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// A row for which the condition holds has these columns.
constexpr void analyser::note_known(index n) {
    node const& x = at(n);
    switch (x.what) {
        case form::both:
            if (d_.tokens[x.token].hash == w("and"))
                for (index c = x.first; c; c = at(c).next) note_known(c);
            return;
        case form::is_null:
            if (x.flag) note_strict(x.first);
            return;
        case form::is_truth:
            if (!x.flag && d_.tokens[x.name].hash == w("true")) note_known(x.first);
            return;
        case form::in_query:
            if (x.flag) return;  // over no rows it holds for NULL
            [[fallthrough]];
        case form::in_list:
        case form::between:
            if (at(x.first).what != form::row && !(x.what == form::between && (x.flag || x.detail)))
                note_strict(x.first);
            if (x.what == form::between && !x.flag && !x.detail)
                for (index c = at(x.first).next; c; c = at(c).next) note_strict(c);
            return;
        case form::quantified:
            if (d_.tokens[x.name].hash != w("all")) note_strict(x.first);
            return;
        case form::column:
        case form::binary:
        case form::match:
        case form::call:
        case form::prefix:
            note_strict(n);
            return;
        case form::negation:
            if (at(x.first).what == form::binary || at(x.first).what == form::match || at(x.first).what == form::column)
                note_strict(x.first);
            return;
        default:
            return;
    }
}
/// The expression is not NULL, so nothing is in it that would make it so.
constexpr void analyser::note_strict(index n) {
    node const& x = at(n);
    switch (x.what) {
        case form::column:
            if (x.level != current_ || x.source == 0 || known_count_ + 1u >= document::most) return;
            known_[known_count_++] = {static_cast<index>(x.source - 1), x.ordinal};
            d_.sources[x.source - 1].nullable = false;  // the row of its source is there
            return;
        case form::binary:
            if (x.level != 0) return;
            for (index c = x.first; c; c = at(c).next)
                if (at(c).what != form::row) note_strict(c);
            return;
        case form::match:
        case form::prefix:
            for (index c = x.first; c; c = at(c).next) note_strict(c);
            return;
        case form::cast:
        case form::collate:
            note_strict(x.first);
            return;
        case form::call: {
            call const& c = d_.calls[x.detail];
            if (c.resolved && c.kind == catalog::routine_kind::function && c.nulls == catalog::null_rule::of_any)
                for (index k = x.first; k; k = at(k).next) note_strict(k);
            return;
        }
        default:
            return;
    }
}

constexpr bool analyser::column_nullable(index s, index ordinal) const {
    if (d_.sources[s].nullable) return true;
    if (!declared_null(s, ordinal)) return false;
    for (index k = 0; k < known_count_; ++k)
        if (known_[k].source == s && known_[k].ordinal == ordinal) return false;
    return true;
}
constexpr bool analyser::merged_nullable(index m) const {
    merged const& both = merged_[m];
    bool const left = both.left_merged ? merged_nullable(static_cast<index>(both.left_merged - 1))
                                       : both.left_missing || full_side_nullable(both.left, both.left_ordinal);
    bool const right = both.right_merged ? merged_nullable(static_cast<index>(both.right_merged - 1))
                                         : both.right_missing || full_side_nullable(both.right, both.right_ordinal);
    switch (d_.joins[both.join].how) {
        case joining::full:
            return left || right || is_outer(both.join);
        case joining::right:
            return right || is_outer(both.join);
        default:
            return left || is_outer(both.join);
    }
}
/// As declared: whether its own side's rows are there is the join's matter.
constexpr bool analyser::full_side_nullable(index s, index ordinal) const {
    return s == 0 || declared_null(static_cast<index>(s - 1), ordinal) || d_.sources[s - 1].sub != 0;
}
/// A later join makes all of its columns optional.
constexpr bool analyser::is_outer(index number) const {
    join const& j = d_.joins[number];
    for (index k = static_cast<index>(number + 1); k < d_.join_count; ++k) {
        join const& later = d_.joins[k];
        if (later.query != j.query || later.first > j.first || later.last < j.last) continue;
        bool const on_left = j.last <= later.middle;
        if (later.how == joining::full || (later.how == joining::right && on_left) ||
            (later.how == joining::left && !on_left))
            return true;
    }
    return false;
}

constexpr bool analyser::any_null(index first) {
    for (index c = first; c; c = at(c).next)
        if (may_be_null(c)) return true;
    return false;
}
/// The query has a row for sure: an aggregate over all rows, or values without a table.
constexpr bool analyser::has_one_row(index number) const {
    query const& q = d_.queries[number];
    if (q.group || q.having || q.limit || q.offset || q.left || q.change) return false;
    if (q.values) return true;
    if (q.grouped) return true;
    if (q.where || q.set_calls) return false;
    for (index s = 0; s < d_.source_count; ++s)
        if (d_.sources[s].query == number) return false;
    return true;
}
constexpr bool analyser::may_be_null(index n) {
    node const& x = at(n);
    switch (x.what) {
        case form::column:
            if (x.is == catalog::none) return true;
            if (x.source == 0) return merged_nullable(static_cast<index>(x.ordinal - 1));
            return column_nullable(static_cast<index>(x.source - 1), x.ordinal);
        case form::parameter:
            return d_.parameters[x.detail].nullable;
        case form::number:
        case form::string:
        case form::bits:
        case form::truth:
        case form::is_null:
        case form::is_truth:
        case form::is_distinct:
        case form::exists:
        case form::array:
        case form::row:
        case form::moment:
        case form::grouping:
        case form::nothing:
        case form::assigned:
        case form::star:
        case form::sets:
            return false;
        case form::null:
        case form::hole:
        case form::nullif:
        case form::quantified:
        case form::subscript:
            return true;
        case form::field:  // of several functions that return rows the shorter ones are continued with NULL
            return x.level != 1 || d_.queries[current_].set_calls > 1;
        case form::array_query:
            return false;
        case form::prefix:
            return x.level == 1 || any_null(x.first);
        case form::binary:
            if (x.level == 1) return true;
            for (index c = x.first; c; c = at(c).next)
                if (at(c).what == form::row ? any_null(at(c).first) : may_be_null(c)) return true;
            return false;
        case form::in_list:
            for (index c = x.first; c; c = at(c).next)
                if (at(c).what == form::row ? any_null(at(c).first) : may_be_null(c)) return true;
            return false;
        case form::match:
        case form::both:
        case form::negation:
        case form::between:
        case form::collate:
            return any_null(x.first);
        case form::cast: {
            type_number const from = at(x.first).is;
            if (from == catalog::jsonb && x.is != catalog::jsonb && x.is != catalog::json &&
                catalog::category_of(x.is) != 'S')
                return true;
            return may_be_null(x.first);
        }
        case form::in_query: {
            query const& q = d_.queries[x.detail];
            for (index i = 0; i < q.outputs; ++i)
                if (d_.outputs[q.first_output + i].nullable) return true;
            return at(x.first).what == form::row ? any_null(at(x.first).first) : may_be_null(x.first);
        }
        case form::scalar: {  // one row for sure: an aggregate over all rows
            query const& q = d_.queries[x.detail];
            return !has_one_row(x.detail) || q.outputs == 0 || d_.outputs[q.first_output].nullable;
        }
        case form::branches: {
            if (!x.flag) return true;
            index c = x.detail ? at(x.first).next : x.first;
            while (c) {
                index const result = at(c).next;
                if (result == 0) return may_be_null(c);
                if (may_be_null(result)) return true;
                c = at(result).next;
            }
            return true;
        }
        case form::coalesce:
        case form::extreme:
            for (index c = x.first; c; c = at(c).next)
                if (!may_be_null(c)) return false;
            return true;
        case form::call:
            return call_nullable(n);
    }
    return true;
}
constexpr bool analyser::call_nullable(index n) {
    node const& x = at(n);
    call const& c = d_.calls[x.detail];
    if (!c.resolved) return true;
    // of several in the results the shorter ones are continued with NULL
    if (c.returns_set && d_.queries[current_].set_calls > 1) return true;
    if (c.kind == catalog::routine_kind::aggregate) {
        if (c.nulls == catalog::null_rule::never || c.nulls == catalog::null_rule::of_any) {
            if (!c.over_rows) return false;  // counts rows
        }
        // a group has a row, and so has a window without a frame: the row itself
        bool const framed = c.is_over && is_framed(c.window);
        if (!c.over_rows || c.filter || framed || (!c.is_over && !has_group_keys())) return true;
        name const called = d_.name_of(x.name);
        if (called == "array_agg" || called == "json_agg" || called == "jsonb_agg") return false;
        return any_null(x.first);
    }
    bool nulls[catalog::most_arguments]{};
    std::size_t count = 0;
    for (index k = x.first; k; k = at(k).next)
        if (count < catalog::most_arguments) nulls[count++] = may_be_null(k);
    if (c.kind == catalog::routine_kind::window && is_framed(c.window))
        return c.nulls != catalog::null_rule::never || count > 0;
    catalog::routine asked;
    asked.nulls = c.nulls;
    if (c.variadic && count > 0 && nulls[count - 1]) return true;  // a NULL in place of the array
    return asked.nullable(nulls, count);
}
constexpr bool analyser::is_framed(index number) const {
    for (index i = number; i; i = window_under(i))
        if (d_.windows[i].frame != frame_unit::none) return true;
    return false;
}
/// Each group has a row at least: not so without keys, nor with a grouping set of no columns.
constexpr bool analyser::has_group_keys() const {
    query const& q = d_.queries[current_];
    return q.group != 0 && !q.has_sets;
}
constexpr void analyser::settle_nulls(index number) {
    query const& q = query_at(number);
    current_ = number;
    if (q.where) note_known(q.where);
    for (index i = 0; i < q.outputs; ++i) {
        output& o = d_.outputs[q.first_output + i];
        if (o.node) o.nullable = may_be_null(o.node) || (q.has_sets && (!is_constant(o.node) || is_key(o.node)));
        else if (o.source) o.nullable = column_nullable(static_cast<index>(o.source - 1), o.ordinal) || q.has_sets;
        else o.nullable = o.nullable || q.has_sets;
    }
}
/// The rows of each round of a recursion come from those of the one before: what is never NULL at first, and is not
/// made so by rows without NULL there, is never NULL. Leaves the first query's results as they are in any round.
constexpr void analyser::settle_recursion(index first, index step) {
    query const& from = query_at(first);
    query const& to = query_at(step);
    if (to.left) return;  // a set operation, whose queries were settled
    index const around = current_;
    for (bool more = true; more;) {
        more = false;
        settle_nulls(step);
        for (index i = 0; i < to.outputs; ++i) {
            bool& earlier = d_.outputs[from.first_output + i].nullable;
            if (earlier || !d_.outputs[to.first_output + i].nullable) continue;
            earlier = more = true;
        }
    }
    current_ = around;
}
/// Grouping sets make the keys NULL that are not in them.
constexpr bool analyser::is_constant(index n) const {
    node const& x = at(n);
    if (x.what == form::call && d_.calls[x.detail].kind == catalog::routine_kind::aggregate &&
        d_.calls[x.detail].resolved)
        return true;
    return x.what == form::number || x.what == form::string || x.what == form::truth || x.what == form::grouping;
}

}  // namespace alphaswarm::reader
