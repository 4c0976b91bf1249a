// SPDX-License-Identifier: BSL-1.0
// Checks of a value before it is sent. A value for a column is checked against the column, and so are an array's
// elements and what a user-defined type is sent as; any other value must be one that can be sent. Both throw
// value_refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/utf8.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/orm/core/parameter_list.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/sql/expression/value.hpp>
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/enumeration.hpp>
#include <alphaswarm/types/exact.hpp>
#include <alphaswarm/types/unset.hpp>

namespace alphaswarm::orm {

/// PostgreSQL stores text without the character of code 0.
inline bool holds_nul(std::string_view text) {
    return !text.empty() && std::memchr(text.data(), 0, text.size()) != nullptr;
}

namespace detail {

[[noreturn]] ALPHASWARM_COLD inline void refuse(schema::table_view const& t,
                                                std::size_t ordinal,
                                                std::string_view why) {
    throw value_refused((meta::message_builder() << t.name() << "." << t.columns[ordinal].name << ": " << why).take());
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_length(schema::table_view const& t,
                                                       std::size_t ordinal,
                                                       std::size_t characters) {
    meta::message_builder why;
    int const limit = t.columns[ordinal].length;
    why << "the text has " << static_cast<std::uint32_t>(characters) << " characters and varchar(" << limit
        << ") holds " << limit << "; shorten it or lengthen the column";
    refuse(t, ordinal, why.text());
}

inline constexpr std::string_view nul_within =
    "the text holds a NUL byte, which PostgreSQL cannot store; remove it or use bytea";

/// PostgreSQL counts the characters of varchar(n), silently drops blanks beyond them, and has no character with code 0.
[[gnu::noinline]] inline void check_text(std::string_view text, schema::table_view const& t, std::size_t ordinal) {
    std::size_t const limit = static_cast<std::size_t>(t.columns[ordinal].length);
    if (limit > 0 && text.size() > limit)
        if (std::size_t const characters = meta::characters_in(text); characters > limit)
            refuse_length(t, ordinal, characters);
    if (holds_nul(text)) refuse(t, ordinal, nul_within);
}

/// An enum value without a label cannot be stored in any form.
template <types::described_enum E>
[[gnu::noinline]] bool has_label(E value) {
    for (auto const& entry : types::labels_of<E>.entries)
        if (entry.value == value) return true;
    return false;
}
template <types::described_enum E>
[[nodiscard]] ALPHASWARM_COLD std::string unlabelled(E value) {
    return (meta::message_builder() << "describe_enum() gives no label to the value "
                                    << std::to_string(static_cast<std::underlying_type_t<E>>(value))
                                    << "; describe it or correct the value")
        .take();
}
template <types::described_enum E>
void check_label(E value, schema::table_view const& t, std::size_t ordinal) {
    if (!has_label(value)) [[unlikely]]
        refuse(t, ordinal, unlabelled(value));
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_numeric(numeric const& value,
                                                        schema::table_view const& t,
                                                        std::size_t ordinal,
                                                        types::misfit reason) {
    schema::column_facts const& c = t.columns[ordinal];
    meta::message_builder type, why;
    type << "numeric(" << c.precision << "," << (c.scale < 0 ? "-" : "") << (c.scale < 0 ? -c.scale : c.scale) << ")";
    why << types::number_text(value);
    if (reason == types::misfit::special)
        why << " is not a value of " << type.text()
            << ", which holds finite numbers and NaN; give one, or leave the column without a precision";
    else if (reason == types::misfit::range)
        why << " is too large for " << type.text() << ", which holds "
            << (c.precision > c.scale ? c.precision - c.scale : 0)
            << " digits before the point; give less, or widen the column";
    else why << " would be rounded as " << type.text() << "; round it first, or widen the column";
    refuse(t, ordinal, why.text());
}
/// The number must fit numeric(precision, scale) exactly: PostgreSQL would round it.
inline void check_numeric(numeric const& value, schema::table_view const& t, std::size_t ordinal) {
    schema::column_facts const& c = t.columns[ordinal];
    if (c.precision == 0) return;
    types::misfit const why = types::fits(value, c.precision, c.scale);
    if (why != types::misfit::none) [[unlikely]]
        refuse_numeric(value, t, ordinal, why);
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_unset(schema::table_view const& t, std::size_t ordinal) {
    refuse(t, ordinal, "the value was never set, and nothing fills it in; set it");
}

template <class T>
inline constexpr bool is_array = types::array_shape<T>::dimensions > 0;
template <class T>
inline constexpr bool travels_as_another = requires { typename sql_type<T>::stored; };
template <class T>
inline constexpr bool is_composite = requires { typename sql_type<T>::composite; };
/// Not every value of the type can be sent, so each is examined: texts, labels, values that may be unset, exact
/// numbers.
template <class T>
constexpr bool find_checked() {
    if constexpr (is_array<T>) return find_checked<typename types::array_shape<T>::element>();
    else if constexpr (travels_as_another<T>) return find_checked<typename sql_type<T>::stored>();
    else
        return is_composite<T> || types::described_enum<T> || requires(T const& v) { v.is_set(); } ||
               sql_type<T>::facts.kind == types::kind::text || sql_type<T>::facts.kind == types::kind::json ||
               sql_type<T>::facts.kind == types::kind::character || sql_type<T>::facts.kind == types::kind::numeric;
}
template <class T>
inline constexpr bool checked = find_checked<T>();

template <class T>
void check_element(T const& value, schema::table_view const& t, std::size_t ordinal);

/// Checks a value before it is sent into its column; an array's elements count as the column's values too.
template <class T>
void check_value(T const& value, schema::table_view const& t, std::size_t ordinal) {
    if constexpr (!checked<T>) return;
    else if constexpr (is_array<T>) {
        for (auto const& element : value) {
            if constexpr (is_array<std::remove_cvref_t<decltype(element)>>) check_value(element, t, ordinal);
            else if constexpr (!meta::is_optional<std::remove_cvref_t<decltype(element)>>)
                check_element(element, t, ordinal);
            else if (element) check_element(*element, t, ordinal);
        }
    } else if constexpr (sql_type<T>::facts.kind == types::kind::numeric && !std::is_same_v<T, numeric>)
        check_value(sql::number_of(value), t, ordinal);
    else if constexpr (travels_as_another<T>)
        check_element<typename sql_type<T>::stored>(sql_type<T>::to_stored(value), t, ordinal);
    else if constexpr (is_composite<T>)
        sql_type<T>::for_each(value, [&]<class V>(std::string_view, V const& attribute) {
            if constexpr (!meta::is_optional<V>) check_element(attribute, t, ordinal);
            else if (attribute) check_element(*attribute, t, ordinal);
        });
    else if constexpr (types::described_enum<T>) check_label(value, t, ordinal);
    else if constexpr (std::is_same_v<T, numeric>) check_numeric(value, t, ordinal);
    else if constexpr (requires { value.text(); }) {
        if (holds_nul(value.text())) refuse(t, ordinal, nul_within);
    } else if constexpr (sql_type<T>::facts.kind == types::kind::text)
        check_text(pg::codec<T>::view(value), t, ordinal);
}
template <class T>
void check_element(T const& value, schema::table_view const& t, std::size_t ordinal) {
    if (types::is_unset(value)) [[unlikely]]
        refuse_unset(t, ordinal);
    check_value(value, t, ordinal);
}

/// A value without a column is refused by the name of its placeholder, or by what it is.
[[noreturn]] ALPHASWARM_COLD inline void refuse_alone(std::string_view name, std::string_view why) {
    meta::message_builder message;
    if (name.empty()) message << "a value of the statement: ";
    else message << "the placeholder " << name << ": ";
    throw value_refused((message << why).take());
}
[[gnu::noinline]] inline void check_text_alone(std::string_view text, std::string_view name) {
    if (holds_nul(text)) [[unlikely]]
        refuse_alone(name, nul_within);
}
/// Checks a value that does not go into a column: whether it can be sent.
template <class T>
void check_alone(T const& value, std::string_view name) {
    if constexpr (meta::is_optional<T>) {
        if (value) check_alone(*value, name);
    } else if constexpr (!checked<T> || sql_type<T>::facts.kind == types::kind::numeric) return;
    else if constexpr (is_array<T>) {
        for (auto const& element : value) check_alone(element, name);
    } else {
        if (types::is_unset(value)) [[unlikely]]
            refuse_alone(name, "the value was never set; set it");
        if constexpr (travels_as_another<T>)
            check_alone<typename sql_type<T>::stored>(sql_type<T>::to_stored(value), name);
        else if constexpr (is_composite<T>)
            sql_type<T>::for_each(value, [name](std::string_view, auto const& one) { check_alone(one, name); });
        else if constexpr (types::described_enum<T>) {
            if (!has_label(value)) [[unlikely]]
                refuse_alone(name, unlabelled(value));
        } else if constexpr (requires { value.text(); }) check_text_alone(value.text(), name);
        else if constexpr (sql_type<T>::facts.kind == types::kind::text)
            check_text_alone(pg::codec<T>::view(value), name);
    }
}

}  // namespace detail

}  // namespace alphaswarm::orm
