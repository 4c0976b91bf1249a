// SPDX-License-Identifier: BSL-1.0
// What must hold of one description by itself, judged when the table is first used: AS01xx.  All
// problems of a table are reported in one sentence.  `table<T>` is the description that passed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/initial_value_rules.hpp>
#include <alphaswarm/schema/names.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::schema {

/// PostgreSQL cuts identifiers at NAMEDATALEN - 1 bytes (src/include/pg_config_manual.h).
inline constexpr std::size_t longest_identifier = 63;

/// A name that the library makes up within a statement, for what has none: as_given, as_tree. No table and no alias is called so.
[[nodiscard]] constexpr bool is_made_up(std::string_view name) { return name.size() >= 3 && name[0] == 'a' && name[1] == 's' && name[2] == '_'; }

namespace detail {

/// Stands alone in its namespace, so that only the lookup of descriptions falls back on it.
namespace lookup {
struct nothing {};
consteval nothing describe_table(...) { return {}; }

/// The description beside T, or nothing: one search tells both.
template <class T>
inline constexpr auto facts = describe_table(of<T>{});
}  // namespace lookup

template <class T>
concept described = !std::is_same_v<decltype(lookup::facts<T>), lookup::nothing const>;

template <class T>
inline constexpr auto const& described_facts = lookup::facts<T>;

template <class T>
constexpr table_view forget(T const& facts, meta::type_id id, std::uint32_t hash) {
    return {id,
            &facts.about,
            facts.columns.data(),
            facts.columns.size(),
            facts.constraints.data(),
            facts.constraints.size(),
            facts.words.data(),
            hash,
            links_of<typename T::row>.data(),
            links_of<typename T::row>.size()};
}

constexpr bool same_columns(constraint const& a, constraint const& b) {
    if (a.size != b.size) return false;
    for (std::size_t i = 0; i < a.size; ++i)
        if (a.members[i] != b.members[i]) return false;
    return true;
}

constexpr void judge_name(meta::verdict& v, std::string_view table, char const* what, std::string_view name) {
    if (name.empty())
        v.next("AS0102 describe(): ") << table << ": a " << what << " has no name; give it one";
    else if (name.size() > longest_identifier)
        v.next("AS0103 describe(): ") << table << ": the " << what << " name " << name << " has " << name.size()
                                      << " bytes and PostgreSQL keeps 63; shorten it or give one with .named(...)";
}

/// A name by convention may grow too long though its parts are not.
constexpr void judge_composed(meta::verdict& v, std::string_view table, composed_name const& name) {
    if (name.size() <= longest_identifier) return;
    v.next("AS0103 describe(): ") << table << ": the constraint or index name ";
    name.write(v);
    v << " has " << name.size() << " bytes and PostgreSQL keeps 63; give a shorter one";
}

/// The names seen so far, as bits: to compare each with all others is the larger part of what a table costs to check, and two that
/// differ rarely share a bit.
struct names_seen {
    std::uint64_t bits[16]{};

