// SPDX-License-Identifier: BSL-1.0
// A column: its facts as one flat constexpr struct, and the words that set them.  `column<&T::price>`
// starts from what the member tells (name, SQL type, NOT NULL unless std::optional); each word returns
// the definition with one fact more.  Nothing here knows the table.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

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

/// The facts of one column. Member names are C++'s, `name` is SQL's.
struct column_facts {
    std::string_view name{};
    std::string_view member{};
    type_facts type{};
    int length = 0;      // varchar(length); 0: no limit
    int precision = 0;   // numeric(precision, scale); 0: no limit
    int scale = 0;
    bool nullable = false;
    bool primary = false;
    bool unique = false;
    bool indexed = false;
    bool immutable = false;
    bool version = false;
    bool referencing = false;
    generation made_by = generation::none;
    identity identity_kind = identity::none;
    action on_delete = action::no_action;
    action on_update = action::no_action;
    target referenced{};
    std::string_view reference_name{};
    std::string_view unique_name{};
    std::string_view index_name{};
    std::string_view server_default{};   // an SQL expression
    std::string_view computed{};         // generated always as (...) stored
    std::string_view comment{};
    std::size_t first_word = 0;          // the column's vocabulary, within the table's words
    std::size_t word_count = 0;

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
template <auto Member>
consteval column_facts facts_of_member() {
    using parts = stripped<meta::value_of<Member>>;
    column_facts f;
    f.name = f.member = meta::member_name<Member>();
    if constexpr (storable<typename parts::type>) f.type = sql_type<typename parts::type>::facts;
    f.length = natural_length<typename parts::type>();
    f.nullable = parts::optional;
    return f;
}
template <auto Member>
inline constexpr column_facts member_facts = facts_of_member<Member>();
}  // namespace detail

/// `.generated(random_uuid)`, `.generated(utc_now)`, `.generated(initializer)`
struct generator { generation value; };

/// A column in the making. Every word returns a copy with one fact more.
template <auto Member, std::size_t Words = 0>
struct column_definition {
    column_facts facts = detail::member_facts<Member>;
    std::array<std::string_view, Words> words{};

    /// The SQL name, where the member's own will not do: `column<&T::template_>.named("template")`.
    [[nodiscard]] constexpr column_definition named(std::string_view name) const {
        auto changed = *this;
        changed.facts.name = name;
        return changed;
    }
    [[nodiscard]] constexpr column_definition primary_key() const {
        auto changed = *this;
        changed.facts.primary = true;
        return changed;
    }
    /// A unique constraint on this column alone; its name is `<table>_<column>_key` unless given.
    [[nodiscard]] constexpr column_definition unique(std::string_view name = {}) const {
        auto changed = *this;
        changed.facts.unique = true;
        changed.facts.unique_name = name;
        return changed;
    }
    /// A b-tree index on this column alone; its name is `ix_<table>_<column>` unless given.
    [[nodiscard]] constexpr column_definition indexed(std::string_view name = {}) const {
        auto changed = *this;
        changed.facts.indexed = true;
        changed.facts.index_name = name;
        return changed;
    }
    /// varchar(length); the length counts characters, as PostgreSQL does.
    [[nodiscard]] constexpr column_definition varchar(int length) const {
        auto changed = *this;
        changed.facts.length = length;
        return changed;
    }
    /// numeric(precision, scale)
    [[nodiscard]] constexpr column_definition numeric(int precision, int scale = 0) const {
        auto changed = *this;
        changed.facts.precision = precision;
        changed.facts.scale = scale;
        return changed;
    }
    /// A foreign key, with on_delete::... and on_update::... in any order; its name is `<table>_<column>_fkey`.
    template <class... Actions>
    [[nodiscard]] constexpr column_definition references(target to, Actions... actions) const {
        auto changed = *this;
        changed.facts.referencing = true;
        changed.facts.referenced = to;
        (changed.act(actions), ...);
        return changed;
    }
    [[nodiscard]] constexpr column_definition reference_named(std::string_view name) const {
        auto changed = *this;
        changed.facts.reference_name = name;
        return changed;
    }
    /// The client makes the value of a member left unset: random_uuid, utc_now, or `initializer`.
    [[nodiscard]] constexpr column_definition generated(generator g) const {
        auto changed = *this;
        changed.facts.made_by = g.value;
        return changed;
    }
    /// The database's DEFAULT, an SQL expression.
    [[nodiscard]] constexpr column_definition server_default(std::string_view expression) const {
        auto changed = *this;
        changed.facts.server_default = expression;
        return changed;
    }
    /// GENERATED ALWAYS AS (expression) STORED; the library never writes it.
    [[nodiscard]] constexpr column_definition computed(std::string_view expression) const {
        auto changed = *this;
        changed.facts.computed = expression;
        return changed;
    }
    /// GENERATED ALWAYS AS IDENTITY; the library reads the value back after an insert.
    [[nodiscard]] constexpr column_definition identity() const {
        auto changed = *this;
        changed.facts.identity_kind = identity::always;
        return changed;
    }
    /// GENERATED BY DEFAULT AS IDENTITY; an insert may give the value.
    [[nodiscard]] constexpr column_definition identity_by_default() const {
        auto changed = *this;
        changed.facts.identity_kind = identity::by_default;
        return changed;
    }
    /// Written once: no update may set it.
    [[nodiscard]] constexpr column_definition immutable() const {
        auto changed = *this;
        changed.facts.immutable = true;
        return changed;
    }
    /// The optimistic lock: an update of a row object requires the value it read and adds one.
    [[nodiscard]] constexpr column_definition version() const {
        auto changed = *this;
        changed.facts.version = true;
        return changed;
    }
    /// One sentence for what the name does not tell: the meaning, the unit.
    [[nodiscard]] constexpr column_definition comment(std::string_view sentence) const {
        auto changed = *this;
        changed.facts.comment = sentence;
        return changed;
    }
    /// An open vocabulary: a literal outside it does not build; other stored values are read and written all the same.
    template <class... Text>
    [[nodiscard]] constexpr column_definition<Member, sizeof...(Text)> one_of(Text... words_allowed) const {
        auto f = facts;
        f.word_count = sizeof...(Text);
        return {f, {std::string_view(words_allowed)...}};
    }

private:
    constexpr void act(delete_action a) { facts.on_delete = a.value; }
    constexpr void act(update_action a) { facts.on_update = a.value; }
};

}  // namespace alphaswarm::schema

namespace alphaswarm {

/// The definition of the column that holds this member, to be refined by its words.
template <auto Member>
inline constexpr schema::column_definition<Member> column{};

/// The client makes a random (version 4) UUID.
inline constexpr schema::generator random_uuid{schema::generation::random_uuid};
/// The client takes the current time, UTC.
inline constexpr schema::generator utc_now{schema::generation::utc_now};
/// The client takes the member's own initializer in the struct: `std::string role = "viewer";`.
inline constexpr schema::generator initializer{schema::generation::member};

}  // namespace alphaswarm
