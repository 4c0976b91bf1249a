// SPDX-License-Identifier: BSL-1.0
// The rules for one description by itself, checked when the table is first used: AS01xx. All problems of a table are
// reported together. `table<T>` is the description that passed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/column_rules.hpp>
#include <alphaswarm/schema/constraint_rules.hpp>
#include <alphaswarm/schema/function_rules.hpp>
#include <alphaswarm/schema/initial_value_rules.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema {

/// A name that the library generates within a statement for something that has none: as_given, as_tree. No table and no
/// alias may have such a name.
[[nodiscard]] constexpr bool is_made_up(std::string_view name) {
    return name.size() >= 3 && name[0] == 'a' && name[1] == 's' && name[2] == '_';
}

namespace detail {

/// Alone in its namespace, so that only the lookup of descriptions falls back on it.
namespace lookup {
struct nothing {};
consteval nothing describe_table(...) { return {}; }

/// The description next to T, or nothing: one search determines both.
template <class T>
inline constexpr auto facts = describe_table(of<T>{});
}  // namespace lookup

}  // namespace detail

/// There is a description of T, good or bad.
template <class T>
concept described = !std::is_same_v<decltype(detail::lookup::facts<T>), detail::lookup::nothing const>;

namespace detail {

template <class T>
inline constexpr auto const& described_facts = lookup::facts<T>;

/// The description is incomplete: it lacks its columns, or some option was given something that it does not take.
template <class T>
concept refused = requires { typename decltype(lookup::facts<T>)::refused; };

template <class T>
constexpr table_view forget(T const& facts, meta::type_id id, std::uint32_t hash) {
    return {id,
            &facts.about,
            facts.columns.data(),
            facts.columns.size(),
            facts.constraints.data(),
            facts.constraints.size(),
            facts.allowed_values.data(),
            hash,
            links_of<typename T::row>.data(),
            links_of<typename T::row>.size(),
            facts.argument_facts.data(),
            facts.argument_facts.size()};
}

/// The names seen so far, as bits: comparing each name with all others is most of the cost of checking a table, and two
/// different names rarely share a bit.
struct names_seen {
    std::uint64_t bits[16]{};

