// SPDX-License-Identifier: BSL-1.0
// in() and not_in(). Values, however many, are sent as one array, so that one statement text serves lists of any
// length; expressions are listed in the text.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/list_rules.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/sql/text/pack.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::sql {

/// `= any($1)`: membership in a list of any length, with one statement text for all lengths.
template <expression E, class V, bool Negated>
struct membership {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::comparison;
    static constexpr std::size_t parameters = E::parameters + 1;
    static constexpr bool aggregate = E::aggregate;
    E operand;
    std::vector<V> list;

    static constexpr written write(writer& w) {
        auto const e = write_operand<E>(w, precedence::comparison, true);
        w << (Negated ? " <> all(" : " = any(");
        w.array_parameter(sql_type<V>::facts);
        w << ")";
        return e;
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (E::parameters > 0) operand.bind(b);
        b.add(list);
    }
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }
};

/// `= any($1)` for an array that is supplied when the statement runs, or for an array expression.
template <expression E, expression Array, bool Negated>
struct array_membership {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::comparison;
    static constexpr std::size_t parameters = E::parameters + Array::parameters;
    static constexpr bool aggregate = E::aggregate || Array::aggregate;
    E operand;
    Array array;

    static constexpr written write(writer& w) {
        auto const e = write_operand<E>(w, precedence::comparison, true);
        w << (Negated ? " <> all(" : " = any(");
        auto const a = detail::write_whole<Array>(w);
        w << ")";
        return {e.nullable || a.nullable ||
                types::array_shape<typename types::under_domain<typename Array::value>::type>::nullable};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (E::parameters > 0) operand.bind(b);
        if constexpr (Array::parameters > 0) array.bind(b);
    }
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }
};

/// `in (a, b)`, where some are expressions.
template <bool Negated, expression E, expression... A>
struct listed_membership {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::containment;
    static constexpr std::size_t parameters = (E::parameters + ... + A::parameters);
    static constexpr bool aggregate = (E::aggregate || ... || A::aggregate);
    E operand;
    pack<A...> list;

    static constexpr written write(writer& w) {
        std::string_view const around = std::exchange(w.frame->one_valued, Negated ? "not_in()" : "in()");
        bool nullable = write_operand<E>(w, precedence::containment, true).nullable;
        w << (Negated ? " not in (" : " in (");
        std::size_t i = 0;
        ((w << (i++ ? ", " : ""), nullable = detail::write_whole<A>(w).nullable || nullable), ...);
        w << ")";
        w.frame->one_valued = around;
        return {nullable};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (E::parameters > 0) operand.bind(b);
        if constexpr (pack<A...>::parameters > 0) list.bind(b);
    }
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }
};

