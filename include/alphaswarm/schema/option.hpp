// SPDX-License-Identifier: BSL-1.0
// The options of a description, and which of them were given. An option that is given twice, or to something that
// cannot have it, leaves no trace in the facts it sets. It is noted here so that the rules can report it and nothing in
// a description is silently dropped.
#pragma once

#include <cstdint>
#include <string_view>

namespace alphaswarm::schema {

/// An option of a column, of a key, index, check or link, or of a whole table.
enum class option : unsigned char {
    named,
    primary_key,
    unique,
    indexed,
    varchar,
    numeric,
    references,
    on_delete,
    on_update,
    reference_named,
    generated,
    server_default,
    computed,
    identity,
    immutable,
    version,
    comment,
    one_of,
    where,
    using_method,
    when,
    in_schema,
    append_only,
    scoped,
    inherits,
    discriminated_by,
    scoped_through,
    as_view,
    as_function,
    no_action_given  // references() was given something that is not an action; no program spells this one
};

/// As the program spells it.
[[nodiscard]] constexpr std::string_view name_of(option w) {
    constexpr std::string_view names[] = {
        "named",      "primary_key",      "unique",         "indexed",         "varchar",     "numeric",
        "references", "on_delete",        "on_update",      "reference_named", "generated",   "server_default",
        "computed",   "identity",         "immutable",      "version",         "comment",     "one_of",
        "where",      "using_method",     "when",           "in_schema",       "append_only", "scoped",
        "inherits",   "discriminated_by", "scoped_through", "as_view",         "as_function", "references"};
    return names[static_cast<unsigned char>(w)];
}

/// One bit per option: the lower half holds those that were given, the upper half those given more than once. A single
/// number, because it is copied with the facts at every step of a description.
using option_set = std::uint64_t;

[[nodiscard]] constexpr option_set bit_of(option w) { return option_set{1} << static_cast<unsigned char>(w); }
template <class... Word>
[[nodiscard]] constexpr option_set bits_of(Word... w) {
    return (option_set{0} | ... | bit_of(w));
}
[[nodiscard]] constexpr option_set repeated_option(option w) { return bit_of(w) << 32; }
/// The set with one more option.
[[nodiscard]] constexpr option_set with_option(option_set options, option w) {
    return options | bit_of(w) | (options & bit_of(w)) << 32;
}
[[nodiscard]] constexpr bool has_option(option_set options, option w) { return (options & bit_of(w)) != 0; }

/// Calls `visit(option)` for each option that was given.
template <class Visit>
constexpr void for_each_option(option_set options, Visit visit) {
    for (unsigned char w = 0; w < 32 && options >> w != 0; ++w)
        if (options >> w & 1) visit(static_cast<option>(w));
}
/// Calls `visit(option)` for each option that was given more than once.
template <class Visit>
constexpr void for_each_repeated(option_set options, Visit visit) {
    for_each_option(options >> 32, visit);
}

}  // namespace alphaswarm::schema
