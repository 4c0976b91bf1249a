// SPDX-License-Identifier: BSL-1.0
// fmt for humans: keys, dates, numbers, rows, row objects, statements and errors print with fmt::print and fmt::format.
// Separate from alphaswarm.hpp because fmt costs more to include than everything else together.
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include <alphaswarm/meta/pfr.hpp>
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/types.hpp>

namespace alphaswarm {

/// Any value of this library, and a plain aggregate of such values, as human-readable text: NULL is `null`, text is
/// printed unchanged, bytes are hexadecimal.
template <class V>
[[nodiscard]] std::string to_text(V const& value) {
    if constexpr (std::is_same_v<V, bool>) return value ? "true" : "false";
    else if constexpr (std::is_same_v<V, std::byte>) return fmt::format("{:02x}", static_cast<unsigned>(value));
    else if constexpr (std::is_arithmetic_v<V>) return fmt::format("{}", value);
    else if constexpr (requires { types::labels_of<V>; } && std::is_enum_v<V>)
        return std::string(types::to_label(value));
    else if constexpr (requires { value.to_string(); }) return value.to_string();
    else if constexpr (requires { value.text(); }) return value.text();
    else if constexpr (requires {
                           value.value();
                           value.is_set();
                       })
        return value.is_set() ? to_text(value.value()) : std::string("(unset)");
    else if constexpr (requires { value.view(); }) return std::string(value.view());
    else if constexpr (requires { std::string_view(value); }) return std::string(std::string_view(value));
    else if constexpr (requires {
                           value.has_value();
                           *value;
                       })
        return value ? to_text(*value) : std::string("null");
    else if constexpr (requires {
                           value.begin();
                           value.end();
                       }) {
        std::string all = "{";
        for (auto const& element : value) {
            if (all.size() > 1) all += ", ";
            all += to_text(element);
        }
        return all + "}";
    } else if constexpr (schema::described<V>) {
        std::string all(schema::view_of<V>.name());
        all += " {";
        auto const add = [&]<auto... Member>(schema::member_list<Member...>) {
            std::size_t n = 0;
            ((all += n++ ? ", " : "", all += sql::facts_of<Member>.name, all += ": ", all += to_text(value.*Member)),
             ...);
        };
        add(typename std::remove_cvref_t<decltype(schema::table<V>)>::members{});
        return all + "}";
    } else if constexpr (requires { V::size; }) {  // a typed row
        std::string all = "(";
        auto const add = [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((all += I ? ", " : "", all += to_text(get<I>(value))), ...);
        };
        add(std::make_index_sequence<V::size>{});
        return all + ")";
    } else {  // the caller's own aggregate
        std::string all = "(";
        meta::for_each_field(value, [&](auto const& field) { (all += all.size() > 1 ? ", " : "") += to_text(field); });
        return all + ")";
    }
}

namespace detail {

template <class T>
inline constexpr bool is_row = false;
template <class... Cells>
inline constexpr bool is_row<sql::row<Cells...>> = true;

/// Types for which this library provides a fmt formatter.
template <class T>
concept value_for_people = is_row<T> || schema::described<T> || requires(T const& v) {
    v.to_string();
    typename std::enable_if_t<storable<T>>;
} || requires(T const& v) {
    v.text();
    typename std::enable_if_t<storable<T>>;
} || requires(T const& v) {
    v.is_set();
    typename std::enable_if_t<storable<T>>;
};

}  // namespace detail

}  // namespace alphaswarm

template <class T>
    requires alphaswarm::detail::value_for_people<T>
struct fmt::formatter<T> : fmt::formatter<std::string_view> {
    template <class Context>
    auto format(T const& value, Context& context) const {
        return fmt::formatter<std::string_view>::format(alphaswarm::to_text(value), context);
    }
};

/// A statement prints as its SQL.
template <class S>
    requires alphaswarm::sql::statement<S>
struct fmt::formatter<S> : fmt::formatter<std::string_view> {
    template <class Context>
    auto format(S const& statement, Context& context) const {
        return fmt::formatter<std::string_view>::format(alphaswarm::sql_of(statement), context);
    }
};

/// An error prints as its message.
template <class E>
    requires std::is_base_of_v<alphaswarm::error, E>
struct fmt::formatter<E> : fmt::formatter<std::string_view> {
    template <class Context>
    auto format(E const& e, Context& context) const {
        return fmt::formatter<std::string_view>::format(e.what(), context);
    }
};
