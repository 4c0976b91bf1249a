// SPDX-License-Identifier: BSL-1.0
// The arguments of a call: in order, by name, VARIADIC; which function of the catalogue takes them, and what those
// without a type become.
#pragma once

#include <string_view>

#include <alphaswarm/catalog/named_arguments.hpp>
#include <alphaswarm/reader/analyser.hpp>

namespace alphaswarm::reader {

/// The function that a call means; one that there is not is refused.
constexpr catalog::choice analyser::choose_call(
    index n, std::string_view function, index const* arguments, type_number const* given, std::size_t count) {
    call const& c = d_.calls[at(n).detail];
    catalog::choice made;
    if (c.named) {
        if (!named_once(n, function)) return made;
        made = choose_by_names(n, function, given, count);
    } else
        made = catalog::choose_function(function, given, count, !has_untyped_parameter(arguments, count), !c.variadic);
    if (!made) refuse_call(n, function, made.outcome, given, count);
    else if (c.variadic && made.chosen.variadic == catalog::any &&
             (given[count - 1] == catalog::unknown ||
              catalog::element_of(catalog::base_of(given[count - 1])) == catalog::none)) {
        meta::verdict& v = d_.complain("AS1006", at(arguments[count - 1]).token)
                           << function << "(): VARIADIC takes an array, and this is ";
        if (given[count - 1] == catalog::unknown) v << "untyped";
        else say_type(v, given[count - 1]);
        v << "; cast it";
        made.outcome = catalog::resolution::no_match;
    }
    return made;
}
/// AS1006: arguments by name come last, each once.
constexpr bool analyser::named_once(index n, std::string_view function) {
    bool behind = false;  // one by name
    for (index k = at(n).first; k; k = at(k).next) {
        if (at(k).alias == 0 && behind) {
            d_.complain("AS1006", at(k).token)
                << function << "(): an argument without a name cannot follow one that has a name";
            return false;
        }
        behind = behind || at(k).alias;
        for (index other = at(n).first; other != k; other = at(other).next)
            if (at(k).alias && at(other).alias && d_.name_of(at(k).alias) == d_.name_of(at(other).alias)) {
                d_.complain("AS1006", at(k).alias)
                    << function << "(): two arguments are called " << d_.name_of(at(k).alias).text;
                return false;
            }
    }
    return true;
}
constexpr catalog::choice analyser::choose_by_names(index n,
                                                    std::string_view function,
                                                    type_number const* given,
                                                    std::size_t count) const {
    constexpr std::size_t most = catalog::most_parameters, longest = 64;
    char folded[most][longest]{};
    std::string_view names[most]{};
    std::size_t i = 0;
    for (index k = at(n).first; k && i < most; k = at(k).next, ++i) {
        if (at(k).alias == 0) continue;
        name const called = d_.name_of(at(k).alias);
        exact_name const exact(called);
        std::size_t const size = exact.size < longest ? exact.size : longest;
        for (std::size_t j = 0; j < size; ++j) folded[i][j] = exact.chars[j];
        names[i] = std::string_view(folded[i], size);
    }
    return catalog::choose_function_by_names(function, given, names, count, !d_.calls[at(n).detail].variadic);
}
constexpr bool analyser::has_untyped_parameter(index const* arguments, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i)
        if (is_untyped(arguments[i]) && at(arguments[i]).what == form::parameter) return true;
    return false;
}
/// What is untyped becomes what the chosen routine takes.
constexpr void analyser::apply(catalog::choice const& made, index const* arguments, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_untyped(arguments[i])) continue;
        type_number const to = made.parameter(i);
        if (to != catalog::any) coerce(arguments[i], to);
    }
}
constexpr void analyser::refuse_call(
    index n, std::string_view function, catalog::resolution why, type_number const* given, std::size_t count) {
    node const& x = at(n);
    std::string_view const spelled = d_.calls[x.detail].function;
    meta::verdict& v = d_.complain("AS1006", x.token)
                       << (spelled == "timezone" ? std::string_view("at time zone, ") : std::string_view())
                       << (spelled.empty() ? d_.name_of(x.name).text : spelled) << "(";
    index argument = x.first;
    for (std::size_t i = 0; i < count && i < 8; ++i) {
        v << (i ? ", " : "");
        if (argument && at(argument).alias) v << d_.name_of(at(argument).alias).text << " => ";
        argument = argument ? at(argument).next : argument;
        if (given[i] == catalog::unknown) v << "untyped";
        else say_type(v, given[i]);
    }
    v << "): ";
    switch (why) {
        case catalog::resolution::ambiguous:
            v << "several functions of this name take these arguments; cast one of them";
            break;
        case catalog::resolution::undetermined:
            v << "nothing tells the type of its result; cast an argument";
            break;
        case catalog::resolution::too_many:
            v << "more than " << catalog::most_arguments << " arguments";
            break;
        default:
            v << "PostgreSQL has no function of this name that takes these arguments; ";
            if (!say_only_one(v, function, count)) v << "cast them, or give others";
            break;
    }
}
/// The function of this name, if one alone takes so many arguments.
constexpr bool analyser::say_only_one(meta::verdict& v, std::string_view function, std::size_t count) const {
    catalog::group const named = catalog::functions_named(function);
    catalog::routine only{};
    std::size_t matching = 0;
    char const* line = named.first;
    for (std::size_t i = 0; i < named.count; ++i, line = catalog::next_function(line))
        if (catalog::routine const one = catalog::read_function(function, line);
            one.parameter_count == count && one.variadic == catalog::none)
            only = one, ++matching;
    if (matching != 1 || count == 0) return false;
    v << "it has " << function << "(";
    for (std::size_t i = 0; i < count; ++i) {
        v << (i ? ", " : "");
        say_type(v, only.parameters[i]);
    }
    v << ")";
    return true;
}

}  // namespace alphaswarm::reader
