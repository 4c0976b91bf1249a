// SPDX-License-Identifier: BSL-1.0
// The windows of a query: what they are divided and ordered by, what one takes from another, and the frame, whose
// bounds are so many rows or groups away, or so far in the column that orders the window.
#pragma once

#include <utility>

#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// The window of WINDOW that this one is made of, or 0; one of WINDOW sees those before it.
constexpr index analyser::window_under(index number) const {
    window const& given = d_.windows[number];
    if (given.base == 0) return 0;
    index const end = given.name ? number : static_cast<index>(d_.window_count + 1);
    for (index i = 1; i < end; ++i)
        if (d_.windows[i].name && d_.windows[i].query == given.query &&
            d_.name_of(d_.windows[i].name) == d_.name_of(given.base))
            return i;
    return 0;
}
/// The definition of a window; one that is named is worked out once.
constexpr void analyser::check_window(index number) {
    window const& given = d_.windows[number];
    index const under = window_under(number);
    if (given.base && under == 0)
        d_.complain("AS1002", given.token) << "over " << d_.view(given.base) << ": no window of the query has this name"
                                           << (given.name ? " before this one" : "");
    else if (given.base && given.token != given.base) {  // over (w ...)
        window const& of = d_.windows[under];
        std::string_view const why = given.partition           ? "takes its PARTITION BY from it"
                                     : given.order && of.order ? "takes its ORDER BY from it"
                                     : of.frame != frame_unit::none
                                         ? "cannot have its frame; write it without parentheses"
                                         : "";
        if (!why.empty())
            d_.complain("AS1008", given.token)
                << "over (" << d_.view(given.base) << "): a window made of another " << why;
    }
    clause const around = std::exchange(clause_, clause::window);
    for (index chain : {given.order, given.partition})  // as PostgreSQL looks at them
        for (index k = chain; k; k = at(k).next) {
            if (check(k) == catalog::unknown) coerce(k, catalog::text);
            key_type(k, chain == given.partition ? "PARTITION BY" : "ORDER BY");
        }
    clause_ = clause::frame;
    if (given.frame != frame_unit::none) check_frame(number);
    clause_ = around;
}
constexpr void analyser::check_frame(index number) {
    window const& given = d_.windows[number];
    index order = given.order;
    for (index i = window_under(number); i && order == 0; i = window_under(i)) order = d_.windows[i].order;
    if (given.frame == frame_unit::groups && order == 0)
        d_.complain("AS1008", given.token) << "groups: they are rows that ORDER BY finds equal; order the window";
    bool const measures = given.frame == frame_unit::range && (given.first || given.last);
    if (measures && (order == 0 || at(order).next)) {
        d_.complain("AS1008", given.token)
            << "range: a distance is one in the column that orders the window; order it by one column";
        return;
    }
    for (index n : {given.first, given.last}) {
        if (n == 0) continue;
        type_number const t = check(n);
        if (column_level(n) == current_)
            d_.complain("AS1008", at(n).token) << "the frame of a window cannot read a column";
        else if (measures) check_distance(n, catalog::base_of(at(order).is));
        else if (t == catalog::unknown) coerce(n, catalog::bigint);
        else if (t != catalog::none && !catalog::converts(t, catalog::bigint, catalog::cast_context::assignment)) {
            meta::verdict& v = d_.complain("AS1005", at(n).token)
                               << "rows and groups of a frame are counted by a number, and this is ";
            say_type(v, t);
        }
    }
}
/// RANGE 3 PRECEDING, in a column of this type: PostgreSQL's in_range functions.
constexpr void analyser::check_distance(index n, type_number of) {
    type_number wanted = catalog::none;
    switch (of) {
        case catalog::none:
            return;
        case catalog::smallint:
        case catalog::integer:
        case catalog::bigint:
        case catalog::numeric:
            wanted = of;
            break;
        case catalog::real:
        case catalog::double_precision:
            wanted = catalog::double_precision;
            break;
        case catalog::date:
        case catalog::time:
        case catalog::timetz:
        case catalog::timestamp:
        case catalog::timestamptz:
        case catalog::interval:
            wanted = catalog::interval;
            break;
        default: {
            meta::verdict& v = d_.complain("AS1005", at(n).token)
                               << "range: a distance is one of numbers, dates or times, and the window is ordered by ";
            say_type(v, of);
            return;
        }
    }
    type_number const given = catalog::base_of(at(n).is);
    if (given == catalog::unknown) return coerce(n, wanted);
    bool const small = of == catalog::smallint || of == catalog::integer;  // beside which all whole numbers are taken
    if (given == catalog::none ||
        catalog::converts(given, small ? type_number{catalog::bigint} : wanted, catalog::cast_context::implicit))
        return;
    meta::verdict& v = d_.complain("AS1005", at(n).token) << "range: a distance in ";
    say_type(v, of);
    v << " is given as ";
    say_type(v, wanted);
    v << ", and this is ";
    say_type(v, given);
}

}  // namespace alphaswarm::reader
