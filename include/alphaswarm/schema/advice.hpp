// SPDX-License-Identifier: BSL-1.0
// What is allowed but worth a second look: a foreign key that no index starts with, so that deleting a parent row scans
// the whole child table, and a unique key with a nullable column, which allows duplicates where the column is NULL.
// Advice is a list of values: tools print it, and a test may require that it is empty.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <alphaswarm/schema/described_key.hpp>
#include <alphaswarm/schema/table_set.hpp>

namespace alphaswarm::schema {

enum class advice_kind : unsigned char { reference_without_index, unique_key_with_null };

struct advice {
    advice_kind kind{};
    table_view const* table = nullptr;
    std::string_view name{};  // of the column, or of the key
};

namespace detail {

/// Some index, key or primary key begins with the columns of this key.
constexpr bool leads_an_index(table_view const& t, described_key const& key) {
    bool found = false;
    for_each_key(t, [&](described_key const& other) {
        if (!other.is_indexed() || other.size() < key.size()) return;
        if (!other.is_option() && !other.constraint->predicate.empty()) return;
        bool leads = true;
        for (std::size_t i = 0; i < key.size(); ++i) leads = leads && other.ordinal(i) == key.ordinal(i);
        found = found || leads;
    });
    return found;
}
constexpr bool has_nullable(table_view const& t, described_key const& key) {
    for (std::size_t i = 0; i < key.size(); ++i)
        if (std::size_t const ordinal = key.ordinal(i); ordinal != table_view::none && t.columns[ordinal].nullable)
            return true;
    return false;
}
/// How advice names a key.
constexpr std::string_view name_of(described_key const& key) {
    if (key.is_option()) return key.table->columns[key.column].name;
    constraint const& k = *key.constraint;
    return k.name.empty() || k.kind == constraint_kind::foreign_key ? k.members[0] : k.name;
}

}  // namespace detail

/// Calls `visit(advice)` for each piece of advice about one table.
template <class Visit>
constexpr void for_each_advice(table_view const& t, Visit visit) {
    for_each_key(t, [&](described_key const& key) {
        if (key.kind == constraint_kind::foreign_key && !detail::leads_an_index(t, key))
            visit(advice{advice_kind::reference_without_index, &t, detail::name_of(key)});
        if (key.kind != constraint_kind::primary && key.is_unique() && detail::has_nullable(t, key))
            visit(advice{advice_kind::unique_key_with_null, &t, detail::name_of(key)});
    });
}

/// The number of pieces of advice about a set: `static_assert(count_advice<my_tables>() == 0)` makes advice an error.
template <class Set>
[[nodiscard]] constexpr std::size_t count_advice() {
    std::size_t count = 0;
    for (table_view const* t : Set::tables) for_each_advice(*t, [&](advice const&) { ++count; });
    return count;
}

}  // namespace alphaswarm::schema
