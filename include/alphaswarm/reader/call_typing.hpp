// SPDX-License-Identifier: BSL-1.0
// Calls of functions, aggregates and window functions: which one of the catalogue is meant, and whether it may stand
// where it does.
#pragma once

#include <utility>

#include <alphaswarm/catalog/aggregates.hpp>
#include <alphaswarm/reader/analyser.hpp>
#include <alphaswarm/reader/unknown_functions.hpp>

namespace alphaswarm::reader {

/// AS1008: an aggregate, a window function or a function that returns rows, in a clause that does not take it.
constexpr void analyser::check_place(index n, catalog::routine_kind kind, index level) {
    node const& x = at(n);
    clause const here = level == current_ ? clause_ : clauses_[level];
    call const& c = d_.calls[x.detail];
    auto const refuse = [&](std::string_view what, std::string_view why) {
        d_.complain("AS1008", x.token) << d_.view(x.name) << "(): " << what << " cannot be used in "
                                       << (inside_aggregate_ ? "an aggregate"
                                           : inside_window_  ? "the window of another"
                                                             : words_of(here))
                                       << why;
    };
    if (c.is_over) {
        if (kind == catalog::routine_kind::function)
            d_.complain("AS1008", x.token)
                << d_.view(x.name) << "(): it is neither a window function nor an aggregate, and takes no OVER";
        else if (inside_aggregate_ || inside_window_ || (here != clause::select && here != clause::order_by))
            refuse("a window function", "; put it into a query inside of this one");
    } else if (kind == catalog::routine_kind::window)
        d_.complain("AS1008", x.token) << d_.view(x.name) << "(): it needs a window: over (...)";
    else if (kind == catalog::routine_kind::aggregate) {
        if (inside_aggregate_) refuse("an aggregate", "; put the inner one into a query of its own");
        else if (here != clause::select && here != clause::having && here != clause::order_by && here != clause::window)
            refuse("an aggregate", here == clause::where ? ": its rows are not grouped yet; use HAVING" : "");
    }
}

/// The query whose aggregate this is: PostgreSQL takes one of outer columns alone for the outer query's.
constexpr index analyser::level_of(index n) const {
    index nearest = 0;
    call const& c = d_.calls[at(n).detail];
    for (index chain : {at(n).first, c.order, c.within, c.filter})
        for (index k = chain; k; k = at(k).next) nearest = nearer(nearest, column_level(k));
    return nearest ? nearest : current_;
}
/// Of two queries the inner one; 0 is outside of all.
constexpr index analyser::nearer(index a, index b) const {
    if (a == 0 || b == 0) return a ? a : b;
    for (index q = a; q; q = d_.queries[q].outer)
        if (q == b) return a;
    return b;
}
constexpr index analyser::column_level(index n) const {
    node const& x = at(n);
    if (x.what == form::column) return x.is == catalog::none ? current_ : x.level;
    index nearest = 0;
    for (index c = x.first; c; c = at(c).next) nearest = nearer(nearest, column_level(c));
    if (index const q = query_inside(x))
        for (index inner = d_.queries[q].first_node; inner <= d_.queries[q].last_node; ++inner)
            if (at(inner).what == form::column && is_around(at(inner).level))
                nearest = nearer(nearest, at(inner).level);
    return nearest;
}
/// An aggregate of this query is in the expression, in inner queries too.
constexpr bool analyser::holds_aggregate_of(index n, index level) const {
    node const& x = at(n);
    auto const is_one = [&](node const& one) {
        return one.what == form::call && one.level == level && !d_.calls[one.detail].is_over &&
               d_.calls[one.detail].kind == catalog::routine_kind::aggregate;
    };
    if (is_one(x)) return true;
    if (index const q = query_inside(x))
        for (index inner = d_.queries[q].first_node; inner <= d_.queries[q].last_node; ++inner)
            if (is_one(at(inner))) return true;
    for (index c = x.first; c; c = at(c).next)
        if (holds_aggregate_of(c, level)) return true;
    return false;
}
/// The query is the current one, or around it.
constexpr bool analyser::is_around(index level) const {
    for (index q = current_; q; q = d_.queries[q].outer)
        if (q == level) return true;
    return false;
}
/// The outer query's columns in an aggregate of its own are not free.
constexpr void analyser::note_aggregated(index n, index level) {
    node& x = at(n);
    if (x.what == form::column && x.level == level) x.flag = true;
    if (index const q = query_inside(x))
        for (index inner = d_.queries[q].first_node; inner <= d_.queries[q].last_node; ++inner)
            if (at(inner).what == form::column && at(inner).level == level) at(inner).flag = true;
    for (index c = x.first; c; c = at(c).next) note_aggregated(c, level);
    if (x.what == form::call)
        for (index chain : {d_.calls[x.detail].order, d_.calls[x.detail].within, d_.calls[x.detail].filter})
            for (index k = chain; k; k = at(k).next) note_aggregated(k, level);
}

/// One routine of the name: of the kind that the call's clauses ask for, where there are several.
constexpr catalog::routine analyser::representative(std::string_view function,
                                                    catalog::group const& named,
                                                    call const& c) const {
    if (named.count == 0) return {};
    bool const ordered = c.within != 0;
    char const* line = named.first;
    for (std::size_t i = 0; i < named.count; ++i, line = catalog::next_function(line))
        if (catalog::is_ordered_set(line) == ordered) return catalog::read_function(function, line);
    return catalog::read_function(function, named.first);
}

constexpr type_number analyser::call_type(index n) {
    node& x = at(n);
    index const number = x.detail;
    name const written = d_.name_of(x.name);
    exact_name const exact(written);
    std::string_view function = d_.calls[number].function;
    if (function.empty()) function = exact.view().substr(0, 63);
    call& c = d_.calls[number];
    catalog::group const named = catalog::functions_named(function);
    bool const foreign = c.schema && !(d_.name_of(c.schema) == "pg_catalog");
    if (foreign || (named.count == 0 && catalog::type_named(function) == catalog::none)) {
        meta::verdict& v = d_.complain("AS1006", x.token) << (foreign ? d_.view(c.schema) : std::string_view())
                                                          << (foreign ? "." : "") << function << "(): ";
        misses_table = true;  // it may be described by the set
        say_unknown_function(v, n, function, foreign);
        check_all(x.first);
        d_.stopped = d_.stopped || clause_ == clause::from;  // nothing is known of its columns
        return catalog::none;
    }
    catalog::routine const sample = representative(function, named, c);
    bool const gathers = sample.kind == catalog::routine_kind::aggregate && !c.is_over;
    // arguments first, then ORDER BY and FILTER
    bool const in_aggregate = inside_aggregate_, in_window = inside_window_,
               in_choice = std::exchange(inside_choice_, clause_ == clause::from);
    if (gathers) inside_aggregate_ = true;
    if (c.is_over) inside_window_ = true;
    index arguments[catalog::most_arguments]{};
    type_number given[catalog::most_arguments]{};
    std::size_t count = 0;
    bool known = true, too_many = false;
    auto const take = [&](index first) {
        for (index k = first; k; k = at(k).next) {
            type_number const t = check(k);
            known = known && t != catalog::none;
            if (count < catalog::most_arguments) arguments[count] = k, given[count++] = t;
            else too_many = true;
        }
    };
    bool const ordered_set =
        sample.kind == catalog::routine_kind::aggregate && sample.aggregate != catalog::aggregate_kind::plain;
    take(x.first);
    std::size_t const direct = count;
    if (c.within) take(c.within);
    inside_aggregate_ = in_aggregate;
    inside_window_ = in_window;
    index const level = gathers ? level_of(n) : current_;
    check_place(n, sample.kind, level);
    if (gathers) {
        x.level = level;
        query_at(level).grouped = true;
        for (std::size_t i = 0; level != current_ && i < count; ++i)
            if (holds_aggregate_of(arguments[i], level))
                d_.complain("AS1008", x.token)
                    << function
                    << "(): it holds another aggregate of the same query; put the inner one into a query of its own";
        if (level != current_) note_aggregated(n, level);
    }
    if (gathers) inside_aggregate_ = true;
    if (c.is_over) inside_window_ = true;
    if (c.filter) {
        clause const around = std::exchange(clause_, clause::filter);
        bool const gathering = std::exchange(inside_aggregate_, true);
        condition(c.filter, "FILTER");
        inside_aggregate_ = gathering;
        clause_ = around;
    }
    inside_aggregate_ = in_aggregate || gathers;
    if (known && !d_.stopped) {
        if (ordered_set && !c.within) {
            d_.complain("AS1008", x.token) << function << "(): it needs WITHIN GROUP (ORDER BY ...)";
            known = false;
        } else if (!ordered_set && c.within) {
            d_.complain("AS1008", x.token)
                << function << "(): it is not an ordered-set aggregate, and takes no WITHIN GROUP";
            known = false;
        } else if (c.filter && sample.kind != catalog::routine_kind::aggregate) {
            d_.complain("AS1008", x.token) << function << "(): FILTER is for aggregates";
            known = false;
        } else if ((c.distinct || c.order) && (sample.kind != catalog::routine_kind::aggregate || c.is_over)) {
            d_.complain("AS1008", x.token) << function << "(): DISTINCT and ORDER BY are for aggregates without OVER";
            known = false;
        } else if (c.star && (sample.kind == catalog::routine_kind::function || count > 0)) {
            d_.complain("AS1006", x.token) << function << "(*): only an aggregate without arguments takes *";
            known = false;
        } else if (sample.kind == catalog::routine_kind::aggregate && !c.star && count == 0 && !ordered_set) {
            d_.complain("AS1006", x.token)
                << function << "(): " << (function == "count" ? "count(*) counts rows" : "it takes an argument");
            known = false;
        } else if (c.variadic && ordered_set) {
            d_.complain("AS1012", x.token)
                << function << "(): VARIADIC is not supported in checked SQL here; give the values one by one";
            known = false;
        }
    }
    catalog::choice made;
    if (known && too_many) {
        refuse_call(n, function, catalog::resolution::too_many, given, count);
        known = false;
    }
    if (known) {
        made = choose_call(n, function, arguments, given, count);
    }
    type_number result = catalog::none;
    if (known && made) {
        apply(made, arguments, count);
        c.kind = made.is_cast ? catalog::routine_kind::function : made.chosen.kind;
        c.nulls = made.chosen.nulls;
        c.resolved = true;
        c.over_rows = c.kind == catalog::routine_kind::aggregate && catalog::is_of_one_row(function);
        if (made.chosen.volatility == catalog::volatility::volatilely) calls = true;
        result = made.result();
        c.returns_set = made.chosen.returns_set;
        if (c.returns_set && clause_ != clause::from) ++query_at(current_).set_calls;
        if (made.chosen.returns_set &&
            (in_choice || in_aggregate || gathers || in_window ||
             (clause_ != clause::select && clause_ != clause::order_by && clause_ != clause::from &&
              clause_ != clause::group_by && clause_ != clause::window)))
            d_.complain("AS1008", x.token)
                << function << "(): a function that returns rows cannot be used here; put it into FROM";
        if (c.kind == catalog::routine_kind::aggregate && c.distinct)
            for (std::size_t i = 0; i < direct; ++i) {
                if (is_untyped(arguments[i])) coerce(arguments[i], catalog::text);
                if (!sorts(arguments[i])) {
                    meta::verdict& v = d_.complain("AS1007", x.token) << function << "(distinct): ";
                    say_type(v, at(arguments[i]).is);
                    v << " has no order";
                }
            }
    }
    // the sort keys of an aggregate's argument
    for (index k = c.order; k; k = at(k).next) {
        bool is_argument = false;
        if (check(k) == catalog::unknown) coerce(k, catalog::text);
        key_type(k, "ORDER BY");
        for (std::size_t i = 0; i < direct; ++i) is_argument = is_argument || same(arguments[i], k);
        if (c.distinct && !is_argument)
            d_.complain("AS1007", at(k).token) << function << "(distinct ...): it can be ordered by its arguments only";
    }
    for (index k = c.within; k; k = at(k).next) key_type(k, "ORDER BY");
    inside_aggregate_ = in_aggregate;
    inside_window_ = in_window;
    inside_choice_ = in_choice;
    // what hands a value on keeps its column
    if (result != catalog::none && x.first) {
        bool const hands_on = function == "min" || function == "max" || function == "lag" || function == "lead" ||
                              function == "first_value" || function == "last_value" || function == "nth_value" ||
                              function == "any_value" || function == "mode";
        index const value = c.within ? c.within : x.first;
        bool keeps = hands_on && at(value).is == result;
        if (keeps && (function == "lag" || function == "lead") && count > 2)
            keeps = keeps_column(arguments[2], at(value).from);
        if (keeps) x.from = at(value).from;
    }
    if (x.from.table == 0 && catalog::is_own(result)) x.from = column_of_type(result);
    return result;
}
}  // namespace alphaswarm::reader
