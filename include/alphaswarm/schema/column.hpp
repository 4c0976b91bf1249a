// SPDX-License-Identifier: BSL-1.0
// A column: its facts as one flat constexpr struct, and the options that set them. `column<&T::price>` starts with what
// the member says (name, SQL type, NOT NULL unless std::optional); each option returns the definition with one more
// fact, and notes that it was given. Nothing here knows the table.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/literal.hpp>
#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/utf8.hpp>
#include <alphaswarm/schema/description_rules.hpp>
#include <alphaswarm/schema/option.hpp>
#include <alphaswarm/schema/reference.hpp>
#include <alphaswarm/types/enumeration.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/stored.hpp>

namespace alphaswarm::schema {

/// Who supplies the value of a column that an insert leaves unset.
enum class generation : unsigned char {
    none,  // nobody: an insert must provide it
    random_uuid,  // the client: a random UUID
    utc_now,  // the client: the current time, UTC
    member,  // the client: the member's own initializer in the struct
    invalid,  // something else was given, which is refused
};

enum class identity : unsigned char { none, always, by_default };

/// The facts of one column. Member names are C++ names, `name` is the SQL name. Plain data, created with `{}`: a fact
/// that is not given is zero.
struct column_facts {
    meta::characters name;
    meta::characters member;
    type_facts type;
    int length;  // varchar(length); 0: no limit
    int precision;  // numeric(precision, scale); 0: no limit
    int scale;
    bool renamed;  // its name differs from its member's
    bool nullable;
    bool primary;
    bool unique;
    bool indexed;
    bool immutable;
    bool version;
    bool referencing;
    bool scoped;  // one of the columns that determine a row's owner
    bool has_unset;  // its type has an unset state, distinct from all values
    bool constant;  // the member, or the type inside its optional, is const
    bool cut;  // to_stored() or from_stored() of its type does not keep every number
    bool labelled;  // its values are those of an enum
    int longest_label;  // of the enum, in characters
    option_set noted;  // rarely used options; for the others, what their facts do not show: that they were given
                       // an empty value, or more than once
    generation made_by;
    identity identity_kind;
    action on_delete;
    action on_update;
    target referenced;
    meta::characters reference_name;
    meta::characters unique_name;
    meta::characters index_name;
    meta::characters server_default;  // an SQL expression
    meta::characters computed;  // generated always as (...) stored
    meta::characters comment;
    std::size_t first_allowed_value;  // the column's allowed values, within the table's
    std::size_t allowed_value_count;

    /// An insert may omit the column.
    [[nodiscard]] constexpr bool optional_in_insert() const {
        return nullable || made_by != generation::none || identity_kind != identity::none || !server_default.empty() ||
               !computed.empty();
    }
    /// Many values of the column can be sent as one array, which unnest() turns into rows. Not arrays, since an array's
    /// elements cannot be arrays of different sizes, nor composite values, which unnest() takes apart.
    [[nodiscard]] constexpr bool travels_in_array() const {
        return type.kind != types::kind::array && type.kind != types::kind::composite &&
               type.kind != types::kind::uncomparable;
    }
    /// Only the server writes the column.
    [[nodiscard]] constexpr bool server_made() const { return identity_kind == identity::always || !computed.empty(); }
};

/// The maximum number of bytes a type holds, if the type itself says so; for an array, of each element.
template <class T>
constexpr int natural_length() {
    if constexpr (requires { static_cast<int>(T::capacity()); }) return static_cast<int>(T::capacity());
    else if constexpr (requires { typename T::representation; }) return natural_length<typename T::representation>();
    else return 0;
}

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
/// Types that have a length: text, and arrays of it. The numbers are those of text[] and varchar[] in pg_type.dat.
constexpr bool may_have_length(type_facts const& type) {
    return (type.kind == types::kind::text && !is_own_type(type)) ||
           (type.kind == types::kind::array && (type.oid == 1009 || type.oid == 1015));
}
template <class E>
constexpr int longest_label() {
    std::size_t longest = 0;
    for (auto const& entry : types::labels_of<E>.entries)
        if (std::size_t const size = meta::characters_in(entry.label); size > longest) longest = size;
    return static_cast<int>(longest);
}
/// What a member's type says, whatever the member's name.
template <class V>
consteval column_facts facts_of_type() {
    using value = typename stripped<V>::type;
    column_facts f{};
    if constexpr (storable<value>) {
        f.type = sql_type<value>::facts;
        if constexpr (sql_type<value>::facts.kind == types::kind::text) {
            if constexpr (natural_length<value>() != 0) f.length = natural_length<value>();
            if constexpr (__is_enum(value)) {
                f.labelled = true;
                f.longest_label = longest_label<value>();
            }
        } else if constexpr (requires { typename sql_type<value>::element; }) {
            using element = typename sql_type<value>::element;
            if (may_have_length(f.type) && natural_length<element>() != 0) f.length = natural_length<element>();
        }
    }
    if constexpr (stripped<V>::optional) f.nullable = true;
    if constexpr (std::is_const_v<value>) f.constant = true;
    if constexpr (types::cuts_numbers<value>()) f.cut = true;
    if constexpr (requires(value const& v) { bool(v.is_set()); }) f.has_unset = true;
    return f;
}
}  // namespace detail

