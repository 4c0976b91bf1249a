// SPDX-License-Identifier: BSL-1.0
// A table: an aggregate and, next to it in its namespace, one description, found by argument-dependent lookup and
// evaluated only where the table is used:
//
//     template <class T = Fill>
//     consteval auto describe_table(of<Fill>) {
//         return describe<T>("fills", domains::ledger).columns(column<&T::id>.primary_key(), ...);
//     }
//
// `table<Fill>` is the checked result; `view_of<Fill>` is the same with its type erased, for loops over many tables
// (graph, DDL, documents).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/aggregate.hpp>
#include <alphaswarm/schema/column.hpp>
#include <alphaswarm/schema/constraint.hpp>
#include <alphaswarm/schema/description_rules.hpp>
#include <alphaswarm/schema/domain.hpp>
#include <alphaswarm/schema/scope.hpp>

namespace alphaswarm::schema {

/// Whether rows may be changed once written.
enum class mutability : unsigned char {
    free,
    immutable,  // no updates; rows may be deleted
    append_only,  // neither updates nor deletes
};

struct table_view;
/// Another table, evaluated only when called: a description may name a table that is described later.
using table_function = table_view const& (*)();

/// Joined-table inheritance: what a table is within its hierarchy.
struct inheritance {
    meta::type_id parent;  // subclass: the table whose key its key references
    std::uint32_t parent_hash;
    table_function parent_table;
    meta::characters identity;  // subclass: its value of the parent's discriminator
    meta::characters discriminator;  // parent: the C++ name of the discriminator column
    meta::characters own_identity;  // parent: the value that means the parent itself
};

/// The row that a column references determines the row's owner.
struct owner_reference {
    table_function table;
    meta::type_id id;
    meta::characters member;  // the column, by its C++ name
};

/// What a description says about the whole table. Plain data, created with `{}`.
struct table_properties {
    meta::characters name;
    meta::characters namespace_name;  // PostgreSQL schema; empty: the connection's search_path decides
    meta::characters comment;
    domain const* in = &no_domain;
    mutability changes;
    inheritance inherited;
    meta::characters scope;  // the name of the scope that determines the rows' owner
    meta::characters missing_members;  // members that the scope needs and the struct lacks
    owner_reference owner;  // the rows of another table that determine the rows' owner
    meta::characters view_text;  // of a view or function: its query
    option_set
        noted;  // rarely used options; for comment() and scoped() only that they were empty, or given more than once
    option_set of_column;  // options of the column given to discriminated_by() or scoped_through(), where they
                           // have no effect
};

/// The table of T with its type erased.
template <class T>
constexpr table_view const& table_of();

/// The columns of a table as member pointers, alongside their facts.
template <auto... Member>
struct member_list {
    static constexpr std::size_t size = sizeof...(Member);
};

/// A finished description. Options may follow in any order. Arguments are those of a function.
template <class T, class Members, std::size_t Constraints, std::size_t AllowedCount, class Arguments = member_list<>>
struct table_facts {
    using row = T;
    using members = Members;
    using arguments = Arguments;
    table_properties about{};
    std::array<column_facts, Members::size> columns{};
    std::array<constraint, Constraints> constraints{};
    std::array<std::string_view, AllowedCount> allowed_values{};
    std::array<column_facts, Arguments::size> argument_facts{};

    [[nodiscard]] constexpr std::string_view name() const { return about.name; }