    /// Notes the name; true where an equal one may have been before.
    constexpr bool add(std::string_view name) {
        std::size_t const size = name.size();
        if (size == 0) return true;
        char const* const at = name.data();
        std::size_t const number = (((static_cast<unsigned char>(at[0]) * 31u + static_cast<unsigned char>(at[size / 2])) * 31u +
                                     static_cast<unsigned char>(at[size - 1])) * 11u + static_cast<unsigned char>(at[size - (size > 1 ? 2 : 1)])) * 3u + size;
        std::uint64_t& bits_there = bits[number / 64 % 16];
        std::uint64_t const bit = std::uint64_t{1} << number % 64, before = bits_there;
        bits_there = before | bit;
        return (before & bit) != 0;
    }
};
/// AS0129 and AS0104: no other column has its member or its name. What is named after its member is told apart by that.
constexpr void judge_names(meta::verdict& v, table_view const& t, std::size_t i, names_seen& members) {
    column_facts const& c = t.columns[i];
    if (members.add(c.member))
        for (std::size_t j = 0; j < i; ++j)
            if (t.columns[j].member == c.member)
                v.next("AS0129 columns(): ") << t.name() << "." << c.name << ": the member " << c.member << " is described twice; describe it once";
    if (!c.renamed) return;
    for (std::size_t j = 0; j < t.column_count; ++j) {
        column_facts const& other = t.columns[j];
        if ((j < i || !other.renamed) && other.member != c.member && other.name == c.name)
            v.next("AS0104 columns(): ") << t.name() << ": two columns are called " << c.name << "; rename one with .named(...)";
    }
}

constexpr void judge_generation(meta::verdict& v, table_view const& t, column_facts const& c) {
    bool const textual_key = c.type.kind == types::kind::text && (c.length == 0 || c.length >= 36);
    if (c.made_by == generation::random_uuid && !textual_key && c.type.kind != types::kind::uuid)
        v.next("AS0115 generated(): ") << t.name() << "." << c.name << ": a random UUID needs uuid or text of at least 36; remove the generator";
    if (c.made_by == generation::utc_now && c.type.kind != types::kind::timestamp && c.type.kind != types::kind::timestamptz)
        v.next("AS0116 generated(): ") << t.name() << "." << c.name << ": utc_now needs timestamp or timestamptz; remove the generator";
}
/// In the order of what most columns do not have, since a compiler pays for every fact that is looked at.
constexpr void judge_column(meta::verdict& v, table_view const& t, std::size_t i) {
    column_facts const& c = t.columns[i];
    if (c.name.empty() || c.name.size() > longest_identifier) judge_name(v, t.name(), "column", c.name);
    if (c.type.name.empty())
        v.next("AS0105 columns(): ") << t.name() << "." << c.name
                                     << ": its C++ type has no SQL type; use a type that has one or specialise alphaswarm::sql_type for it";
    if (c.indexed) judge_composed(v, t.name(), index_name(t, c));
    if (c.unique) judge_composed(v, t.name(), unique_name(t, c));
    if (c.referencing) judge_composed(v, t.name(), reference_name(t, c));
    if (c.length != 0 && (c.length < 0 || (c.type.kind != types::kind::text && c.type.kind != types::kind::array)))
        v.next("AS0106 varchar(): ") << t.name() << "." << c.name << ": only text has a length; remove .varchar(...)";
    if (c.precision != 0 && c.type.kind != types::kind::numeric)
        v.next("AS0107 numeric(): ") << t.name() << "." << c.name << ": only numeric has a precision; remove .numeric(...)";
    if (c.nullable && t.in_primary_key(i))
        v.next("AS0108 primary_key(): ") << t.name() << "." << c.name << ": a primary key is never null; make the member plain, not std::optional";
    if (c.referencing && !c.nullable && (c.on_delete == action::set_null || c.on_update == action::set_null))
        v.next("AS0109 references(): ") << t.name() << "." << c.name
                                        << ": set_null needs a column that may be null; make the member std::optional or choose another action";
    if (c.word_count > 0 && c.type.kind != types::kind::text)
        v.next("AS0110 one_of(): ") << t.name() << "." << c.name << ": a vocabulary belongs to a text column; describe an enum for other types";
    if (c.word_count > 0 && c.length > 0)
        for (std::size_t w = 0; w < c.word_count; ++w)
            if (t.words[c.first_word + w].size() > static_cast<std::size_t>(c.length))
                v.next("AS0111 one_of(): ") << t.name() << "." << c.name << ": " << t.words[c.first_word + w] << " does not fit varchar("
                                            << static_cast<std::size_t>(c.length) << "); lengthen the column or shorten the word";
    if (c.identity_kind != identity::none && (c.nullable || c.type.kind != types::kind::integer))
        v.next("AS0112 identity(): ") << t.name() << "." << c.name << ": an identity column is a plain integer, not null";
    if (!c.computed.empty() && (!c.server_default.empty() || c.made_by != generation::none || c.identity_kind != identity::none))
        v.next("AS0113 computed(): ") << t.name() << "." << c.name << ": a computed column has no default, generator or identity; keep one of them";
    if (c.version && (c.nullable || c.type.kind != types::kind::integer))
        v.next("AS0114 version(): ") << t.name() << "." << c.name << ": a version is a plain integer, not null";
    if (c.made_by != generation::none) judge_generation(v, t, c);
}

constexpr void judge_constraint(meta::verdict& v, table_view const& t, std::size_t i) {
    constraint const& k = t.edge_source(i);
    judge_composed(v, t.name(), constraint_name(t, k));
    if (k.size == 0 && k.expression.empty()) v.next("AS0117 with(): ") << t.name() << ": a key or index names no column; name one";
    bool const foreign = k.foreign_member || (k.size > 0 && k.owner != t.id);
    for (std::size_t m = 0; m < k.size; ++m) {
        if (foreign || t.ordinal_of_member(k.members[m]) == table_view::none)
            v.next("AS0118 with(): ") << t.name() << ": a key or index names " << k.members[m]
                                      << ", which is no column of this table; name one of its own columns";
        for (std::size_t other = 0; other < m; ++other)
            if (k.members[other] == k.members[m]) v.next("AS0119 with(): ") << t.name() << ": a key or index names " << k.members[m] << " twice";
    }
    for (std::size_t j = 0; j < i && i < t.constraint_count; ++j) {
        constraint const& other = t.constraints[j];
        if (!k.name.empty() && k.name == other.name)
            v.next("AS0120 with(): ") << t.name() << ": two constraints or indexes are called " << k.name << "; rename one";
        if (k.kind == constraint_kind::primary && other.kind == constraint_kind::primary)
            v.next("AS0121 primary_key(): ") << t.name() << ": two primary keys; keep one";
    }
    if (k.kind == constraint_kind::primary)
        for (std::size_t c = 0; c < t.column_count; ++c)
            if (t.columns[c].primary)
                v.next("AS0121 primary_key(): ") << t.name() << ": two primary keys, one on column " << t.columns[c].name << " and one in with(); keep one";
    if (k.kind == constraint_kind::foreign_key && !k.referenced.is_given())
        v.next("AS0122 foreign_key(): ") << t.name() << ": a foreign key says no target; add .references(to<Other>, ...)";
    if (k.kind == constraint_kind::foreign_key && k.referenced_size != 0 && k.referenced_size != k.size)
        v.next("AS0123 foreign_key(): ") << t.name() << ": " << k.size << " columns reference " << k.referenced_size << "; name as many of each";
    if (k.when_member.empty()) return;
    std::size_t const when = t.ordinal_of_member(k.when_member);
    if (when == table_view::none) {
        v.next("AS0124 when(): ") << t.name() << ": the condition of a link names " << k.when_member
                                  << ", which is no column of this table; name one of its own columns";
        return;
    }
    column_facts const& c = t.columns[when];
    bool known = false;
    for (std::size_t w = 0; w < c.word_count; ++w) known = known || t.words[c.first_word + w] == k.when_value;
    if (!known)
        v.next("AS0127 when(): ") << t.name() << "." << c.name << ": " << k.when_value
                                  << " is no word of its vocabulary, so the link could never hold; add it to one_of(...) or correct it";
}

/// AS0805: the column of scoped_through().
constexpr void judge_owner(meta::verdict& v, table_view const& t) {
    owner_reference const& owner = t.about->owner;
    std::size_t const ordinal = t.ordinal_of_member(owner.member);
    if (ordinal == table_view::none || !t.columns[ordinal].referencing || t.columns[ordinal].referenced.table != owner.id)
        v.next("AS0805 scoped_through(): ") << t.name() << "." << owner.member << ": the column does not reference the table that says whose the rows are; add .references(...) of that table to it";
    else if (t.columns[ordinal].nullable)
        v.next("AS0807 scoped_through(): ") << t.name() << "." << owner.member << ": where the column is NULL nobody says whose the row is; make the member plain, not std::optional";
}

}  // namespace detail