namespace detail {
template <class E>
std::vector<typename list_element<E>::stored> stored_list(
    std::initializer_list<typename list_element<E>::type> values) {
    std::vector<typename list_element<E>::stored> copied;
    copied.reserve(values.size());
    for (auto const& v : values) {
        if constexpr (requires { v.text.view(); }) copied.emplace_back(v.text.view());
        else if constexpr (requires { v.held; }) copied.push_back(v.held);
        else copied.push_back(v);
    }
    return copied;
}

template <value_range R>
using range_value = std::remove_cvref_t<decltype(*std::declval<R const&>().begin())>;

/// The type that the elements of a range next to E are sent as.
template <class E, class V>
using element_sent_as = std::conditional_t<
    compared_as_decimal<typename E::value, V>,
    types::numeric,
    std::conditional_t<made_of_text<typename E::value> && types::text_like<V>, typename E::value, bound_as<V>>>;
template <class E, class V>
constexpr auto sent_element(V const& v) {
    using sent = element_sent_as<E, V>;
    if constexpr (std::is_same_v<sent, V>) return v;
    else if constexpr (types::text_like<V>) return from_text<sent>(types::text_of(v));
    else return exactly<sent>(number_of(v), {"a value in a list"});
}
template <bool Negated, class E, class R>
auto member_of_range(E const& e, R&& values) {
    using given = range_value<std::remove_cvref_t<R>>;
    using sent = element_sent_as<E, given>;
    if constexpr (std::is_same_v<std::vector<sent>, std::remove_cvref_t<R>>)
        return membership<E, sent, Negated>{e, std::forward<R>(values)};
    else {
        std::vector<sent> list;
        for (auto const& one : values) list.push_back(sent_element<E, given>(one));
        return membership<E, sent, Negated>{e, std::move(list)};
    }
}
/// `= any(array)`: the operator, and the type of a placeholder for the array.
template <class E, class Array>
inline constexpr bool meets_array = [] {
    if constexpr (!expression<Array>) return false;
    else {
        using shape = types::array_shape<typename types::under_domain<typename Array::value>::type>;
        if constexpr (shape::dimensions == 0) return false;
        else return may_compare<"=", typename E::value, typename shape::element>();
    }
}();
template <bool Negated, class E, class... A>
constexpr auto member_of(E const& e, A const&... a) {
    if constexpr (sizeof...(A) == 1 && (is_placeholder<A> && ...)) {
        auto const array = as_expression<std::vector<compared_as<typename E::value>>>(a...);
        return array_membership<E, std::remove_const_t<decltype(array)>, Negated>{e, array};
    } else if constexpr (sizeof...(A) == 1 && (meets_array<E, A> && ...))
        return array_membership<E, A..., Negated>{e, a...};
    else return listed_membership<Negated, E, compared_expression<E, A>...>{e, make_pack(compared_with<E>(a)...)};
}
/// The first that is incompatible with E, so that one message suffices; E if all are compatible.
template <meta::text Function, class E, class... A>
struct first_misfit : std::type_identity<E> {};
template <meta::text Function, class E, class A, class... Rest>
struct first_misfit<Function, E, A, Rest...>
    : std::conditional_t<meets<Function, E, A> || (sizeof...(Rest) == 0 && meets_array<E, A>),
                         first_misfit<Function, E, Rest...>,
                         std::type_identity<A>> {};
}  // namespace detail