    /// Keys, indexes, checks, composite foreign keys and links.
    template <class... Constraint>
        requires(std::is_same_v<Constraint, constraint> && ...)
    [[nodiscard]] constexpr table_facts<T, Members, Constraints + sizeof...(Constraint), AllowedCount, Arguments> with(
        Constraint const&... more) const {
        table_facts<T, Members, Constraints + sizeof...(Constraint), AllowedCount, Arguments> changed{
            about, columns, {}, allowed_values, argument_facts};
        for (std::size_t i = 0; i < Constraints; ++i) changed.constraints[i] = constraints[i];
        std::size_t next = Constraints;
        ((changed.constraints[next++] = more), ...);
        return changed;
    }
    template <class... Other>
    [[nodiscard]] constexpr detail::refused_description<detail::takes_constraints<T, Other...>> with(
        Other const&...) const {
        return {};
    }
    /// The columns of a scope, added after those described so far.
    template <auto... Scoped>
    [[nodiscard]] constexpr auto scoped(scope_columns<Scoped...> const& scope) const {
        auto const made = []<auto... Member>(member_list<Member...>) {
            return table_facts<T, member_list<Member..., Scoped...>, Constraints, AllowedCount, Arguments>{};
        };
        auto changed = made(Members{});
        changed.about = about;
        if (!about.scope.empty() || scope.name.empty())
            changed.about.noted |= about.scope.empty() ? bit_of(option::scoped) : repeated_option(option::scoped);
        changed.about.scope = scope.name;
        for (std::size_t i = 0; i < columns.size(); ++i) changed.columns[i] = columns[i];
        for (std::size_t i = 0; i < sizeof...(Scoped); ++i) {
            changed.columns[columns.size() + i] = scope.columns[i];
            changed.columns[columns.size() + i].scoped = true;
        }
        changed.constraints = constraints;
        changed.allowed_values = allowed_values;
        changed.argument_facts = argument_facts;
        return changed;
    }
    [[nodiscard]] constexpr table_facts scoped(missing_scope const& scope) const {
        auto changed = *this;
        if (!about.scope.empty() || scope.name.empty())
            changed.about.noted |= about.scope.empty() ? bit_of(option::scoped) : repeated_option(option::scoped);
        changed.about.scope = scope.name;
        changed.about.missing_members = scope.members;
        return changed;
    }
    /// Each row belongs to the owner of the row that this column references: an order's line to the owner of the order,
    /// `.scoped_through(column<&T::order_id>, to<Order>)`. The column is never NULL.
    template <auto Member, std::size_t N, class Owner>
    [[nodiscard]] constexpr table_facts scoped_through(column_definition<Member, N> const& column,
                                                       target_of<Owner> const& owner) const {
        auto changed = *this;
        changed.about.of_column |= detail::options_of(column.facts, alphaswarm::column<Member>.facts);
        changed.about.noted = with_option(changed.about.noted, option::scoped_through);
        changed.about.owner.member = meta::member_characters<Member>();
        changed.about.owner.id = owner.table;
        changed.about.owner.table = &table_of<Owner>;
        return changed;
    }
    /// The table's PostgreSQL schema.
    [[nodiscard]] constexpr table_facts in_schema(meta::literal name) const {
        auto changed = *this;
        changed.about.namespace_name = name;
        changed.about.noted = with_option(changed.about.noted, option::in_schema);
        return changed;
    }
    /// One sentence that says what a row is.
    [[nodiscard]] constexpr table_facts comment(meta::literal sentence) const {
        auto changed = *this;
        if (!about.comment.empty() || sentence.text.empty())
            changed.about.noted |= about.comment.empty() ? bit_of(option::comment) : repeated_option(option::comment);
        changed.about.comment = sentence;
        return changed;
    }
    /// Updates of this table do not compile.
    [[nodiscard]] constexpr table_facts immutable() const {
        auto changed = *this;
        changed.about.changes = mutability::immutable;
        changed.about.noted = with_option(changed.about.noted, option::immutable);
        return changed;
    }
    /// Neither updates nor deletes of this table compile.
    [[nodiscard]] constexpr table_facts append_only() const {
        auto changed = *this;
        changed.about.changes = mutability::append_only;
        changed.about.noted = with_option(changed.about.noted, option::append_only);
        return changed;
    }
    /// A view: its rows are those of the query, and are read as a table's are. The query is checked against the tables
    /// of a set by check_views<...>() of <alphaswarm/checked_sql.hpp>; its results are the columns, in their order.
    [[nodiscard]] constexpr table_facts as_view(meta::literal query) const {
        auto changed = *this;
        changed.about.view_text = query;
        changed.about.noted = with_option(changed.about.noted, option::as_view);
        return changed;
    }
    /// A function of the database whose body is the query, which reads the arguments by their names, `:since`; each is
    /// a member of a struct, `column<&T::arguments::since>`, and may be NULL only if that is std::optional. Its rows
    /// are read as a table's where it is called: `call<T>("since"_c = monday)`. Checked by check_views<...>() as views
    /// are.
    template <auto... Argument, std::size_t... N>
    [[nodiscard]] constexpr table_facts<T, Members, Constraints, AllowedCount, member_list<Argument...>> as_function(
        meta::literal query, column_definition<Argument, N> const&... argument) const {
        table_facts<T, Members, Constraints, AllowedCount, member_list<Argument...>> changed{
            about, columns, constraints, allowed_values, {argument.facts...}};
        option_set const given[]{detail::options_of(argument.facts, alphaswarm::column<Argument>.facts)..., 0};
        for (std::size_t i = 0; i < sizeof...(Argument); ++i) changed.argument_facts[i].noted |= given[i];
        changed.about.view_text = query;
        changed.about.noted = with_option(changed.about.noted, option::as_function);
        return changed;
    }
    template <class... Other>
        requires(!(detail::described_column<Other> && ...))
    [[nodiscard]] constexpr detail::refused_description<detail::takes_arguments<T>> as_function(meta::literal,
                                                                                                Other const&...) const {
        return {};
    }
    /// A subclass in a hierarchy: its key references the parent's, and the parent's discriminator has this value.
    template <class Parent>
    [[nodiscard]] constexpr table_facts inherits(target_of<Parent> const& parent, meta::literal identity = {}) const {
        auto changed = *this;
        changed.about.inherited.parent = parent.table;
        changed.about.inherited.parent_hash = parent.hash;
        changed.about.inherited.parent_table = &table_of<Parent>;
        changed.about.inherited.identity = identity;
        changed.about.noted = with_option(changed.about.noted, option::inherits);
        return changed;
    }
    /// The parent of a hierarchy: the discriminator column, and the value that means the parent itself.
    template <auto Member, std::size_t N>
    [[nodiscard]] constexpr table_facts discriminated_by(column_definition<Member, N> const& column,
                                                         meta::literal own_identity = {}) const {
        auto changed = *this;
        changed.about.of_column |= detail::options_of(column.facts, alphaswarm::column<Member>.facts);
        changed.about.inherited.discriminator = meta::member_characters<Member>();
        changed.about.inherited.own_identity = own_identity;
        changed.about.noted = with_option(changed.about.noted, option::discriminated_by);
        return changed;
    }
};

/// The beginning of a description: a name and a domain.
template <class T>
struct description : detail::words_before_columns {
    using refused = detail::names_no_column<T>;
    table_properties about{};

