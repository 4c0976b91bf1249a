// SPDX-License-Identifier: BSL-1.0
// What is allowed but worth a second look: a foreign key that no index starts with, so that deleting a parent row scans
// the whole child table, and a unique key with a column that may be null, which does not tell rows apart where it is.
// Advice is a list of values: tools print it, and a test may require that it is empty.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <alphaswarm/schema/table_set.hpp>

namespace alphaswarm::schema {

enum class advice_kind : unsigned char { reference_without_index, unique_key_with_null };

struct advice {
    advice_kind kind{};
    table_view const* table = nullptr;
    std::string_view name{};  // of the column, or of the key
};

namespace detail {

/// Some index, key or primary key begins with these columns.
constexpr bool leads_an_index(table_view const& t, meta::characters const* members, std::size_t size) {
    std::size_t const first = t.ordinal_of_member(members[0]);
    if (size == 1 && first != table_view::none &&
        (t.columns[first].indexed || t.columns[first].unique || t.columns[first].primary))
        return true;
    for (std::size_t i = 0; i < t.constraint_count; ++i) {
        constraint const& k = t.constraints[i];
        bool const indexes =
            k.kind == constraint_kind::index || k.kind == constraint_kind::unique || k.kind == constraint_kind::primary;
        if (!indexes || !k.predicate.empty() || k.size < size) continue;
        bool leads = true;
        for (std::size_t m = 0; m < size; ++m) leads = leads && k.members[m] == members[m];
        if (leads) return true;
    }
    return false;
}
constexpr bool has_nullable(table_view const& t, constraint const& k) {
    for (std::size_t m = 0; m < k.size; ++m) {
        std::size_t const i = t.ordinal_of_member(k.members[m]);
        if (i != table_view::none && t.columns[i].nullable) return true;
    }
    return false;
}

}  // namespace detail

/// Calls `visit(advice)` for each piece of advice about one table.
template <class Visit>
constexpr void for_each_advice(table_view const& t, Visit visit) {
    for (column_facts const& c : t) {
        if (c.referencing && !detail::leads_an_index(t, &c.member, 1))
            visit(advice{advice_kind::reference_without_index, &t, c.name});
        if (c.unique && c.nullable) visit(advice{advice_kind::unique_key_with_null, &t, c.name});
    }
    for (std::size_t i = 0; i < t.constraint_count; ++i) {
        constraint const& k = t.constraints[i];
        if (k.kind == constraint_kind::foreign_key && !detail::leads_an_index(t, k.members, k.size))
            visit(advice{advice_kind::reference_without_index, &t, k.members[0]});
        bool const unique = k.kind == constraint_kind::unique || (k.kind == constraint_kind::index && k.unique_index);
        if (unique && detail::has_nullable(t, k))
            visit(advice{advice_kind::unique_key_with_null, &t, k.name.empty() ? k.members[0] : k.name});
    }
}

/// The number of pieces of advice about a set: `static_assert(count_advice<my_tables>() == 0)` makes advice an error.
template <class Set>
[[nodiscard]] constexpr std::size_t count_advice() {
    std::size_t count = 0;
    for (table_view const* t : Set::tables) for_each_advice(*t, [&](advice const&) { ++count; });
    return count;
}

}  // namespace alphaswarm::schema
