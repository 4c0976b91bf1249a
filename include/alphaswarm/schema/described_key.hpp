// SPDX-License-Identifier: BSL-1.0
// A description declares keys in two forms: as options of one column, `column<&T::id>.primary_key()`, and over several
// columns, `primary_key(column<&T::a>, column<&T::b>)`. Code that iterates over a table's keys sees one form.
#pragma once

#include <cstddef>

#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/schema/names.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema {

/// A key, index, check, foreign key or link of a table.
struct described_key {
    constraint_kind kind{};
    table_view const* table = nullptr;
    std::size_t column = table_view::none;  // the option of this column ...
    schema::constraint const* constraint = nullptr;  // ... or this

    [[nodiscard]] constexpr bool is_option() const { return constraint == nullptr; }
    [[nodiscard]] constexpr std::size_t size() const { return is_option() ? 1 : constraint->size; }
    /// Its nth column.
    [[nodiscard]] constexpr std::size_t ordinal(std::size_t n) const {
        return is_option() ? column : table->ordinal_of_member(constraint->members[n]);
    }
    /// Its name in the database; empty for a check or link without a given name.
    [[nodiscard]] constexpr composed_name name() const {
        if (!is_option()) return constraint_name(*table, *constraint);
        column_facts const& c = table->columns[column];
        switch (kind) {
            case constraint_kind::primary:
                return primary_key_name(*table);
            case constraint_kind::unique:
                return unique_name(*table, c);
            case constraint_kind::index:
                return index_name(*table, c);
            default:
                return reference_name(*table, c);
        }
    }
    /// No two rows agree on its columns.
    [[nodiscard]] constexpr bool is_unique() const {
        return kind == constraint_kind::primary || kind == constraint_kind::unique ||
               (kind == constraint_kind::index && !is_option() && constraint->unique_index);
    }
    /// PostgreSQL keeps an index for it.
    [[nodiscard]] constexpr bool is_indexed() const { return is_unique() || kind == constraint_kind::index; }
    /// What a foreign key or link points to.
    [[nodiscard]] constexpr target const& referenced() const {
        return is_option() ? table->columns[column].referenced : constraint->referenced;
    }
    [[nodiscard]] constexpr action on_delete() const {
        return is_option() ? table->columns[column].on_delete : constraint->delete_rule;
    }
    [[nodiscard]] constexpr action on_update() const {
        return is_option() ? table->columns[column].on_update : constraint->update_rule;
    }
    /// The foreign key or link as an edge to the table that it points to.
    [[nodiscard]] constexpr edge edge_to(table_view const& parent) const {
        return is_option() ? edge_of_column(*table, column, parent) : edge_of_constraint(*table, *constraint, parent);
    }
};

/// Calls `visit(key)` for every key, index, check, foreign key and link: first the options of columns, in the columns'
/// order, then keys over several columns, then the links declared outside the description.
template <class Visit>
constexpr void for_each_key(table_view const& t, Visit visit) {
    for (std::size_t i = 0; i < t.column_count; ++i) {
        column_facts const& c = t.columns[i];
        if (c.primary) visit(described_key{constraint_kind::primary, &t, i, nullptr});
        if (c.unique) visit(described_key{constraint_kind::unique, &t, i, nullptr});
        if (c.indexed) visit(described_key{constraint_kind::index, &t, i, nullptr});
        if (c.referencing) visit(described_key{constraint_kind::foreign_key, &t, i, nullptr});
    }
    for (std::size_t i = 0; i < t.edge_source_count(); ++i) {
        constraint const& k = t.edge_source(i);
        visit(described_key{k.kind, &t, table_view::none, &k});
    }
}

}  // namespace alphaswarm::schema
