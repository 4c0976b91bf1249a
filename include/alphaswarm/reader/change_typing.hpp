// SPDX-License-Identifier: BSL-1.0
// Statements that change rows: their clauses in the order in which PostgreSQL works them out, and the values that
// become a column's.
#pragma once

#include <utility>

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

constexpr void analyser::resolve_change(index number) {
    query const& q = query_at(number);
    change const& c = d_.changes[q.change];
    source const& target = d_.sources[c.target - 1];
    sources(number);
    if (d_.stopped || target.table == 0) {
        d_.stopped = true;
        return;
    }
    current_ = number;
    if (c.how == changing::insert) {
        resolve_new_rows(number);
        resolve_returning(number);
    } else if (c.how == changing::merge) resolve_merge(number);
    else {
        clause_ = clause::where;
        index const first_comparison = comparison_count;
        if (c.condition) condition(c.condition, "WHERE");
        check_domains_of_where(number, first_comparison);
        resolve_returning(number);
        for (index a = 1; a <= d_.action_count; ++a)
            if (d_.actions[a].change == q.change) resolve_set(a, number);
    }
    clause_ = clause::select;
    if (!d_.stopped && d_.complaints.accepted()) judge_change(number);
    if (!d_.stopped) settle_nulls(number);
}
constexpr void analyser::resolve_returning(index number) {
    query const& q = query_at(number);
    clause_ = clause::returning;
    for (index n = q.items; n; n = at(n).next)
        if (at(n).what != form::star) check(n);
    outputs(number);
    settle_outputs(number);
    clause_ = clause::select;
}

/// INSERT: what is inserted sees nothing of the table; ON CONFLICT sees its row and the proposed one.
constexpr void analyser::resolve_new_rows(index number) {
    query& q = query_at(number);
    change const& c = d_.changes[q.change];
    q.sources_done = false;
    q.visible_first = q.visible_last = 0;
    for (index a = 1; a <= d_.action_count && !d_.stopped; ++a) {
        action const& one = d_.actions[a];
        if (one.change != q.change) continue;
        if (one.how == changing::insert) {
            find_new_columns(a);
            if (one.rows) resolve_rows(a);
            else if (c.rows_of) resolve_selected_rows(a);
        } else if (one.how == changing::update) {
            q.sources_done = true;
            for (index n = c.key; n; n = at(n).next) find_target_column(n, c.target);
            resolve_set(a, number);
            clause_ = clause::where;
            if (one.condition) condition(one.condition, "WHERE");
        } else
            for (index n = c.key; n; n = at(n).next) find_target_column(n, c.target);
        current_ = number;
    }
    if (c.excluded) d_.sources[c.excluded - 1].query = 0;
    q.sources_done = true;
}
/// The column that the node names, which becomes its `ordinal`.
constexpr bool analyser::find_target_column(index n, index target) {
    index const ordinal = ordinal_in(d_.sources[target - 1], d_.name_of(at(n).name));
    at(n).ordinal = ordinal;
    if (ordinal == no_column) say_missing(n, target);
    return ordinal != no_column;
}
constexpr void analyser::find_new_columns(index a) {
    for (index n = d_.actions[a].columns; n; n = at(n).next)
        find_target_column(n, d_.changes[d_.actions[a].change].target);
}
/// Whose value each of a row is; as many as there are columns.
constexpr bool analyser::match_columns(index a, std::size_t values, index where, std::string_view what) {
    std::size_t columns = 0;
    for (index n = d_.actions[a].columns; n; n = at(n).next) ++columns;
    if (columns == values) return true;
    d_.complain("AS1011", where) << what << " " << values << " values for " << columns
                                 << " columns; give each column one";
    return false;
}
constexpr void analyser::resolve_rows(index a) {
    action const& one = d_.actions[a];
    for (index row = one.rows; row && !d_.stopped; row = at(row).next) {
        clause_ = clause::values;
        std::size_t count = 0;
        for (index n = at(row).first; n; n = at(n).next, ++count) check(at(n).first);
        if (!match_columns(a, count, at(row).token, "insert: a row has")) return;
        index column = one.columns;
        for (index n = at(row).first; n; n = at(n).next, column = at(column).next) assign(n, a, at(column).ordinal);
    }
}
constexpr void analyser::resolve_selected_rows(index a) {
    action const& one = d_.actions[a];
    change const& c = d_.changes[one.change];
    resolve_within(c.rows_of, true);
    if (d_.stopped) return;
    query const& rows = d_.queries[c.rows_of];
    if (!match_columns(a, rows.outputs, rows.token, "insert: the query has")) return;
    index i = 0;
    for (index column = one.columns; column; column = at(column).next, ++i)
        assign_result(d_.outputs[rows.first_output + i], a, at(column).ordinal, rows.token);
}