/// One of the values: `in(col<&Order::status>, {"new", "partial"})`.
template <expression E>
[[nodiscard]] auto in(E const& e, std::initializer_list<typename detail::list_element<E>::type> values) {
    if constexpr (!detail::meets<"in()", E, typename E::value>) {
        static_assert(meta::holds<meta::sentence<detail::comparable<"in()", E, typename E::value>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
        return is_not_null(e);  // refused; one mistake is one error
    } else return membership<E, typename detail::list_element<E>::stored, false>{e, detail::stored_list<E>(values)};
}
/// One of the values of a vector, an array, a set or a span; false for every row if it is empty.
template <expression E, detail::value_range R>
[[nodiscard]] auto in(E const& e, R&& values) {
    using given = detail::range_value<std::remove_cvref_t<R>>;
    if constexpr (!detail::meets<"in()", E, given>) {
        static_assert(meta::holds<meta::sentence<detail::comparable<"in()", E, given>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
        return is_not_null(e);  // refused; one mistake is one error
    } else return detail::member_of_range<false>(e, std::forward<R>(values));
}
/// One of several expressions or values, of the elements of an array, or of those supplied for a placeholder.
template <expression E, detail::listed_operand... A>
    requires(sizeof...(A) > 0)
[[nodiscard]] constexpr auto in(E const& e, A const&... a) {
    using misfit = typename detail::first_misfit<"in()", E, A...>::type;
    if constexpr (!std::is_same_v<misfit, E>) {
        static_assert(meta::holds<meta::sentence<detail::comparable<"in()", E, misfit>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
        return is_not_null(e);
    } else if constexpr (!((expression<A> || detail::is_placeholder<A>) || ...)) {
        static_assert(meta::holds<meta::sentence<detail::lists_values<"in", E, A...>>()>,
                      "alphaswarm refuses this list; the quoted sentence says why");
        return is_not_null(e);
    } else return detail::member_of<false>(e, a...);
}
/// None of the values; unknown if the expression is NULL, as in SQL.
template <expression E>
[[nodiscard]] auto not_in(E const& e, std::initializer_list<typename detail::list_element<E>::type> values) {
    if constexpr (!detail::meets<"not_in()", E, typename E::value>) {
        static_assert(meta::holds<meta::sentence<detail::comparable<"not_in()", E, typename E::value>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
        return is_not_null(e);
    } else return membership<E, typename detail::list_element<E>::stored, true>{e, detail::stored_list<E>(values)};
}
template <expression E, detail::value_range R>
[[nodiscard]] auto not_in(E const& e, R&& values) {
    using given = detail::range_value<std::remove_cvref_t<R>>;
    if constexpr (!detail::meets<"not_in()", E, given>) {
        static_assert(meta::holds<meta::sentence<detail::comparable<"not_in()", E, given>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
        return is_not_null(e);
    } else return detail::member_of_range<true>(e, std::forward<R>(values));
}
template <expression E, detail::listed_operand... A>
    requires(sizeof...(A) > 0)
[[nodiscard]] constexpr auto not_in(E const& e, A const&... a) {
    using misfit = typename detail::first_misfit<"not_in()", E, A...>::type;
    if constexpr (!std::is_same_v<misfit, E>) {
        static_assert(meta::holds<meta::sentence<detail::comparable<"not_in()", E, misfit>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
        return is_not_null(e);
    } else if constexpr (!((expression<A> || detail::is_placeholder<A>) || ...)) {
        static_assert(meta::holds<meta::sentence<detail::lists_values<"not_in", E, A...>>()>,
                      "alphaswarm refuses this list; the quoted sentence says why");
        return is_not_null(e);
    } else return detail::member_of<true>(e, a...);
}
// Values in braces of another type, or beside no expression: refused.
template <class E, class V>
    requires detail::unlisted<E, V>
[[nodiscard]] auto in(E const& e, std::initializer_list<V>) {
    static_assert(meta::holds<meta::sentence<detail::lists_its_own<"in()", "in", E, V>>()>,
                  "alphaswarm refuses this list; the quoted sentence says why");
    return is_not_null(e);
}
template <class E, class V>
    requires(!expression<E>)
[[nodiscard]] auto in(E const&, std::initializer_list<V>) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"in", E, V>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class V>
    requires detail::unlisted<E, V>
[[nodiscard]] auto not_in(E const& e, std::initializer_list<V>) {
    static_assert(meta::holds<meta::sentence<detail::lists_its_own<"not_in()", "not_in", E, V>>()>,
                  "alphaswarm refuses this list; the quoted sentence says why");
    return is_not_null(e);
}
template <class E, class V>
    requires(!expression<E>)
[[nodiscard]] auto not_in(E const&, std::initializer_list<V>) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"not_in", E, V>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
// The first argument is not an expression: refused.
template <class E, class... A>
    requires detail::no_list<E, A...>
[[nodiscard]] constexpr auto in(E const& e, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::takes_list<"in", E, A...>>()>,
                  "alphaswarm refuses this list; the quoted sentence says why");
    return is_not_null(e);
}
template <class E, class... A>
    requires detail::misplaced<E, A...>
[[nodiscard]] constexpr auto in(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"in", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::no_list<E, A...>
[[nodiscard]] constexpr auto not_in(E const& e, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::takes_list<"not_in", E, A...>>()>,
                  "alphaswarm refuses this list; the quoted sentence says why");
    return is_not_null(e);
}
template <class E, class... A>
    requires detail::misplaced<E, A...>
[[nodiscard]] constexpr auto not_in(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"not_in", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}

namespace detail {
template <class E, class V, bool Negated>
inline constexpr figured_name figured<membership<E, V, Negated>> = nameless;
template <class E, class Array, bool Negated>
inline constexpr figured_name figured<array_membership<E, Array, Negated>> = nameless;
template <bool Negated, class E, class... A>
inline constexpr figured_name figured<listed_membership<Negated, E, A...>> = nameless;
}  // namespace detail

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::in, sql::not_in;
}
