// SPDX-License-Identifier: BSL-1.0
// Of which class is a row?  What its discriminators claim and in which subclass tables a row was found are two stories;
// this is where they are told together, as numbers, without a type and without a server.  A claim that no row supports is a
// contradiction; rows that nobody claims count only for those who look closer.
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

/// How many discriminators stand above a class: each has its own claim.
template <std::size_t N>
constexpr std::size_t level_of(std::array<schema::class_facts, N> const& classes, std::size_t number) {
    std::size_t level = 0;
    for (std::size_t at = classes[number].told_by; at < N; at = classes[at].told_by) ++level;
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
/// The class and its ancestors.
template <std::size_t N>
constexpr class_set lineage_of(std::array<schema::class_facts, N> const& classes, std::size_t number) {
    class_set all = 0;
    for (std::size_t at = number; at < N; at = classes[at].parent) all |= bit_of(at);
    return all;
}
/// The classes whose rows a claim makes worth a look: the one that it names, and those below it that another discriminator tells.
template <std::size_t N>
constexpr class_set supported_by(std::array<schema::class_facts, N> const& classes, std::size_t claimed, class_set wanted) {
    class_set all = 0;
    for (std::size_t i = 0; i < N; ++i)
        if (i == claimed || (schema::descends(classes, i, claimed) && schema::descends(classes, classes[i].told_by, claimed))) all |= bit_of(i);
    return all & wanted;
}

/// What is known of one row. Claims are the numbers of classes, by the level of the discriminator; `none`: it names no subclass.
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
    std::size_t claimed = schema::table_view::none;   // by whom it is contradicted
};

/// The deepest of some classes where all of them lie on one line below `at`, else N.
template <std::size_t N>
constexpr std::size_t deepest_below(std::array<schema::class_facts, N> const& classes, std::size_t at, class_set found) {
    std::size_t deepest = N;
    for (std::size_t i = 0; i < N; ++i)
        if ((found & bit_of(i)) && schema::descends(classes, i, at) && (found & ~lineage_of(classes, i)) == 0) deepest = i;
    return deepest;
}

/// Claim by claim, from the first discriminator down.
template <std::size_t N, std::size_t Levels>
[[gnu::noinline]] constexpr resolved_class follow_claims(std::array<schema::class_facts, N> const& classes, std::size_t base, class_set wanted,
                                                         row_evidence<Levels> const& row, bool closer) {
    std::size_t at = base;
    bool claimed = false;   // the last discriminator looked at names a class
    std::size_t named = N;
    for (std::size_t asked = N; at < N;) {
        std::size_t const teller = classes[at].discriminates ? at : classes[at].told_by;
        if (teller >= N || teller == asked) break;
        asked = teller;
        std::size_t const claim = row.claims[level_of(classes, teller)];
        claimed = claim < N;
        if (!claimed || claim == at) break;
        named = claim;
        if (!schema::descends(classes, named, at)) return {at, true, named};
        if (wanted & bit_of(named)) {
            if (!(row.found & bit_of(named))) return {at, true, named};
            at = named;
            continue;
        }
        // its columns were not asked for, but those of a class below it may have been
        class_set below = 0;
        for (std::size_t i = 0; i < N; ++i)
            if ((row.found & bit_of(i)) && schema::descends(classes, i, named)) below |= bit_of(i);
        if (below == 0) break;
        std::size_t const deeper = deepest_below(classes, named, below);
        if (deeper == N) return {at, true, named};
        at = deeper;
        break;
    }
    if (!closer) return {at};
    class_set const others = row.found & ~lineage_of(classes, at);
    if (others == 0) return {at};
    std::size_t const deeper = claimed ? N : deepest_below(classes, at, others);
    if (deeper == N) return {at, true, named};
    return {deeper};
}
/// What is asked of every row of one load.
struct class_question {
    std::size_t base = 0;
    class_set wanted = 0;
    std::size_t first_level = 0;   // of the discriminator whose claim comes first
    class_set told_at_once = 0;    // wanted classes below the base that it tells, and below which no other has a say

    template <std::size_t N>
    constexpr class_question(std::array<schema::class_facts, N> const& classes, std::size_t base, class_set wanted) : base(base), wanted(wanted) {
        std::size_t const teller = classes[base].discriminates ? base : classes[base].told_by;
        if (teller < N) first_level = level_of(classes, teller);
        for (std::size_t i = 0; i < N; ++i)
            if (i != base && (wanted & bit_of(i)) && !classes[i].discriminates && teller < N && classes[i].told_by == teller && schema::descends(classes, i, base))
                told_at_once |= bit_of(i);
    }
};
/// Most rows need one look: a row supports what their first claim names.
template <std::size_t N, std::size_t Levels>
constexpr resolved_class resolve_class(std::array<schema::class_facts, N> const& classes, class_question const& q, row_evidence<Levels> const& row, bool closer) {
    std::size_t const claim = row.claims[q.first_level];
    if (!closer && claim < N && (row.found & q.told_at_once & bit_of(claim))) return {claim};
    return follow_claims(classes, q.base, q.wanted, row, closer);
}

}  // namespace detail

}  // namespace alphaswarm::orm
