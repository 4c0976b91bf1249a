// SPDX-License-Identifier: BSL-1.0
// The words of a description, and which of them were said.  A word that is said twice, or of something that cannot have
// it, leaves no trace in the facts that it sets; noted here, the rules see it, and what a description says is never
// dropped.
#pragma once

#include <cstdint>
#include <string_view>

namespace alphaswarm::schema {

/// A word of a column, of a key, index, check or link, or of a whole table.
enum class word : unsigned char {
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
    no_action_given  // references() with what is no action: it is no word that a program spells
};

/// As the program spells it.
[[nodiscard]] constexpr std::string_view name_of(word w) {
    constexpr std::string_view names[] = {
        "named",      "primary_key",      "unique",         "indexed",         "varchar",     "numeric",
        "references", "on_delete",        "on_update",      "reference_named", "generated",   "server_default",
        "computed",   "identity",         "immutable",      "version",         "comment",     "one_of",
        "where",      "using_method",     "when",           "in_schema",       "append_only", "scoped",
        "inherits",   "discriminated_by", "scoped_through", "references"};
    return names[static_cast<unsigned char>(w)];
}

/// Words by their bits: in the lower half those that were said, in the upper half those that were said again. One
/// number, since it is copied with the facts at every step of a description.
using words_said = std::uint64_t;

[[nodiscard]] constexpr words_said bit_of(word w) { return words_said{1} << static_cast<unsigned char>(w); }
template <class... Word>
[[nodiscard]] constexpr words_said bits_of(Word... w) {
    return (words_said{0} | ... | bit_of(w));
}
[[nodiscard]] constexpr words_said said_again(word w) { return bit_of(w) << 32; }
/// The words after one more of them.
[[nodiscard]] constexpr words_said and_said(words_said words, word w) {
    return words | bit_of(w) | (words & bit_of(w)) << 32;
}
[[nodiscard]] constexpr bool says(words_said words, word w) { return (words & bit_of(w)) != 0; }

/// Calls `visit(word)` for each of them that was said.
template <class Visit>
constexpr void for_each_word(words_said words, Visit visit) {
    for (unsigned char w = 0; w < 32 && words >> w != 0; ++w)
        if (words >> w & 1) visit(static_cast<word>(w));
}
/// Calls `visit(word)` for each of them that was said more than once.
template <class Visit>
constexpr void for_each_repeated(words_said words, Visit visit) {
    for_each_word(words >> 32, visit);
}

}  // namespace alphaswarm::schema
