// SPDX-License-Identifier: BSL-1.0
// The grammar of statements that change rows: INSERT, UPDATE, DELETE, MERGE, and RETURNING.
#pragma once

#include <utility>

#include <alphaswarm/reader/parser.hpp>

namespace alphaswarm::reader {

constexpr index parser::change_statement(index outer) {
    index const first_node = static_cast<index>(d_.node_count + 1);
    index const q = new_query(outer, 0);
    if (d_.change_count + 1u >= document::most_changes) return refuse_size("changes"), q;
    index const c = ++d_.change_count;
    d_.queries[q].change = c;
    d_.changes[c] = {};
    d_.changes[c].query = q;
    d_.changes[c].token = at_;
    index const around = std::exchange(current_, q);
    if (accept(w("insert"))) insert(c);
    else if (accept(w("update"))) update(c);
    else if (accept(w("delete"))) remove(c);
    else {
        advance();
        merge(c);
    }
    current_ = around;
    d_.queries[q].first_node = first_node;
    d_.queries[q].last_node = d_.node_count;
    return q;
}
constexpr index parser::new_action(index c, changing how) {
    if (d_.action_count + 1u >= document::most_actions) return refuse_size("changes"), d_.action_count;
    index const a = ++d_.action_count;
    d_.actions[a] = {};
    d_.actions[a].change = c;
    d_.actions[a].token = at_;
    d_.actions[a].how = how;
    return a;
}
/// The table whose rows change: [ONLY] table [*] [[AS] alias]
constexpr void parser::target(index c) {
    change& of = d_.changes[c];
    source s{};
    s.query = of.query;
    s.begin = here().begin;
    table_name(s, "a table");
    if (accept(w("as")) || (of.how != changing::insert && is_name(here()) && !next_is(w("set"))))
        s.name = name("an alias");
    s.end = end_of_last();
    if (d_.stopped) return;
    if (d_.source_count + 1u >= document::most) return refuse_size("tables");
    d_.sources[d_.source_count++] = s;
    of.target = d_.source_count;
}

/// INSERT INTO table (columns) VALUES (...), (...) | query | DEFAULT VALUES
constexpr void parser::insert(index c) {
    d_.changes[c].how = changing::insert;
    expect(w("into"), "into");
    target(c);
    index const a = new_action(c, changing::insert);
    bool const columns = next_is(w("(")) && !begins_query(1) && !is(ahead(), w("("));
    if (gives_values(a, columns)) {
        if (accept(w("values"))) {
            new_rows(a, true);
            if (next_is(w("order")) || next_is(w("limit")) || next_is(w("offset")) || next_is(w("fetch")) ||
                next_is(w("union")) || next_is(w("except")) || next_is(w("intersect")))
                return refuse_part("this behind VALUES of an INSERT", "write select ... from (values ...) as name");
        } else {
            index const rows = whole_query(d_.queries[d_.changes[c].query].outer, 0);
            d_.changes[c].rows_of = rows;
        }
    }
    if (next_is(w("on"))) on_conflict(c);
    returning(c);
}
/// [(a, b)] [DEFAULT VALUES]: what stands before the values of new rows; false if none follow.
constexpr bool parser::gives_values(index a, bool columns) {
    if (columns) new_columns(a);
    if (next_is(w("overriding"))) return refuse_part("OVERRIDING", "leave the column to the server"), false;
    if (accept(w("default"))) {
        expect(w("values"), "values");
        if (d_.actions[a].columns) refuse("values (...) behind columns");
        return false;
    }
    if (d_.actions[a].columns == 0 && !d_.stopped)
        refuse_part("INSERT without columns", "name them, since only the database knows their order");
    return !d_.stopped;
}
/// (a, b): the columns of a new row.
constexpr void parser::new_columns(index a) {
    expect(w("("), "( and columns");
    index const columns = names_in_parentheses();
    d_.actions[a].columns = columns;
    d_.actions[a].closing = static_cast<index>(at_ - 1);
}
constexpr void parser::new_rows(index a, bool several) {
    chain rows{};
    do {
        index const where = at_;
        expect(w("("), "( and the values of a row");
        chain values{};
        do add(values, assigned(0));
        while (!d_.stopped && accept(w(",")));
        expect(w(")"), ")");
        index const row = new_node(form::row, where, values.first);
        at(row).level = at_;
        add(rows, row);
    } while (several && !d_.stopped && accept(w(",")));
    d_.actions[a].rows = rows.first;
}
/// A value, or DEFAULT, for this column, or for the one whose turn it is.
constexpr index parser::assigned(index column) {
    index const first_word = at_;
    index const value = accept(w("default")) ? index{0} : expression();
    index const n = new_node(form::assigned, column ? column : first_word, value);
    at(n).alias = first_word;
    at(n).level = at_;
    return n;
}
/// ON CONFLICT [(columns) [WHERE ...]] DO NOTHING | DO UPDATE SET ... [WHERE ...]
constexpr void parser::on_conflict(index c) {
    d_.changes[c].conflict = advance();
    expect(w("conflict"), "conflict");
    if (next_is(w("on"))) return refuse_part("ON CONFLICT ON CONSTRAINT", "name the columns of the key");
    if (accept(w("("))) {
        chain columns{};
        do {
            index const column = name("a column of the key");
            if (!next_is(w(",")) && !next_is(w(")")) && !d_.stopped)
                return refuse_part("a key of expressions in ON CONFLICT", "name the columns of a key");
            add(columns, new_node(form::column, column));
        } while (!d_.stopped && accept(w(",")));
        expect(w(")"), ")");
        d_.changes[c].key = columns.first;
        if (next_is(w("where")))
            return refuse_part("a partial key in ON CONFLICT", "name the columns of a primary or unique key");
    }
    expect(w("do"), "do nothing or do update");
    if (accept(w("nothing"))) {
        index const a = new_action(c, changing::nothing);
        d_.actions[a].answers = true;
        return;
    }
    index const a = new_action(c, changing::update);
    d_.actions[a].answers = true;
    expect(w("update"), "nothing or update");
    if (d_.changes[c].key == 0 && !d_.stopped) {
        at_ = d_.changes[c].conflict;
        return refuse("the columns of a key behind ON CONFLICT, which DO UPDATE needs");
    }
    source proposed = d_.sources[d_.changes[c].target - 1];
    proposed.name = document::excluded;
    proposed.schema = 0;
    if (d_.source_count + 1u >= document::most) return refuse_size("tables");
    d_.sources[d_.source_count++] = proposed;
    d_.changes[c].excluded = d_.source_count;
    set_columns(a);
    if (accept(w("where"))) {
        d_.actions[a].first_word = at_;
        index const n = expression();
        d_.actions[a].condition = n;
    }
    if (d_.actions[a].condition == 0) d_.actions[a].first_word = at_;
    d_.actions[a].end = at_;
}

/// SET a = 1, (b, c) = (2, 3), (d, e) = (select ...)
constexpr void parser::set_columns(index a) {
    expect(w("set"), "set");
    chain all{};
    do {
        if (!accept(w("("))) {
            index const column = name("a column");
            if (next_is(w("[")) || next_is(w(".")))
                return refuse_part("SET of a part of a column", "set the column, without its table's name");
            expect(w("="), "=");
            add(all, assigned(column));
            continue;
        }
        index columns = names_in_parentheses();
        expect(w("="), "=");
        bool const row = accept(w("row"));
        index const opened = at_;
        expect(w("("), "( and a value for each column");
        if (!row && begins_query()) {
            index const rows = whole_query(current_, 0);
            index position = 0;
            for (index column = columns; column && !d_.stopped; column = at(column).next, ++position) {
                index const n = new_node(form::assigned, at(column).token);
                at(n).alias = opened;
                at(n).source = rows;
                at(n).ordinal = position;
                at(n).level = static_cast<index>(at_ + 1);
                add(all, n);
            }
        } else do {
                if (columns == 0) return at_ = opened, refuse("as many values as columns");
                add(all, assigned(at(columns).token));
                columns = at(columns).next;
            } while (!d_.stopped && accept(w(",")));
        if (columns && at(all.last).source == 0) return at_ = opened, refuse("as many values as columns");
        expect(w(")"), ")");
    } while (!d_.stopped && accept(w(",")));
    d_.actions[a].set = all.first;
}
/// The condition on the target's rows, and where it stands.
constexpr void parser::met_rows(index c) {
    if (next_is(w("current")) && then_is(w("of"))) return refuse_part("WHERE CURRENT OF", "use the row's key");
    d_.changes[c].first_word = at_;
    index const n = expression();
    d_.changes[c].condition = n;
    d_.changes[c].end = at_;
}
/// UPDATE table SET ... [FROM ...] [WHERE ...]
constexpr void parser::update(index c) {
    d_.changes[c].how = changing::update;
    target(c);
    index const a = new_action(c, changing::update);
    set_columns(a);
    if (accept(w("from"))) from_list(current_);
    if (accept(w("where"))) met_rows(c);
    returning(c);
}
/// DELETE FROM table [USING ...] [WHERE ...]
constexpr void parser::remove(index c) {
    d_.changes[c].how = changing::remove;
    expect(w("from"), "from");
    target(c);
    new_action(c, changing::remove);
    if (accept(w("using"))) from_list(current_);
    if (accept(w("where"))) met_rows(c);
    returning(c);
}

/// MERGE INTO table USING source ON ... WHEN [NOT] MATCHED [AND ...] THEN ...
constexpr void parser::merge(index c) {
    d_.changes[c].how = changing::merge;
    expect(w("into"), "into");
    target(c);
    expect(w("using"), "using");
    joined(current_);
    expect(w("on"), "on");
    met_rows(c);
    if (!next_is(w("when"))) refuse("when matched or when not matched");
    while (!d_.stopped && next_is(w("when"))) merge_action(c);
    if (next_is(w("returning")))
        refuse_part("RETURNING of MERGE, which PostgreSQL 17 has,", "use INSERT ... ON CONFLICT or UPDATE");
}
constexpr void parser::merge_action(index c) {
    index const a = new_action(c, changing::nothing);
    advance();
    bool const missing = accept(w("not"));
    expect(w("matched"), "matched");
    if (next_is(w("by"))) return refuse_part("NOT MATCHED BY, which PostgreSQL 17 has,", "use a statement of its own");
    d_.actions[a].matched = !missing;
    if (accept(w("and"))) {
        index const n = expression();
        d_.actions[a].condition = n;
    }
    expect(w("then"), "then");
    if (accept(w("do"))) expect(w("nothing"), "nothing");
    else if (missing) {
        d_.actions[a].how = changing::insert;
        expect(w("insert"), "insert or do nothing");
        if (!gives_values(a, next_is(w("(")))) return;
        expect(w("values"), "values");
        new_rows(a, false);
    } else if (accept(w("delete"))) d_.actions[a].how = changing::remove;
    else {
        d_.actions[a].how = changing::update;
        expect(w("update"), "update, delete or do nothing");
        set_columns(a);
    }
}

/// RETURNING, a select list over the changed rows.
constexpr void parser::returning(index c) {
    if (!accept(w("returning"))) return;
    if (next_is(w("with")) && then_is(w("(")))
        return refuse_part("RETURNING WITH, which PostgreSQL 18 has,", "read the older values in a query");
    chain items{};
    do add(items, select_item());
    while (!d_.stopped && accept(w(",")));
    d_.queries[d_.changes[c].query].items = items.first;
}

}  // namespace alphaswarm::reader
