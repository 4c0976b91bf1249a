// SPDX-License-Identifier: BSL-1.0
// A column: its facts as one flat constexpr struct, and the words that set them.  `column<&T::price>`
// starts from what the member tells (name, SQL type, NOT NULL unless std::optional); each word returns
// the definition with one fact more.  Nothing here knows the table.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/literal.hpp>
#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/schema/reference.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::schema {

/// Who makes the value of a column that an insert leaves unset.
enum class generation : unsigned char {
    none,          // nobody: an insert must give it
    random_uuid,   // the client: a random UUID
    utc_now,       // the client: the current time, UTC
    member,        // the client: the member's own initializer in the struct
};

enum class identity : unsigned char { none, always, by_default };

/// The facts of one column. Member names are C++'s, `name` is SQL's. Plain data: made with `{}`, and a fact not given is zero.
struct column_facts {
    meta::characters name;
    meta::characters member;
    type_facts type;
    int length;      // varchar(length); 0: no limit
    int precision;   // numeric(precision, scale); 0: no limit
    int scale;
    bool renamed;   // its name is not its member's
    bool nullable;
    bool primary;
    bool unique;
    bool indexed;
    bool immutable;
    bool version;
    bool referencing;
    bool scoped;   // one of the columns that say whose the row is
    bool has_unset;   // a value of its type may be unset, which is none
    generation made_by;
    identity identity_kind;
    action on_delete;
    action on_update;
    target referenced;
    meta::characters reference_name;
    meta::characters unique_name;
    meta::characters index_name;
    meta::characters server_default;   // an SQL expression
    meta::characters computed;         // generated always as (...) stored
    meta::characters comment;
    std::size_t first_word;            // the column's vocabulary, within the table's words
    std::size_t word_count;

    /// An insert may leave the column out.
    [[nodiscard]] constexpr bool optional_in_insert() const {
        return nullable || made_by != generation::none || identity_kind != identity::none || !server_default.empty() || !computed.empty();
    }
    /// The server alone writes the column.
    [[nodiscard]] constexpr bool server_made() const { return identity_kind == identity::always || !computed.empty(); }
};

namespace detail {
template <class T>
struct stripped {
    using type = T;
    static constexpr bool optional = false;
};
template <class T>
struct stripped<std::optional<T>> {
    using type = T;
    static constexpr bool optional = true;
};
/// How many bytes a type holds at the most, where the type itself says so.
template <class T>
constexpr int natural_length() {
    if constexpr (requires { static_cast<int>(T::capacity()); }) return static_cast<int>(T::capacity());
    else if constexpr (requires { typename T::representation; }) return natural_length<typename T::representation>();
    else return 0;
}
/// What the type of a member tells, whatever its name.
template <class V>
consteval column_facts facts_of_type() {
    column_facts f{};
    if constexpr (storable<typename stripped<V>::type>) f.type = sql_type<typename stripped<V>::type>::facts;
    if constexpr (natural_length<typename stripped<V>::type>() != 0) f.length = natural_length<typename stripped<V>::type>();
    if constexpr (stripped<V>::optional) f.nullable = true;
    if constexpr (requires(typename stripped<V>::type const& value) { bool(value.is_set()); }) f.has_unset = true;
    return f;
}
template <class V>
inline constexpr column_facts type_facts_of = facts_of_type<V>();

// Facts are passed by reference: a compiler that remembers calls compares arguments by value, fact by fact.
constexpr column_facts called(column_facts const& facts, meta::characters member) {
    column_facts named = facts;
    named.name = named.member = member;
    return named;
}
/// The facts with one of them set. Not of the column's type, so that it is compiled once for all columns.
template <class V>
constexpr column_facts with(column_facts const& facts, V column_facts::*fact, std::type_identity_t<V> value) {
    column_facts changed = facts;
    changed.*fact = value;
    return changed;
}
constexpr void act(column_facts& facts, delete_action a) { facts.on_delete = a.value; }
constexpr void act(column_facts& facts, update_action a) { facts.on_update = a.value; }
template <class... Actions>
constexpr column_facts referring(column_facts const& facts, target const& to, Actions... actions) {
    column_facts changed = facts;
    changed.referencing = true;
    changed.referenced = to;
    (act(changed, actions), ...);
    return changed;
}
}  // namespace detail

/// `.generated(random_uuid)`, `.generated(utc_now)`, `.generated(initializer)`
struct generator { generation value; };

/// A column in the making. Every word returns a copy with one fact more.
template <auto Member, std::size_t Words = 0>
struct column_definition {
    column_facts facts;
    std::array<std::string_view, Words> words{};

