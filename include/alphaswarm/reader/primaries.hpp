// SPDX-License-Identifier: BSL-1.0
// The grammar of what operators stand between: constants, columns, parameters, parentheses, CASE, ARRAY, and what is
// written behind them, a cast or an element.
#pragma once

#include <utility>

#include <alphaswarm/reader/parser.hpp>

namespace alphaswarm::reader {

/// x::type, x[1], x[1:2], (x).field; what has `parts`, a column, a parameter or something in parentheses, takes the
/// last three.
constexpr index parser::postfix(index n, bool parts) {
    index subscript = 0;  // a[1][2] is one, of two numbers; (a[1:2])[1] is one of another
    while (!d_.stopped) {
        index const where = at_;
        if (accept(w("::"))) {
            n = new_node(form::cast, where, n);
            index const named = type();
            at(n).detail = named;
            parts = false;
        } else if (!parts && (next_is(w("[")) || (next_is(w(".")) && at(n).what != form::number))) {
            refuse("an operator", "; an element or field of this needs parentheses: (...)[1], (...).name");
        } else if (accept(w("["))) {
            bool const around = std::exchange(restricted_, false);
            if (n != subscript) n = subscript = new_node(form::subscript, where, n);
            chain all{at(n).first, at(n).first};
            while (at(all.last).next) all.last = at(all.last).next;
            if (!next_is(w(":"))) add(all, expression());
            if (accept(w(":"))) {
                at(n).flag = true;
                if (!next_is(w("]"))) add(all, expression());
            }
            restricted_ = around;
            expect(w("]"), "]");
        } else if (next_is(w(".")) && at(n).what != form::number) {
            if (at(n).what == form::star) return n;
            advance();
            if (next_is(w("*"))) return refuse_part("(row).*", "name the fields"), n;
            n = new_node(form::field, where, n);
            index const called = label();
            at(n).name = called;
        } else break;
    }
    return n;
}

constexpr index parser::subquery(form what, index where) {
    index const n = new_node(what, where);
    bool const around = std::exchange(restricted_, false);
    index const q = whole_query(current_, 0);
    restricted_ = around;
    at(n).detail = q;
    expect(w(")"), ")");
    return n;
}
constexpr index parser::primary() {
    index const where = at_;
    switch (here().kind) {
        case token_kind::number:
            return new_node(form::number, advance());
        case token_kind::string:
            return new_node(form::string, advance());
        case token_kind::bits:
            return new_node(form::bits, advance());
        case token_kind::parameter:
            return named_parameter();
        case token_kind::hole:
            return named_hole();
        case token_kind::quoted:
            return column_or_literal();
        case token_kind::sign:
            if (accept(w("("))) return in_parentheses();
            break;
        case token_kind::word:
            return word_primary();
        case token_kind::end:
            break;
    }
    at_ = where;
    refuse("an expression");
    return 0;
}
/// A query, a row or an expression in parentheses, whose opening one was read.
constexpr index parser::in_parentheses() {
    index const where = static_cast<index>(at_ - 1);
    if (begins_query()) return subquery(form::scalar, where);
    bool const around = std::exchange(restricted_, false);
    index const first = expressions();
    restricted_ = around;
    expect(w(")"), ")");
    if (d_.stopped || at(first).next == 0) return first;
    return new_node(form::row, where, first);
}
constexpr index parser::word_primary() {
    index const where = at_;
    switch (here().hash) {
        case w("null"):
            return new_node(form::null, advance());
        case w("true"):
        case w("false"):
            return new_node(form::truth, advance());
        case w("case"):
            return case_expression();
        case w("exists"):
            if (!then_is(w("("))) break;
            advance();
            advance();
            return subquery(form::exists, where);
        case w("array"):
            return array_expression();
        case w("row"): {
            if (!then_is(w("("))) break;
            advance();
            advance();
            index const first = next_is(w(")")) ? index{0} : expressions();
            expect(w(")"), ")");
            return new_node(form::row, where, first);
        }
        case w("cast"): {
            advance();
            expect(w("("), "(");
            index const inner = expression();
            expect(w("as"), "as");
            index const n = new_node(form::cast, where, inner);
            index const named = type();
            at(n).detail = named;
            expect(w(")"), ")");
            return n;
        }
        case w("grouping"): {
            if (!then_is(w("("))) break;
            advance();
            advance();
            index const n = new_node(form::grouping, where, expressions());
            expect(w(")"), ")");
            return n;
        }
        case w("collation"): {
            if (!then_is(w("for"))) break;
            advance();
            advance();
            expect(w("("), "(");
            index const n = spelled_call(where, "pg_collation_for", expression());
            expect(w(")"), ")");
            return n;
        }
        case w("current_date"):
        case w("current_time"):
        case w("current_timestamp"):
        case w("localtime"):
        case w("localtimestamp"):
        case w("current_role"):
        case w("current_user"):
        case w("session_user"):
        case w("user"):
        case w("current_catalog"): {
            index const n = new_node(form::moment, advance());
            if (next_is(w("(")) && ahead().kind == token_kind::number && is(ahead(2), w(")")))
                at_ = static_cast<index>(at_ + 3);
            return n;
        }
        case w("current_schema"):
            if (!then_is(w("("))) return new_node(form::moment, advance());
            break;
        default:
            break;
    }
    if (index const n = special_call()) return n;
    if (d_.stopped) return 0;
    if (begins_type_literal()) {
        index const n = new_node(form::cast, where);
        index const named = type();
        at(n).detail = named;
        if (here().kind != token_kind::string) return refuse("the text of a constant"), index{0};
        index const constant = new_node(form::string, advance());
        at(n).first = constant;
        if (is(d_.tokens[where], w("interval"))) interval_fields();
        return n;
    }
    if (find_keyword(here().hash).is == word_class::reserved) return refuse("an expression"), index{0};
    if (then_is(w("(")) || (then_is(w(".")) && is(ahead(3), w("(")) && ahead(2).kind != token_kind::sign))
        return function_call();
    if (find_keyword(here().hash).is == word_class::function) return refuse("an expression"), index{0};
    return column_or_literal();
}
constexpr index parser::column_or_literal() {
    index const where = at_;
    if (here().kind == token_kind::quoted &&
        (then_is(w("(")) || (then_is(w(".")) && is(ahead(3), w("(")) && ahead(2).kind != token_kind::sign)))
        return function_call();
    if (ahead().kind == token_kind::string) {  // jsonb '{}'
        index const n = new_node(form::cast, where);
        index const named = type();
        at(n).detail = named;
        index const constant = new_node(form::string, advance());
        at(n).first = constant;
        return n;
    }
    index const n = new_node(form::column, advance());
    at(n).detail = 1;
    while (!d_.stopped && next_is(w("."))) {
        advance();
        if (accept(w("*"))) {
            at(n).what = form::star;
            at(n).flag = true;
            return n;
        }
        index const part = label();
        at(n).name = part;
        if (++at(n).detail > 3) refuse("a column as schema.table.column");
    }
    return n;
}
constexpr index parser::named_parameter() {
    index const where = advance();
    token const& t = d_.tokens[where];
    std::string_view const called = d_.text.substr(t.begin + 1, t.size - 1 - t.flag);
    index number = 0;
    while (number < d_.parameter_count && d_.parameters[number].called != called) ++number;
    if (number == d_.parameter_count) {
        if (number + 1u >= document::most_parameters) return refuse_size("parameters"), index{0};
        d_.parameters[d_.parameter_count++] = {called, where, t.flag, catalog::unknown, {}, false, false};
    }
    d_.parameters[number].nullable = d_.parameters[number].nullable || t.flag;
    index const n = new_node(form::parameter, where);
    at(n).detail = number;
    return n;
}
constexpr index parser::named_hole() {
    index const where = advance();
    std::string_view const called = d_.text.substr(d_.tokens[where].begin + 1, d_.tokens[where].size - 2);
    index number = 0;
    while (number < d_.hole_count && d_.holes[number] != called) ++number;
    if (number == d_.hole_count) {
        if (number == document::most_holes) return refuse_size("parts to be filled"), index{0};
        d_.holes[d_.hole_count++] = called;
    }
    index const n = new_node(form::hole, where);
    at(n).detail = number;
    return n;
}
/// Children: the compared value, if `detail`; condition and result, alternating; the value of ELSE, if `flag`.
constexpr index parser::case_expression() {
    bool const around = std::exchange(restricted_, false);
    index const n = new_node(form::branches, advance());
    chain all{};
    if (!next_is(w("when"))) {
        add(all, expression());
        at(n).detail = 1;
    }
    if (!next_is(w("when"))) refuse("when");
    while (!d_.stopped && accept(w("when"))) {
        add(all, expression());
        expect(w("then"), "then");
        add(all, expression());
    }
    if (accept(w("else"))) {
        at(n).flag = true;
        add(all, expression());
    }
    expect(w("end"), "when, else or end");
    restricted_ = around;
    at(n).first = all.first;
    return n;
}
/// ARRAY[...], in which further brackets are arrays as well, and ARRAY(select ...).
constexpr index parser::array_expression() {
    index const where = at_;
    accept(w("array"));
    if (accept(w("("))) return subquery(form::array_query, where);
    expect(w("["), "[ or (");
    bool const around = std::exchange(restricted_, false);
    chain all{};
    if (!next_is(w("]"))) do
            add(all, next_is(w("[")) ? array_expression() : expression());
        while (!d_.stopped && accept(w(",")));
    restricted_ = around;
    expect(w("]"), "]");
    return new_node(form::array, where, all.first);
}

}  // namespace alphaswarm::reader
