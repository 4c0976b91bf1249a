// SPDX-License-Identifier: BSL-1.0
// Queries, in the order in which PostgreSQL works out their clauses; VALUES, WITH, and what set operations make of two.
#pragma once

#include <utility>

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

constexpr void analyser::run(index q) {
    resolve(q);
    if (d_.stopped) return;
    if (d_.complaints.accepted())
        for (index n = 1; n <= d_.node_count; ++n)  // wherever it stands
            if (at(n).what == form::parameter && is_untyped(n)) {
                // beside IS NULL nothing tells, and a later place may: the library sends the types
                at(n).is = d_.parameters[at(n).detail].is;
                if (!is_untyped(n)) continue;
                std::string_view const called = d_.parameters[at(n).detail].called;
                d_.complain("AS1009", at(n).token)
                    << ":" << called << ": nothing beside it tells its type; cast it: :" << called << "::integer";
            }
}

constexpr void analyser::resolve_within(index q, bool keep_untyped) {
    index const around = current_;
    clauses_[around] = inside_aggregate_ ? clause::filter : clause_;
    clause const where = std::exchange(clause_, clause::select);
    bool const in_aggregate = std::exchange(inside_aggregate_, false), in_window = std::exchange(inside_window_, false),
               in_choice = std::exchange(inside_choice_, false);
    resolve(q, keep_untyped);
    current_ = around;
    clause_ = where;
    inside_aggregate_ = in_aggregate;
    inside_window_ = in_window;
    inside_choice_ = in_choice;
}
/// The common table expressions around a query, in their order, used or not.
constexpr void analyser::resolve_with(index scope) {
    if (scope == 0 || d_.queries[scope].done) return;
    bool owns = false;
    for (index c = 0; c < d_.common_count; ++c) owns = owns || d_.commons[c].owner == scope;
    if (!owns) return;
    query_at(scope).done = true;
    for (index c = 0; c < d_.common_count; ++c) {
        if (d_.commons[c].owner != scope) continue;
        common_table const& t = d_.commons[c];
        check_given_name(t.name);
        for (index other = 0; other < c; ++other)
            if (d_.commons[other].owner == scope && d_.name_of(d_.commons[other].name) == d_.name_of(t.name))
                d_.complain("AS1004", t.name) << d_.view(t.name) << ": WITH has this name already";
        resolve_within(t.query);
        if ((t.search || t.cycle) && t.extra == 0 && d_.complaints.accepted())
            d_.complain("AS1008", t.search ? t.search : t.cycle)
                << d_.view(t.name) << ": SEARCH and CYCLE are for a recursive query, which reads itself";
        index given = 0;
        for (index k = t.columns; k; k = at(k).next) ++given;
        index const own_columns = static_cast<index>(d_.queries[t.query].outputs - t.extra);
        if (given > own_columns && !d_.stopped)
            d_.complain("AS1011", t.name) << d_.view(t.name) << ": it has " << std::size_t{own_columns}
                                          << " columns and is given " << std::size_t{given} << " names";
    }
}

constexpr void analyser::resolve(index number, bool keep_untyped) {
    query& q = query_at(number);
    if (number == 0 || q.done || d_.stopped) return;
    q.done = true;
    resolve_with(q.outer);
    if (d_.stopped) return;
    if (q.left) return resolve_set_operation(number);
    current_ = number;
    if (q.change) return resolve_change(number);
    if (q.values) return resolve_values(number);
    sources(number);
    if (d_.stopped) return;
    current_ = number;
    clause_ = clause::select;
    for (index n = q.items; n; n = at(n).next)
        if (at(n).what != form::star) check(n);
    outputs(number);
    if (q.where) {
        clause_ = clause::where;
        index const first_comparison = comparison_count;
        condition(q.where, "WHERE");
        check_domains_of_where(number, first_comparison);
    }
    if (q.having) {
        clause_ = clause::having;
        condition(q.having, "HAVING");
        q.grouped = true;
    }
    clause_ = clause::order_by;
    for (index n = q.order; n; n = at(n).next) sort_key(number, n, "ORDER BY");
    clause_ = clause::group_by;
    for (index n = q.group; n; n = at(n).next) group_key(number, n);
    if (q.group) q.grouped = true;
    clause_ = clause::select;
    if (q.distinct || q.distinct_on) check_distinct(number);
    counts(number);
    for (index i = 1; i <= d_.window_count; ++i)
        if (d_.windows[i].query == number && d_.windows[i].name) {
            check_window(i);
            for (index k = 1; k < i; ++k)
                if (d_.windows[k].query == number && d_.windows[k].name &&
                    d_.name_of(d_.windows[k].name) == d_.name_of(d_.windows[i].name))
                    d_.complain("AS1004", d_.windows[i].name)
                        << "window " << d_.view(d_.windows[i].name) << ": the query has one of this name already";
        }
    for (index i = 1; i <= d_.window_count; ++i)  // OVER (...), of which PostgreSQL makes windows last
        if (d_.windows[i].query == number && d_.windows[i].name == 0) check_window(i);
    if (!keep_untyped) settle_outputs(number);
    if (d_.stopped) return;
    if (q.grouped && d_.complaints.accepted()) check_groups(number);
    settle_nulls(number);
    check_locks(number);
}