/// All values of SET have their types before the first one is assigned.
constexpr void analyser::resolve_set(index a, index number) {
    clause_ = clause::set;
    current_ = number;
    index const target = d_.changes[d_.actions[a].change].target;
    for (index n = d_.actions[a].set; n; n = at(n).next) {
        if (at(n).source) resolve_within(at(n).source);
        else check(at(n).first);
    }
    for (index n = d_.actions[a].set; n && !d_.stopped; n = at(n).next) {
        index const ordinal = ordinal_in(d_.sources[target - 1], d_.name_of(at(n).name));
        if (ordinal == no_column) say_missing(n, target);
        if (at(n).source == 0) {
            assign(n, a, ordinal);
            continue;
        }
        at(n).detail = ordinal;
        query const& rows = d_.queries[at(n).source];
        std::size_t columns = 0;
        for (index k = d_.actions[a].set; k; k = at(k).next) columns += at(k).source == at(n).source;
        if (rows.outputs == columns)
            assign_result(d_.outputs[rows.first_output + at(n).ordinal], a, ordinal, at(n).token);
        else if (at(n).ordinal == 0)
            d_.complain("AS1011", at(n).alias) << "set: the query has " << std::size_t{rows.outputs} << " columns for "
                                               << columns << "; give each column one";
    }
}
constexpr void analyser::resolve_merge(index number) {
    query& q = query_at(number);
    change const& c = d_.changes[q.change];
    clause_ = clause::on;
    index const first_comparison = comparison_count;
    condition(c.condition, "ON");
    check_domains_of_where(number, first_comparison);
    bool taken[2]{};  // all rows, by an earlier WHEN
    for (index a = 1; a <= d_.action_count && !d_.stopped; ++a) {
        action const& one = d_.actions[a];
        if (one.change != q.change) continue;
        if (taken[one.matched])
            d_.complain("AS1008", one.token) << "when: an earlier WHEN without AND takes all rows; put it last";
        taken[one.matched] = taken[one.matched] || one.condition == 0;
        q.sources_done = one.matched;  // without a match there is no row of the target
        q.visible_first = c.target;
        q.visible_last = d_.source_count;
        clause_ = clause::when;
        if (one.condition) condition(one.condition, "WHEN");
        if (one.how == changing::insert) {
            find_new_columns(a);
            resolve_rows(a);
        } else if (one.how == changing::update) resolve_set(a, number);
    }
    q.sources_done = true;
    q.visible_first = 0;
    q.first_output = d_.output_count;
}

// -- what becomes a column's value

