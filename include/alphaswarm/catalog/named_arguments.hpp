// SPDX-License-Identifier: BSL-1.0
// Calls with arguments by name, make_interval(days => 3): which parameter each argument is for, and then the algorithm
// of resolve.hpp. Only readers of SQL text need it.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/catalog/parameter_names.hpp>
#include <alphaswarm/catalog/resolve.hpp>

namespace alphaswarm::catalog {

namespace detail {

/// The names of a function's parameters, in order and with a space behind each but the last; empty if it has none.
constexpr std::string_view parameter_names_of(std::string_view function, char const* line) {
    std::size_t const digits = 3 * parameter_count(line);
    for (std::string_view left(facts::parameter_names, sizeof facts::parameter_names - 1); !left.empty();) {
        std::size_t const end = left.find('\n');
        std::string_view const one = left.substr(0, end);
        std::string_view const key = one.substr(0, one.find(' ', function.size() + 1));
        if (key.size() == function.size() + 1 + digits && key.starts_with(function) && key[function.size()] == ' ' &&
            key.ends_with(std::string_view(line + function_head, digits)))
            return one.substr(key.size() + 1);
        left.remove_prefix(end + 1);
    }
    return {};
}
/// The number of the parameter with this name; `most_parameters` if there is none.
constexpr std::size_t parameter_named(std::string_view names, std::string_view wanted) {
    for (std::size_t n = 0; !names.empty(); ++n) {
        std::size_t const end = names.find(' ');
        if (names.substr(0, end) == wanted) return n;
        if (end == names.npos) break;
        names.remove_prefix(end + 1);
    }
    return most_parameters;
}

}  // namespace detail

/// As choose_function(), where `names` has the name of each argument, in lower case unless it was quoted; those without
/// come first. A variadic function is meant only if the last argument is its array: `expands` is false. The choice has
/// the parameters in the order of the arguments.
[[nodiscard]] constexpr choice choose_function_by_names(
    std::string_view name, type const* arguments, std::string_view const* names, std::size_t count, bool expands) {
    if (count > most_parameters) return refusal(resolution::no_match);
    group const named = functions_named(name);
    detail::candidates all(arguments, count);
    std::size_t places[most_parameters]{};  // of the parameters that the arguments are for
    auto const find_places = [&](char const* line) {  // returns whether the function can be called so
        std::size_t const parameters = detail::parameter_count(line), defaults = detail::digit_at(line + 8);
        std::string_view const its_names = detail::parameter_names_of(name, line);
        bool given[most_parameters]{};
        for (std::size_t n = 0; n < count; ++n) {
            places[n] = names[n].empty() ? n : detail::parameter_named(its_names, names[n]);
            if (places[n] >= parameters || given[places[n]]) return false;
            given[places[n]] = true;
        }
        for (std::size_t n = 0; n + defaults < parameters; ++n)
            if (!given[n]) return false;
        return true;
    };
    char const* line = named.first;
    for (std::size_t i = 0; i < named.count; ++i, line = next_function(line)) {
        if ((expands && detail::number_at(line + 5) != none) || !find_places(line)) continue;
        detail::candidate c;
        c.line = line;
        c.parameter_count = count;
        for (std::size_t n = 0; n < count; ++n)
            c.parameters[n] = detail::number_at(line + detail::function_head + 3 * places[n]);
        all.add(c, detail::parameter_count(line) > count);
    }
    detail::candidate const* chosen = all.exact();
    if (chosen == nullptr) chosen = all.best();
    if (chosen == nullptr) return refusal(detail::why_none(named, all));
    if (chosen->ambiguous) return refusal(resolution::ambiguous);
    find_places(chosen->line);
    if (!expands && places[count - 1] != count - 1) return refusal(resolution::no_match);
    routine meant = read_function(name, chosen->line);
    for (std::size_t n = 0; n < count; ++n) meant.parameters[n] = chosen->parameters[n];
    meant.parameter_count = count;
    return detail::settle(meant, false, arguments, count);
}

}  // namespace alphaswarm::catalog
