// SPDX-License-Identifier: BSL-1.0
// Tables and columns by their names; what is wrong is said with the nearest name.
#pragma once

#include <alphaswarm/reader/type_resolution.hpp>

namespace alphaswarm::reader {

/// The name, behind a PostgreSQL schema whose token may be there, means this table or function.
constexpr bool is_called(schema::table_view const& t, document const& d, name const& wanted, index schema) {
    std::string_view const own = t.about->namespace_name;
    if (!(wanted == t.name())) return false;
    return schema == 0 ? own.empty() : d.name_of(schema) == own || (own.empty() && d.name_of(schema) == "public");
}
constexpr void analyser::find_table(source& s) {
    name const wanted = d_.name_of(s.table_token);
    for (index i = 0; i < table_count_; ++i) {
        if (tables_[i] == nullptr || !is_called(*tables_[i], d_, wanted, s.schema)) continue;
        s.table = static_cast<index>(i + 1);
        if (tables_[i]->is_function()) {
            meta::verdict& v = d_.complain("AS1002", s.table_token) << wanted.text << " is a function, and is called: ";
            say_arguments(v, *tables_[i]);
        }
        return;
    }
    misses_table = true;
    meta::verdict& v = d_.complain("AS1002", s.schema ? s.schema : s.table_token);
    v << "table " << wanted.text << ": ";
    for (std::size_t i = 0; i < table_count_; ++i)
        if (tables_[i] != nullptr && wanted == tables_[i]->name()) {
            v << "it is in the PostgreSQL schema " << tables_[i]->about->namespace_name << "; write "
              << tables_[i]->about->namespace_name << "." << wanted.text;
            return;
        }
    std::size_t best = 4;
    std::string_view nearest{};
    for (std::size_t i = 0; i < table_count_; ++i)
        if (tables_[i] == nullptr) continue;
        else if (std::size_t const d = distance(wanted, tables_[i]->name(), best); d < best)
            best = d, nearest = tables_[i]->name();
    v << "there is no such table in the set";
    for (index c = 0; c < d_.common_count; ++c)
        if (s.schema == 0 && d_.name_of(d_.commons[c].name) == wanted && s.table_token > d_.commons[c].token &&
            s.table_token < d_.commons[c].end) {
            v << "; a common table expression reads itself with WITH RECURSIVE";
            return;
        }
    if (!nearest.empty()) v << "; it has " << nearest;
}

// -- the columns of a source

constexpr index analyser::width(source const& s) const {
    if (s.table) return static_cast<index>(table_at(s.table).column_count);
    if (s.sub) return d_.queries[s.sub].outputs;
    return s.outputs;
}
constexpr name analyser::column_name(source const& s, index ordinal) const {
    index given = s.columns;
    for (index i = 0; given && i < ordinal; ++i) given = at(given).next;
    if (given) return d_.name_of(at(given).token);
    if (s.table) return {table_at(s.table).columns[ordinal].name, false};
    return d_.outputs[(s.sub ? d_.queries[s.sub].first_output : s.first_output) + ordinal].called;
}
constexpr type_number analyser::column_type(index number, index ordinal) const {
    source const& s = d_.sources[number];
    if (s.table) return type_of(table_at(s.table).columns[ordinal]);
    return d_.outputs[(s.sub ? d_.queries[s.sub].first_output : s.first_output) + ordinal].is;
}
constexpr origin analyser::column_origin(index number, index ordinal) const {
    source const& s = d_.sources[number];
    if (s.table) return {s.table, ordinal};
    return d_.outputs[(s.sub ? d_.queries[s.sub].first_output : s.first_output) + ordinal].from;
}
constexpr bool analyser::declared_null(index number, index ordinal) const {
    if (ordinal == whole_row) return false;
    source const& s = d_.sources[number];
    if (s.table) return table_at(s.table).columns[ordinal].nullable;
    return d_.outputs[(s.sub ? d_.queries[s.sub].first_output : s.first_output) + ordinal].nullable;
}
constexpr index analyser::ordinal_in(source const& s, name const& wanted) const {
    if (wanted.escape) {
        exact_name const exact(wanted);
        return ordinal_in(s, name{exact.view(), false});
    }
    if (s.table && s.columns == 0) {
        schema::table_view const& t = table_at(s.table);
        std::size_t const size = wanted.text.size();
        for (index i = 0; i < t.column_count; ++i)
            if (t.columns[i].name.count == size && wanted == std::string_view(t.columns[i].name)) return i;
        return no_column;
    }
    index const count = width(s);
    for (index i = 0; i < count; ++i)
        if (column_name(s, i) == wanted) return i;
    return no_column;
}

/// Another column behind this one has its name.
constexpr bool analyser::is_twice_in(source const& s, index ordinal) const {
    name const called = column_name(s, ordinal);
    for (index i = static_cast<index>(ordinal + 1); i < width(s); ++i)
        if (column_name(s, i) == called) return true;
    return false;
}

// -- columns that USING merged

/// The merged column stands for this one.
constexpr bool analyser::merges(index m, index s, index ordinal) const {
    merged const& both = merged_[m];
    return (both.left == s + 1 && both.left_ordinal == ordinal) ||
           (both.right == s + 1 && both.right_ordinal == ordinal) ||
           (both.left_merged && merges(static_cast<index>(both.left_merged - 1), s, ordinal)) ||
           (both.right_merged && merges(static_cast<index>(both.right_merged - 1), s, ordinal));
}
constexpr bool analyser::is_merged(index q, index s, index ordinal) const {
    for (index m = 0; m < merged_count_; ++m)
        if (merged_[m].query == q && merges(m, s, ordinal)) return true;
    return false;
}
/// A later join merged it once more.
constexpr bool analyser::is_hidden(index q, index m) const {
    for (index later = static_cast<index>(m + 1); later < merged_count_; ++later)
        if (merged_[later].query == q && (merged_[later].left_merged == m + 1 || merged_[later].right_merged == m + 1))
            return true;
    return false;
}
/// What a merged column is: one side's column, unless both may give its value.
constexpr analyser::found analyser::through(index m) const {
    merged const& both = merged_[m];
    found f;
    f.missing = false;
    f.is = both.is;
    if (both.opaque) {
        f.ordinal = static_cast<index>(m + 1);
        return f;
    }
    bool const right = d_.joins[both.join].how == joining::right;
    index const inner = right ? both.right_merged : both.left_merged;
    if (inner) return through(static_cast<index>(inner - 1));
    f.source = right ? both.right : both.left;
    f.ordinal = right ? both.right_ordinal : both.left_ordinal;
    f.from = column_origin(static_cast<index>(f.source - 1), f.ordinal);
    return f;
}

// -- looking a column up

constexpr analyser::found analyser::find_in(index q, name const& wanted, name const* of, index schema) const {
    found f;
    query const& within = d_.queries[q];
    auto const note = [&](found const& next) {
        if (!f.missing) f.ambiguous = true;
        else f = next;
    };
    if (of == nullptr)
        for (index m = 0; m < merged_count_; ++m)
            if (merged_[m].query == q && !is_hidden(q, m) && merged_[m].called == wanted &&
                !is_behind(d_.joins[merged_[m].join]))
                note(through(m));
    index const end = within.sources_done ? d_.source_count : within.visible_last;
    for (index s = within.sources_done ? index{0} : within.visible_first; s < end; ++s) {
        source const& from = d_.sources[s];
        if (from.query != q) continue;
        if (of && !(d_.name_of(from.name) == *of)) continue;
        if (of && schema &&
            !(from.schema ? d_.name_of(from.schema) == d_.name_of(schema)
                          : from.table && is_called(table_at(from.table), d_, *of, schema)))
            continue;
        if (is_behind(s)) continue;
        index const ordinal = ordinal_in(from, wanted);
        if (ordinal == no_column || (of == nullptr && is_merged(q, s, ordinal))) continue;
        found next;
        next.missing = false;
        next.source = static_cast<index>(s + 1);
        next.ordinal = ordinal;
        next.is = column_type(s, ordinal);
        next.from = column_origin(s, ordinal);
        note(next);
        f.ambiguous = f.ambiguous || (from.table == 0 && is_twice_in(from, ordinal));
    }
    if (d_.names_joins && schema == 0) find_in_joins(q, wanted, of, f);
    return f;
}
constexpr type_number analyser::take(index n, found const& f, index level) {
    node& x = at(n);
    x.source = f.source;
    x.ordinal = f.ordinal;
    x.level = level;
    x.from = f.from;
    if (x.detail == 3 && f.source) d_.sources[f.source - 1].schema_named = true;
    return f.is;
}
/// A table, query or function by its name, as one value: a record, or what the function returns.
constexpr type_number analyser::row_of(index n, name const& of) {
    for (index scope = current_, hidden = 0; scope; scope = d_.queries[scope].outer) {
        query const& q = d_.queries[scope];
        index const end = q.sources_done ? d_.source_count : q.visible_last;
        for (index s = q.sources_done ? index{0} : q.visible_first; scope != hidden && s < end; ++s) {
            source const& from = d_.sources[s];
            if (from.query != scope || !(d_.name_of(from.name) == of) || is_behind(s)) continue;
            if (from.call && from.table)
                d_.complain("AS1012", at(n).token)
                    << of.text << ": the row of a described function is not read as one value; name its columns";
            found f;
            f.source = static_cast<index>(s + 1);
            bool const is_value = from.call && !from.definitions && from.outputs == 1 + from.ordinality;
            f.ordinal = is_value ? index{0} : whole_row;
            f.is = is_value ? column_type(s, 0) : type_number{catalog::record};
            if (is_value) f.from = column_origin(s, 0);
            take(n, f, scope);
            check_lateral(n, scope);
            return f.is;
        }
        if (q.hides) hidden = q.hides;
    }
    return catalog::none;
}
/// AS1002: a source that is in FROM, and not seen from here.
constexpr void analyser::say_unseen(index n, name const& of) {
    node const& x = at(n);
    meta::verdict& v = d_.complain("AS1002", x.token) << of.text << "." << d_.name_of(x.name).text << ": ";
    if (index const c = d_.queries[current_].change;
        c && d_.changes[c].how == changing::merge && clause_ != clause::from) {
        v << "WHEN NOT MATCHED has no row of " << of.text << "; read the source of USING";
        return;
    }
    for (index s = 0; s < d_.source_count; ++s)
        if (d_.sources[s].query == current_ && d_.name_of(d_.sources[s].name) == of) {
            if (clause_ == clause::from)
                v << "a function in FROM sees only the sources before it; put it behind " << of.text
                  << ", or into a query of its own";
            else
                v << "ON sees only what its own JOIN joins, and " << of.text
                  << " stands outside of it; join it earlier, with CROSS JOIN in place of a comma";
            return;
        }
    v << of.text << " is in the FROM around this query, which sees it only as lateral (select ...)";
}
/// AS1002: LATERAL, or a function, reads the other side of a join that may lack it.
constexpr void analyser::check_lateral(index n, index scope) {
    node const& x = at(n);
    query const& q = d_.queries[scope];
    bool const laterally = scope != current_ || clause_ == clause::from;  // also arguments of a function
    if (!laterally || q.sources_done || x.source == 0) return;
    index const inner = q.visible_last, outer = static_cast<index>(x.source - 1);
    for (index j = 0; j < d_.join_count; ++j) {
        join const& one = d_.joins[j];
        bool const keeps_right = one.how == joining::right || one.how == joining::full;
        if (one.query == scope && keeps_right && inner >= one.middle && inner < one.last && outer >= one.first &&
            outer < one.middle)
            d_.complain("AS1002", x.token) << d_.view(x.token) << (scope == current_ ? ": a function" : ": LATERAL")
                                           << " cannot read the left side of RIGHT JOIN or FULL JOIN; write LEFT JOIN";
    }
}
constexpr type_number analyser::column(index n) {
    node const& x = at(n);
    name const wanted = d_.name_of(x.name);
    bool const qualified = x.detail > 1;
    index const table_token = x.detail == 3 ? static_cast<index>(x.token + 2) : x.token;
    name const of = d_.name_of(table_token);
    index hidden = 0, seen = 0;
    bool seen_table = false;
    for (index scope = current_; scope; scope = d_.queries[scope].outer) {
        query const& q = d_.queries[scope];
        if (scope != hidden) {
            found const f = find_in(scope, wanted, qualified ? &of : nullptr, x.detail == 3 ? x.token : index{0});
            if (f.ambiguous) {
                meta::verdict& v = d_.complain("AS1004", x.token) << "column " << wanted.text << ": ";
                index first = 0, count = 0;
                for (index s = 0; s < d_.source_count; ++s)
                    if (d_.sources[s].query == scope && ordinal_in(d_.sources[s], wanted) != no_column &&
                        (!qualified || d_.name_of(d_.sources[s].name) == of) && !is_behind(s)) {
                        v << (first ? " and " : "") << d_.name_of(d_.sources[s].name).text;
                        if (first == 0) first = static_cast<index>(s + 1);
                        ++count;
                    }
                if (first && count > 1)
                    v << " have it; write " << d_.name_of(d_.sources[first - 1].name).text << "." << wanted.text;
                else if (first && d_.names_joins)
                    v << " and a join have it; write " << d_.name_of(d_.sources[first - 1].name).text << "."
                      << wanted.text;
                else v << (first ? " has" : "there are") << " several of this name; give them names of their own";
                return catalog::none;
            }
            if (!f.missing) {
                type_number const is = take(n, f, scope);
                check_lateral(n, scope);
                return is;
            }
            index const end = q.sources_done ? d_.source_count : q.visible_last;
            for (index s = q.sources_done ? index{0} : q.visible_first; qualified && s < end && !seen_table; ++s)
                if (d_.sources[s].query == scope && d_.name_of(d_.sources[s].name) == of && !is_behind(s))
                    seen = static_cast<index>(s + 1), seen_table = true;
            if (index const j = qualified && d_.names_joins ? join_called(scope, of) : index{0})
                return say_missing_in_join(n, static_cast<index>(j - 1)), catalog::none;
            if (seen_table) break;
        }
        if (q.hides) hidden = q.hides;
    }
    if (!qualified)
        if (type_number const row = row_of(n, wanted); row != catalog::none) return row;
    if (!qualified && d_.names_joins && join_called(current_, wanted)) {
        d_.complain("AS1012", x.token) << wanted.text
                                       << ": a row of a join is not supported in checked SQL; name its columns";
        return catalog::none;
    }
    if (qualified && !seen_table) {
        for (index scope = current_; scope; scope = d_.queries[scope].outer)
            for (index s = 0; s < d_.source_count; ++s)
                if (d_.sources[s].query == scope && d_.name_of(d_.sources[s].name) == of && !is_behind(s)) {
                    say_unseen(n, of);
                    return catalog::none;
                }
        meta::verdict& v = d_.complain("AS1002", x.token)
                           << of.text << "." << wanted.text << ": nothing in FROM is called " << of.text;
        for (index s = 0; s < d_.source_count; ++s)
            if (d_.sources[s].query == current_ && d_.sources[s].table && of == table_at(d_.sources[s].table).name()) {
                v << "; it has the alias " << d_.name_of(d_.sources[s].name).text << " there";
                return catalog::none;
            } else if (d_.sources[s].query == current_ && d_.name_of(d_.sources[s].name) == of && is_behind(s)) {
                v << "; it is in the join " << d_.name_of(d_.joins[alias_around(s) - 1].alias).text
                  << ", whose name its columns have";
                return catalog::none;
            }
        if (clause_ == clause::returning && (of == "old" || of == "new"))
            v << "; PostgreSQL 18 has it here, and texts are read as PostgreSQL 15 reads them";
        else v << "; join it";
    } else say_missing(n, seen);
    return catalog::none;
}
/// AS1003: no such column; the nearest name, or what there is.
constexpr void analyser::say_missing(index n, index only) {
    node const& x = at(n);
    name const wanted = d_.name_of(x.name);
    for (index s = 0; s < d_.source_count; ++s) {
        source const& from = d_.sources[s];
        bool const concerned = only ? s + 1 == only : from.query == current_;
        if (concerned && from.table == 0 && from.sub == 0 && from.outputs == 0 && !d_.complaints.accepted())
            return;  // of a table or function that is not there
    }
    meta::verdict& v = d_.complain("AS1003", x.token) << "column ";
    if (x.detail > 1) v << d_.name_of(x.token).text << ".";
    v << wanted.text << ": there is no such column";
    for (index i = x.detail > 1 ? index{0} : query_at(current_).items; i; i = at(i).next)
        if (at(i).alias && d_.name_of(at(i).alias) == wanted) {
            v << " in FROM; a result has this name, which " << (clause_ == clause::order_by ? "an expression in " : "")
              << words_of(clause_) << " does not see; repeat what it stands for";
            return;
        }
    std::size_t best = wanted.text.size() > 3 ? 4 : 2;
    index of = 0;
    name nearest{};
    for (index s = 0; s < d_.source_count; ++s) {
        bool const seen = d_.queries[current_].sources_done || s < d_.queries[current_].visible_last;
        if (only ? s + 1 != only : d_.sources[s].query != current_ || !seen || is_behind(s)) continue;
        for (index i = 0; i < width(d_.sources[s]); ++i) {
            name const one = column_name(d_.sources[s], i);
            if (std::size_t const d = distance(wanted, one.text, best); d < best)
                best = d, of = static_cast<index>(s + 1), nearest = one;
        }
    }
    if (of) v << "; " << d_.name_of(d_.sources[of - 1].name).text << " has " << nearest.text;
    else if (only) {
        source const& s = d_.sources[only - 1];
        v << "; " << d_.name_of(s.name).text << " has ";
        for (index i = 0; i < width(s) && i < 12; ++i) v << (i ? ", " : "") << column_name(s, i).text;
        if (width(s) > 12) v << ", ...";
    } else v << " in FROM" << (d_.tokens[x.name].kind == token_kind::quoted ? "; a text stands in single quotes" : "");
}

}  // namespace alphaswarm::reader