    /// Notes the name; true if an equal one may have occurred before.
    constexpr bool add(std::string_view name) {
        std::size_t const size = name.size();
        if (size == 0) return true;
        char const* const at = name.data();
        unsigned const characters =
            (((static_cast<unsigned char>(at[0]) * 31u + static_cast<unsigned char>(at[size / 2])) * 31u +
              static_cast<unsigned char>(at[size - 1])) *
                 11u +
             static_cast<unsigned char>(at[size - (size > 1 ? 2 : 1)])) *
            3u;
        std::size_t const number = characters + size;
        std::uint64_t& bits_there = bits[number / 64 % 16];
        std::uint64_t const bit = std::uint64_t{1} << number % 64, before = bits_there;
        bits_there = before | bit;
        return (before & bit) != 0;
    }
};
/// AS0129 and AS0104: no other column has its member or its name. Columns named after their members are distinguished
/// by those.
constexpr void judge_names(meta::verdict& v, table_view const& t, std::size_t i, names_seen& members) {
    column_facts const& c = t.columns[i];
    if (members.add(c.member))
        for (std::size_t j = 0; j < i; ++j)
            if (t.columns[j].member == c.member)
                v.next("AS0129 columns(): ") << t.name() << "." << c.name << ": the member " << c.member
                                             << " is described twice; describe it once";
    if (!c.renamed) return;
    for (std::size_t j = 0; j < t.column_count; ++j) {
        column_facts const& other = t.columns[j];
        if ((j < i || !other.renamed) && other.member != c.member && other.name == c.name)
            v.next("AS0104 columns(): ") << t.name() << ": two columns are called " << c.name
                                         << "; rename one with .named(...)";
    }
}

/// Options of the whole table.
constexpr void judge_table_words(meta::verdict& v, table_view const& t) {
    table_properties const& about = *t.about;
    option_set const given = about.noted;
    auto const judge_text = [&](option w, std::string_view text, std::string_view what) {
        if (has_option(given, w) && text.empty())
            about_option(v, "AS0133", w, t)
                << "the " << what << " is empty; give one"
                << (w == option::inherits ? ", which the discriminator of its parent has in its rows"
                                          : ", or remove the option");
    };
    for_each_repeated(given, [&](option w) {
        about_option(v, "AS0130", w, t) << "it is given twice, and a table has it only once; keep one";
    });
    if (has_option(given, option::immutable) && has_option(given, option::append_only))
        about_option(v, "AS0130", option::immutable, t) << "append_only() includes it; keep one";
    judge_text(option::as_view, about.view_text, "query");
    judge_text(option::as_function, about.view_text, "query");
    judge_text(option::comment, about.comment, "sentence");
    judge_text(option::in_schema, about.namespace_name, "name");
    judge_text(option::scoped, about.scope, "name of the scope");
    judge_text(option::inherits, about.inherited.identity, "identity");
    if (!about.namespace_name.empty()) judge_name(v, t.name(), "PostgreSQL schema", about.namespace_name);
    if (about.namespace_name.size() >= 3 && std::string_view(about.namespace_name).substr(0, 3) == "pg_")
        about_option(v, "AS0140", option::in_schema, t)
            << about.namespace_name
            << " is reserved: schemas that begin with pg_ belong to PostgreSQL; choose another name";
    if (about.inherited.own_identity.first != nullptr && about.inherited.own_identity.empty())
        about_option(v, "AS0133", option::discriminated_by, t) << "the identity is empty; give one, or leave it out";
    for_each_option(about.of_column, [&](option w) {
        about_option(v, "AS0137", w, t) << "discriminated_by(...) and scoped_through(...) only name the column, so the "
                                           "option has no effect there; move it to columns(...)";
    });
}

/// AS0157: what only a table that stores its rows has.
constexpr void judge_view(meta::verdict& v, table_view const& t) {
    auto const refuse = [&](std::string_view what) {
        v.next("AS0157 ") << (t.is_function() ? "as_function(): " : "as_view(): ") << t.name() << ": " << what << ": a "
                          << (t.is_function() ? "function" : "view")
                          << " stores no rows, so its columns have names, types, values that they may have and "
                             "comments, and it has links; leave the rest to the tables it reads";
    };
    for (column_facts const& c : t) {
        bool const names_owner = c.scoped || (!c.member.empty() && c.member == t.about->owner.member);
        bool const stored = c.primary || c.unique || c.indexed || c.referencing || c.made_by != generation::none ||
                            c.identity_kind != identity::none || !c.server_default.empty() || !c.computed.empty() ||
                            c.immutable || c.version;
        if (stored && !names_owner) refuse(c.name);
    }
    for (std::size_t i = 0; i < t.constraint_count; ++i)
        if (t.constraints[i].kind != constraint_kind::link) refuse("a key, an index or a check in with(...)");
    if (t.about->changes != mutability::free) refuse("immutable() or append_only()");
    if (t.about->inherited.parent_table != nullptr || !t.about->inherited.discriminator.empty())
        refuse("inherits() or discriminated_by()");
}

/// AS0805: the column of scoped_through().
constexpr void judge_owner(meta::verdict& v, table_view const& t) {
    owner_reference const& owner = t.about->owner;
    std::size_t const ordinal = t.ordinal_of_member(owner.member);
    if (ordinal == table_view::none || !t.columns[ordinal].referencing ||
        t.columns[ordinal].referenced.table != owner.id)
        v.next("AS0805 scoped_through(): ") << t.name() << "." << owner.member
                                            << ": the column does not reference the table that determines who owns the "
                                               "rows; add .references(...) of that table to it";
    else if (t.columns[ordinal].nullable)
        v.next("AS0807 scoped_through(): ")
            << t.name() << "." << owner.member
            << ": if the column is NULL, nothing determines who owns the row; make the member plain, not std::optional";
}

}  // namespace detail

/// The rules for one description, without its struct: a value that tests can read.
[[nodiscard]] constexpr meta::verdict judge_table(table_view const& t) {
    meta::verdict v;
    detail::judge_name(v, t.name(), "table", t.name());
    if ((t.about->noted | t.about->of_column) != 0) detail::judge_table_words(v, t);
    if (is_made_up(t.name()))
        v.next("AS0416 describe(): ") << t.name()
                                      << ": names that begin with as_ are reserved by the library; "
                                         "choose another name for the table";
    std::size_t primary = 0, versions = 0;
    detail::names_seen members;
    for (std::size_t i = 0; i < t.column_count; ++i) {
        detail::judge_names(v, t, i, members);
        detail::judge_column(v, t, i);
        primary += t.columns[i].primary;
        versions += t.columns[i].version;
    }
    if (primary > 1)
        v.next("AS0121 primary_key(): ")
            << t.name() << ": " << primary
            << " columns have primary_key(); for a key of several columns use .with(primary_key(...))";
    if (versions > 1)
        v.next("AS0114 version(): ") << t.name() << ": " << versions << " columns have version(); keep one";
    for (std::size_t i = 0; i < t.edge_source_count(); ++i) detail::judge_constraint(v, t, i);
    if (!t.about->missing_members.empty())
        v.next("AS0126 scoped(): ") << t.name() << ": scope " << t.about->scope
                                    << " needs members that the struct does not have: " << t.about->missing_members
                                    << "; add them";
    if (!t.about->owner.member.empty()) detail::judge_owner(v, t);
    if (t.is_view()) detail::judge_view(v, t);
    if (t.is_function()) detail::judge_function(v, t);
    auto const& discriminator = t.about->inherited.discriminator;
    if (!discriminator.empty() && t.ordinal_of_member(discriminator) == table_view::none)
        v.next("AS0125 discriminated_by(): ") << t.name() << ": " << discriminator << " is not a column of this table";
    return v;
}

