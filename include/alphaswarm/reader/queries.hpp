// SPDX-License-Identifier: BSL-1.0
// The grammar of queries: SELECT with its clauses, VALUES, set operations, WITH.
#pragma once

#include <utility>

#include <alphaswarm/reader/parser.hpp>

namespace alphaswarm::reader {

constexpr index parser::statement() {
    scan_fault fault{};
    std::size_t const count = scan(d_.text, d_.tokens, document::most_tokens, fault);
    d_.token_count = static_cast<index>(count);
    if (fault.why) {
        d_.complain_at("AS1001", fault.at) << fault.why;
        d_.stopped = true;
        return 0;
    }
    if (count == document::most_tokens && d_.tokens[count - 1].kind != token_kind::end) {
        at_ = static_cast<index>(count - 1);
        refuse_size("words");
        return 0;
    }
    index const q = whole_query(0, 0, true);
    while (accept(w(";"))) {
    }
    if (!d_.stopped && here().kind != token_kind::end) refuse("an operator, a clause or the end");
    return d_.stopped ? index{0} : q;
}

constexpr index parser::new_query(index outer, index hides) {
    if (d_.query_count + 1u >= document::most) refuse_size("subqueries");
    else ++d_.query_count;
    query& q = d_.queries[d_.query_count];
    q = {};
    q.outer = outer;
    q.hides = hides;
    q.token = at_;
    return d_.query_count;
}

/// [WITH ...] query [ORDER BY ...] [LIMIT ...] [FOR UPDATE], or a statement that changes rows
constexpr index parser::whole_query(index outer, index hides, bool may_change) {
    if (++depth_ > deepest) return refuse_size("nested queries"), index{0};
    bool const restricted = std::exchange(restricted_, false);
    bool const recursive = next_is(w("with")) && then_is(w("recursive"));
    if (next_is(w("with"))) {
        outer = with_clause(outer, hides, may_change && outer == 0);
        hides = 0;
    }
    index const first_node = static_cast<index>(d_.node_count + 1);
    bool const changes = begins_change();
    if (recursive && next_is(w("merge"))) refuse_part("WITH RECURSIVE before MERGE", "read the recursion in USING");
    if (changes && !may_change) refuse_part("a change inside of a query", "put it into the outermost WITH");
    index const q = changes ? change_statement(outer) : set_operation(outer, hides, false);
    if (!d_.stopped) {
        index const around = std::exchange(current_, q);
        if (!changes) tail(q);
        current_ = around;
        d_.queries[q].first_node = first_node;
        d_.queries[q].last_node = d_.node_count;
    }
    restricted_ = restricted;
    --depth_;
    return q;
}

/// Its common table expressions belong to a query of their own around the one that follows.
constexpr index parser::with_clause(index outer, index hides, bool may_change) {
    advance();
    bool const recursive = accept(w("recursive"));
    index const scope = new_query(outer, hides), first_source = d_.source_count;
    do {
        index const own = d_.common_count;
        common_table_expression(scope, recursive, may_change);
        if (recursive && !d_.stopped) refuse_early_use(own, first_source);
    } while (!d_.stopped && accept(w(",")));
    return scope;
}
/// With RECURSIVE an earlier query sees a later one of this name, and not a table.
constexpr void parser::refuse_early_use(index own, index first_source) {
    common_table const& c = d_.commons[own];
    for (index s = first_source; s < d_.source_count; ++s) {
        source const& from = d_.sources[s];
        bool const may_mean_it = from.table_token && from.schema == 0 && from.common == 0 && from.table_token < c.name;
        if (!may_mean_it || !(d_.name_of(from.table_token) == d_.name_of(c.name))) continue;
        at_ = from.table_token;
        return refuse_part("a common table expression that an earlier one reads", "put it first, or rename it");
    }
}
constexpr void parser::common_table_expression(index scope, bool recursive, bool may_change) {
    if (d_.common_count + 1u >= document::most) return refuse_size("common table expressions");
    index const own = d_.common_count++;
    d_.commons[own] = {};
    d_.commons[own].token = at_;
    d_.commons[own].name = name("the name of a common table expression");
    if (accept(w("("))) d_.commons[own].columns = names_in_parentheses();
    expect(w("as"), "as");
    if (next_is(w("not")) && then_is(w("materialized"))) advance();
    accept(w("materialized"));
    expect(w("("), "( and the query");
    d_.commons[own].recursive = recursive;
    if (recursive) d_.commons[own].owner = scope;  // sees itself
    index const inner = whole_query(scope, 0, may_change);
    d_.commons[own].end = at_;
    expect(w(")"), ")");
    d_.commons[own].owner = scope;
    d_.commons[own].query = inner;
    for (index s = 0; s < d_.source_count; ++s)
        if (d_.sources[s].common == own + 1 && d_.sources[s].sub == 0) d_.sources[s].sub = inner;
    search_and_cycle(d_.commons[own]);
}
/// SEARCH DEPTH FIRST BY a, b SET o CYCLE a SET c TO 1 DEFAULT 0 USING p
constexpr void parser::search_and_cycle(common_table& c) {
    auto const columns = [&] {
        chain all{};
        do add(all, new_node(form::column, name("the name of a column")));
        while (!d_.stopped && accept(w(",")));
        expect(w("set"), "set");
        return all.first;
    };
    auto const constant = [&] {
        token const first = here();
        index const n = primary();
        form const what = d_.stopped ? form::null : at(n).what;
        if (what != form::number && what != form::string && what != form::bits && what != form::null &&
            what != form::truth && (what != form::cast || is(first, w("cast"))))
            refuse("a constant before this");
        return n;
    };
    if (next_is(w("search"))) {
        c.search = advance();
        c.breadth = accept(w("breadth"));
        if (!c.breadth) expect(w("depth"), "depth or breadth");
        expect(w("first"), "first");
        expect(w("by"), "by");
        c.search_columns = columns();
        c.sequence = name("the name of a column");
    }
    if (next_is(w("cycle"))) {
        c.cycle = advance();
        c.cycle_columns = columns();
        c.mark = name("the name of a column");
        if (accept(w("to"))) {
            c.cycle_value = constant();
            expect(w("default"), "default");
            c.other_value = constant();
        }
        expect(w("using"), "using");
        c.path = name("the name of a column");
    }
}

/// INTERSECT binds more tightly than UNION and EXCEPT.
constexpr index parser::set_operation(index outer, index hides, bool tight) {
    index left = tight ? simple_query(outer, hides) : set_operation(outer, hides, true);
    while (!d_.stopped && (tight ? next_is(w("intersect")) : next_is(w("union")) || next_is(w("except")))) {
        index const where = at_;
        setting const how = next_is(w("union"))    ? setting::united
                            : next_is(w("except")) ? setting::except
                                                   : setting::intersect;
        advance();
        bool const all = accept(w("all"));
        if (!all) accept(w("distinct"));
        index const right = tight ? simple_query(outer, hides) : set_operation(outer, hides, true);
        index const made = new_query(outer, hides);
        query& both = d_.queries[made];
        both.left = left;
        both.right = right;
        both.operation = how;
        both.all = all;
        both.token = where;
        left = made;
    }
    return left;
}

constexpr index parser::simple_query(index outer, index hides) {
    if (accept(w("("))) {
        index const inner = whole_query(outer, hides);
        expect(w(")"), ")");
        return inner;  // ORDER BY and LIMIT behind the parentheses are its own
    }
    index const q = new_query(outer, hides);
    index const around = std::exchange(current_, q);
    if (accept(w("values"))) {
        d_.queries[q].values = values_rows();
        current_ = around;
        return q;
    }
    if (accept(w("table"))) {
        index const star = new_node(form::star, at_);
        from_item(q);
        if (!d_.stopped) {
            source& only = d_.sources[d_.source_count - 1];
            only.command = true;
            only.begin = d_.tokens[d_.queries[q].token].begin;
        }
        d_.queries[q].items = star;
        current_ = around;
        return q;
    }
    expect(w("select"), "select");
    if (!accept(w("all")) && accept(w("distinct"))) {
        if (accept(w("on"))) {
            expect(w("("), "(");
            index const keys = expressions();
            d_.queries[q].distinct_on = keys;
            expect(w(")"), ")");
        } else d_.queries[q].distinct = true;
    }
    chain items{};
    if (!next_is(w("from")) && !next_is(w("where")) && here().kind != token_kind::end && !next_is(w(")"))) do
            add(items, select_item());
        while (!d_.stopped && accept(w(",")));
    d_.queries[q].items = items.first;
    if (next_is(w("into"))) refuse_part("SELECT INTO", "create the table from its description");
    if (accept(w("from"))) from_list(q);
    if (accept(w("where"))) {
        index const n = expression();
        d_.queries[q].where = n;
    }
    if (accept(w("group"))) {
        expect(w("by"), "by");
        if (!accept(w("all"))) accept(w("distinct"));
        index const n = group_items();
        d_.queries[q].group = n;
    }
    if (accept(w("having"))) {
        index const n = expression();
        d_.queries[q].having = n;
    }
    if (accept(w("window"))) named_windows(q);
    current_ = around;
    return q;
}

constexpr index parser::select_item() {
    index const first = at_;
    if (accept(w("*"))) {
        index const star = new_node(form::star, first);
        at(star).level = at_;
        return star;
    }
    index const n = expression();
    if (d_.stopped) return n;
    if (at(n).what == form::star) return at(n).level = at_, n;
    if (accept(w("as"))) {
        index const t = label();
        at(n).alias = t;
    } else if (here().kind == token_kind::quoted ||
               (here().kind == token_kind::word && !find_keyword(here().hash).needs_as))
        at(n).alias = advance();
    return n;
}

/// Rows, each a node of form row.
constexpr index parser::values_rows() {
    chain rows{};
    do {
        index const where = at_;
        expect(w("("), "( and the values of a row");
        index const first = expressions();
        expect(w(")"), ")");
        add(rows, new_node(form::row, where, first));
    } while (!d_.stopped && accept(w(",")));
    return rows.first;
}

constexpr index parser::group_items() {
    chain all{};
    do add(all, group_item());
    while (!d_.stopped && accept(w(",")));
    return all.first;
}
constexpr index parser::group_item() {
    index const where = at_;
    if (next_is(w("(")) && then_is(w(")"))) {
        advance();
        advance();
        return new_node(form::sets, where);
    }
    bool const sets = next_is(w("grouping")) && then_is(w("sets"));
    if (!sets && !((next_is(w("rollup")) || next_is(w("cube"))) && then_is(w("(")))) return expression();
    advance();
    if (sets) advance();
    expect(w("("), "(");
    index const inner = group_items();
    expect(w(")"), ")");
    return new_node(form::sets, where, inner);
}

/// WINDOW w AS (...)
constexpr void parser::named_windows(index q) {
    do {
        index const called = name("the name of a window");
        expect(w("as"), "as");
        index const where = at_;
        expect(w("("), "(");
        index const made = window_definition(q, where);
        d_.windows[made].name = called;
    } while (!d_.stopped && accept(w(",")));
}

/// ORDER BY, LIMIT, OFFSET, FETCH, FOR UPDATE
constexpr void parser::tail(index q) {
    if (next_is(w("order"))) {
        if (d_.queries[q].order) return refuse("one ORDER BY only");
        advance();
        expect(w("by"), "by");
        index const keys = sort_keys();
        d_.queries[q].order = keys;
    }
    for (bool more = true; more && !d_.stopped;) {
        index const where = at_;
        if (next_is(w("limit")) || next_is(w("fetch"))) {
            if (d_.queries[q].limit) return refuse("one LIMIT or FETCH only");
            if (accept(w("limit"))) {
                index const n = accept(w("all")) ? new_node(form::null, where) : expression();
                d_.queries[q].limit = n;
                if (next_is(w(","))) refuse("offset", " and the rows that are left out, behind LIMIT");
                continue;
            }
            advance();
            if (!accept(w("first"))) expect(w("next"), "first or next");
            index const n = next_is(w("row")) || next_is(w("rows")) ? new_node(form::null, where) : expression(14);
            d_.queries[q].limit = n;
            if (!accept(w("rows"))) expect(w("row"), "row or rows");
            if (accept(w("with"))) {
                expect(w("ties"), "ties");
                d_.queries[q].with_ties = true;
            } else expect(w("only"), "only or with ties");
        } else if (next_is(w("offset"))) {
            if (d_.queries[q].offset) return refuse("one OFFSET only");
            advance();
            index const n = expression();
            d_.queries[q].offset = n;
            if (!accept(w("rows"))) accept(w("row"));
        } else if (next_is(w("for"))) row_locks(q);
        else more = false;
    }
}
/// FOR UPDATE OF t SKIP LOCKED
constexpr void parser::row_locks(index q) {
    d_.queries[q].lock = advance();
    if (accept(w("no"))) {
        expect(w("key"), "key");
        expect(w("update"), "update");
    } else if (accept(w("key"))) expect(w("share"), "share");
    else if (!accept(w("share"))) expect(w("update"), "update, no key update, share or key share");
    bool const named = accept(w("of"));
    d_.queries[q].locks_all = d_.queries[q].locks_all || !named;
    if (named) do {
            index const where = name("a table of from");
            bool known = false;
            for (index s = 0; s < d_.source_count; ++s)
                if (d_.sources[s].query == q && d_.name_of(d_.sources[s].name) == d_.name_of(where))
                    known = d_.sources[s].locked = true;
            if (!known && !d_.stopped)
                d_.complain("AS1002", where) << "for update of " << d_.view(where) << ": nothing in FROM has this name";
        } while (!d_.stopped && accept(w(",")));
    if (accept(w("skip"))) {
        expect(w("locked"), "locked");
        d_.queries[q].skips_locked = true;
    } else accept(w("nowait"));
}

}  // namespace alphaswarm::reader