/// The rules of one description, without its struct: a value that tests can read.
[[nodiscard]] constexpr meta::verdict judge_table(table_view const& t) {
    meta::verdict v;
    detail::judge_name(v, t.name(), "table", t.name());
    if (is_made_up(t.name()))
        v.next("AS0416 describe(): ") << t.name() << ": names that begin with as_ are made up by the library within its statements; call the table otherwise";
    std::size_t primary = 0, versions = 0;
    detail::names_seen members;
    for (std::size_t i = 0; i < t.column_count; ++i) {
        detail::judge_names(v, t, i, members);
        detail::judge_column(v, t, i);
        primary += t.columns[i].primary;
        versions += t.columns[i].version;
    }
    if (primary > 1) v.next("AS0121 primary_key(): ") << t.name() << ": " << primary << " columns say primary_key(); for a key of several use .with(primary_key(...))";
    if (versions > 1) v.next("AS0114 version(): ") << t.name() << ": " << versions << " columns say version(); keep one";
    for (std::size_t i = 0; i < t.edge_source_count(); ++i) detail::judge_constraint(v, t, i);
    if (!t.about->missing_members.empty())
        v.next("AS0126 scoped(): ") << t.name() << ": scope " << t.about->scope << " needs members that the struct does not have: " << t.about->missing_members
                                    << "; add them";
    if (!t.about->owner.member.empty()) detail::judge_owner(v, t);
    auto const& discriminator = t.about->inherited.discriminator;
    if (!discriminator.empty() && t.ordinal_of_member(discriminator) == table_view::none)
        v.next("AS0125 discriminated_by(): ") << t.name() << ": " << discriminator << " is no column of this table";
    return v;
}

