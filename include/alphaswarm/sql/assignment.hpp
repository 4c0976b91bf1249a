// SPDX-License-Identifier: BSL-1.0
// `col<&Order::status> = "filled"`: a column and what it is set to.  Text is measured against the
// column's varchar(n) before it is sent; NULL and foreign types are refused while compiling.
#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include <alphaswarm/sql/column.hpp>
#include <alphaswarm/sql/comparison.hpp>
#include <alphaswarm/sql/typing.hpp>

namespace alphaswarm::sql {

/// A run-time value on its way into a column.
template <auto Member, class V>
struct stored_value {
    using sql_expression = void;
    using value = typename detail::plain<V>::type;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;
    V data;

    static constexpr written write(writer& w) {
        w.parameter(sql_type<value>::facts.oid);
        return {detail::is_optional<V>::value};
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add_to_column(data, schema::view_of<meta::owner_of<Member>>, ordinal_of<Member>);
    }
};

/// NULL, as a word of the statement.
struct null_value {
    using sql_expression = void;
    using value = void;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        w << "null";
        return {true};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

/// The server's own DEFAULT of the column.
struct default_value {
    using sql_expression = void;
    using value = void;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        w << "default";
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

template <class Column, class V>
struct assignment {
    using column = Column;
    using given = V;
    static constexpr std::size_t parameters = V::parameters;
    V value;
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) value.bind(b);
    }
};

namespace detail {

/// What a value is sent as: the column's own C++ type where that loses nothing.
template <class ColumnValue, class V>
constexpr auto for_column(V const& v) {
    using given = typename plain<V>::type;
    if constexpr (std::is_arithmetic_v<given> && std::is_floating_point_v<ColumnValue> && !std::is_same_v<given, ColumnValue>) {
        if constexpr (is_optional<V>::value) return v ? std::optional<ColumnValue>(static_cast<ColumnValue>(*v)) : std::nullopt;
        else return static_cast<ColumnValue>(v);
    } else if constexpr (is_optional<V>::value) {
        using stored = bound_as<given>;
        return v ? std::optional<stored>(stored(*v)) : std::optional<stored>{};
    } else
        return bound_as<given>(v);
}

}  // namespace detail

template <auto Member, class Source>
constexpr assignment<column_token<Member, Source>, bound<static_text>> column_token<Member, Source>::operator=(checked_literal<Member> text) const {
    if constexpr (!detail::text_member<Member>)
        static_assert(meta::holds<meta::sentence<detail::assignable<column_token, std::string>>()>, "alphaswarm refuses this assignment; the quoted sentence says why");
    return {{text.text}};
}

template <auto Member, class Source>
template <class V>
    requires(!detail::is_literal<std::remove_reference_t<V>>)
constexpr auto column_token<Member, Source>::operator=(V&& v) const {
    using given = std::remove_cvref_t<V>;
    using rule = detail::assignable<column_token, given>;
    if constexpr (!meta::accepts<rule>) {
        static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this assignment; the quoted sentence says why");
        return assignment<column_token, default_value>{};
    } else if constexpr (std::is_same_v<given, std::nullopt_t>) return assignment<column_token, null_value>{};
    else if constexpr (expression<given>) return assignment<column_token, given>{v};
    else if constexpr (detail::is_placeholder<given>) return assignment<column_token, detail::expression_of<value, given>>{{}};
    else {
        auto const stored = detail::for_column<value, given>(v);
        using type = std::remove_const_t<decltype(stored)>;
        return assignment<column_token, stored_value<Member, type>>{{stored}};
    }
}

}  // namespace alphaswarm::sql
