// SPDX-License-Identifier: BSL-1.0
// `col<&Order::status> = "filled"`: a column and the value it is set to. Text is checked against the column's
// varchar(n) before it is sent, and a number is converted exactly to the column's type or refused; a type that does not
// fit, or NULL for a column that cannot hold it, is refused at compile time.
#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/typing.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::sql {

namespace detail {
template <auto Member>
inline constexpr value_place place_of_column{{}, {}, &schema::view_of<meta::owner_of<Member>>, ordinal_of<Member>};

/// The type that a value of type V is sent as: for a number, the column's number type; otherwise V.
template <auto Member, class V>
using sent_into = std::conditional_t<is_a_number<V> && is_a_number<typename meta::plain<meta::value_of<Member>>::type>,
                                     number_type<typename meta::plain<meta::value_of<Member>>::type>,
                                     V>;
}  // namespace detail

/// A run-time value to be stored in a column.
template <auto Member, class V>
struct stored_value {
    using sql_expression = void;
    using value = detail::sent_into<Member, typename meta::plain<V>::type>;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;
    V data;

    static constexpr written write(writer& w) {
        w.parameter(sql_type<value>::facts);
        return {meta::is_optional<V>};
    }
    template <class Binder>
    void bind(Binder& b) const {
        constexpr auto const& table = schema::view_of<meta::owner_of<Member>>;
        if constexpr (meta::is_optional<V>) {
            if constexpr (std::is_same_v<value, typename V::value_type>)
                b.add_to_column(data, table, ordinal_of<Member>);
            else b.add_to_column(data ? std::optional<value>(made(*data)) : std::nullopt, table, ordinal_of<Member>);
        } else if constexpr (std::is_same_v<value, V>) b.add_to_column(data, table, ordinal_of<Member>);
        else b.add_to_column(made(data), table, ordinal_of<Member>);
    }

private:
    template <class Given>
    static value made(Given const& given) {
        return exactly<value, conversion::stored>(number_of(given), detail::place_of_column<Member>);
    }
};

/// NULL, written in the text.
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

/// DEFAULT: the column's default on the server.
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

/// Numbers that are cheap to convert are converted where they are given, so that a constant statement with a number
/// that does not fit does not compile; all others are converted when they are sent.
template <class To, class Given>
concept converted_at_once = types::number<To> && types::number<Given> && std::is_arithmetic_v<Given> &&
                            std::is_arithmetic_v<To> && !std::is_same_v<To, float>;

/// A value in the form in which it is kept until it is sent.
template <auto Member, class V>
constexpr auto for_column(V const& v) {
    if constexpr (meta::is_optional<V>) {
        using kept = decltype(for_column<Member>(*v));
        return v ? std::optional<kept>(for_column<Member>(*v)) : std::optional<kept>{};
    } else {
        using sent = sent_into<Member, V>;
        using own = typename meta::plain<meta::value_of<Member>>::type;
        if constexpr (made_of_text<own> && types::text_like<V>) return from_text<own>(types::text_of(v));
        else if constexpr (std::is_same_v<sent, V>) {
            if constexpr (std::is_same_v<bound_as<V>, std::string>) {
                if constexpr (std::is_pointer_v<V>)
                    if (v == nullptr) [[unlikely]]
                        refuse_null_text(place_of_column<Member>);
                return std::string(types::text_of(v));
            } else return bound_as<V>(v);
        } else if constexpr (converted_at_once<sent, V>)
            return exactly<sent, conversion::stored>(v, place_of_column<Member>);
        else return v;
    }
}

/// AS0305: a list in braces for a column that is not an array.
template <class Column>
struct unbraced {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0305 operator=: " << Column::source::view().name() << "." << facts_of<Column::member>.name << " is "
          << type_words<typename Column::value>()
          << " and is set to a list in braces, which is an array; give the value without braces";
        return v;
    }
};

template <class Column, meta::text Name>
constexpr auto set_to_argument(untyped_placeholder<Name> const&) {
    return assignment<Column,
                      placeholder<Name,
                                  typename Column::value,
                                  placeholder_column<Column::member, true>,
                                  facts_of<Column::member>.nullable>>{{}};
}

}  // namespace detail

template <auto Member, class Source>
constexpr auto column_token<Member, Source>::operator=(checked_literal<Member> text) const {
    if constexpr (detail::is_padded<value>) return *this = text.text.view();
    else {
        if constexpr (!detail::text_member<Member>)
            static_assert(meta::holds<meta::sentence<detail::assignable<column_token, std::string>>()>,
                          "alphaswarm refuses this assignment; the quoted sentence says why");
        return assignment<column_token, bound<static_text>>{{text.text}};
    }
}

template <auto Member, class Source>
constexpr auto column_token<Member, Source>::operator=(
    std::initializer_list<typename detail::in_braces<value>::type> elements) const {
    using list = typename types::under_domain<value>::type;
    if constexpr (types::array_shape<list>::dimensions > 0) return *this = list(elements);
    else {
        static_assert(meta::holds<meta::sentence<detail::unbraced<column_token>>()>,
                      "alphaswarm refuses this assignment; the quoted sentence says why");
        return assignment<column_token, default_value>{};
    }
}

template <auto Member, class Source>
template <class V>
    requires detail::given_as_value<Member, V>
constexpr auto column_token<Member, Source>::operator=(V&& v) const {
    using given = std::remove_cvref_t<V>;
    using rule = detail::assignable<column_token, given>;
    if constexpr (!meta::accepts<rule>) {
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this assignment; the quoted sentence says why");
        return assignment<column_token, default_value>{};
    } else if constexpr (std::is_same_v<given, std::nullopt_t>) return assignment<column_token, null_value>{};
    else if constexpr (expression<given>) return assignment<column_token, given>{v};
    else if constexpr (detail::is_placeholder<given>) return detail::set_to_argument<column_token>(v);
    else if constexpr (detail::converted_at_once<value,
                                                 given>)  // no call in between: an error in a constant lists each
        return assignment<column_token, stored_value<Member, value>>{
            {exactly<value, conversion::stored>(v, detail::place_of_column<Member>)}};
    else {
        auto const stored = detail::for_column<Member>(v);
        using type = std::remove_const_t<decltype(stored)>;
        return assignment<column_token, stored_value<Member, type>>{{stored}};
    }
}

}  // namespace alphaswarm::sql