/// Rows of values; their columns are called column1, column2, ...
constexpr void analyser::resolve_values(index number) {
    constexpr std::string_view names[] = {"column1",
                                          "column2",
                                          "column3",
                                          "column4",
                                          "column5",
                                          "column6",
                                          "column7",
                                          "column8",
                                          "column9",
                                          "column10",
                                          "column11",
                                          "column12",
                                          "column13",
                                          "column14",
                                          "column15",
                                          "column16"};
    query& q = query_at(number);
    clause_ = clause::values;
    std::size_t width = 0;
    for (index row = q.values; row; row = at(row).next) {
        std::size_t count = 0;
        for (index c = at(row).first; c; c = at(c).next, ++count) check(c);
        if (row != q.values && count != width) {
            d_.complain("AS1011", at(row).token) << "values: a row has " << count << " values and the first " << width;
            d_.stopped = true;
            return;
        }
        width = count;
    }
    if (width > sizeof names / sizeof *names) {
        d_.complain("AS1013", q.token) << "values: more than 16 columns";
        return;
    }
    if (d_.stopped) return;
    q.first_output = d_.output_count;
    for (std::size_t i = 0; i < width; ++i) {
        type_number all[most_values];
        index nodes[most_values];
        std::size_t count = 0;
        bool nullable = false;
        for (index row = q.values; row; row = at(row).next) {
            index c = at(row).first;
            for (std::size_t k = 0; k < i; ++k) c = at(c).next;
            if (has_room(count, at(c).token)) nodes[count] = c, all[count++] = at(c).is;
        }
        type_number const made = catalog::common_type(all, count);
        if (made == catalog::none) {
            meta::verdict& v = d_.complain("AS1005", q.token)
                               << "values: column " << i + 1 << " has no common type of ";
            say_type(v, all[0]);
            v << " and others; cast them";
            return;
        }
        for (std::size_t k = 0; k < count; ++k) {
            if (is_untyped(nodes[k])) coerce(nodes[k], made);
            nullable = nullable || may_be_null(nodes[k]);
        }
        add_output({names[i], false}, made, column_of_type(made), 0);
        d_.outputs[d_.output_count - 1].nullable = nullable;
    }
    q.outputs = static_cast<index>(d_.output_count - q.first_output);
    clause_ = clause::order_by;
    for (index n = q.order; n; n = at(n).next) sort_key(number, n, "ORDER BY");
    counts(number);
    check_locks(number);
}

// -- set operations

