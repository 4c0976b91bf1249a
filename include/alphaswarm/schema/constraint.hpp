// SPDX-License-Identifier: BSL-1.0
// What a description says about several columns at once: keys, indexes, checks, foreign keys and links. Each is one
// value of the same plain struct, given to `.with(...)`:
//
//     .with(unique(column<&T::scheme>, column<&T::code>),
//           index(column<&T::ts>).named("ix_recent").where("ts > '2020-01-01'"),
//           check("price > 0").named("positive_price"))
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <alphaswarm/schema/column.hpp>
#include <alphaswarm/schema/description_rules.hpp>

namespace alphaswarm::schema {

enum class constraint_kind : unsigned char { index, unique, primary, check, foreign_key, link };

/// One key, index, check, foreign key or link. Columns are the C++ names of members of the table. Plain data, created
/// with `{}`, whose first kind is an index.
struct constraint {
    static constexpr std::size_t capacity = 8;
    constraint_kind kind;
    meta::characters name;
    meta::characters members[capacity];
    std::size_t size;
    meta::type_id owner;  // the struct of the members; `foreign_member` if they belong to different structs
    bool foreign_member;
    bool unique_index;
    meta::characters method;  // index: btree unless given
    meta::characters expression;  // index: what it indexes instead of columns; check: the condition
    meta::characters predicate;  // partial index: its condition
    target referenced;
    meta::characters referenced_columns[capacity];  // SQL names in the target; empty means the primary key
    std::size_t referenced_size;
    action delete_rule;
    action update_rule;
    meta::characters when_member;  // conditional link: this column of the table ...
    meta::characters when_value;  // ... has this value
    option_set
        noted;  // rarely used options; for named() and references() only that they were empty, or given more than once
    option_set of_columns;  // options of columns that were given here, where they have no effect

    /// The name in the database; without one, PostgreSQL's own convention applies.
    [[nodiscard]] constexpr constraint named(meta::literal given) const {
        auto changed = *this;
        if (name.count != 0 || given.text.count == 0)
            changed.noted |= name.count != 0 ? repeated_option(option::named) : bit_of(option::named);
        changed.name = given;
        return changed;
    }
    /// A unique index rather than a plain one.
    [[nodiscard]] constexpr constraint unique() const {
        auto changed = *this;
        changed.noted = with_option(changed.noted, option::unique);
        changed.unique_index = true;
        return changed;
    }
    /// A partial index: only the rows that satisfy this SQL condition.
    [[nodiscard]] constexpr constraint where(meta::literal condition) const {
        auto changed = *this;
        changed.noted = with_option(changed.noted, option::where);
        changed.predicate = condition;
        return changed;
    }
    /// The index method: "gin", "gist", "hash", "brin", ...
    [[nodiscard]] constexpr constraint using_method(meta::literal given) const {
        auto changed = *this;
        changed.noted = with_option(changed.noted, option::using_method);
        changed.method = given;
        return changed;
    }
    /// The target of a foreign key or link: a table's primary key, or the named columns of it.
    template <class... Columns>
    [[nodiscard]] constexpr constraint references(target to, Columns const&... columns) const {
        static_assert(sizeof...(Columns) <= capacity, "a key has at most 8 columns");
        auto changed = *this;
        if (referenced.hash != 0 || to.hash == 0)
            changed.noted |= referenced.hash != 0 ? repeated_option(option::references) : bit_of(option::references);
        changed.referenced = to;
        if (referenced_size != 0) changed.referenced_size = 0;
        ((changed.referenced_columns[changed.referenced_size++] = meta::literal(columns)), ...);
        return changed;
    }
    [[nodiscard]] constexpr constraint on_delete(delete_action a) const {
        auto changed = *this;
        changed.noted = with_option(changed.noted, option::on_delete);
        changed.delete_rule = a.value;
        return changed;
    }
    template <class Other>
    [[nodiscard]] constexpr detail::refused_constraint<detail::takes_action<"on_delete">> on_delete(
        Other const&) const {
        return {};
    }
    [[nodiscard]] constexpr constraint on_update(update_action a) const {
        auto changed = *this;
        changed.noted = with_option(changed.noted, option::on_update);
        changed.update_rule = a.value;
        return changed;
    }
    template <class Other>
    [[nodiscard]] constexpr detail::refused_constraint<detail::takes_action<"on_update">> on_update(
        Other const&) const {
        return {};
    }
    /// A link that refers to its target only in rows where another column has this value.
    template <auto Member, std::size_t AllowedCount>
    [[nodiscard]] constexpr constraint when(column_definition<Member, AllowedCount> const& column,
                                            meta::literal value) const {
        auto changed = *this;
        changed.noted = with_option(changed.noted, option::when);
        changed.of_columns |= detail::options_of(column.facts, alphaswarm::column<Member>.facts);
        changed.when_member = meta::member_characters<Member>();
        changed.when_value = value;
        return changed;
    }

    template <detail::taken_for_column Other>
    [[nodiscard]] constexpr detail::refused_constraint<detail::takes_columns<"when", void, Other>> when(
        Other const&, meta::literal) const {
        return {};
    }