    /// The SQL name, where the member's own will not do: `column<&T::template_>.named("template")`.
    [[nodiscard]] constexpr column_definition named(meta::literal name) const { return {detail::with(detail::with(facts, &column_facts::name, name), &column_facts::renamed, true), words}; }
    [[nodiscard]] constexpr column_definition primary_key() const { return {detail::with(facts, &column_facts::primary, true), words}; }
    /// A unique constraint on this column alone; its name is `<table>_<column>_key` unless given.
    [[nodiscard]] constexpr column_definition unique(meta::literal name = {}) const { return {detail::with(detail::with(facts, &column_facts::unique, true), &column_facts::unique_name, name), words}; }
    /// A b-tree index on this column alone; its name is `ix_<table>_<column>` unless given.
    [[nodiscard]] constexpr column_definition indexed(meta::literal name = {}) const { return {detail::with(detail::with(facts, &column_facts::indexed, true), &column_facts::index_name, name), words}; }
    /// varchar(length); the length counts characters, as PostgreSQL does.
    [[nodiscard]] constexpr column_definition varchar(int length) const { return {detail::with(facts, &column_facts::length, length), words}; }
    /// numeric(precision, scale)
    [[nodiscard]] constexpr column_definition numeric(int precision, int scale = 0) const { return {detail::with(detail::with(facts, &column_facts::precision, precision), &column_facts::scale, scale), words}; }
    /// A foreign key, with on_delete::... and on_update::... in any order; its name is `<table>_<column>_fkey`.
    template <class... Actions>
    [[nodiscard]] constexpr column_definition references(target to, Actions... actions) const {
        return {detail::referring(facts, to, actions...), words};
    }
    [[nodiscard]] constexpr column_definition reference_named(meta::literal name) const { return {detail::with(facts, &column_facts::reference_name, name), words}; }
    /// The client makes the value of a member left unset: random_uuid, utc_now, or `initializer`.
    [[nodiscard]] constexpr column_definition generated(generator g) const { return {detail::with(facts, &column_facts::made_by, g.value), words}; }
    /// The database's DEFAULT, an SQL expression. What an object leaves unset gets what the database has there.
    [[nodiscard]] constexpr column_definition server_default(meta::literal expression) const { return {detail::with(facts, &column_facts::server_default, expression), words}; }
    /// GENERATED ALWAYS AS (expression) STORED; the library never writes it.
    [[nodiscard]] constexpr column_definition computed(meta::literal expression) const { return {detail::with(facts, &column_facts::computed, expression), words}; }
    /// GENERATED ALWAYS AS IDENTITY; the library reads the value back after an insert.
    [[nodiscard]] constexpr column_definition identity() const { return {detail::with(facts, &column_facts::identity_kind, identity::always), words}; }
    /// GENERATED BY DEFAULT AS IDENTITY; an insert may give the value.
    [[nodiscard]] constexpr column_definition identity_by_default() const { return {detail::with(facts, &column_facts::identity_kind, identity::by_default), words}; }
    /// Written once: no update may set it.
    [[nodiscard]] constexpr column_definition immutable() const { return {detail::with(facts, &column_facts::immutable, true), words}; }
    /// The optimistic lock: an update of a row object requires the value it read and adds one.
    [[nodiscard]] constexpr column_definition version() const { return {detail::with(facts, &column_facts::version, true), words}; }
    /// One sentence for what the name does not tell: the meaning, the unit.
    [[nodiscard]] constexpr column_definition comment(meta::literal sentence) const { return {detail::with(facts, &column_facts::comment, sentence), words}; }
    /// An open vocabulary: a literal outside it does not build; other stored values are read and written all the same.
    template <class... Text>
    [[nodiscard]] constexpr column_definition<Member, sizeof...(Text)> one_of(Text... words_allowed) const {
        auto f = facts;
        f.word_count = sizeof...(Text);
        return {f, {meta::literal(words_allowed)...}};
    }
};

}  // namespace alphaswarm::schema

namespace alphaswarm {

/// The definition of the column that holds this member, to be refined by its words.
template <auto Member>
inline constexpr schema::column_definition<Member> column{schema::detail::called(schema::detail::type_facts_of<meta::value_of<Member>>, meta::member_characters<Member>())};

/// The client makes a random (version 4) UUID.
inline constexpr schema::generator random_uuid{schema::generation::random_uuid};
/// The client takes the current time, UTC.
inline constexpr schema::generator utc_now{schema::generation::utc_now};
/// The client takes the member's own initializer in the struct: `std::string role = "viewer";`.
inline constexpr schema::generator initializer{schema::generation::member};

}  // namespace alphaswarm