    template <auto... Member, std::size_t... AllowedCount>
    [[nodiscard]] constexpr auto columns(column_definition<Member, AllowedCount> const&... column) const {
        table_facts<T, member_list<Member...>, 0, (0 + ... + AllowedCount)> made{about, {column.facts...}, {}, {}};
        if constexpr ((0 + ... + AllowedCount) > 0) {
            std::size_t next = 0, ordinal = 0;
            auto gather = [&](auto const& allowed_values) {
                if (!allowed_values.empty()) made.columns[ordinal].first_allowed_value = next;
                for (auto word : allowed_values) made.allowed_values[next++] = word;
                ++ordinal;
            };
            (gather(column.allowed_values), ...);
        }
        return made;
    }
    template <class... Other>
        requires(sizeof...(Other) > 0)
    [[nodiscard]] constexpr detail::refused_description<detail::takes_columns<"columns", T, Other...>> columns(
        Other const&...) const {
        return {};
    }
};

/// A table with its type erased: what the graph, DDL and documents work on.
struct table_view {
    meta::type_id id = nullptr;
    table_properties const* about = nullptr;
    column_facts const* columns = nullptr;
    std::size_t column_count = 0;
    constraint const* constraints = nullptr;
    std::size_t constraint_count = 0;
    std::string_view const* allowed_values = nullptr;
    std::uint32_t hash = 0;
    constraint const* declared_links = nullptr;  // links_of the table: declared outside its description
    std::size_t declared_link_count = 0;
    column_facts const* arguments = nullptr;  // of a function
    std::size_t argument_count = 0;

    [[nodiscard]] constexpr std::string_view name() const { return about->name; }
    /// Its rows are those of a query: a view, or a function.
    [[nodiscard]] constexpr bool is_view() const {
        return (about->noted & bits_of(option::as_view, option::as_function)) != 0;
    }
    [[nodiscard]] constexpr bool is_function() const { return has_option(about->noted, option::as_function); }
    /// A column, or an argument of a function, which is counted behind the columns.
    [[nodiscard]] constexpr column_facts const& column_or_argument(std::size_t ordinal) const {
        return ordinal < column_count ? columns[ordinal] : arguments[ordinal - column_count];
    }
    [[nodiscard]] constexpr column_facts const* begin() const { return columns; }
    [[nodiscard]] constexpr column_facts const* end() const { return columns + column_count; }

    /// The constraints of the description followed by the links declared outside it.
    [[nodiscard]] constexpr std::size_t edge_source_count() const { return constraint_count + declared_link_count; }
    [[nodiscard]] constexpr constraint const& edge_source(std::size_t i) const {
        return i < constraint_count ? constraints[i] : declared_links[i - constraint_count];
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    /// The ordinal of the column for this C++ member, or `none`.
    [[nodiscard]] constexpr std::size_t ordinal_of_member(std::string_view member) const {
        for (std::size_t i = 0; i < column_count; ++i)
            if (columns[i].member == member) return i;
        return none;
    }
    /// The ordinal of the column with this SQL name, or `none`.
    [[nodiscard]] constexpr std::size_t ordinal_of_column(std::string_view name) const {
        for (std::size_t i = 0; i < column_count; ++i)
            if (columns[i].name == name) return i;
        return none;
    }
    /// The column is part of the primary key.
    [[nodiscard]] constexpr bool in_primary_key(std::size_t ordinal) const {
        if (columns[ordinal].primary) return true;
        for (std::size_t i = 0; i < constraint_count; ++i)
            if (constraints[i].kind == constraint_kind::primary)
                for (std::size_t m = 0; m < constraints[i].size; ++m)
                    if (constraints[i].members[m] == columns[ordinal].member) return true;
        return false;
    }
    [[nodiscard]] constexpr std::size_t primary_key_size() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < column_count; ++i) count += in_primary_key(i);
        return count;
    }
};

}  // namespace alphaswarm::schema

namespace alphaswarm {

/// Begins the description of T: the table's name and its domain.
template <class T>
[[nodiscard]] constexpr schema::description<T> describe(meta::literal name, domain const& in = schema::no_domain) {
    schema::table_properties about{};
    about.name = name;
    about.in = &in;
    return {{}, about};
}

}  // namespace alphaswarm
