// SPDX-License-Identifier: BSL-1.0
// The scope a statement is written under: the keys that a session is bound to, such as a project and the workspace and
// user around it. The first key is the one that the session is bound to: a table that references it shows the rows with
// that key. A table that does not is narrowed by all of the other keys that it references. Columns are recognised by
// the table that they reference, and only those of a description's scoped(...) count.
#pragma once

#include <cstddef>
#include <cstdint>

#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::sql {

/// A key that a session is bound to: the table it belongs to, and its SQL type.
struct scope_key {
    meta::type_id table = nullptr;
    std::uint32_t oid = 0;
};

/// The keys, most important first; if there are none, the statement is written without a scope.
struct scope_binding {
    static constexpr std::size_t most_keys = 4;
    static constexpr std::size_t none = most_keys;
    scope_key keys[most_keys]{};
    std::size_t size = 0;
    bool includes_null_scope = false;  // rows whose scope column is NULL are visible too

    [[nodiscard]] constexpr bool is_given() const { return size > 0; }
    /// The number of the key that belongs in this column, or `none`.
    [[nodiscard]] constexpr std::size_t key_of(schema::column_facts const& c) const {
        if (c.scoped)
            for (std::size_t k = 0; k < size; ++k)
                if (c.referenced.table == keys[k].table) return k;
        return none;
    }
    /// Some column of the table takes one of the keys.
    [[nodiscard]] constexpr bool reaches(schema::table_view const& t) const {
        for (schema::column_facts const& c : t)
            if (key_of(c) != none) return true;
        return false;
    }
    /// This column determines which rows are visible.
    [[nodiscard]] constexpr bool narrows(schema::table_view const& t, std::size_t ordinal) const {
        std::size_t const key = key_of(t.columns[ordinal]);
        if (key == none || key == 0) return key == 0;
        for (schema::column_facts const& c : t)
            if (key_of(c) == 0) return false;
        return true;
    }
};

/// A binder that puts the session's keys into scope columns.
template <class Binder>
inline constexpr bool stamps = requires { typename Binder::scope; };

}  // namespace alphaswarm::sql