/// What a column of this type is before its description says anything.
template <class V>
inline constexpr column_facts type_facts_of = detail::facts_of_type<V>();

namespace detail {

// Facts are passed by reference: a compiler that memoizes calls compares arguments by value, fact by fact.
constexpr column_facts called(column_facts const& facts, meta::characters member) {
    column_facts named = facts;
    named.name = named.member = member;
    return named;
}
// Frequently used options. At each step a compiler copies the facts that were set, so such an option is noted only if
// its fact does not show it. None of these functions depends on the column's type, so that each is compiled once for
// all columns.
constexpr void note(column_facts& facts, option which, bool again) {
    facts.noted |= again ? repeated_option(which) : bit_of(which);
}
constexpr column_facts in_primary_key(column_facts const& facts) {
    column_facts changed = facts;
    if (changed.primary) note(changed, option::primary_key, true);
    changed.primary = true;
    return changed;
}
constexpr column_facts commented(column_facts const& facts, meta::characters sentence) {
    column_facts changed = facts;
    if (changed.comment.count != 0 || sentence.count == 0) note(changed, option::comment, changed.comment.count != 0);
    changed.comment = sentence;
    return changed;
}
constexpr column_facts generated_by(column_facts const& facts, generation made_by) {
    column_facts changed = facts;
    if (changed.made_by != generation::none || made_by == generation::none)
        note(changed, option::generated, changed.made_by != generation::none);
    changed.made_by = made_by;
    return changed;
}
/// Unique or indexed, with or without a name.
constexpr column_facts named_key(column_facts const& facts,
                                 option which,
                                 bool column_facts::* fact,
                                 meta::characters column_facts::* name,
                                 meta::characters given) {
    column_facts changed = facts;
    if (changed.*fact || (given.count == 0 && given.first != nullptr)) note(changed, which, changed.*fact);
    changed.*fact = true;
    changed.*name = given;
    return changed;
}
/// The length that comes from the member's type was not given as an option.
constexpr column_facts with_length(column_facts const& facts, int length_of_type, int length) {
    column_facts changed = facts;
    if (changed.length != length_of_type || length == 0)
        note(changed, option::varchar, changed.length != length_of_type);
    changed.length = length;
    return changed;
}
/// The facts after a rarely used option.
template <class V>
constexpr column_facts with_rare(column_facts const& facts,
                                 option which,
                                 V column_facts::* fact,
                                 std::type_identity_t<V> value) {
    column_facts changed = facts;
    changed.*fact = value;
    changed.noted = with_option(changed.noted, which);
    return changed;
}
constexpr column_facts renamed(column_facts const& facts, meta::characters name) {
    column_facts changed = with_rare(facts, option::named, &column_facts::name, name);
    changed.renamed = true;
    return changed;
}
constexpr column_facts with_precision(column_facts const& facts, int precision, int scale) {
    column_facts changed = with_rare(facts, option::numeric, &column_facts::precision, precision);
    changed.scale = scale;
    return changed;
}
constexpr void act(column_facts& facts, delete_action a) {
    facts.on_delete = a.value;
    facts.noted = with_option(facts.noted, option::on_delete);
}
constexpr void act(column_facts& facts, update_action a) {
    facts.on_update = a.value;
    facts.noted = with_option(facts.noted, option::on_update);
}
template <class Other>
constexpr void act(column_facts& facts, Other const&) {
    facts.noted |= bit_of(option::no_action_given);
}
template <class... Actions>
constexpr column_facts referring(column_facts const& facts, target const& to, Actions... actions) {
    column_facts changed = facts;
    if (changed.referencing || to.hash == 0) note(changed, option::references, changed.referencing);
    changed.referencing = true;
    changed.referenced = to;
    (act(changed, actions), ...);
    return changed;
}
/// All options that turned the plain facts into these.
constexpr option_set options_of(column_facts const& facts, column_facts const& plain) {
    option_set options = facts.noted;
    if (facts.primary) options |= bit_of(option::primary_key);
    if (facts.unique) options |= bit_of(option::unique);
    if (facts.indexed) options |= bit_of(option::indexed);
    if (facts.length != plain.length) options |= bit_of(option::varchar);
    if (facts.referencing) options |= bit_of(option::references);
    if (facts.made_by != generation::none) options |= bit_of(option::generated);
    if (facts.comment.count != 0) options |= bit_of(option::comment);
    return options;
}
}  // namespace detail

/// `.generated(random_uuid)`, `.generated(utc_now)`, `.generated(initializer)`
struct generator {
    generation value{};
    constexpr generator() = default;
    constexpr generator(generation made_by) : value(made_by) {}
    template <class Other>
    constexpr generator(Other const&) : value(generation::invalid) {}  // refused
};

/// A column under construction. Every option returns a copy with one more fact.
template <auto Member, std::size_t AllowedCount = 0>
struct column_definition {
    column_facts facts;
    std::array<std::string_view, AllowedCount> allowed_values{};

