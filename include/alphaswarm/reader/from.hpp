// SPDX-License-Identifier: BSL-1.0
// The grammar of FROM: tables, queries, functions, and how they are joined.
#pragma once

#include <alphaswarm/reader/parser.hpp>

namespace alphaswarm::reader {

/// The items of FROM and of USING, separated by commas.
constexpr void parser::from_list(index q) {
    do joined(q);
    while (!d_.stopped && accept(w(",")));
}
constexpr void parser::joined(index q) {
    index const first = d_.source_count;
    from_item(q);
    joins_behind(q, first);
}
constexpr void parser::joins_behind(index q, index first) {
    while (!d_.stopped) {
        join j{};
        j.query = q;
        j.first = first;
        j.token = at_;
        if (accept(w("cross"))) j.how = joining::cross;
        else {
            j.natural = accept(w("natural"));
            if (accept(w("left"))) j.how = joining::left;
            else if (accept(w("right"))) j.how = joining::right;
            else if (accept(w("full"))) j.how = joining::full;
            else if (!next_is(w("inner")) && !next_is(w("join"))) {
                if (j.natural) refuse("join");
                return;
            } else accept(w("inner"));
            if (j.how != joining::inner) accept(w("outer"));
        }
        expect(w("join"), "join");
        j.middle = d_.source_count;
        // the right side may be joined itself: a join b join c on ... on ...
        index const right = d_.source_count;
        from_item(q);
        bool const conditional = j.how != joining::cross && !j.natural;
        if (conditional && !next_is(w("on")) && !next_is(w("using"))) joins_behind(q, right);
        j.last = d_.source_count;
        j.behind = at_;
        if (conditional) {
            if (accept(w("on"))) j.on = expression();
            else if (accept(w("using"))) {
                expect(w("("), "(");
                j.names = names_in_parentheses();
                if (accept(w("as"))) {
                    j.using_alias = name("an alias");
                    d_.names_joins = true;
                }
            } else refuse("on or using");
        }
        if (d_.join_count + 1u >= document::most) return refuse_size("joins");
        d_.joins[d_.join_count++] = j;
    }
}

/// The parentheses that come hold a join, rather than a query in one pair of them or more.
constexpr bool parser::holds_join() const {
    std::size_t inner = 1;
    while (is(ahead(inner), w("("))) ++inner;
    token const &first = ahead(inner), &second = ahead(inner + 1);
    if (((is(first, w("insert")) || is(first, w("merge"))) && is(second, w("into"))) ||
        (is(first, w("delete")) && is(second, w("from"))) || (is(first, w("update")) && is(ahead(inner + 2), w("set"))))
        return false;  // a change, which is refused where queries are read
    if (!begins_query(inner) || inner > deepest) return true;
    for (std::size_t open = inner - 1; open > 0; --open) {  // ((select 1) as a join ...): a name follows a query
        std::size_t depth = 0, i = open;
        do {
            if (ahead(i).kind == token_kind::end) return false;
            depth += is(ahead(i), w("("));
            depth -= is(ahead(i), w(")"));
            ++i;
        } while (depth > 0);
        if (is(ahead(i), w("as")) || is_name(ahead(i))) return true;
    }
    return false;
}
constexpr void parser::from_item(index q) {
    if (next_is(w("(")) && holds_join()) {
        index const opened = advance();
        index const before = d_.source_count, joins_before = d_.join_count;
        if (++depth_ > deepest) return refuse_size("nested joins");
        joined(q);
        --depth_;
        expect(w(")"), ")");
        if (d_.stopped) return;
        if (d_.join_count == joins_before) return at_ = opened, refuse("a join in these parentheses");
        join& whole = d_.joins[d_.join_count - 1];
        if (whole.query != q || whole.first != before || whole.alias)
            return at_ = opened, refuse("a join in these parentheses");
        if (!accept(w("as")) && !is_name(here())) return;
        whole.alias = name("an alias");
        d_.names_joins = true;
        if (accept(w("("))) whole.columns = names_in_parentheses();
        return;
    }
    source s{};
    s.query = q;
    s.begin = here().begin;
    s.lateral = accept(w("lateral"));
    if (accept(w("("))) {
        s.name = at_;
        s.sub = whole_query(q, s.lateral ? index{0} : q);
        expect(w(")"), ")");
        alias(s, true);
    } else if (next_is(w("rows")) && then_is(w("from"))) function_item(s);
    else if (next_is(w("xmltable"))) refuse_part("XMLTABLE", "read XML in the program");
    else if (next_is(w("only")) || (is_name(here()) && !then_is(w("(")) && !(then_is(w(".")) && is(ahead(3), w("(")))))
        table_item(q, s);
    else function_item(s);
    if (d_.stopped) return;
    if (d_.source_count + 1u >= document::most) return refuse_size("tables");
    d_.sources[d_.source_count++] = s;
}
/// [ONLY] [schema.]table [*]
constexpr void parser::table_name(source& s, char const* wanted) {
    s.only = accept(w("only"));
    bool const enclosed = s.only && accept(w("("));
    s.name = s.table_token = name(wanted);
    if (accept(w("."))) {
        s.schema = s.table_token;
        s.name = s.table_token = label();
        if (next_is(w("."))) return refuse("a table as schema.table");
    }
    if (enclosed) expect(w(")"), ")");
    if (!s.only) accept(w("*"));
}
constexpr void parser::table_item(index q, source& s) {
    table_name(s, "a table, a query or a function");
    if (d_.stopped) return;
    s.end = end_of_last();
    if (s.schema == 0)  // a common table expression of this query or one around it, the innermost first
        for (index scope = q; scope && s.common == 0; scope = d_.queries[scope].outer)
            for (index c = d_.common_count; c > 0; --c)
                if (d_.commons[c - 1].owner == scope &&
                    d_.name_of(d_.commons[c - 1].name) == d_.name_of(s.table_token)) {
                    s.common = c;
                    s.sub = d_.commons[c - 1].query;
                    break;
                }
    alias(s, false);
    if (next_is(w("tablesample"))) {
        s.sampled = true;
        if (s.common) return refuse("a table before TABLESAMPLE");
        advance();
        if (!next_is(w("bernoulli")) && !next_is(w("system"))) return refuse("bernoulli or system");
        advance();
        expect(w("("), "(");
        s.share = expression();
        expect(w(")"), ")");
        if (accept(w("repeatable"))) {
            expect(w("("), "(");
            s.seed = expression();
            expect(w(")"), ")");
        }
    }
}
/// The call of a function, which FROM takes for its rows.
constexpr index parser::function_in_from() {
    bool const named = here().kind == token_kind::quoted ||
                       (here().kind == token_kind::word &&
                        (then_is(w("(")) || then_is(w(".")) || find_keyword(here().hash).is != word_class::reserved ||
                         d_.view(at_).size() > 7));
    if (!named) return refuse("a table, a query or a function"), index{0};
    index const n = operand(14);
    if (!d_.stopped && at(n).what != form::call && at(n).what != form::moment) refuse("a table, a query or a function");
    return n;
}
/// rows from (f(1), g(2) as (a int)): side by side; several are a node of their own.
constexpr void parser::rows_from(source& s) {
    advance();
    advance();
    expect(w("("), "( and functions");
    chain all{};
    do {
        index const n = function_in_from();
        if (d_.stopped) return;
        if (accept(w("as"))) {
            source columns{};
            expect(w("("), "( and columns with their types");
            columns_of(columns);
            if (columns.definitions == 0 || at(n).what != form::call) return refuse("the types of these columns");
            d_.calls[at(n).detail].definitions = columns.definitions;
        }
        add(all, n);
    } while (!d_.stopped && accept(w(",")));
    expect(w(")"), ")");
    if (d_.stopped) return;
    s.call = all.first == all.last ? all.first : new_node(form::sets, at(all.first).token, all.first);
    if (s.call == all.first && at(all.first).what == form::call)
        s.definitions = d_.calls[at(all.first).detail].definitions;
    at(s.call).name = at(all.first).name;
}
constexpr void parser::function_item(source& s) {
    s.name = at_;
    bool const side_by_side = next_is(w("rows")) && then_is(w("from"));
    s.begin = here().begin;
    s.lateral_said = s.lateral;
    if (side_by_side) rows_from(s);
    else s.call = function_in_from();
    if (d_.stopped) return;
    s.end = end_of_last();
    s.name = at(s.call).name;
    s.lateral = true;  // a function always sees the sources before it
    if (accept(w("with"))) {
        expect(w("ordinality"), "ordinality");
        s.ordinality = true;
    }
    if (accept(w("as")) && next_is(w("("))) {
    } else if (is_name(here())) s.name = name("an alias");
    if (!accept(w("("))) return;
    index const defined = s.definitions;
    s.definitions = 0;
    columns_of(s);
    if (s.definitions && (side_by_side || s.ordinality) && !d_.stopped)
        return refuse("the types of columns in the parentheses of ROWS FROM");
    if (defined) s.definitions = defined;
}
/// The names of columns, with their types for a function that returns records.
constexpr void parser::columns_of(source& s) {
    chain all{};
    bool typed = false;
    do {
        index const c = new_node(form::column, name("the name of a column"));
        if (!next_is(w(",")) && !next_is(w(")"))) {
            index const of = type();
            at(c).detail = of;
            typed = true;
        }
        add(all, c);
    } while (!d_.stopped && accept(w(",")));
    expect(w(")"), ")");
    (typed ? s.definitions : s.columns) = all.first;
}
constexpr void parser::alias(source& s, bool required) {
    if (accept(w("as"))) s.name = name("an alias");
    else if (is_name(here())) s.name = advance();
    else if (required) return refuse("a name for the query: (select ...) as name");
    else return;
    s.end = end_of_last();
    if (accept(w("("))) s.columns = names_in_parentheses();
}
/// Names in parentheses, the first of which was read.
constexpr index parser::names_in_parentheses() {
    chain all{};
    do {
        index const t = name("a name");
        add(all, new_node(form::column, t));
    } while (!d_.stopped && accept(w(",")));
    expect(w(")"), ")");
    return all.first;
}

}  // namespace alphaswarm::reader
