// SPDX-License-Identifier: BSL-1.0
// What an expression is. A small value whose type carries its structure:
//
//     using sql_expression = void;                            the mark
//     using value = double;                                   its C++ type, never std::optional
//     static constexpr std::size_t parameters = 1;            how many $n it binds
//     static constexpr bool aggregate = false;                holds an aggregate
//     static constexpr written write(writer&);                its text, and whether it can be null
//     template <class Binder> void bind(Binder&) const;       its run-time values, in the order written
//
// Whatever has these can be used in any clause: a column, a function call, later a subquery or a window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/sql/expression/name_rules.hpp>
#include <alphaswarm/sql/expression/value.hpp>
#include <alphaswarm/sql/text/shared_text.hpp>
#include <alphaswarm/sql/text/writer.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::sql {

template <class E>
concept expression = requires { typename E::sql_expression; };

/// A condition: what where(), having() and on() take.
template <class E>
concept condition = expression<E> && std::is_same_v<typename E::value, bool>;

/// A value of the program that is sent as a bound parameter.
template <class T>
struct bound {
    using sql_expression = void;
    using value = T;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;
    T data;

    static constexpr written write(writer& w) {
        w.parameter(sql_type<T>::facts);
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add(data);
    }
};

template <>
struct bound<std::string> {
    using sql_expression = void;
    using value = std::string;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;
    shared_text data;

    static constexpr written write(writer& w) {
        w.parameter(sql_type<std::string>::facts.oid);
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add(data.view());
    }
};

/// A value that may be NULL, for functions that treat NULL as a value.
template <class T>
struct bound_optional {
    using sql_expression = void;
    using value = T;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;
    std::optional<T> data;

    static constexpr written write(writer& w) {
        w.parameter(sql_type<T>::facts);
        return {true};
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add(data);
    }
};

/// A number that is sent as a numeric, which is created when the statement is bound, so a constant statement may
/// contain it.
template <class N>
struct bound_decimal {
    using sql_expression = void;
    using value = types::numeric;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;
    N data;

    static constexpr written write(writer& w) {
        w.parameter(sql_type<types::numeric>::facts.oid);
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add(exactly<types::numeric>(data, {}));
    }
};

/// Text of a string literal that was checked at compile time: it lives as long as the program, so it is not copied.
struct static_text {
    char const* data = nullptr;
    std::size_t size = 0;
    [[nodiscard]] constexpr std::string_view view() const { return {data, size}; }
};
template <>
struct bound<static_text> {
    using sql_expression = void;
    using value = std::string;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;
    static_text data;

    static constexpr written write(writer& w) {
        w.parameter(sql_type<std::string>::facts.oid);
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        b.add(data.view());
    }
};

/// A parameter without a value yet: `param("since"_c)`. It takes the type of what it is compared with.
template <meta::text Name>
struct untyped_placeholder {};

/// The column next to a placeholder; `stored` if the column is set to it.
template <auto Member, bool Stored>
struct placeholder_column {
    static constexpr auto member = Member;
    static constexpr bool stored = Stored;
};

/// Column is a placeholder_column if a column's limits apply to the argument. The placeholder is never NULL unless NULL
/// is a value there: Nullable.
template <meta::text Name, class T, class Column = void, bool Nullable = false>
struct placeholder {
    using sql_expression = void;
    using value = T;
    static constexpr std::size_t parameters = 1;
    static constexpr bool aggregate = false;

    static constexpr written write(writer& w) {
        constexpr bool is_key = requires {
            typename T::table;
            typename T::representation;
        };
        w.placeholder({.name = meta::label<Name>::view,
                       .type = meta::id_of<T>,
                       .facts = sql_type<T>::facts,
                       .key = is_key,
                       .enumeration = std::is_enum_v<T> ? meta::type_name<T>() : std::string_view(),
                       .nullable = Nullable});
        return {Nullable};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (std::is_void_v<Column>) b.template add_argument<Name, T>();
        else b.template add_argument<Name, T, Column>();
    }
};

namespace detail {

template <class V>
inline constexpr bool is_placeholder = false;
template <meta::text Name>
inline constexpr bool is_placeholder<untyped_placeholder<Name>> = true;

/// A string literal, or an array that looks like one.
template <class V>
inline constexpr bool is_literal = false;
template <std::size_t N>
inline constexpr bool is_literal<char const[N]> = true;
template <std::size_t N>
inline constexpr bool is_literal<char[N]> = true;

}  // namespace detail

/// Which is not a value of SQL.
template <class V>
inline constexpr bool is_nullptr = std::is_same_v<V, std::nullptr_t>;

namespace detail {

/// What can be an operand next to an expression; nullptr so that it can be refused with a message.
template <class V>
concept operand = expression<V> || storable<V> || is_placeholder<V> || meta::is_optional<V> ||
                  std::is_same_v<V, std::nullopt_t> || types::whole_number<V> || types::text_like<V> || is_nullptr<V>;

/// AS0315: nullptr where a value belongs.
template <meta::text Function, class... A>
struct takes_values {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if ((is_nullptr<A> || ...))
            v << "AS0315 " << Function.view()
              << "(): nullptr is not an SQL value; give a text, or a column that may be NULL";
        return v;
    }
};

