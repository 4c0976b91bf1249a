// SPDX-License-Identifier: BSL-1.0
// Operators between values, rows and what queries return: which one of the catalogue is meant.
#pragma once

#include <utility>

#include <alphaswarm/catalog/constructs.hpp>
#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

constexpr void analyser::no_operator(index where, std::string_view name, type_number left, type_number right) {
    if (left == catalog::none || right == catalog::none) return;
    meta::verdict& v = d_.complain("AS1005", where) << name << ": ";
    bool const matches = name == "like" || name == "ilike" || name == "similar to";
    type_number const known = left == catalog::unknown ? right : left;
    if ((left == catalog::unknown || right == catalog::unknown) && known != catalog::unknown &&
        (matches || catalog::choose_operator(name, left, right).outcome == catalog::resolution::no_match)) {
        v << (matches ? "it takes a text, and this is " : "PostgreSQL has no such operator for ");
        say_type(v, known);
        if (matches) v << "; cast it to text";
        else if (name == "+" && catalog::category_of(known) == 'S') v << "; texts are joined by ||";
        return;
    }
    if (left == catalog::unknown || right == catalog::unknown) {
        v << "nothing tells which operator is meant; cast the ";
        v << (left == catalog::unknown && right == catalog::unknown ? "parameters or constants"
                                                                    : "parameter or constant");
        return;
    }
    v << "PostgreSQL has no such operator between ";
    say_type(v, left);
    v << " and ";
    say_type(v, right);
    if (name == "==") v << "; equality is =";
    else if (name == "+" && (catalog::category_of(left) == 'S' || catalog::category_of(right) == 'S'))
        v << "; texts are joined by ||";
    else v << "; cast one of them";
}
constexpr std::string_view analyser::operator_at(index t) const {
    std::string_view const words = d_.view(t);
    return words == "!=" ? std::string_view("<>") : words;
}
/// `a name b`, both of which were checked; what is untyped becomes what the operator takes.
constexpr catalog::choice analyser::compare(index where, std::string_view name, index a, index b) {
    type_number const left = at(a).is, right = at(b).is;
    if (left == catalog::none || right == catalog::none) return catalog::refusal(catalog::resolution::no_match);
    catalog::choice const made = catalog::choose_operator(name, left, right);
    if (!made) {
        no_operator(where, name, left, right);
        for (index n : {a, b})
            if (at(n).what == form::parameter && !is_untyped(n) && d_.complaints.size < 900) {
                d_.complaints << "; :" << d_.parameters[at(n).detail].called << " is ";
                say_type(d_.complaints, at(n).is);
                d_.complaints << " by what stood beside it first";
            }
        return made;
    }
    bool const compares = made.result() == catalog::boolean;
    bool const around = std::exchange(compares_values_, name == "=" || name == "<>");
    if (is_untyped(a)) coerce(a, made.parameter(0), compares ? origin_of(b) : origin{});
    if (is_untyped(b)) coerce(b, made.parameter(1), compares ? origin_of(a) : origin{});
    compares_values_ = around;
    if (compares) note_comparison(where, a, b);
    return made;
}
constexpr void analyser::note_comparison(index where, index a, index b) {
    note_comparison(where, at(a).from, at(b).from);
}
/// What is not noted would not be judged.
constexpr void analyser::note_comparison(index where, origin const& a, origin const& b) {
    if (a.table == 0 || b.table == 0 || a == b) return;
    if (comparison_count < most_comparisons) comparisons[comparison_count++] = {a, b, d_.tokens[where].begin};
    else if (d_.complaints.accepted())
        d_.complain("AS1013", where) << "the text compares more than " << most_comparisons
                                     << " pairs of columns; split it";
}
constexpr void analyser::compare_rows(index where, std::string_view name, index a, index b) {
    if (name != "=" && name != "<>" && name != "<" && name != "<=" && name != ">" && name != ">=") {
        d_.complain("AS1005", where) << name << ": rows are compared with =, <>, <, <=, > or >=";
        return;
    }
    index l = at(a).first, r = at(b).first;
    for (; l && r; l = at(l).next, r = at(r).next) check(l);
    r = at(b).first;
    for (l = at(a).first; l && r; l = at(l).next, r = at(r).next) check(r);
    if (l || r) {
        d_.complain("AS1005", where) << name << ": the rows have different numbers of values";
        return;
    }
    for (l = at(a).first, r = at(b).first; l && r; l = at(l).next, r = at(r).next) {
        catalog::choice const made = compare(where, name, l, r);
        if (made && made.result() != catalog::boolean) no_operator(where, name, at(l).is, at(r).is);
    }
}
/// A value or row, and what the columns of a query are.
constexpr void analyser::compare_with_query(index n, std::string_view name, index left, index q) {
    bool const row = at(left).what == form::row;
    std::size_t given = 0;
    for (index c = row ? at(left).first : left; c; c = row ? at(c).next : index{0}) ++given;
    query const& of = query_at(q);
    if (d_.stopped) return;
    if (of.outputs != given) {
        d_.complain("AS1011", at(n).token)
            << "the query in parentheses has " << std::size_t{of.outputs} << " columns and must have " << given;
        return;
    }
    index c = row ? at(left).first : left;
    for (index i = 0; i < of.outputs; ++i, c = at(c).next) {
        output const& o = d_.outputs[of.first_output + i];
        if (at(c).is == catalog::none || o.is == catalog::none) continue;
        catalog::choice const made = catalog::choose_operator(name, at(c).is, o.is);
        if (!made || made.result() != catalog::boolean) {
            no_operator(at(n).token, name, at(c).is, o.is);
            continue;
        }
        if (is_untyped(c)) coerce(c, made.parameter(0), o.from);
        note_comparison(at(n).token, at(c).from, o.from);
    }
}
constexpr type_number analyser::binary(index n) {
    node& x = at(n);
    index const second = at(x.first).next;
    std::string_view const name = operator_at(x.token);
    for (index side : {x.first, second})
        if (at(side).what == form::hole) {
            d_.complain("AS1016", at(side).token)
                << d_.view(at(side).token)
                << ": a part that the program fills is a whole condition; a value is a "
                   "parameter, :name";
            return catalog::none;
        }
    if (at(x.first).what == form::row && at(second).what == form::row) {
        compare_rows(x.token, name, x.first, second);
        return catalog::boolean;
    }
    if (at(x.first).what == form::row && at(second).what == form::scalar) {
        check(x.first);
        resolve_within(at(second).detail, true);
        compare_with_query(n, name, x.first, at(second).detail);
        x.level = 1;
        return catalog::boolean;
    }
    check(x.first);
    check(second);
    catalog::choice const made = compare(x.token, name, x.first, second);
    if (!made) return catalog::none;
    x.level = made.chosen.nulls == catalog::null_rule::possible ? 1
              : made.chosen.nulls == catalog::null_rule::of_any ? 0
                                                                : 2;
    return made.result();
}
constexpr type_number analyser::prefix(index n) {
    node& x = at(n);
    type_number const operand = check(x.first);
    if (operand == catalog::none) return operand;
    std::string_view const name = operator_at(x.token);
    catalog::choice const made = catalog::choose_prefix(name, operand);
    if (!made) {
        meta::verdict& v = d_.complain("AS1005", x.token) << name << ": PostgreSQL has no such operator before ";
        say_type(v, operand);
        return catalog::none;
    }
    if (is_untyped(x.first)) coerce(x.first, made.parameter(0));
    x.level = made.chosen.nulls == catalog::null_rule::possible;
    return made.result();
}
constexpr type_number analyser::match(index n) {
    node const& x = at(n);
    std::uint32_t const word = d_.tokens[x.name].hash;
    bool const similar = word == w("similar");
    index const pattern = at(x.first).next, escape = at(pattern).next;
    std::string_view const name = similar             ? (x.flag ? "!~" : "~")
                                  : word == w("like") ? (x.flag ? "!~~" : "~~")
                                                      : (x.flag ? "!~~*" : "~~*");
    check(x.first);
    check(pattern);
    if (escape) check(escape);
    if (similar || escape) {  // the pattern is an argument of a function first
        type_number const given[2]{at(pattern).is, escape ? at(escape).is : catalog::none};
        if (given[0] == catalog::none || (escape && given[1] == catalog::none)) return catalog::boolean;
        std::string_view const function = similar ? "similar_to_escape" : "like_escape";
        catalog::choice const made = catalog::choose_function(function, given, escape ? 2 : 1);
        if (!made) {
            no_operator(x.name, similar ? "similar to" : "like", at(x.first).is, given[0]);
            return catalog::boolean;
        }
        if (is_untyped(pattern)) coerce(pattern, made.parameter(0));
        if (escape && is_untyped(escape)) coerce(escape, made.parameter(1));
        type_number const left = at(x.first).is;
        catalog::choice const last = catalog::choose_operator(name, left, made.result());
        if (!last) no_operator(x.name, similar ? "similar to" : "like", left, made.result());
        else if (is_untyped(x.first)) coerce(x.first, last.parameter(0));
        return catalog::boolean;
    }
    type_number const left = at(x.first).is, right = at(pattern).is;
    if (left == catalog::none || right == catalog::none) return catalog::boolean;
    catalog::choice const made = catalog::choose_operator(name, left, right);
    if (!made) no_operator(x.name, word == w("like") ? "like" : "ilike", left, right);
    else {
        if (is_untyped(x.first)) coerce(x.first, made.parameter(0));
        if (is_untyped(pattern)) coerce(pattern, made.parameter(1));
    }
    return catalog::boolean;
}
/// `a >= b and a <= c`; symmetric: also the other way round.
constexpr type_number analyser::between(index n) {
    node const& x = at(n);
    index const low = at(x.first).next, high = at(low).next;
    std::string_view const first = x.flag ? "<" : ">=", second = x.flag ? ">" : "<=";
    if (at(x.first).what == form::row) {
        d_.complain("AS1012", x.token) << "BETWEEN of rows is not supported in checked SQL; write the two comparisons";
        return catalog::boolean;
    }
    auto const judge = [&](std::string_view name, index bound) {
        index const left = x.first;
        bool const literal = at(left).what == form::string || at(left).what == form::null;
        if (literal) at(left).is = catalog::unknown;
        catalog::choice const made = compare(x.token, name, left, bound);
        if (made && made.result() != catalog::boolean) no_operator(x.token, name, at(left).is, at(bound).is);
    };
    check(x.first);
    check(low);
    judge(first, low);
    check(high);
    judge(second, high);
    if (x.detail) {
        judge(first, high);
        judge(second, low);
    }
    return catalog::boolean;
}

}  // namespace alphaswarm::reader
