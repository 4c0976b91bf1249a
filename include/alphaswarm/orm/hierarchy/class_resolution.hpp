// SPDX-License-Identifier: BSL-1.0
// Which class does a row belong to? Its discriminators claim one thing and the subclass tables that hold a row may show
// another; this header combines the two, as numbers, without types and without a server. A claim that no row supports
// is a contradiction; rows that no discriminator claims count only when classes are verified.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/schema/hierarchy_rules.hpp>

namespace alphaswarm::orm {

/// Classes of a hierarchy, as bits.
using class_set = std::uint64_t;

namespace detail {

constexpr class_set bit_of(std::size_t number) { return class_set{1} << number; }
/// The number of the first class of a set that is not empty.
constexpr std::size_t first_in(class_set some) { return static_cast<std::size_t>(__builtin_ctzll(some)); }

/// The number of discriminators above a class: each makes its own claim.
template <std::size_t N>
constexpr std::size_t level_of(std::array<schema::class_facts, N> const& classes, std::size_t number) {
    std::size_t level = 0;
    for (std::size_t at = classes[number].discriminating_ancestor; at < N; at = classes[at].discriminating_ancestor)
        ++level;
    return level;
}
template <class Hierarchy>
inline constexpr std::size_t most_levels = [] {
    std::size_t most = 1;
    for (std::size_t i = 0; i < Hierarchy::size; ++i) {
        if (!schema::classes_of<Hierarchy>[i].discriminates) continue;
        std::size_t const level = level_of(schema::classes_of<Hierarchy>, i) + 1;
        most = level > most ? level : most;
    }
    return most;
}();
/// What resolving a row needs to know of one class. A program keeps these rather than descriptions of tables.
struct class_line {
    static constexpr std::uint8_t none = 255;
    class_set lineage = 0;  // itself and its ancestors
    class_set below = 0;  // itself and its descendants
    std::string_view identity{};
    std::uint8_t discriminating_ancestor = none;  // the class whose discriminator has that identity
    std::uint8_t discriminating_class =
        none;  // the class whose discriminator distinguishes its rows further: itself, or its discriminating ancestor
    std::uint8_t level = 0;  // which of a row's claims that discriminator makes
};
template <std::size_t N>
constexpr std::array<class_line, N> lines_of(std::array<schema::class_facts, N> const& classes) {
    std::array<class_line, N> lines{};
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t at = i; at < N; at = classes[at].parent) {
            lines[i].lineage |= bit_of(at);
            lines[at].below |= bit_of(i);
        }
        lines[i].identity = classes[i].identity;
        if (classes[i].discriminating_ancestor < N)
            lines[i].discriminating_ancestor = static_cast<std::uint8_t>(classes[i].discriminating_ancestor);
        std::size_t const discriminating_class = classes[i].discriminates ? i : classes[i].discriminating_ancestor;
        if (discriminating_class >= N) continue;
        lines[i].discriminating_class = static_cast<std::uint8_t>(discriminating_class);
        lines[i].level = static_cast<std::uint8_t>(level_of(classes, discriminating_class));
    }
    return lines;
}
/// The classes whose tables a claim makes worth searching: the one it names, and those below it that another
/// discriminator identifies.
template <std::size_t N>
constexpr class_set supported_by(std::array<schema::class_facts, N> const& classes,
                                 std::size_t claimed,
                                 class_set wanted) {
    class_set all = 0;
    for (std::size_t i = 0; i < N; ++i)
        if (i == claimed || (schema::descends(classes, i, claimed) &&
                             schema::descends(classes, classes[i].discriminating_ancestor, claimed)))
            all |= bit_of(i);
    return all & wanted;
}

/// What is known about one row. Claims are class numbers, by the level of the discriminator; `none`: it names no
/// subclass.
template <std::size_t Levels>
struct row_evidence {
    static constexpr std::uint8_t none = 255;
    class_set found = 0;
    std::uint8_t claims[Levels]{};

    constexpr row_evidence() {
        for (std::uint8_t& claim : claims) claim = none;
    }
};

/// The class of a row, or that its parts contradict each other.
struct resolved_class {
    std::size_t number = 0;
    bool contradictory = false;
    std::size_t claimed = schema::table_view::none;  // the claim that is contradicted
};

/// The question asked about every row of one load.
struct class_question {
    class_line const* lines;
    std::size_t size;
    std::size_t base;
    class_set wanted;
    class_set settled_by_base =
        0;  // requested classes below the base that its discriminator identifies, and below which no other has a say

    /// The lines remain the caller's.
    template <std::size_t N>
    constexpr class_question(std::array<class_line, N> const& all, std::size_t loaded, class_set classes)
        : lines(all.data()),
          size(N),
          base(loaded),
          wanted(classes) {
        for (std::size_t i = 0; i < N; ++i)
            if (i != base && (wanted & lines[base].below & bit_of(i)) &&
                lines[i].discriminating_class != lines[i].none &&
                lines[i].discriminating_class == lines[base].discriminating_class)
                settled_by_base |= bit_of(i);
    }
    /// Which of a row's claims comes first.
    [[nodiscard]] constexpr std::size_t first_level() const { return lines[base].level; }
};

/// The class among these whose line contains all of them, or `size`.
constexpr std::size_t deepest_of(class_question const& q, class_set found, class_set among) {
    for (; among != 0; among &= among - 1)
        if ((found & ~q.lines[first_in(among)].lineage) == 0) return first_in(among);
    return q.size;
}

/// Claim by claim, from the first discriminator down.
[[gnu::noinline]] constexpr resolved_class follow_claims(class_question const& q,
                                                         class_set found,
                                                         std::uint8_t const* claims,
                                                         bool verify) {
    std::size_t at = q.base, named = q.size;
    bool claimed = false;  // the last discriminator examined names a class
    for (std::size_t asked = class_line::none;;) {
        std::size_t const discriminating_class = q.lines[at].discriminating_class;
        if (discriminating_class == class_line::none || discriminating_class == asked) break;
        asked = discriminating_class;
        std::size_t const claim = claims[q.lines[at].level];
        claimed = claim < q.size;
        if (!claimed || claim == at) break;
        named = claim;
        class_line const& claimed_line = q.lines[named];
        class_set const there =
            found & claimed_line.below;  // of the class it names or, if that was not requested, of those below it
        if (!(claimed_line.lineage & bit_of(at))) return {at, true, named};
        if (q.wanted & bit_of(named)) {
            if (!(found & bit_of(named))) return {at, true, named};
            at = named;
            continue;
        }
        if (there == 0) break;
        std::size_t const deeper = deepest_of(q, there, there);
        if (deeper == q.size) return {at, true, named};
        at = deeper;
        break;
    }
    class_set const others = found & ~q.lines[at].lineage;
    if (!verify || others == 0) return {at};
    std::size_t const deeper = claimed ? q.size : deepest_of(q, others, others & q.lines[at].below);
    if (deeper == q.size) return {at, true, named};
    return {deeper};
}
/// Most rows need a single check: a row in the class's table supports the first claim.
template <std::size_t Levels>
constexpr resolved_class resolve_class(class_question const& q, row_evidence<Levels> const& row, bool verify) {
    std::size_t const claim = row.claims[q.first_level()];
    if (!verify && claim < q.size && (row.found & q.settled_by_base & bit_of(claim))) return {claim};
    return follow_claims(q, row.found, row.claims, verify);
}

}  // namespace detail

}  // namespace alphaswarm::orm