/// AS1008: what PostgreSQL's recursion does not take.
constexpr bool analyser::check_recursion(index number, index own) {
    query const& q = query_at(number);
    common_table const& c = d_.commons[own];
    auto const refuse = [&](index where, std::string_view why) {
        d_.complain("AS1008", where) << "recursive " << d_.view(c.name) << ": " << why;
    };
    std::size_t uses = 0;
    for (index s = 0; s < d_.source_count; ++s) {
        source const& from = d_.sources[s];
        if (from.common != own + 1 || from.table_token <= c.token || from.table_token >= c.end) continue;
        if (from.table_token < q.token) refuse(from.table_token, "its first query reads it; only the second one can");
        else if (++uses == 2) refuse(from.table_token, "it is read twice; a recursive query reads itself once");
        for (index n = 1; n <= d_.node_count; ++n)
            for (index inner = query_inside(at(n)) ? from.query : index{0}; inner; inner = d_.queries[inner].outer)
                if (inner == query_inside(at(n)) && at(n).token > c.token && at(n).token < c.end)
                    refuse(from.table_token, "it cannot be read in a query inside of an expression; join it");
        for (index j = 0; j < d_.join_count; ++j) {
            join const& one = d_.joins[j];
            bool const left = s >= one.first && s < one.middle, right = s >= one.middle && s < one.last;
            if (one.query == from.query && ((left && (one.how == joining::right || one.how == joining::full)) ||
                                            (right && (one.how == joining::left || one.how == joining::full))))
                refuse(from.table_token, "it cannot be on the side of an outer join that may be missing");
        }
    }
    if (uses == 0) return false;
    if (q.operation != setting::united) refuse(q.token, "its two queries are joined by UNION or UNION ALL");
    if (q.order || q.limit || q.offset)
        refuse(q.order ? at(q.order).token : at(q.limit ? q.limit : q.offset).token,
               "ORDER BY, LIMIT and OFFSET stand in the query that reads it");
    return true;
}
/// AS1008: an aggregate in the second query of a recursion.
constexpr void analyser::check_recursive_part(index number, index own) {
    for (index n = 1; n <= d_.node_count; ++n)
        if (at(n).what == form::call && at(n).level == number && !d_.calls[at(n).detail].is_over &&
            d_.calls[at(n).detail].kind == catalog::routine_kind::aggregate)
            d_.complain("AS1008", at(n).token)
                << "recursive " << d_.view(d_.commons[own].name) << ": its second query cannot have aggregates";
}
/// The length or precision that limits a result; 0: none does; -1: not known.
constexpr int analyser::modifier_of(output const& o) const {
    if (o.node) return modifier_of(o.node);
    return o.source ? column_modifier(static_cast<index>(o.source - 1), o.ordinal) : -1;
}
constexpr int analyser::modifier_of(index n) const {
    node const& x = at(n);
    switch (x.what) {
        case form::column:
            return x.source ? column_modifier(static_cast<index>(x.source - 1), x.ordinal) : -1;
        case form::collate:
            return modifier_of(x.first);
        case form::cast:
            return d_.types[x.detail].limit;
        case form::scalar:
            return modifier_of(d_.outputs[d_.queries[x.detail].first_output]);
        case form::array:
        case form::coalesce:
        case form::extreme: {  // that of all, if it is the same
            int const limit = x.first ? modifier_of(x.first) : 0;
            for (index e = x.first; e && limit >= 0; e = at(e).next)
                if (int const other = modifier_of(e); other != limit) return other < 0 ? -1 : 0;
            return limit;
        }
        case form::binary:
        case form::call:
        case form::number:
        case form::string:
            return 0;
        default:
            return -1;
    }
}
constexpr int analyser::column_modifier(index number, index ordinal) const {
    source const& s = d_.sources[number];
    if (ordinal == whole_row) return 0;
    if (s.table) {
        schema::column_facts const& c = table_at(s.table).columns[ordinal];
        return c.precision > 0 ? c.precision * 1000 + c.scale : c.length;
    }
    return s.sub ? modifier_of(d_.outputs[d_.queries[s.sub].first_output + ordinal]) : -1;
}

