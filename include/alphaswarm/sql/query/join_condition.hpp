// SPDX-License-Identifier: BSL-1.0
// What a join's condition implies about links. Two tables of different domains may be joined without an edge between
// them if the condition compares columns that are linked to one key of a third table: corporate_events.vt_symbol and
// signals.vt_symbol, which both name an instrument.
#pragma once

#include <cstddef>

#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/column.hpp>

namespace alphaswarm::sql::detail {

/// Two columns that a condition requires to be equal.
struct equal_columns {
    meta::type_id left = nullptr, right = nullptr;  // ids of their sources
    std::size_t left_ordinal = 0, right_ordinal = 0;
};
struct equalities {
    static constexpr std::size_t capacity = schema::constraint::capacity;
    equal_columns found[capacity]{};
    std::size_t count = 0;

    /// The condition requires this equality, with its sides in either order.
    [[nodiscard]] constexpr bool require(equal_columns const& e) const {
        for (std::size_t i = 0; i < count; ++i) {
            equal_columns const& f = found[i];
            if (f.left == e.left && f.right == e.right && f.left_ordinal == e.left_ordinal &&
                f.right_ordinal == e.right_ordinal)
                return true;
            if (f.left == e.right && f.right == e.left && f.left_ordinal == e.right_ordinal &&
                f.right_ordinal == e.left_ordinal)
                return true;
        }
        return false;
    }
};
/// The equalities of columns that a condition always requires: its own, and those on both sides of an `and`.
template <class E>
struct required {
    static constexpr void add(equalities&) {}
};
template <auto L, class LeftSource, auto R, class RightSource>
struct required<binary<"=", precedence::comparison, bool, column_token<L, LeftSource>, column_token<R, RightSource>>> {
    static constexpr void add(equalities& all) {
        if (all.count < equalities::capacity)
            all.found[all.count++] = {LeftSource::id, RightSource::id, ordinal_of<L>, ordinal_of<R>};
    }
};
template <class L, class R>
struct required<binary<"and", precedence::conjunction, bool, L, R>> {
    static constexpr void add(equalities& all) {
        required<L>::add(all);
        required<R>::add(all);
    }
};

/// The condition requires each column of a link to equal its counterpart in another link to the same key.
constexpr bool linked_to_one_key(source_entry const& a, source_entry const& b, equalities const& required) {
    return schema::meet_at_one_key(*a.table, *b.table, [&](std::size_t of_a, std::size_t of_b) {
        return required.require({a.id, b.id, of_a, of_b});
    });
}
/// The condition compares columns that are linked to one key of a third table.
template <class On, class Added, class... Present>
constexpr bool compares_linked_columns() {
    equalities all;
    required<On>::add(all);
    return all.count > 0 && (linked_to_one_key(Added::entry(false), Present::entry(false), all) || ...);
}

/// A value from the program, so comparing it does not relate the two sides of a join.
template <class E>
inline constexpr bool is_given_value = false;
template <class T>
inline constexpr bool is_given_value<bound<T>> = true;
template <class N>
inline constexpr bool is_given_value<bound_decimal<N>> = true;
template <meta::text Name, class T, class Column, bool Nullable>
inline constexpr bool is_given_value<placeholder<Name, T, Column, Nullable>> = true;
template <class E>
inline constexpr bool requires_equality = false;
template <class L, class R>
inline constexpr bool requires_equality<binary<"=", precedence::comparison, bool, L, R>> =
    !is_given_value<L> && !is_given_value<R>;
template <class L, class R>
inline constexpr bool requires_equality<binary<"and", precedence::conjunction, bool, L, R>> =
    requires_equality<L> || requires_equality<R>;
/// AS0433: PostgreSQL runs a full join by sorting or hashing both sides, so its condition must require an equality.
template <class... On>
struct full_joinable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (((condition<On> && !requires_equality<On>) || ...))
            v << "AS0433 full_join(): the condition requires no equality between the two sides, which PostgreSQL needs "
                 "to sort or hash them; add one with &&, or use left_join()";
        return v;
    }
};

}  // namespace alphaswarm::sql::detail
