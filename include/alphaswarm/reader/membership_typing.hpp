// SPDX-License-Identifier: BSL-1.0
// IN, ANY and ALL, over lists, arrays and queries.
#pragma once

#include <utility>

#include <alphaswarm/catalog/common_type.hpp>
#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// What holds no column of this query is compared at once, as an array; the rest one by one.
constexpr type_number analyser::in_list(index n) {
    node const& x = at(n);
    std::string_view const name = x.flag ? "<>" : "=";
    if (at(x.first).what == form::row) {
        for (index c = at(x.first).next; c; c = at(c).next)
            if (at(c).what == form::row) compare_rows(x.token, name, x.first, c);
            else {
                check(c);
                d_.complain("AS1005", at(c).token) << "in: a row is compared with rows";
            }
        return catalog::boolean;
    }
    check(x.first);
    type_number all[most_values];
    all[0] = at(x.first).is;
    std::size_t count = 1, values = 0;
    for (index c = at(x.first).next; c; c = at(c).next) {
        check(c);
        if (holds_column(c)) continue;
        ++values;
        if (at(c).is != catalog::none && has_room(count, at(c).token)) all[count++] = at(c).is;
    }
    type_number const left = at(x.first).is;
    if (left == catalog::none) return catalog::boolean;
    type_number shared = catalog::none;
    if (values > 1 && count > 2) {
        shared = catalog::common_type(all, count);
        if (shared == catalog::record || (shared != catalog::none && catalog::array_of(shared) == catalog::none))
            shared = catalog::none;
    }
    if (shared != catalog::none) {
        for (index c = at(x.first).next; c; c = at(c).next)
            if (!holds_column(c) && is_untyped(c)) coerce(c, shared, origin_of(x.first));
        catalog::choice const made = catalog::choose_any(name, left, catalog::array_of(shared));
        if (!made) no_operator(x.token, name, left, shared);
        else if (is_untyped(x.first)) coerce(x.first, made.parameter(0));
    }
    type_number const anew = at(x.first).what == form::parameter ? at(x.first).is : left;  // a parameter keeps its type
    for (index c = at(x.first).next; c; c = at(c).next) {
        if (shared != catalog::none && !holds_column(c)) continue;
        at(x.first).is = anew;  // each comparison begins anew
        catalog::choice const made = compare(x.token, name, x.first, c);
        if (made && made.result() != catalog::boolean) no_operator(x.token, name, at(x.first).is, at(c).is);
    }
    return catalog::boolean;
}
constexpr bool analyser::holds_column(index n) const {
    node const& x = at(n);
    if (x.what == form::column) return x.level == current_;
    if (index const q = query_inside(x))
        for (index inner = d_.queries[q].first_node; inner <= d_.queries[q].last_node; ++inner)
            if (at(inner).what == form::column && at(inner).level == current_) return true;
    for (index c = x.first; c; c = at(c).next)
        if (holds_column(c)) return true;
    if (x.what != form::call) return false;
    call const& c = d_.calls[x.detail];
    for (index chain : {c.order, c.filter, c.within})
        for (index k = chain; k; k = at(k).next)
            if (holds_column(k)) return true;
    return c.is_over;
}
constexpr type_number analyser::in_query(index n) {
    node const& x = at(n);
    check(x.first);
    resolve_within(x.detail, false);
    compare_with_query(n, "=", x.first, x.detail);
    return catalog::boolean;
}
constexpr type_number analyser::quantified(index n) {
    node const& x = at(n);
    std::uint32_t const word = d_.tokens[x.token].hash;
    std::string_view const name = word == w("like")    ? (x.flag ? "!~~" : "~~")
                                  : word == w("ilike") ? (x.flag ? "!~~*" : "~~*")
                                                       : operator_at(x.token);
    if (x.detail) {
        check(x.first);
        resolve_within(x.detail, false);
        compare_with_query(n, name, x.first, x.detail);
        return catalog::boolean;
    }
    index const list = at(x.first).next;
    type_number const left = check(x.first);
    type_number const right = check(list);
    if (left == catalog::none || right == catalog::none) return catalog::boolean;
    catalog::choice const made = catalog::choose_any(name, left, right);
    if (!made) {
        if (right != catalog::unknown && catalog::element_of(catalog::base_of(right)) == catalog::none) {
            meta::verdict& v = d_.complain("AS1005", x.name)
                               << d_.view(x.name) << ": it takes an array or a query, and this is ";
            say_type(v, right);
        } else
            no_operator(
                x.token, name, left, right == catalog::unknown ? right : catalog::element_of(catalog::base_of(right)));
        return catalog::boolean;
    }
    if (is_untyped(x.first)) coerce(x.first, made.parameter(0));
    if (is_untyped(list)) {
        type_number const element = catalog::is_polymorphic(made.parameter(1)) ? at(x.first).is : made.parameter(1);
        coerce(list, catalog::array_of(element));
        if (at(list).what == form::parameter && is_of_column(element, at(x.first).from))
            d_.parameters[at(list).detail].from = at(x.first).from, d_.parameters[at(list).detail].list = true;
    }
    return catalog::boolean;
}
constexpr type_number analyser::column_type_of(origin const& o) const {
    return o.table ? type_of(column_at(o)) : catalog::none;
}

/// A value of this type beside the column is one of the column's own: PostgreSQL compares varchar as text, and a domain
/// as what it is over.
constexpr bool analyser::is_of_column(type_number t, origin const& o) const {
    if (o.table == 0) return false;
    type_number const own = column_type_of(o);
    return own == t || catalog::base_of(own) == t || (t == catalog::text && catalog::base_of(own) == catalog::varchar);
}

}  // namespace alphaswarm::reader
