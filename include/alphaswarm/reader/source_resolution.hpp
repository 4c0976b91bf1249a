// SPDX-License-Identifier: BSL-1.0
// What FROM provides: tables, queries, functions, and what joins make of them.
#pragma once

#include <utility>

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// The first source that the others see: they do not see the table whose rows a statement changes.
constexpr index analyser::first_seen(query const& q) const { return q.change ? d_.changes[q.change].target : index{0}; }
constexpr void analyser::sources(index number) {
    query_at(number).visible_first = first_seen(query_at(number));
    for (index s = 0; s < d_.source_count; ++s) {
        source& from = d_.sources[s];
        if (from.query != number) continue;
        check_given_name(from.name);
        query_at(number).visible_last = s;  // LATERAL sees those before it
        if (from.call) function_source(s);
        else if (from.sub || from.common) {
            if (from.sub == 0) {
                d_.complain("AS1002", from.table_token)
                    << d_.view(from.table_token)
                    << ": a recursive query needs UNION: a first query, and one that reads "
                    << d_.view(from.table_token);
                d_.stopped = true;
                return;
            }
            if (d_.queries[from.sub].change && d_.queries[from.sub].items == 0) {
                d_.complain("AS1002", from.table_token)
                    << d_.view(from.table_token) << ": it has no rows; add RETURNING";
                d_.stopped = true;
                return;
            }
            if (from.common && d_.commons[from.common - 1].recursive && from.columns == 0)
                from.columns = d_.commons[from.common - 1].columns;
            if (from.common && from.columns == 0) from.columns = d_.commons[from.common - 1].columns;
            clause_ = clause::from;
            resolve_within(from.sub);
            clause_ = clause::select;
            if (d_.stopped) return;
            check_column_names(from);
        } else {
            if (query_at(number).change && d_.changes[query_at(number).change].excluded == s + 1)
                from.table = d_.sources[d_.changes[query_at(number).change].target - 1].table;
            else find_table(from);
            if (from.table) check_column_names(from);
            if (from.sampled) check_sample(from);
        }
        for (index other = 0; other < s; ++other)
            if (d_.sources[other].query == number && d_.name_of(d_.sources[other].name) == d_.name_of(from.name) &&
                !(from.schema || d_.sources[other].schema) && alias_around(other) == alias_around(s))
                d_.complain("AS1004", from.name)
                    << d_.view(from.name) << ": it stands twice in FROM; give one of them an alias";
        current_ = number;
        for (index j = 0; j < d_.join_count; ++j)
            if (d_.joins[j].query == number && d_.joins[j].last == s + 1) one_join(j);
    }
    query_at(number).visible_first = 0;
    query_at(number).sources_done = true;
    if (d_.names_joins) check_join_names(number);
}
/// TABLESAMPLE BERNOULLI (10) REPEATABLE (7)
constexpr void analyser::check_sample(source const& of) {
    clause const around = std::exchange(clause_, clause::from);
    current_ = of.query;
    for (index n : {of.share, of.seed}) {
        if (n == 0) continue;
        type_number const t = check(n), wanted = n == of.share ? catalog::real : catalog::double_precision;
        if (t == catalog::unknown) coerce(n, wanted);
        else if (holds_column(n))
            d_.complain("AS1012", at(n).token)
                << "a column in TABLESAMPLE is not supported in checked SQL; give a number";
        else if (t != catalog::none && !catalog::converts(t, wanted, catalog::cast_context::assignment)) {
            meta::verdict& v = d_.complain("AS1005", at(n).token) << "tablesample: it takes a number, and this is ";
            say_type(v, t);
        }
    }
    clause_ = around;
}
/// Functions in FROM: the rows of each have one column, or those that its record is said to have.
constexpr void analyser::function_source(index s) {
    clause const around = std::exchange(clause_, clause::from);
    source& from = d_.sources[s];
    current_ = from.query;
    if (index const described = described_function(from.call)) {
        described_source(from, described);
        clause_ = around;
        return;
    }
    bool const several = at(from.call).what == form::sets;
    index const first = several ? at(from.call).first : from.call;
    for (index c = first; c; c = several ? at(c).next : index{0})
        if (is_unnest_of_several(c)) check_all(at(c).first);
        else check(c);
    clause_ = around;
    from.first_output = d_.output_count;
    for (index c = first; c; c = several ? at(c).next : index{0})
        if (is_unnest_of_several(c)) unnest_several(c);
        else function_columns(c, several ? d_.name_of(at(c).name) : d_.name_of(from.name), from.definitions);
    if (several)  // the shorter ones are continued with NULL
        for (index o = from.first_output; o < d_.output_count; ++o) d_.outputs[o].nullable = true;
    end_function_source(from);
}
constexpr void analyser::function_columns(index n, name called, index definitions) {
    type_number const t = at(n).is;
    std::string_view const function = d_.view(at(n).name);
    type_number const value_of_pair = each_value(function);
    bool const pair = value_of_pair != catalog::none;
    if (at(n).what == form::call && d_.calls[at(n).detail].definitions)
        definitions = d_.calls[at(n).detail].definitions;
    if (definitions) {
        if (pair || (t != catalog::none && t != catalog::record && t != catalog::anyelement))
            d_.complain("AS1005", at(n).token)
                << d_.view(at(n).name) << "(): a list of columns with types is for functions that return records";
        for (index c = definitions; c; c = at(c).next) {
            type_number const of = resolve_type(at(c).detail);
            add_output(d_.name_of(at(c).token), of, column_of_type(of), 0);
            d_.outputs[d_.output_count - 1].nullable = true;
        }
    } else {
        if (pair) {
            add_output({"key", false}, catalog::text, {}, 0);
            add_output({"value", false}, value_of_pair, {}, 0);
            d_.outputs[d_.output_count - 1].nullable = value_of_pair == catalog::text;
        } else if (t == catalog::record) {
            meta::verdict& v = d_.complain("AS1012", at(n).token) << function << "(): ";
            if (function.ends_with("_to_record") || function.ends_with("_to_recordset"))
                v << "say its columns with their types: " << function << "(...) as name(column type, ...)";
            else
                v << "a function with several columns is not supported in checked SQL, but for jsonb_each and its like";
        } else {
            constexpr std::string_view named[] = {
                "json_array_elements", "jsonb_array_elements", "json_array_elements_text", "jsonb_array_elements_text"};
            bool value = false;
            for (std::string_view one : named) value = value || function == one;
            add_output(value ? name{"value", false} : called, t, at(n).from.table ? at(n).from : column_of_type(t), 0);
            bool const nullable = at(n).what == form::call ? function != "generate_series" || call_nullable(n) : false;
            d_.outputs[d_.output_count - 1].nullable = nullable && !(function == "generate_series");
        }
    }
}
constexpr void analyser::end_function_source(source& from) {
    if (from.ordinality) add_output({"ordinality", false}, catalog::bigint, {}, 0);
    from.outputs = static_cast<index>(d_.output_count - from.first_output);
    check_column_names(from);
}
constexpr void analyser::check_column_names(source const& from) {
    std::size_t given = 0;
    for (index c = from.columns; c; c = at(c).next) ++given;
    std::size_t const most = width(from) - (from.common ? d_.commons[from.common - 1].extra : 0u);
    if (given > most)
        d_.complain("AS1011", from.name) << d_.view(from.name) << ": it has " << most << " columns and is given "
                                         << given << " names";
}
/// unnest(a, b), which only FROM takes: their elements side by side, the shorter one continued with NULL.
constexpr bool analyser::is_unnest_of_several(index n) const {
    node const& x = at(n);
    return x.what == form::call && d_.name_of(x.name) == "unnest" && x.first && at(x.first).next &&
           !d_.calls[x.detail].named && !d_.calls[x.detail].variadic;
}
constexpr void analyser::unnest_several(index n) {
    index const first = at(n).first;
    for (index c = first; c; c = at(c).next) {
        type_number const t = at(c).is;
        if (t == catalog::none) return;
        type_number const element = t == catalog::unknown ? t : catalog::element_of(catalog::base_of(t));
        if (element == catalog::none || element == catalog::unknown) {
            meta::verdict& v = d_.complain("AS1006", at(c).token) << "unnest: it takes arrays, and this is ";
            say_type(v, t);
            v << "; cast it";
            return;
        }
        add_output({"unnest", false}, element, column_of_type(element), 0);
        d_.outputs[d_.output_count - 1].nullable = true;
    }
}

constexpr void analyser::one_join(index number) {
    join const& j = d_.joins[number];
    query& q = query_at(j.query);
    q.visible_first = j.first;
    q.visible_last = j.last;
    index const first_comparison = comparison_count;
    if (j.natural) natural(number);
    for (index n = j.names; n; n = at(n).next) merge(number, d_.name_of(at(n).token), at(n).token);
    if (j.on) {
        clause_ = clause::on;
        condition(j.on, "ON");
        clause_ = clause::select;
    }
    if (j.on || j.names || j.natural) check_domains_of_join(j, first_comparison);
    nullable_sides(j);
    if (j.how == joining::inner && j.on && !d_.stopped) note_known(j.on);
    if (j.alias) name_join(number);
    q.visible_first = first_seen(q);
}
constexpr void analyser::nullable_sides(join const& j) {
    for (index s = j.first; s < j.last; ++s) {
        source& from = d_.sources[s];
        if (from.query != j.query) continue;
        if (j.how == joining::full || (j.how == joining::left && s >= j.middle) ||
            (j.how == joining::right && s < j.middle))
            from.nullable = from.far = true;
    }
}

}  // namespace alphaswarm::reader