/// Turns an operand into an expression; `Beside` is the type of the expression on the other side.
template <class Beside, class V>
constexpr auto as_expression(V const& v) {
    if constexpr (expression<V>) return v;
    else if constexpr (is_nullptr<V>) return bound<Beside>{};  // refused
    else if constexpr (meta::is_optional<V>)
        return bound_optional<bound_as<typename V::value_type>>{v ? std::optional<bound_as<typename V::value_type>>(*v)
                                                                  : std::nullopt};
    else if constexpr (std::is_same_v<bound_as<V>, std::string>)
        return bound<std::string>{shared_text(types::text_of(v))};
    else if constexpr (is_a_number<V> && !storable<V>)
        return bound<bound_as<V>>{exactly<bound_as<V>>(v, {"a value beside an expression"})};
    else return bound<bound_as<V>>{bound_as<V>(v)};
}
template <class Beside, meta::text Name>
constexpr auto as_expression(untyped_placeholder<Name> const&) {
    return placeholder<Name, Beside>{};
}
template <class Beside, class V>
using expression_of = decltype(as_expression<Beside>(std::declval<V const&>()));

/// The column whose limits apply to a placeholder next to E: for numbers, and for text, which may have allowed values.
template <class E>
struct measuring_column {
    using type = void;
};
/// PostgreSQL compares a real with a double by value, so a placeholder next to one may have any double.
template <class T>
using compared_as = std::conditional_t<std::is_same_v<T, float>, double, T>;
/// As a decimal next to an exact number: PostgreSQL would convert both to double precision, in which different numbers
/// are equal.
template <class T, class V>
inline constexpr bool compared_as_decimal =
    types::floating_number<V> &&
    (std::is_same_v<number_type<T>, types::numeric> || types::whole_number<number_type<T>>);
/// A type whose values are made of texts, and another to the server: a text beside it travels as one of it, since the
/// server would make a text of the other and look into no index.
template <class T>
inline constexpr bool made_of_text = [] {
    if constexpr (storable<T>) return sql_type<T>::facts.kind == types::kind::character;
    else return false;
}();
/// A value of such a type, or of a domain over one.
template <class T>
constexpr T from_text(std::string_view text) {
    if constexpr (requires { typename sql_type<T>::domain; })
        return sql_type<T>::from_stored(from_text<typename sql_type<T>::domain>(text));
    else return T(text);
}
/// The other side of a comparison with E, for which NULL may be a value.
template <class E, bool Nullable = false, class V>
constexpr auto compared_with(V const& v) {
    if constexpr (made_of_text<typename E::value> && types::text_like<V>)
        return bound<typename E::value>{from_text<typename E::value>(types::text_of(v))};
    else if constexpr (compared_as_decimal<typename E::value, V>) return bound_decimal<V>{v};
    else return as_expression<typename E::value>(v);
}
template <class E, bool Nullable = false, meta::text Name>
constexpr auto compared_with(untyped_placeholder<Name> const&) {
    return placeholder<Name, compared_as<typename E::value>, typename measuring_column<E>::type, Nullable>{};
}
template <class E, class V, bool Nullable = false>
using compared_expression = decltype(compared_with<E, Nullable>(std::declval<V const&>()));

/// An expression's SQL, for messages.
template <class E>
constexpr void say_expression(meta::verdict& v) {
    page paper;
    meta::verdict ignored;
    writer w(paper, ignored);
    w.naming = true;
    E::write(w);
    v << std::string_view(paper.text, w.size() < 256 ? w.size() : 0);
}

/// Writes an expression that, as a whole, may be what GROUP BY names.
template <class E>
constexpr written write_whole(writer& w) {
    if (!w.frame->grouped || w.frame->writing_key || !w.frame->is_group_key(meta::id_of<E>)) return E::write(w);
    if (E::parameters > 0 && !w.frame->is_result_key(meta::id_of<E>)) {
        w.complaints.next("AS0414 ") << w.frame->clause << ": ";
        say_expression<E>(w.complaints);
        w.complaints << " is grouped by and holds a bound value, so PostgreSQL cannot tell that both are the same; "
                        "group by the columns it is made of";
    }
    w.frame->writing_key = true;
    auto const result = E::write(w);
    w.frame->writing_key = false;
    return result;
}

}  // namespace detail

/// A parameter that is supplied when the statement runs: `db.fetch(recent, "since"_c = yesterday)`.
template <meta::text Name>
[[nodiscard]] constexpr untyped_placeholder<Name> param(meta::label<Name>) {
    return {};
}
template <types::text_like Text>
[[nodiscard]] constexpr untyped_placeholder<"..."> param(Text const&) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"param", Text>>()>,
                  "alphaswarm refuses this name; the quoted sentence says why");
    return {};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::param;
}