    /// All options that it was given.
    [[nodiscard]] constexpr option_set options() const {
        return noted | (name.empty() ? 0 : bit_of(option::named)) |
               (referenced.is_given() ? bit_of(option::references) : 0);
    }
};

namespace detail {
template <auto... Member, std::size_t... AllowedCount>
constexpr constraint over(constraint_kind kind, column_definition<Member, AllowedCount> const&... column) {
    static_assert(sizeof...(Member) <= constraint::capacity, "a key or index has at most 8 columns");
    constraint made{};
    made.kind = kind;
    [[maybe_unused]] auto const add = [&made](meta::characters member, meta::type_id owner) {
        made.foreign_member = made.foreign_member || (made.size > 0 && made.owner != owner);
        made.owner = owner;
        made.members[made.size++] = member;
    };
    (add(meta::member_characters<Member>(), meta::id_of<meta::owner_of<Member>>), ...);
    // A column that is merely named is exactly the constant without options.
    if ((... || (static_cast<void const*>(&column) != &alphaswarm::column<Member>)))
        made.of_columns = (option_set{0} | ... | options_of(column.facts, alphaswarm::column<Member>.facts));
    return made;
}
}  // namespace detail

/// An index over columns, in this order.
template <auto... Member, std::size_t... AllowedCount>
[[nodiscard]] constexpr constraint index(column_definition<Member, AllowedCount> const&... columns) {
    return detail::over(constraint_kind::index, columns...);
}
/// An index over an SQL expression: `index_on("lower(email)").named("ix_users_lower_email")`.
[[nodiscard]] constexpr constraint index_on(meta::literal expression) {
    constraint made{};
    made.expression = expression;
    return made;
}
/// A unique constraint over columns.
template <auto... Member, std::size_t... AllowedCount>
[[nodiscard]] constexpr constraint unique(column_definition<Member, AllowedCount> const&... columns) {
    return detail::over(constraint_kind::unique, columns...);
}
/// A primary key of several columns.
template <auto... Member, std::size_t... AllowedCount>
[[nodiscard]] constexpr constraint primary_key(column_definition<Member, AllowedCount> const&... columns) {
    return detail::over(constraint_kind::primary, columns...);
}
/// CHECK (condition), an SQL expression over the table's columns.
[[nodiscard]] constexpr constraint check(meta::literal condition) {
    constraint made{};
    made.kind = constraint_kind::check;
    made.expression = condition;
    return made;
}
/// A foreign key of several columns: `foreign_key(column<&T::a>, column<&T::b>).references(to<Other>, "a", "b")`.
template <auto... Member, std::size_t... AllowedCount>
[[nodiscard]] constexpr constraint foreign_key(column_definition<Member, AllowedCount> const&... columns) {
    return detail::over(constraint_kind::foreign_key, columns...);
}
/// A logical relationship that the database does not enforce: it permits joins and generates no DDL.
///
///     link(column<&Signal::vt_symbol>).references(to<Instrument>, "vt_symbol")
template <auto... Member, std::size_t... AllowedCount>
[[nodiscard]] constexpr constraint link(column_definition<Member, AllowedCount> const&... columns) {
    return detail::over(constraint_kind::link, columns...);
}

// Neither a column nor SQL text: refused.
template <class... Other>
    requires detail::taken_for_columns<Other...>
[[nodiscard]] constexpr detail::refused_constraint<detail::takes_columns<"index", void, Other...>> index(
    Other const&...) {
    return {};
}
template <class... Other>
    requires detail::taken_for_columns<Other...>
[[nodiscard]] constexpr detail::refused_constraint<detail::takes_columns<"unique", void, Other...>> unique(
    Other const&...) {
    return {};
}
template <class... Other>
    requires detail::taken_for_columns<Other...>
[[nodiscard]] constexpr detail::refused_constraint<detail::takes_columns<"primary_key", void, Other...>> primary_key(
    Other const&...) {
    return {};
}
template <class... Other>
    requires detail::taken_for_columns<Other...>
[[nodiscard]] constexpr detail::refused_constraint<detail::takes_columns<"foreign_key", void, Other...>> foreign_key(
    Other const&...) {
    return {};
}
template <class... Other>
    requires detail::taken_for_columns<Other...>
[[nodiscard]] constexpr detail::refused_constraint<detail::takes_columns<"link", void, Other...>> link(
    Other const&...) {
    return {};
}
template <detail::of_statements E>
[[nodiscard]] constexpr detail::refused_constraint<detail::takes_sql<"check", E>> check(E const&) {
    return {};
}
template <detail::of_statements E>
[[nodiscard]] constexpr detail::refused_constraint<detail::takes_sql<"index_on", E>> index_on(E const&) {
    return {};
}

/// Links that a program declares for a table whose description it does not own: see links_of.
template <class... Constraint>
[[nodiscard]] constexpr std::array<constraint, sizeof...(Constraint)> links(Constraint const&... link) {
    return {link...};
}

}  // namespace alphaswarm::schema

namespace alphaswarm {

/// A program's own links between tables that ship with a library. Specialise it before the first use of the table, in
/// the same way in every translation unit:
///
///     template <>
///     inline constexpr auto alphaswarm::links_of<models::AgentRun> =
///         links(link(column<&models::AgentRun::session_id>).references(to<models::Session>));
template <class T>
inline constexpr std::array<schema::constraint, 0> links_of{};

using schema::check;
using schema::foreign_key;
using schema::index;
using schema::index_on;
using schema::link;
using schema::links;
using schema::primary_key;
using schema::unique;
}  // namespace alphaswarm