    /// The SQL name, if the member's own will not do: `column<&T::template_>.named("template")`.
    [[nodiscard]] constexpr column_definition named(meta::literal name) const {
        return {detail::renamed(facts, name), allowed_values};
    }
    [[nodiscard]] constexpr column_definition primary_key() const {
        return {detail::in_primary_key(facts), allowed_values};
    }
    /// A unique constraint on this column alone, named `<table>_<column>_key` unless a name is given.
    [[nodiscard]] constexpr column_definition unique(meta::literal name = {}) const {
        return {detail::named_key(facts, option::unique, &column_facts::unique, &column_facts::unique_name, name),
                allowed_values};
    }
    /// A b-tree index on this column alone, named `ix_<table>_<column>` unless a name is given.
    [[nodiscard]] constexpr column_definition indexed(meta::literal name = {}) const {
        return {detail::named_key(facts, option::indexed, &column_facts::indexed, &column_facts::index_name, name),
                allowed_values};
    }
    /// varchar(length); the length counts characters, as in PostgreSQL.
    [[nodiscard]] constexpr column_definition varchar(int length) const {
        return {detail::with_length(facts, type_facts_of<meta::value_of<Member>>.length, length), allowed_values};
    }
    /// numeric(precision, scale)
    [[nodiscard]] constexpr column_definition numeric(int precision, int scale = 0) const {
        return {detail::with_precision(facts, precision, scale), allowed_values};
    }
    /// A foreign key, with on_delete::... and on_update::... in any order, named `<table>_<column>_fkey`.
    template <class... Actions>
    [[nodiscard]] constexpr column_definition references(target to, Actions... actions) const {
        return {detail::referring(facts, to, actions...), allowed_values};
    }
    [[nodiscard]] constexpr column_definition reference_named(meta::literal name) const {
        return {detail::with_rare(facts, option::reference_named, &column_facts::reference_name, name), allowed_values};
    }
    /// The client fills a member that is left unset: with random_uuid, utc_now, or its `initializer`.
    [[nodiscard]] constexpr column_definition generated(generator g) const {
        return {detail::generated_by(facts, g.value), allowed_values};
    }
    /// The database's DEFAULT, an SQL expression. A value that an object leaves unset gets the database's current
    /// default.
    [[nodiscard]] constexpr column_definition server_default(detail::sql_given expression) const {
        return {detail::with_rare(facts, option::server_default, &column_facts::server_default, expression.text),
                allowed_values};
    }
    /// GENERATED ALWAYS AS (expression) STORED; the library never writes it.
    [[nodiscard]] constexpr column_definition computed(detail::sql_given expression) const {
        return {detail::with_rare(facts, option::computed, &column_facts::computed, expression.text), allowed_values};
    }
    /// GENERATED ALWAYS AS IDENTITY; the library reads the value back after an insert.
    [[nodiscard]] constexpr column_definition identity() const {
        return {detail::with_rare(facts, option::identity, &column_facts::identity_kind, identity::always),
                allowed_values};
    }
    /// GENERATED BY DEFAULT AS IDENTITY; an insert may give the value.
    [[nodiscard]] constexpr column_definition identity_by_default() const {
        return {detail::with_rare(facts, option::identity, &column_facts::identity_kind, identity::by_default),
                allowed_values};
    }
    /// Written once: no update may set it.
    [[nodiscard]] constexpr column_definition immutable() const {
        return {detail::with_rare(facts, option::immutable, &column_facts::immutable, true), allowed_values};
    }
    /// The optimistic lock: an update of a row object requires the value it read and increments it.
    [[nodiscard]] constexpr column_definition version() const {
        return {detail::with_rare(facts, option::version, &column_facts::version, true), allowed_values};
    }
    /// One sentence for what the name does not say: the meaning, the unit.
    [[nodiscard]] constexpr column_definition comment(meta::literal sentence) const {
        return {detail::commented(facts, sentence), allowed_values};
    }
    /// The allowed values: a literal that is not one of them does not compile; other stored values can still be read
    /// and written.
    template <class... Text>
    [[nodiscard]] constexpr column_definition<Member, sizeof...(Text)> one_of(Text const&... words_allowed) const {
        return {detail::with_rare(facts, option::one_of, &column_facts::allowed_value_count, sizeof...(Text)),
                {meta::literal(words_allowed)...}};
    }
};

}  // namespace alphaswarm::schema

namespace alphaswarm {

/// The definition of this member's column, to be refined with options.
template <auto Member>
inline constexpr schema::column_definition<Member> column{
    schema::detail::called(schema::type_facts_of<meta::value_of<Member>>, meta::member_characters<Member>())};

/// The client generates a random (version 4) UUID.
inline constexpr schema::generator random_uuid{schema::generation::random_uuid};
/// The client takes the current time, in UTC.
inline constexpr schema::generator utc_now{schema::generation::utc_now};
/// The client uses the member's own initializer in the struct: `std::string role = "viewer";`.
inline constexpr schema::generator initializer{schema::generation::member};

}  // namespace alphaswarm
