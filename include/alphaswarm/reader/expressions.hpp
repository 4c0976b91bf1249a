// SPDX-License-Identifier: BSL-1.0
// The grammar of expressions: operators by how tightly they bind, as in section 4.1.6 of PostgreSQL's manual:
// OR 1, AND 2, NOT 3, IS 4, comparisons 5, BETWEEN IN LIKE 6, other operators 8, + - 9, * / % 10, ^ 11, AT TIME ZONE
// 12, COLLATE 13, a sign 14, and the tightest, :: and [].
#pragma once

#include <utility>

#include <alphaswarm/reader/parser.hpp>

namespace alphaswarm::reader {

constexpr index parser::expressions() {
    chain all{};
    do add(all, expression());
    while (!d_.stopped && accept(w(",")));
    return all.first;
}
/// The keys of ORDER BY.
constexpr index parser::sort_keys() {
    chain all{};
    do {
        index const n = expression();
        if (next_is(w("using"))) refuse_part("ORDER BY ... USING", "say asc or desc");
        if (!accept(w("asc"))) accept(w("desc"));
        if (accept(w("nulls")) && !accept(w("first"))) expect(w("last"), "first or last");
        add(all, n);
    } while (!d_.stopped && accept(w(",")));
    return all.first;
}

constexpr index parser::expression(int least) {
    if (d_.stopped) return 0;
    if (++depth_ > deepest) return refuse_size("nested expressions"), index{0};
    index left = operand(least);
    int open = 0;
    while (left && !d_.stopped) {
        step const made = continued(left, least, open);
        if (made.longer == 0) break;
        left = made.longer;
        open = made.open;
    }
    --depth_;
    return left;
}
constexpr index parser::operand(int) {
    index const first = at_;
    if (next_is(w("not")) && !restricted_) {
        advance();
        return new_node(form::negation, first, expression(3));
    }
    if (here().kind == token_kind::sign) {
        if (next_is(w("-")) || next_is(w("+"))) {
            bool const minus = next_is(w("-"));
            advance();
            index const n = expression(14);
            if (!d_.stopped && minus && at(n).what == form::number) {
                at(n).flag = !at(n).flag;  // PostgreSQL takes the sign for part of the number
                return n;
            }
            return new_node(form::prefix, first, n);
        }
        char const c = d_.text[here().begin];
        if (detail::is_operator(c) && !next_is(w("*"))) {
            advance();
            return new_node(form::prefix, first, expression(8 + 1));
        }
    }
    if (next_is(w("operator")) && then_is(w("("))) {
        index const where = spelled_operator();
        return new_node(form::prefix, where, expression(8 + 1));
    }
    bool const enclosed = next_is(w("("));
    index const n = primary();
    if (d_.stopped) return n;
    return postfix(n, enclosed || at(n).what == form::column || at(n).what == form::parameter);
}
/// operator(pg_catalog.+), which binds as other operators do; the token of the operator itself.
constexpr index parser::spelled_operator() {
    advance();
    advance();
    if (is_name(here())) {
        if (!(d_.name_of(at_) == "pg_catalog")) refuse_part("an operator of another schema", "use PostgreSQL's own");
        advance();
        expect(w("."), ".");
    }
    index const where = at_;
    if (here().kind != token_kind::sign || !detail::is_operator(d_.text[here().begin])) refuse("an operator");
    advance();
    expect(w(")"), ")");
    return where;
}
/// Two operators of this kind do not follow each other without parentheses.
constexpr bool parser::chains(int binds, int open) {
    if (binds != open) return true;
    refuse("and, or or parentheses", "; such operators do not chain");
    return false;
}

/// The expression with one operator more.
constexpr parser::step parser::continued(index left, int least, int open) {
    if (here().kind == token_kind::sign) return symbol(left, least, open);
    if (here().kind != token_kind::word) return {};
    index const where = at_;
    switch (here().hash) {
        case w("or"):
        case w("and"): {
            int const binds = next_is(w("or")) ? 1 : 2;
            if (restricted_ || binds < least) return {};
            advance();
            index const right = expression(binds + 1);
            if (d_.stopped) return {};
            if (at(left).what == form::both && d_.tokens[at(left).token].hash == d_.tokens[where].hash &&
                open == binds) {
                index last = at(left).first;  // a and b and c is one of three
                while (at(last).next) last = at(last).next;
                at(last).next = right;
                return {left, binds};
            }
            return {new_node(form::both, where, left, right), binds};
        }
        case w("is"):
            if (least > 4 || !chains(4, open)) return {};
            return is_what(left);
        case w("isnull"):
        case w("notnull"): {
            if (restricted_ || least > 4 || !chains(4, open)) return {};
            index const n = new_node(form::is_null, where, left);
            at(n).flag = next_is(w("notnull"));
            advance();
            return {n, 0};
        }
        case w("operator"): {
            if (least > 8 || !then_is(w("("))) return {};
            index const sign = spelled_operator();
            if (next_is(w("any")) || next_is(w("all")) || next_is(w("some"))) return {quantified(left, sign), 0};
            return {new_node(form::binary, sign, left, expression(8 + 1)), 8};
        }
        case w("at"):
            if (restricted_ || least > 12 || !then_is(w("time"))) return {};
            advance();
            advance();
            expect(w("zone"), "zone");
            {
                index const zone = expression(13);
                if (d_.stopped) return {};
                at(zone).next = left;  // timezone(zone, time)
                return {spelled_call(where, "timezone", zone), 12};
            }
        case w("collate"): {
            if (restricted_ || least > 13) return {};
            advance();
            index const n = new_node(form::collate, where, left);
            index const called = label();
            at(n).name = called;
            if (accept(w("."))) label();
            return {postfix(n, false), 0};
        }
        case w("overlaps"): {
            if (at(left).what != form::row || restricted_ || least > 6) return {};
            advance();
            index const right = primary();
            if (d_.stopped) return {};
            if (at(right).what != form::row) return refuse("a row of two on the right of OVERLAPS"), step{};
            index const first = at(left).first;
            index last = first;
            while (at(last).next) last = at(last).next;
            at(last).next = at(right).first;
            return {spelled_call(where, "overlaps", first), 0};
        }
        case w("not"):
            if (restricted_ || least > 6 ||
                !(then_is(w("in")) || then_is(w("like")) || then_is(w("ilike")) || then_is(w("between")) ||
                  then_is(w("similar"))))
                return {};
            if (!chains(6, open)) return {};
            advance();
            return predicate(left, true);
        case w("similar"):
            if (!then_is(w("to"))) return {};  // of substring(... similar ...)
            [[fallthrough]];
        case w("in"):
        case w("like"):
        case w("ilike"):
        case w("between"):
            if (restricted_ || least > 6 || !chains(6, open)) return {};
            return predicate(left, false);
        default:
            return {};
    }
}

constexpr parser::step parser::symbol(index left, int least, int open) {
    index const where = at_;
    int binds = 8;
    switch (here().hash) {
        case w("="):
        case w("<"):
        case w(">"):
        case w("<="):
        case w(">="):
        case w("<>"):
            binds = 5;
            break;
        case w("+"):
        case w("-"):
            binds = 9;
            break;
        case w("*"):
        case w("/"):
        case w("%"):
            binds = 10;
            break;
        case w("^"):
            binds = 11;
            break;
        default:
            if (!detail::is_operator(d_.text[here().begin])) return {};
            if (next_is(w("=>"))) return {};
            break;
    }
    if (binds < least) return {};
    if (binds == 5 && !chains(5, open)) return {};
    advance();
    if (next_is(w("any")) || next_is(w("all")) || next_is(w("some"))) return {quantified(left, where), 0};
    return {new_node(form::binary, where, left, expression(binds + 1)), binds};
}

/// ANY (...), ALL (...) behind an operator or LIKE.
constexpr index parser::quantified(index left, index where) {
    index const n = new_node(form::quantified, where);
    at(n).name = advance();
    expect(w("("), "(");
    at(n).first = left;
    if (begins_query()) {
        index const q = whole_query(current_, 0);
        at(n).detail = q;
    } else {
        bool const around = std::exchange(restricted_, false);
        index const list = expression();
        restricted_ = around;
        if (!d_.stopped && at(list).what == form::scalar)
            at(n).detail = at(list).detail;  // in more parentheses than one
        else at(left).next = list;
    }
    expect(w(")"), ")");
    return n;
}

/// LIKE, IN, BETWEEN, which may have a NOT before them.
constexpr parser::step parser::predicate(index left, bool negated) {
    index const where = at_, word = at_;
    std::uint32_t const which = here().hash;
    advance();
    index n = 0;
    int open = 6;
    switch (which) {
        case w("between"): {
            bool const symmetric = accept(w("symmetric"));
            if (!symmetric) accept(w("asymmetric"));
            bool const around = std::exchange(restricted_, true);
            index const low = expression(5);
            restricted_ = around;
            expect(w("and"), "and");
            index const high = expression(7);
            n = new_node(form::between, where, left, low);
            if (d_.stopped) return {};
            at(low).next = high;
            at(n).detail = symmetric;
            break;
        }
        case w("in"): {
            expect(w("("), "( and a list or query");
            n = new_node(form::in_list, where);
            at(n).first = left;
            if (begins_query()) {
                at(n).what = form::in_query;
                index const q = whole_query(current_, 0);
                at(n).detail = q;
            } else {
                bool const around = std::exchange(restricted_, false);
                index const list = expressions();
                restricted_ = around;
                if (!d_.stopped && at(list).what == form::scalar &&
                    at(list).next == 0) {  // in more parentheses than one
                    at(n).what = form::in_query;
                    at(n).detail = at(list).detail;
                } else at(left).next = list;
            }
            expect(w(")"), ")");
            open = 0;
            break;
        }
        default: {
            if (which == w("similar")) expect(w("to"), "to");
            else if (next_is(w("any")) || next_is(w("all")) || next_is(w("some"))) {
                n = quantified(left, where);
                if (!d_.stopped) at(n).flag = negated;
                return {n, 0};
            }
            index const pattern = expression(7);
            n = new_node(form::match, where, left, pattern);
            if (accept(w("escape"))) {
                index const escape = expression(8);
                if (!d_.stopped) at(pattern).next = escape;
            }
        }
    }
    if (d_.stopped) return {};
    at(n).name = word;
    at(n).flag = negated;
    return {n, open};
}

constexpr parser::step parser::is_what(index left) {
    index const where = advance();
    bool const negated = accept(w("not"));
    index n = 0;
    int open = 0;
    if (accept(w("distinct"))) {
        expect(w("from"), "from");
        n = new_node(form::is_distinct, where, left, expression(5));
        open = 4;
    } else if (restricted_) refuse("distinct from");
    else if (accept(w("null"))) n = new_node(form::is_null, where, left);
    else if (next_is(w("true")) || next_is(w("false")) || next_is(w("unknown"))) {
        n = new_node(form::is_truth, where, left);
        at(n).name = advance();
    } else if (next_is(w("json"))) refuse_part("IS JSON, which PostgreSQL 16 has,", "test the value in the program");
    else if (next_is(w("document"))) refuse_part("IS DOCUMENT", "test the value in the program");
    else if (next_is(w("normalized")) || next_is(w("nfc")) || next_is(w("nfd")) || next_is(w("nfkc")) ||
             next_is(w("nfkd"))) {
        advance();
        accept(w("normalized"));
        n = spelled_call(where, "is_normalized", left);
        if (!negated) return {n, 0};
        return {new_node(form::negation, where, n), 0};
    } else refuse("null, true, false, unknown, distinct from or normalized");
    if (d_.stopped) return {};
    at(n).flag = negated;
    return {n, open};
}

}  // namespace alphaswarm::reader