constexpr void analyser::resolve_set_operation(index number) {
    query& q = query_at(number);
    index common = 0;  // the recursive common table expression whose query this is
    for (index c = 0; c < d_.common_count; ++c)
        if (d_.commons[c].query == number && d_.commons[c].recursive) common = static_cast<index>(c + 1);
    resolve_within(q.left, true);
    if (d_.stopped) return;
    bool recurs = false;
    if (common) {
        settle_outputs(q.left);
        recurs = check_recursion(number, static_cast<index>(common - 1));
        // what the recursive side sees; a later round may make any of it NULL, as far as is known before it was looked
        // at
        q.first_output = d_.queries[q.left].first_output;
        q.outputs = d_.queries[q.left].outputs;
        if (recurs && (d_.commons[common - 1].search || d_.commons[common - 1].cycle))
            show_search(static_cast<index>(common - 1), number);
        if (d_.stopped) return;
    }
    bool nullable[256]{};
    index const left_first = d_.queries[q.left].first_output, left_count = d_.queries[q.left].outputs;
    for (index i = 0; i < left_count && i < 256; ++i) {
        nullable[i] = d_.outputs[left_first + i].nullable;
        if (common) d_.outputs[left_first + i].nullable = true;
    }
    resolve_within(q.right, true);
    for (index i = 0; i < left_count && i < 256; ++i) d_.outputs[left_first + i].nullable = nullable[i];
    if (d_.stopped) return;
    if (recurs && left_count <= 256 && d_.queries[q.right].outputs == left_count) {
        settle_recursion(q.left, q.right);
        for (index i = 0; i < left_count; ++i) d_.outputs[left_first + i].nullable = nullable[i];
    }
    if (recurs) check_recursive_part(q.right, static_cast<index>(common - 1));
    query const& a = d_.queries[q.left];
    query const& b = d_.queries[q.right];
    std::string_view const words = d_.view(q.token);
    if (a.outputs != b.outputs) {
        d_.complain("AS1011", q.token) << words << ": the query on the left has " << std::size_t{a.outputs}
                                       << " columns and the one on the right " << std::size_t{b.outputs};
        d_.stopped = true;
        return;
    }
    index const first = d_.output_count;
    for (index i = 0; i < a.outputs; ++i) {
        output& l = d_.outputs[a.first_output + i];
        output& r = d_.outputs[b.first_output + i];
        if (l.is == catalog::none || r.is == catalog::none) {
            add_output(l.called, catalog::none, {}, 0);
            continue;
        }
        type_number const both[2]{l.is, r.is};
        type_number const made = catalog::common_type(both, 2);
        if (made == catalog::none) {
            meta::verdict& v = d_.complain("AS1005", q.token) << words << ": column " << std::size_t{i} + 1 << " is ";
            say_type(v, l.is);
            v << " on the left and ";
            say_type(v, r.is);
            v << " on the right; cast one of them";
        }
        for (output* o : {&l, &r})
            if (o->is == catalog::unknown) {
                if (o->node) {
                    origin const other = o == &l ? r.from : l.from;
                    coerce(o->node, made, at(o->node).what == form::parameter ? other : origin{});
                }
                o->is = made;
            }
        if (common && made != l.is) {
            meta::verdict& v = d_.complain("AS1005", q.token) << "recursive: column " << std::size_t{i} + 1 << " is ";
            say_type(v, l.is);
            v << " at first and ";
            say_type(v, made);
            v << " then; cast the first";
        }
        if (int const limit = recurs ? modifier_of(l) : 0;
            limit > 0 && made == l.is && modifier_of(r) >= 0 && modifier_of(r) != limit) {
            meta::verdict& v = d_.complain("AS1005", q.token) << "recursive: column " << std::size_t{i} + 1 << " is ";
            say_type(v, l.is);
            v << " of a limited size at first and not then; ";
            if (l.node && at(l.node).what != form::column) v << "cast the first, without a size, to ";
            else v << "cast the first: " << l.called.text << "::";
            say_type(v, l.is);
        }
        bool const distinct = !q.all || q.operation != setting::united;
        if (made != catalog::none && distinct && !groups(made)) {
            meta::verdict& v = d_.complain("AS1007", q.token) << words << ": ";
            say_type(v, made);
            v << " has no equality; cast it to jsonb or text, or say ALL";
        }
        origin const from = l.from == r.from && l.is == r.is ? l.from : column_of_type(made);
        bool const null = q.operation == setting::united      ? l.nullable || r.nullable
                          : q.operation == setting::intersect ? l.nullable && r.nullable
                                                              : l.nullable;
        add_output(l.called, made, from, 0);
        d_.outputs[d_.output_count - 1].nullable = null;
    }
    q.first_output = first;
    if (common && d_.commons[common - 1].extra) add_search(static_cast<index>(common - 1));
    q.outputs = static_cast<index>(d_.output_count - first);
    current_ = number;
    for (index n = q.order; n; n = at(n).next) {
        node& x = at(n);
        bool known = false;
        if (x.what == form::number) {
            constant_key(number, n, "ORDER BY");
            continue;
        }
        for (index i = 0; x.what == form::column && x.detail == 1 && i < q.outputs; ++i)
            if (d_.outputs[q.first_output + i].called == d_.name_of(x.name))
                known = true, x.alias = static_cast<index>(i + 1), x.is = d_.outputs[q.first_output + i].is;
        if (!known)
            d_.complain("AS1007", x.token) << "ORDER BY behind " << words << " takes names and numbers of the result";
        else key_type(n, "ORDER BY");
    }
    clause_ = clause::select;
    counts(number);
    check_locks(number);
}

}  // namespace alphaswarm::reader
