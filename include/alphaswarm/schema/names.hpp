// SPDX-License-Identifier: BSL-1.0
// The names of indexes and constraints: given explicitly, or by PostgreSQL's own convention (ChooseConstraintName in
// src/backend/commands/indexcmds.c) and, for indexes, ix_<table>_<column>. A name is kept in pieces, so that measuring,
// comparing and printing it needs no memory at compile time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema {

/// A name in pieces, to be read one after another. Plain data, created with `{}`.
struct composed_name {
    static constexpr std::size_t capacity = 2 * constraint::capacity + 4;
    meta::characters pieces[capacity];
    std::size_t count;

    constexpr composed_name& operator<<(meta::literal piece) {
        pieces[count++] = piece;
        return *this;
    }
    [[nodiscard]] constexpr std::size_t size() const {
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < count; ++i) bytes += pieces[i].size();
        return bytes;
    }
    /// FNV-1a over the whole name.
    [[nodiscard]] constexpr std::uint64_t hash(std::uint64_t from = 14695981039346656037ull) const {
        for (std::size_t i = 0; i < count; ++i) from = hash_on(from, pieces[i].first, pieces[i].count);
        return from;
    }
    /// The texts, compared only if their lengths agree.
    [[nodiscard]] constexpr bool operator==(composed_name const& other) const {
        return size() == other.size() && hash() == other.hash();
    }
    template <class Out>
    constexpr void write(Out& out) const {
        for (std::size_t i = 0; i < count; ++i) out << std::string_view(pieces[i]);
    }

private:
    /// Takes only numbers, so that a compiler that memoizes calls computes the common beginning of a table's names
    /// once.
    static constexpr std::uint64_t hash_on(std::uint64_t from, char const* first, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) from = (from ^ static_cast<unsigned char>(first[i])) * 1099511628211ull;
        return from;
    }
};

namespace detail {
constexpr void add_columns(composed_name& name, table_view const& t, constraint const& k) {
    for (std::size_t i = 0; i < k.size; ++i) {
        std::size_t const ordinal = t.ordinal_of_member(k.members[i]);
        name << "_" << (ordinal == table_view::none ? k.members[i] : t.columns[ordinal].name);
    }
}
}  // namespace detail

[[nodiscard]] constexpr composed_name primary_key_name(table_view const& t) {
    return composed_name{} << t.name() << "_pkey";
}

[[nodiscard]] constexpr composed_name unique_name(table_view const& t, column_facts const& c) {
    if (!c.unique_name.empty()) return composed_name{} << c.unique_name;
    return composed_name{} << t.name() << "_" << c.name << "_key";
}
[[nodiscard]] constexpr composed_name index_name(table_view const& t, column_facts const& c) {
    if (!c.index_name.empty()) return composed_name{} << c.index_name;
    return composed_name{} << "ix_" << t.name() << "_" << c.name;
}
[[nodiscard]] constexpr composed_name reference_name(table_view const& t, column_facts const& c) {
    if (!c.reference_name.empty()) return composed_name{} << c.reference_name;
    return composed_name{} << t.name() << "_" << c.name << "_fkey";
}
/// Empty for a check or link without a name: PostgreSQL chooses the check's name, and a link has none.
[[nodiscard]] constexpr composed_name constraint_name(table_view const& t, constraint const& k) {
    composed_name name{};
    if (!k.name.empty()) return name << k.name;
    switch (k.kind) {
        case constraint_kind::primary:
            return primary_key_name(t);
        case constraint_kind::unique:
            detail::add_columns(name << t.name(), t, k);
            return name << "_key";
        case constraint_kind::foreign_key:
            detail::add_columns(name << t.name(), t, k);
            return name << "_fkey";
        case constraint_kind::index:
            detail::add_columns(name << "ix_" << t.name(), t, k);
            return k.size == 0 ? name << "_expression" : name;
        case constraint_kind::check:
        case constraint_kind::link:
            break;
    }
    return name;
}

/// Calls `visit(option, name)` for every constraint and index that the column declares.
template <class Visit>
constexpr void for_each_name_of_column(table_view const& t, column_facts const& c, Visit visit) {
    if (c.primary) visit(std::string_view("primary_key"), primary_key_name(t));
    if (c.unique) visit(std::string_view("unique"), unique_name(t, c));
    if (c.indexed) visit(std::string_view("indexed"), index_name(t, c));
    if (c.referencing) visit(std::string_view("references"), reference_name(t, c));
}

/// Calls `visit(name)` for every name that the table occupies in its PostgreSQL schema: its own and its indexes'.
template <class Visit>
constexpr void for_each_relation_name(table_view const& t, Visit visit) {
    visit(composed_name{} << t.name());
    bool composite_key = false;
    for (std::size_t i = 0; i < t.constraint_count; ++i) {
        constraint const& k = t.constraints[i];
        composite_key = composite_key || k.kind == constraint_kind::primary;
        if (k.kind == constraint_kind::index || k.kind == constraint_kind::unique || k.kind == constraint_kind::primary)
            visit(constraint_name(t, k));
    }
    for (column_facts const& c : t) {
        if (c.primary && !composite_key) visit(primary_key_name(t));
        if (c.unique) visit(unique_name(t, c));
        if (c.indexed) visit(index_name(t, c));
    }
}

}  // namespace alphaswarm::schema
