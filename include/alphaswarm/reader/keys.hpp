// SPDX-License-Identifier: BSL-1.0
// Keys of ORDER BY, GROUP BY and DISTINCT: positions, names of results, expressions; and how many rows there are.
#pragma once

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// Its values have an order, and so an equality; a row of an order has one, and one of a table is left to the server.
constexpr bool analyser::sorts(index n) const {
    node const& x = at(n);
    if (x.is == catalog::none || x.is == catalog::unknown || x.is == catalog::record_array) return true;
    if (x.is != catalog::record) return catalog::sorts(x.is);
    for (index c = x.what == form::row ? x.first : index{0}; c; c = at(c).next)
        if (!sorts(c)) return false;
    return true;
}
constexpr bool analyser::groups(type_number t) {
    return t == catalog::record || t == catalog::record_array || catalog::groups(t);
}
constexpr void analyser::key_type(index n, char const* clause_words) {
    type_number const t = at(n).is;
    if (sorts(n)) return;
    meta::verdict& v = d_.complain("AS1007", at(n).token) << clause_words << ": ";
    say_type(v, t);
    v << " has no order" << (t == catalog::json ? "; cast it to jsonb or text" : "");
}
/// A number of a result; other constants are refused.
constexpr bool analyser::constant_key(index number, index n, char const* clause_words) {
    node& x = at(n);
    query const& q = query_at(number);
    if (x.what == form::number && !d_.tokens[x.token].flag) {
        std::size_t position = 0;
        for (char c : d_.view(x.token))
            if (position < 100'000) position = position * 10 + static_cast<std::size_t>(c - '0');
        if (position == 0 || position > q.outputs || x.flag)
            d_.complain("AS1007", x.token)
                << clause_words << " " << position << ": the select list has " << std::size_t{q.outputs} << " columns";
        else {
            stand_for(number, n, static_cast<index>(position));
            key_type(n, clause_words);
        }
        return true;
    }
    if (x.what != form::number && x.what != form::string && x.what != form::null && x.what != form::truth &&
        x.what != form::bits)
        return false;
    d_.complain("AS1007", x.token)
        << clause_words << ": a constant has no order; give a column, an expression or the number of a result";
    return true;
}
/// The key is the name of a result, or of several that are the same.
constexpr bool analyser::named_key(index number, index n, char const* clause_words) {
    node& x = at(n);
    query const& q = query_at(number);
    index match = 0;
    for (index i = 0; i < q.outputs; ++i) {
        if (!(d_.outputs[q.first_output + i].called == d_.name_of(x.name))) continue;
        if (match && !same_output(q.first_output + match - 1u, q.first_output + i)) {
            d_.complain("AS1004", x.token) << clause_words << " " << d_.view(x.name) << ": two results have this name";
            return true;
        }
        if (match == 0) match = static_cast<index>(i + 1);
    }
    if (match == 0) return false;
    stand_for(number, n, match);
    key_type(n, clause_words);
    return true;
}
/// The key means the result with this number.
constexpr void analyser::stand_for(index number, index n, index position) {
    output& o = d_.outputs[query_at(number).first_output + position - 1];
    if (o.is == catalog::unknown) {
        if (o.node) coerce(o.node, catalog::text);
        o.is = catalog::text;
    }
    at(n).alias = position;
    at(n).is = o.is;
}
constexpr void analyser::sort_key(index number, index n, char const* clause_words) {
    node& x = at(n);
    x.alias = 0;
    query const& q = query_at(number);
    if (constant_key(number, n, clause_words)) return;
    if (x.what == form::column && x.detail == 1 && named_key(number, n, clause_words)) return;
    if (q.values) {
        d_.complain("AS1007", x.token) << clause_words << " behind VALUES takes names and numbers of its columns";
        return;
    }
    if (check(n) == catalog::unknown) coerce(n, catalog::text);
    key_type(n, clause_words);
}
/// The two results have the same value.
constexpr bool analyser::same_output(std::size_t a, std::size_t b) const {
    output const& one = d_.outputs[a];
    output const& other = d_.outputs[b];
    if (one.node && other.node) return same(one.node, other.node);
    auto const column_of = [&](output const& o) {
        struct place {
            index source, ordinal;
        };
        if (o.node == 0) return place{o.source, o.ordinal};
        node const& x = at(o.node);
        return x.what == form::column ? place{x.source, x.ordinal} : place{0, 0};
    };
    auto const l = column_of(one), r = column_of(other);
    return l.source && l.source == r.source && l.ordinal == r.ordinal;
}
constexpr void analyser::group_key(index number, index n) {
    group_expression(number, n);
    query const& q = query_at(number);
    index const named = at(n).alias ? d_.outputs[q.first_output + at(n).alias - 1].node : index{0};
    if (named && holds_aggregate(named))
        d_.complain("AS1008", at(n).token)
            << "GROUP BY " << d_.view(at(n).token)
            << ": this result holds an aggregate or a window function, which is made of groups";
}
constexpr void analyser::group_expression(index number, index n) {
    node& x = at(n);
    if (x.what == form::sets) {
        for (index c = x.first; c; c = at(c).next) group_key(number, c);
        query_at(number).has_sets = true;
        return;
    }
    if (x.what == form::row && d_.tokens[x.token].kind == token_kind::sign) {
        for (index c = x.first; c; c = at(c).next) group_key(number, c);
        return;
    }
    if (constant_key(number, n, "GROUP BY")) return;
    if (x.what == form::column && x.detail == 1 && find_in(number, d_.name_of(x.name), nullptr, 0).missing &&
        named_key(number, n, "GROUP BY"))
        return;
    if (check(n) == catalog::unknown) coerce(n, catalog::text);
    if (x.is != catalog::none && !groups(x.is)) {
        meta::verdict& v = d_.complain("AS1007", x.token) << "GROUP BY: ";
        say_type(v, x.is);
        v << " has no equality" << (x.is == catalog::json ? "; cast it to jsonb or text" : "");
    }
}
constexpr bool analyser::holds_aggregate(index n) const {
    node const& x = at(n);
    if (x.what == form::call &&
        (d_.calls[x.detail].is_over || d_.calls[x.detail].kind == catalog::routine_kind::aggregate))
        return true;
    for (index c = x.first; c; c = at(c).next)
        if (holds_aggregate(c)) return true;
    return false;
}
/// DISTINCT: all results have an equality, and ORDER BY sorts by results; DISTINCT ON: ORDER BY begins with its keys.
constexpr void analyser::check_distinct(index number) {
    query const& q = query_at(number);
    if (q.distinct_on) {
        clause_ = clause::order_by;
        for (index n = q.distinct_on; n; n = at(n).next) sort_key(number, n, "DISTINCT ON");
        auto const holds = [&](index first, index key) {
            for (index n = first; n; n = at(n).next)
                if (same_key(number, n, key)) return true;
            return false;
        };
        bool behind = false;  // the keys of DISTINCT ON
        for (index o = q.order; o; o = at(o).next) {
            bool const is_one = holds(q.distinct_on, o);
            if (is_one && behind)
                d_.complain("AS1007", at(o).token) << "DISTINCT ON: ORDER BY must begin with its keys";
            behind = behind || !is_one;
        }
        for (index n = q.distinct_on; behind && n; n = at(n).next)
            if (!holds(q.order, n) && d_.complaints.accepted())
                d_.complain("AS1007", at(n).token) << "DISTINCT ON: ORDER BY must begin with its keys";
        clause_ = clause::select;
        return;
    }
    settle_outputs(number);
    for (index i = 0; i < q.outputs; ++i) {
        output const& o = d_.outputs[q.first_output + i];
        if (o.is == catalog::none || groups(o.is)) continue;
        meta::verdict& v = d_.complain("AS1007", o.node ? at(o.node).token : q.token) << "DISTINCT: ";
        say_type(v, o.is);
        v << " has no equality" << (o.is == catalog::json ? "; cast it to jsonb or text" : "");
        return;
    }
    for (index n = q.order; n; n = at(n).next) {
        if (at(n).alias) continue;
        bool selected = false;
        for (index i = 0; i < q.outputs && !selected; ++i) {
            output const& o = d_.outputs[q.first_output + i];
            selected = o.node ? same(o.node, n)
                              : at(n).what == form::column && at(n).source == o.source && at(n).ordinal == o.ordinal &&
                                    o.source;
        }
        if (!selected)
            d_.complain("AS1007", at(n).token) << "ORDER BY: with DISTINCT only results have an order; select it too";
    }
}
constexpr bool analyser::same_key(index number, index a, index b) const {
    query const& q = d_.queries[number];
    index const l = at(a).alias, r = at(b).alias;
    if (l && r) return l == r || same_output(q.first_output + l - 1u, q.first_output + r - 1u);
    if (!l && !r) return same(a, b);
    output const& o = d_.outputs[q.first_output + (l ? l : r) - 1];
    index const other = l ? b : a;
    if (o.node) return same(o.node, other);
    return at(other).what == form::column && at(other).source == o.source && at(other).ordinal == o.ordinal;
}

constexpr void analyser::counts(index number) {
    query const& q = query_at(number);
    clause_ = clause::limit;
    for (index n : {q.offset, q.limit}) {
        if (n == 0) continue;
        type_number const t = check(n);
        if (t == catalog::unknown) coerce(n, catalog::bigint);
        else if (t != catalog::none && !catalog::converts(t, catalog::bigint, catalog::cast_context::assignment)) {
            meta::verdict& v = d_.complain("AS1005", at(n).token) << "LIMIT and OFFSET take a number, and this is ";
            say_type(v, t);
        }
        if (column_level(n) == current_) d_.complain("AS1008", at(n).token) << "LIMIT and OFFSET cannot read a column";
    }
    if (q.with_ties && q.order == 0) d_.complain("AS1001", at(q.limit).token) << "WITH TIES needs ORDER BY";
    clause_ = clause::select;
}
/// What is still untyped becomes text.
constexpr void analyser::settle_outputs(index number) {
    query const& q = query_at(number);
    for (index i = 0; i < q.outputs; ++i) {
        output& o = d_.outputs[q.first_output + i];
        if (o.is != catalog::unknown) continue;
        if (o.node) coerce(o.node, catalog::text);
        o.is = catalog::text;
    }
}

}  // namespace alphaswarm::reader
