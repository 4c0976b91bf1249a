// SPDX-License-Identifier: BSL-1.0
// SQL's own constructs: casts, CASE, COALESCE, arrays and their elements, queries as values.
#pragma once

#include <utility>

#include <alphaswarm/catalog/common_type.hpp>
#include <alphaswarm/catalog/constructs.hpp>
#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

constexpr void analyser::condition(index n, char const* where) {
    type_number const t = check(n);
    if (t == catalog::none) return;
    if (t == catalog::unknown) return coerce(n, catalog::boolean);
    if (catalog::base_of(t) == catalog::boolean) return;
    meta::verdict& v = d_.complain("AS1005", at(n).token) << where << ": it takes a condition, and this is ";
    say_type(v, t);
}
constexpr type_number analyser::cast(index n) {
    node& x = at(n);
    type_number const to = resolve_type(x.detail);
    if (at(x.first).what == form::array && to != catalog::none && catalog::element_of(to) != catalog::none) {
        at(x.first).is = array(x.first, catalog::element_of(to));
        x.from = column_of_type(to);
        return to;
    }
    type_number const given = check(x.first);
    if (to == catalog::none) return to;
    if (given == catalog::unknown) coerce(x.first, catalog::base_of(to));
    else if (given != catalog::none && !catalog::casts_to(given, to)) {
        meta::verdict& v = d_.complain("AS1005", x.token) << "cast: ";
        say_type(v, given);
        v << " cannot become ";
        say_type(v, to);
    }
    if (given == to && d_.types[x.detail].length == 0) x.from = origin_of(x.first);
    else x.from = column_of_type(to);
    return to;
}
/// The common type of several, which all become it.
constexpr type_number analyser::common(index n, index first, std::string_view what) {
    type_number all[most_values];
    std::size_t count = 0;
    bool any = false;
    origin from{};
    for (index c = first; c; c = at(c).next) {
        if (at(c).is == catalog::none) return catalog::none;
        if (has_room(count, at(c).token)) all[count++] = at(c).is;
        if (at(c).from.table && !any) from = at(c).from, any = true;
    }
    if (count == 0) return catalog::none;
    type_number const made = catalog::common_type(all, count);
    if (made == catalog::none) {
        meta::verdict& v = d_.complain("AS1005", at(n).token) << what << ": these have no common type: ";
        for (std::size_t i = 0; i < count && i < 6; ++i) {
            v << (i ? ", " : "");
            say_type(v, all[i]);
        }
        v << "; cast one of them";
        return made;
    }
    origin beside{};
    for (index c = first; c; c = at(c).next)
        if (at(c).from.table && at(c).is == made) beside = at(c).from;
    for (index c = first; c; c = at(c).next)  // a constant is handed on, not compared
        if (is_untyped(c)) coerce(c, made, at(c).what == form::parameter ? beside : origin{});
    bool shared = any && column_type_of(from) == made;
    for (index c = first; shared && c; c = at(c).next) shared = keeps_column(c, from);
    if (shared) at(n).from = from;
    else if (catalog::is_own(made)) at(n).from = column_of_type(made);
    return made;
}
constexpr type_number analyser::branches(index n) {
    node& x = at(n);
    bool const around = std::exchange(inside_choice_, true);
    index c = x.first, compared = 0;
    if (x.detail) {
        compared = c;
        if (check(compared) == catalog::unknown) coerce(compared, catalog::text);
        c = at(c).next;
    }
    index results[most_values];
    std::size_t count = x.flag;  // the ELSE comes first
    while (c) {
        index const result = at(c).next;
        if (result == 0) break;  // the ELSE
        if (compared == 0) condition(c, "WHEN");
        else {
            check(c);
            catalog::choice const made = compare(at(c).token, "=", compared, c);
            if (made && made.result() != catalog::boolean) no_operator(at(c).token, "=", at(compared).is, at(c).is);
        }
        check(result);
        if (has_room(count, at(result).token)) results[count++] = result;
        c = at(result).next;
    }
    if (x.flag) {
        check(c);
        results[0] = c;
    }
    inside_choice_ = around;
    type_number all[most_values + 1];
    std::size_t types = 0;
    if (!x.flag) all[types++] = catalog::unknown;
    for (std::size_t i = 0; i < count; ++i) {
        if (at(results[i]).is == catalog::none) return catalog::none;
        all[types++] = at(results[i]).is;
    }
    type_number const made = catalog::common_type(all, types);
    if (made == catalog::none) {
        meta::verdict& v = d_.complain("AS1005", x.token) << "case: its results have no common type: ";
        for (std::size_t i = !x.flag; i < types && i < 6; ++i) {
            v << (i > static_cast<std::size_t>(!x.flag) ? ", " : "");
            say_type(v, all[i]);
        }
        v << "; cast one of them";
        return made;
    }
    origin from{};
    for (std::size_t i = count; i-- > 0;)
        if (at(results[i]).from.table) from = at(results[i]).from;
    for (std::size_t i = 0; i < count; ++i)
        if (is_untyped(results[i])) coerce(results[i], made, at(results[i]).what == form::parameter ? from : origin{});
    bool shared = from.table && column_type_of(from) == made;
    for (std::size_t i = 0; shared && i < count; ++i) shared = keeps_column(results[i], from);
    if (shared) x.from = from;
    else if (catalog::is_own(made)) x.from = column_of_type(made);
    return made;
}
/// ARRAY[...]; `wanted`: the element type that a cast asks for.
constexpr type_number analyser::array(index n, type_number wanted) {
    node& x = at(n);
    if (x.first == 0) {
        if (wanted != catalog::none) return catalog::array_of(wanted);
        d_.complain("AS1005", x.token) << "array[]: nothing tells its type; cast it: array[]::integer[]";
        return catalog::none;
    }
    type_number all[most_values];
    std::size_t count = 0;
    bool nested = false;
    for (index c = x.first; c; c = at(c).next) {
        if (at(c).what == form::array) {
            at(c).is = array(c, wanted);
            nested = true;
        } else check(c);
        if (at(c).is == catalog::none) return catalog::none;
        nested = nested || (at(c).is != catalog::unknown && catalog::element_of(at(c).is) != catalog::none &&
                            catalog::category_of(at(c).is) == 'A');
        if (has_room(count, at(c).token)) all[count++] = at(c).is;
    }
    if (wanted != catalog::none) {
        coerce_all(x.first, nested ? catalog::array_of(wanted) : wanted, {});
        for (std::size_t i = 0; i < count; ++i)
            if (!catalog::casts_to(all[i], nested ? catalog::array_of(wanted) : wanted)) {
                meta::verdict& v = d_.complain("AS1005", x.token) << "cast: ";
                say_type(v, all[i]);
                v << " cannot become ";
                say_type(v, wanted);
                break;
            }
        return catalog::array_of(wanted);
    }
    type_number const made = common(n, x.first, "array");
    x.from = {};
    if (made == catalog::none) return made;
    type_number const whole = nested ? made : catalog::array_of(made);
    if (whole == catalog::none) {
        meta::verdict& v = d_.complain("AS1005", x.token) << "array[]: there is no array of ";
        say_type(v, made);
    }
    x.from = column_of_type(whole);
    x.level = nested;
    return whole;
}
constexpr type_number analyser::subscript(index n) {
    node& x = at(n);
    type_number const base = catalog::base_of(check(x.first));
    for (index c = at(x.first).next; c; c = at(c).next) {
        type_number const t = check(c);
        type_number const wanted = base == catalog::jsonb ? catalog::text : catalog::integer;
        if (t == catalog::unknown) coerce(c, wanted);
        else if (base == catalog::jsonb
                     ? (catalog::base_of(t) != catalog::integer &&
                        !catalog::converts(t, catalog::text, catalog::cast_context::implicit) &&
                        !catalog::converts(t, catalog::integer, catalog::cast_context::implicit))
                     : t != catalog::none &&
                           !catalog::converts(t, catalog::integer, catalog::cast_context::assignment)) {
            meta::verdict& v = d_.complain("AS1005", at(c).token)
                               << "[]: an element is numbered by integer, and this is ";
            say_type(v, t);
        }
    }
    if (base == catalog::none) return base;
    if (base == catalog::jsonb) {
        if (x.flag) d_.complain("AS1005", x.token) << "[]: jsonb has no slices";
        return catalog::jsonb;
    }
    type_number const element = base == catalog::unknown ? catalog::none : catalog::element_of(base);
    if (element == catalog::none) {
        meta::verdict& v = d_.complain("AS1005", x.token) << "[]: ";
        say_type(v, base);
        v << " is not an array";
        return catalog::none;
    }
    if (x.flag) x.from = at(x.first).from;
    else x.from = column_of_type(element);
    return x.flag ? base : element;
}
/// The type of `value` in what json_each() and its like return; `none` for other functions.
constexpr type_number analyser::each_value(std::string_view function) {
    if (function == "json_each") return catalog::json;
    if (function == "jsonb_each") return catalog::jsonb;
    return function == "json_each_text" || function == "jsonb_each_text" ? type_number{catalog::text} : catalog::none;
}
/// (o).price, where o is a table, query or function of FROM, is its column; (jsonb_each(x)).key.
constexpr type_number analyser::field(index n) {
    node& x = at(n);
    type_number const of = check(x.first);
    node& inner = at(x.first);
    if (of == catalog::none) return of;
    if (inner.what == form::column && inner.source && inner.ordinal == whole_row) {
        x.what = form::column;
        x.detail = 2;
        x.token = inner.token;
        inner.what = form::nothing;  // not a row that is read
        x.first = 0;
        return column(n);
    }
    if (inner.what == form::call && of == catalog::record) {
        name const wanted = d_.name_of(x.name);
        type_number const value = each_value(d_.view(inner.name));
        if (value != catalog::none && wanted == "value") return value;
        if (value != catalog::none && wanted == "key") {
            x.level = 1;  // never NULL
            return catalog::text;
        }
        if (value != catalog::none) {
            d_.complain("AS1003", x.token) << wanted.text << ": " << d_.view(inner.name) << "() has key and value";
            return catalog::none;
        }
    }
    if (of != catalog::record && !catalog::is_own(of)) {
        meta::verdict& v = d_.complain("AS1005", x.token)
                           << "." << d_.name_of(x.name).text << ": a field is of a row, and this is ";
        if (of == catalog::unknown) v << "untyped";
        else say_type(v, of);
        return catalog::none;
    }
    d_.complain("AS1012", x.token) << "a field of a composite value is not supported in checked SQL; select the whole "
                                      "value, and read its field in the program";
    return catalog::none;
}
constexpr type_number analyser::scalar(index n) {
    node& x = at(n);
    resolve_within(x.detail);
    query const& q = query_at(x.detail);
    if (d_.stopped) return catalog::none;
    if (q.outputs != 1) {
        d_.complain("AS1011", x.token) << "the query in parentheses has " << std::size_t{q.outputs}
                                       << " columns and must have 1";
        return catalog::none;
    }
    x.from = d_.outputs[q.first_output].from;
    return d_.outputs[q.first_output].is;
}

}  // namespace alphaswarm::reader