constexpr void analyser::say_unassignable(index where, index a, index ordinal, type_number given) {
    schema::table_view const& t = target_of(a);
    meta::verdict& v = d_.complain("AS1005", where) << t.name() << "." << t.columns[ordinal].name << ": it is ";
    say_type(v, type_of(t.columns[ordinal]));
    v << " and is given ";
    say_type(v, given);
    v << "; cast it";
}
/// The value takes the column's type, or has one that PostgreSQL assigns to it.
constexpr void analyser::assign(index n, index a, index ordinal) {
    at(n).detail = ordinal;
    index const value = at(n).first;
    if (value == 0 || ordinal == no_column || d_.stopped) return;
    origin const into{d_.sources[d_.changes[d_.actions[a].change].target - 1].table, ordinal};
    type_number const to = type_of(target_of(a).columns[ordinal]), given = at(value).is;
    if (given == catalog::unknown) {
        coerce(value, to, into);
        if (at(value).what == form::parameter && at(value).is == to && d_.parameters[at(value).detail].from == into)
            d_.parameters[at(value).detail].stored = true;
    } else if (given == catalog::none) return;
    else if (!catalog::converts(given, to, catalog::cast_context::assignment))
        return say_unassignable(at(value).token, a, ordinal, given);
    if (given != catalog::unknown) judge_number(value, into, given, at(value).token);
    judge_labels(gives_labels(value, into), into, at(value).token);
    note_comparison(at(value).token, into, at(value).from);  // a key becomes one of the same table
}
constexpr void analyser::assign_result(output& o, index a, index ordinal, index where) {
    if (ordinal == no_column || o.is == catalog::none || d_.stopped) return;
    origin const into{d_.sources[d_.changes[d_.actions[a].change].target - 1].table, ordinal};
    type_number const to = type_of(target_of(a).columns[ordinal]);
    index const at_token = o.node ? at(o.node).token : where;
    if (o.is == catalog::unknown) {
        if (o.node) coerce(o.node, to, into);
        o.is = to;
        judge_labels(o.node == 0 || gives_labels(o.node, into), into, at_token);
    } else if (!catalog::converts(o.is, to, catalog::cast_context::assignment))
        return say_unassignable(at_token, a, ordinal, o.is);
    else {
        judge_number(o.node, into, o.is, at_token);
        judge_labels(o.from == into || (o.node && gives_labels(o.node, into)), into, at_token);
    }
    note_comparison(at_token, into, o.from);
}
/// AS0537: a number that PostgreSQL would round, or that the column cannot hold.
constexpr void analyser::judge_number(index n, origin into, type_number given, index where) {
    schema::table_view const& t = table_at(into.table);
    schema::column_facts const& column = t.columns[into.ordinal];
    type_number const to = catalog::base_of(type_of(column)), from = catalog::base_of(given);
    bool const whole = to == catalog::smallint || to == catalog::integer || to == catalog::bigint;
    auto const refuse = [&]() -> meta::verdict& {
        return d_.complain("AS0537", where) << t.name() << "." << column.name << " ";
    };
    if (whole && (from == catalog::numeric || from == catalog::real || from == catalog::double_precision)) {
        refuse() << "holds whole numbers, and this would be rounded; cast it: round(...)::";
        say_type(d_.complaints, to);
        return;
    }
    if (n == 0 || at(n).what != form::number) return;
    std::string_view const digits = d_.view(at(n).token);
    std::size_t point = digits.find('.'), size = 0;
    for (char c : digits) size += detail::is_digit(c);
    if (to == catalog::numeric && column.precision > 0 && digits.find_first_of("eE") == digits.npos) {
        std::size_t const behind = point == digits.npos ? 0 : digits.size() - point - 1;
        if (behind > static_cast<std::size_t>(column.scale))
            refuse() << "has " << static_cast<std::size_t>(column.scale) << " digits behind the point, and " << digits
                     << " would be rounded; round it";
    } else if ((to == catalog::integer && from == catalog::bigint) ||
               (to == catalog::smallint && (from == catalog::bigint || size > 5 || (size == 5 && digits > "32767"))))
        refuse() << "cannot hold " << digits;
}
/// Whatever the value is, it is one of those that the column has: a constant, which is looked at, or a value of the
/// column's own.
constexpr bool analyser::gives_labels(index n, origin into) {
    node const& x = at(n);
    switch (x.what) {
        case form::null:
            return true;
        case form::string:
            for (index k = 0; k < constant_count; ++k)
                if (constants[k].token == x.token) return true;
            if (constant_count < most_constants && !fits_column(n, into)) constants[constant_count++] = {into, x.token};
            return true;
        case form::branches: {
            index c = x.detail ? at(x.first).next : x.first;
            while (c) {
                index const result = at(c).next;
                if (!gives_labels(result ? result : c, into)) return false;
                c = result ? at(result).next : index{0};
            }
            return true;
        }
        case form::coalesce:
        case form::extreme:
            for (index c = x.first; c; c = at(c).next)
                if (!gives_labels(c, into)) return false;
            return true;
        case form::nullif:
        case form::collate:
            return gives_labels(x.first, into);
        default:
            return x.from == into || (x.what == form::parameter && d_.parameters[x.detail].from == into);
    }
}
/// AS0538: only an enum's labels can be read from the column again.
constexpr void analyser::judge_labels(bool gives, origin into, index where) {
    schema::table_view const& t = table_at(into.table);
    schema::column_facts const& column = t.columns[into.ordinal];
    if (!gives && column.labelled && catalog::category_of(catalog::base_of(type_of(column))) == 'S')
        d_.complain("AS0538", where)
            << t.name() << "." << column.name
            << " holds the labels of an enum, and this may be another text; give a constant, a "
               "parameter or the column of such a row";
}

}  // namespace alphaswarm::reader
