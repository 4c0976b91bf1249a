// SPDX-License-Identifier: BSL-1.0
// Functions that the set describes, called in FROM: each argument has its type, and one that is never NULL is given no
// NULL. Their rows are read as a table's.
#pragma once

#include <cstddef>
#include <utility>

#include <alphaswarm/catalog/casts.hpp>
#include <alphaswarm/reader/names.hpp>

namespace alphaswarm::reader {

/// The set's function that this call names, from 1; 0 if there is none.
constexpr index analyser::described_function(index n) const {
    node const& x = at(n);
    if (x.what != form::call) return 0;
    for (index i = 0; i < table_count_; ++i)
        if (tables_[i] != nullptr && tables_[i]->is_function() &&
            is_called(*tables_[i], d_, d_.name_of(x.name), d_.calls[x.detail].schema))
            return static_cast<index>(i + 1);
    return 0;
}
/// Its rows in FROM.
constexpr void analyser::described_source(source& from, index table) {
    call& c = d_.calls[at(from.call).detail];
    std::string_view const called = table_at(table).name();
    c.resolved = true;
    calls = true;  // what it does is not known here
    from.table = table;
    if (c.star || c.distinct || c.variadic || c.is_over || c.order || c.within || c.filter)
        d_.complain("AS1006", at(from.call).token) << called << "(): it takes its arguments alone";
    else if (from.ordinality || from.definitions)
        d_.complain("AS1012", at(from.call).token)
            << called << "(): a described function has the columns of its description; "
            << (from.ordinality ? "number its rows with row_number() in place of WITH ORDINALITY"
                                : "leave their types out");
    else check_column_names(from);
    bool const in_choice = std::exchange(inside_choice_, true);  // no argument has several rows
    if (named_once(from.call, called)) match_arguments(from.call, table);
    inside_choice_ = in_choice;
}
/// AS1006: every argument is given, once.
constexpr void analyser::match_arguments(index n, index table) {
    schema::table_view const& t = table_at(table);
    bool given[document::most_parameters]{};
    std::size_t position = 0;
    for (index k = at(n).first; k; k = at(k).next) {
        std::size_t number = position++;
        if (at(k).alias)
            for (number = 0; number < t.argument_count; ++number)
                if (d_.name_of(at(k).alias) == std::string_view(t.arguments[number].name)) break;
        if (number >= t.argument_count) {
            meta::verdict& v = d_.complain("AS1006", at(k).alias ? at(k).alias : at(k).token) << t.name() << "(): ";
            if (at(k).alias) v << "it has no argument " << d_.name_of(at(k).alias).text << "; ";
            say_arguments(v, t);
            check(k);
        } else if (number < document::most_parameters && std::exchange(given[number], true))
            d_.complain("AS1006", at(k).token)
                << t.name() << "(): the argument " << t.arguments[number].name << " is given twice";
        else give_argument(k, table, number);
    }
    for (std::size_t i = 0; i < t.argument_count && i < document::most_parameters; ++i)
        if (!given[i]) {
            meta::verdict& v = d_.complain("AS1006", at(n).token)
                               << t.name() << "(): the argument " << t.arguments[i].name << " is not given; ";
            return say_arguments(v, t);
        }
}
constexpr void analyser::say_arguments(meta::verdict& v, schema::table_view const& t) const {
    v << "it takes (";
    for (std::size_t i = 0; i < t.argument_count; ++i) {
        v << (i ? ", " : "") << t.arguments[i].name << " ";
        say_type(v, type_of(t.arguments[i]));
    }
    v << ")";
}
constexpr void analyser::give_argument(index n, index table, std::size_t number) {
    schema::table_view const& t = table_at(table);
    schema::column_facts const& argument = t.arguments[number];
    type_number const given = check(n), to = type_of(argument);
    auto const complain = [&]() -> meta::verdict& {
        return d_.complain("AS1006", at(n).token) << t.name() << "(): the argument " << argument.name << " is ";
    };
    origin const own{table, static_cast<index>(t.column_count + number)};
    if (given == catalog::none) return;
    if (is_untyped(n)) coerce(n, to, own);
    else if (!catalog::converts(given, to, catalog::cast_context::implicit)) {
        meta::verdict& v = complain();
        say_type(v, to);
        v << ", and is given ";
        say_type(v, given);
        v << "; cast it";
        return;
    } else if (origin const of = origin_of(n); of.table) note_comparison(at(n).token, own, of);
    if (!argument.nullable && may_be_null(n))
        complain() << "never NULL, and this may be; give coalesce(...)"
                   << (at(n).what == form::parameter ? ", or leave the ? out" : "");
}

}  // namespace alphaswarm::reader