namespace detail {
template <class T, auto... Member>
constexpr bool owns(member_list<Member...>) {
    return (std::is_same_v<meta::owner_of<Member>, T> && ...);
}
/// The table whose key a member of this type holds, or null. Depends only on the type, so that all tables share it.
template <class V>
inline constexpr meta::type_id table_of_key = [] {
    using value = typename stripped<V>::type;
    if constexpr (requires { typename value::table; }) return meta::id_of<typename value::table>;
    else return meta::type_id{nullptr};
}();
/// AS0804: a session compares and stamps keys, so a scope column must hold one.
template <auto... Member>
constexpr void judge_scope_columns(meta::verdict& v,
                                   std::string_view table,
                                   column_facts const* columns,
                                   member_list<Member...>) {
    meta::type_id const tables[] = {table_of_key<meta::value_of<Member>>...};
    for (std::size_t i = 0; i < sizeof...(Member); ++i) {
        column_facts const& c = columns[i];
        if (!c.scoped || (tables[i] != nullptr && c.referencing && c.referenced.table == tables[i])) continue;
        v.next("AS0804 scoped(): ") << table << "." << c.name
                                    << ": a scope column holds the key of the table that it references; make the "
                                       "member a key<...> of it and add .references(...)";
    }
}
template <class T, auto... Member>
constexpr bool describes_all(member_list<Member...>) {
    return meta::has_as_many_members<T, meta::value_of<Member>...>;
}
}  // namespace detail

/// AS01xx: every rule for T's description by itself, including its struct.
template <class T>
struct well_described {
    static consteval meta::verdict judge() {
        if constexpr (!described<T>) {
            meta::verdict v;
            v << "AS0100 describe_table(): " << meta::type_name<T>()
              << " has no description; write describe_table(of<...>) beside the struct, in its namespace";
            return v;
        } else if constexpr (detail::refused<T>) {
            return decltype(detail::lookup::facts<T>)::refused::judge();
        } else {
            auto const& facts = detail::described_facts<T>;
            meta::verdict v = judge_table(detail::forget(facts, meta::id_of<T>, meta::hash_of<T>));
            using members = typename std::remove_cvref_t<decltype(facts)>::members;
            if (!detail::owns<T>(members{}))
                v.next("AS0128 columns(): ")
                    << facts.name() << ": a column names a member of another struct; name members of its own struct";
            else if constexpr (!std::is_aggregate_v<T>)
                v.next("AS0156 describe(): ")
                    << facts.name()
                    << ": the struct is not an aggregate, and rows are built from their members: remove its "
                       "constructors, virtual functions and non-public members or bases";
            else if (!detail::describes_all<T>(members{}))
                v.next("AS0101 columns(): ")
                    << facts.name() << ": the struct does not have the " << facts.columns.size()
                    << " members that are described; every member needs its column<&T::member>, once";
            else {
                constexpr detail::initial_values there(detail::described_facts<T>.columns.data(), members::size);
                if constexpr (there.worded)
                    detail::judge_initial_values<T>(
                        v, detail::forget(facts, meta::id_of<T>, meta::hash_of<T>), members{});
                if constexpr (there.defaulted)
                    detail::judge_enum_defaults(v, detail::forget(facts, meta::id_of<T>, meta::hash_of<T>), members{});
            }
            if constexpr (std::remove_cvref_t<decltype(facts)>::arguments::size > 0)
                detail::judge_argument_struct(
                    v, facts.name(), typename std::remove_cvref_t<decltype(facts)>::arguments{});
            if constexpr (!detail::described_facts<T>.about.scope.empty())
                detail::judge_scope_columns(v, facts.name(), facts.columns.data(), members{});
            return v;
        }
    }
};

namespace detail {
template <class T>
inline constexpr table_facts<T, member_list<>, 0, 0> no_facts{};
template <class T>
consteval auto const& checked() {
    if constexpr (!meta::accepts<well_described<T>>)
        static_assert(meta::holds<meta::sentence<well_described<T>>()>,
                      "alphaswarm refuses this description; the quoted sentence says why");
    if constexpr (described<T> && !refused<T>) return described_facts<T>;
    else return no_facts<T>;
}
}  // namespace detail

/// The checked description of T: a constant of the program.
template <class T>
#ifdef __clang__
    requires meta::holds<meta::sentence<well_described<T>>()>  // clang tells a constraint in fewer lines than an
                                                               // assertion
#endif
inline constexpr auto const& table = detail::checked<T>();

/// The same with its type erased.
template <class T>
inline constexpr table_view view_of = detail::forget(table<T>, meta::id_of<T>, meta::hash_of<T>);

template <class T>
constexpr table_view const& table_of() {
    return view_of<T>;
}

}  // namespace alphaswarm::schema
