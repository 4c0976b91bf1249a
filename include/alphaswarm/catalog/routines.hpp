// SPDX-License-Identifier: BSL-1.0
// Operators, functions, aggregates and window functions: pg_operator and pg_proc by name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/catalog/facts.hpp>
#include <alphaswarm/catalog/lines.hpp>
#include <alphaswarm/catalog/types.hpp>

namespace alphaswarm::catalog {

enum class routine_kind : unsigned char { function, aggregate, window, operation };
enum class volatility : unsigned char { immutable, stable, volatilely };
/// Kind of an aggregate: plain, `within group (order by ...)`, or hypothetical-set.
enum class aggregate_kind : unsigned char { plain, ordered_set, hypothetical_set };

/// When the result is NULL.
enum class null_rule : unsigned char {
    never,
    of_any,  ///< if any argument is NULL: a strict routine
    of_the_first,
    of_all,  ///< if all arguments are NULL
    possible  ///< even for arguments that are not NULL
};

/// The maximum number of parameters of a function in the catalogue.
inline constexpr std::size_t most_parameters = 8;

/// One operator or function, as declared.
struct routine {
    std::string_view name{};
    routine_kind kind = routine_kind::function;
    type parameters[most_parameters]{};
    std::size_t parameter_count = 0;
    type result = none;
    type variadic = none;  ///< the element type of the last parameter, if it may be given one by one
    std::size_t defaults = 0;  ///< how many of the last parameters may be omitted
    null_rule nulls = null_rule::possible;
    bool returns_set = false;
    catalog::volatility volatility = catalog::volatility::immutable;
    catalog::aggregate_kind aggregate = catalog::aggregate_kind::plain;
    std::size_t direct = 0;  ///< of an ordered-set aggregate: arguments before `within group`

    /// The declared type of the n-th argument of a call, which may be beyond the last parameter if that is variadic.
    [[nodiscard]] constexpr type parameter(std::size_t n, bool expanded) const {
        return expanded && n + 1 >= parameter_count ? variadic : parameters[n];
    }
    /// The result may be NULL for a call with these arguments, each of which may or may not be NULL.
    [[nodiscard]] constexpr bool nullable(bool const* arguments, std::size_t count) const {
        std::size_t null = 0;
        for (std::size_t i = 0; i < count; ++i) null += arguments[i];
        switch (nulls) {
            case null_rule::never:
                return false;
            case null_rule::of_any:
                return null > 0;
            case null_rule::of_the_first:
                return count > 0 && arguments[0];
            case null_rule::of_all:
                return null == count;
            default:
                return true;
        }
    }
};

namespace detail {
inline constexpr std::size_t operator_width = 12, function_head = 15;

constexpr group operators_named(std::string_view name) {
    return find_group(facts::operator_names, facts::operators, name);
}

constexpr std::size_t parameter_count(char const* function) { return digit_at(function + 1); }

/// From the two characters that encode it.
constexpr null_rule read_nulls(char const* at) {
    switch (at[1]) {
        case 'n':
            return null_rule::possible;
        case 'f':
            return null_rule::of_the_first;
        case 'a':
            return null_rule::of_all;
        default:
            return at[0] == 's' ? null_rule::of_any : null_rule::never;
    }
}
constexpr routine read_operator(std::string_view name, char const* line) {
    routine read;
    read.name = name, read.kind = routine_kind::operation;
    if (type const left = number_at(line); left != none) read.parameters[read.parameter_count++] = left;
    read.parameters[read.parameter_count++] = number_at(line + 3);
    read.result = number_at(line + 6);
    read.nulls = read_nulls(line + 9);
    return read;
}

}  // namespace detail

/// The functions of a name, one line each.
constexpr group functions_named(std::string_view name) {
    return detail::find_group(facts::routine_names, facts::routines, name);
}
/// The line after a function's.
constexpr char const* next_function(char const* line) {
    return line + detail::function_head + 3 * detail::parameter_count(line) + 1;
}
/// The line is that of an aggregate with WITHIN GROUP.
[[nodiscard]] constexpr bool is_ordered_set(char const* line) { return line[13] == 'o' || line[13] == 'h'; }
constexpr routine read_function(std::string_view name, char const* line) {
    routine read;
    read.name = name;
    read.kind = line[0] == 'a'   ? routine_kind::aggregate
                : line[0] == 'w' ? routine_kind::window
                                 : routine_kind::function;
    read.parameter_count = detail::parameter_count(line);
    for (std::size_t i = 0; i < read.parameter_count; ++i)
        read.parameters[i] = detail::number_at(line + detail::function_head + 3 * i);
    read.result = detail::number_at(line + 2);
    read.variadic = detail::number_at(line + 5);
    read.defaults = detail::digit_at(line + 8);
    read.nulls = detail::read_nulls(line + 9);
    read.returns_set = line[11] == 'r';
    read.volatility = line[12] == 'i'   ? volatility::immutable
                      : line[12] == 's' ? volatility::stable
                                        : volatility::volatilely;
    read.aggregate = line[13] == 'o'   ? aggregate_kind::ordered_set
                     : line[13] == 'h' ? aggregate_kind::hypothetical_set
                                       : aggregate_kind::plain;
    read.direct = detail::digit_at(line + 14);
    return read;
}

/// There is one of that name, whatever its arguments.
[[nodiscard]] constexpr bool is_function_name(std::string_view name) { return functions_named(name).count > 0; }
[[nodiscard]] constexpr bool is_operator_name(std::string_view name) { return detail::operators_named(name).count > 0; }

}  // namespace alphaswarm::catalog