namespace detail {
template <class T, auto... Member>
constexpr bool owns(member_list<Member...>) {
    return (std::is_same_v<meta::owner_of<Member>, T> && ...);
}
/// The table whose key a member of this type holds, or null. By the type alone, so that all tables share it.
template <class V>
inline constexpr meta::type_id table_of_key = [] {
    using value = typename stripped<V>::type;
    if constexpr (requires { typename value::table; }) return meta::id_of<typename value::table>;
    else return meta::type_id{nullptr};
}();
/// AS0804: a session compares and stamps keys, so a scope column holds one.
template <auto... Member>
constexpr void judge_scope_columns(meta::verdict& v, std::string_view table, column_facts const* columns, member_list<Member...>) {
    meta::type_id const tables[] = {table_of_key<meta::value_of<Member>>...};
    for (std::size_t i = 0; i < sizeof...(Member); ++i) {
        column_facts const& c = columns[i];
        if (!c.scoped || (tables[i] != nullptr && c.referencing && c.referenced.table == tables[i])) continue;
        v.next("AS0804 scoped(): ") << table << "." << c.name << ": a scope column holds the key of the table that it references; make the member a key<...> of it and add .references(...)";
    }
}
template <class T, auto... Member>
constexpr bool describes_all(member_list<Member...>) {
    return meta::has_as_many_members<T, meta::value_of<Member>...>;
}
}  // namespace detail

/// AS01xx: every rule of T's description by itself, its struct included.
template <class T>
struct well_described {
    static consteval meta::verdict judge() {
        if constexpr (!detail::described<T>) {
            meta::verdict v;
            v << "AS0100 describe_table(): " << meta::type_name<T>()
              << " has no description; write describe_table(of<...>) beside the struct, in its namespace";
            return v;
        } else {
            auto const& facts = detail::described_facts<T>;
            meta::verdict v = judge_table(detail::forget(facts, meta::id_of<T>, meta::hash_of<T>));
            using members = typename std::remove_cvref_t<decltype(facts)>::members;
            if (!detail::owns<T>(members{}))
                v.next("AS0128 columns(): ") << facts.name() << ": a column names a member of another struct; name members of the table's own";
            else if (!detail::describes_all<T>(members{}))
                v.next("AS0101 columns(): ") << facts.name() << ": the struct does not have the " << facts.columns.size()
                                             << " members that are described; every member needs its column<&T::member>, once";
            else {
                constexpr detail::initial_values there(detail::described_facts<T>.columns.data(), members::size);
                if constexpr (there.worded) detail::judge_initial_values<T>(v, detail::forget(facts, meta::id_of<T>, meta::hash_of<T>), members{});
                if constexpr (there.defaulted) detail::judge_enum_defaults(v, detail::forget(facts, meta::id_of<T>, meta::hash_of<T>), members{});
            }
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
        static_assert(meta::holds<meta::sentence<well_described<T>>()>, "alphaswarm refuses this description; the quoted sentence says why");
    if constexpr (described<T>)
        return described_facts<T>;
    else
        return no_facts<T>;
}
}  // namespace detail

/// The checked description of T: a constant of the program.
template <class T>
#ifdef __clang__
    requires meta::holds<meta::sentence<well_described<T>>()>   // clang tells a constraint in fewer lines than an assertion
#endif
inline constexpr auto const& table = detail::checked<T>();

/// The same with its type forgotten.
template <class T>
inline constexpr table_view view_of = detail::forget(table<T>, meta::id_of<T>, meta::hash_of<T>);

template <class T>
constexpr table_view const& table_of() {
    return view_of<T>;
}

}  // namespace alphaswarm::schema
