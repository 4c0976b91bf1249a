// SPDX-License-Identifier: BSL-1.0
// Which type converts to which, and when: pg_cast, arrays by their elements, and the text form of every type, as the
// manual's page on CREATE CAST describes it.
#pragma once

#include <cstdint>

#include <alphaswarm/catalog/facts.hpp>
#include <alphaswarm/catalog/lines.hpp>
#include <alphaswarm/catalog/types.hpp>

namespace alphaswarm::catalog {

/// Where a conversion is allowed: everywhere, into a column, or only explicitly. Each includes those before it.
enum class cast_context : unsigned char { implicit, assignment, explicitly };
/// How a conversion is done.
enum class cast_path : unsigned char { nowhere, same_bytes, function, by_element, by_text };

namespace detail {
inline constexpr std::size_t cast_width = 9;
/// The line of this cast, or the one that would follow it; null at the end.
constexpr char const* cast_line(type from, type to) {
    return find_line(facts::casts, cast_width, [from, to](char const* line) {
        type const source = number_at(line);
        return source < from || (source == from && number_at(line + 3) < to);
    });
}
}  // namespace detail

/// The conversion from one type to another in a context, apart from parameters and untyped literals.
[[nodiscard]] constexpr cast_path cast_between(type from, type to, cast_context allowed) {
    from = base_of(from), to = base_of(to);
    if (from == to) return cast_path::same_bytes;
    if (from == citext && (to == text || to == varchar)) return cast_path::same_bytes;
    if (!is_own(from) && !is_own(to)) {
        char const* const line = detail::cast_line(from, to);
        if (line != nullptr && detail::number_at(line) == from && detail::number_at(line + 3) == to) {
            auto const needs = line[6] == 'i'   ? cast_context::implicit
                               : line[6] == 'a' ? cast_context::assignment
                                                : cast_context::explicitly;
            if (allowed < needs) return cast_path::nowhere;
            return line[7] == 'f' ? cast_path::function : line[7] == 'b' ? cast_path::same_bytes : cast_path::by_text;
        }
    }
    type const source = element_of(from), target = element_of(to);
    if (source != none && target != none && to != oidvector && to != int2vector &&
        cast_between(source, target, allowed) != cast_path::nowhere)
        return cast_path::by_element;
    if (allowed >= cast_context::assignment && category_of(to) == 'S') return cast_path::by_text;
    if (allowed >= cast_context::explicitly && category_of(from) == 'S') return cast_path::by_text;
    return cast_path::nowhere;
}

/// The conversion exists; an untyped literal converts to any type.
[[nodiscard]] constexpr bool converts(type from, type to, cast_context allowed) {
    if (from == to || to == any || from == unknown) return true;
    if (cast_between(from, to, allowed) != cast_path::nowhere) return true;
    if (to == record && is_composite(from)) return true;
    if (from == record && is_composite(to)) return true;
    return to == record_array && is_composite(element_of(from));
}

}  // namespace alphaswarm::catalog
