// SPDX-License-Identifier: BSL-1.0
// contains(), contained_in(), overlaps() and matches(): PostgreSQL's operators @>, <@, && and @@ of ranges, arrays,
// jsonb, addresses, documents and extensions' types, which its GIN and GiST indexes are for.  Which there are is the
// catalogue's answer; of a type that a database defines itself the server knows, where both sides are of it.  AS0335.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>
#include <alphaswarm/sql/expression/typing.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::sql {

namespace detail {

/// The operator of a word between operands of these types: that of addresses has a sign of its own.
template <meta::text Function, catalog::type One, catalog::type Other>
constexpr auto find_sign() {
    constexpr auto is_address = [](catalog::type t) { return catalog::oid_of(t) == 869 || catalog::oid_of(t) == 650; };
    constexpr bool addresses = is_address(One) || is_address(Other);
    if constexpr (Function.view() == "contains" && addresses) return meta::text(">>=");
    else if constexpr (Function.view() == "contains") return meta::text("@>");
    else if constexpr (Function.view() == "contained_in" && addresses) return meta::text("<<=");
    else if constexpr (Function.view() == "contained_in") return meta::text("<@");
    else if constexpr (Function.view() == "overlaps") return meta::text("&&");
    else return meta::text("@@");
}
template <meta::text Function, class L, class R>
inline constexpr auto sign_of = find_sign<Function, asked_as<L>, asked_as<R>>();

/// What a range or multirange is of; none of all else.
constexpr catalog::type element_of_range(catalog::type t) {
    catalog::type const range = catalog::range_of(t);
    return catalog::subtype_of(range == catalog::none ? t : range);
}
/// What an operand is asked about as: a number beside a range as what that is of, a text beside a type that is made of
/// texts as one of it.
template <class V, class Beside>
constexpr catalog::type find_contained() {
    if constexpr (expression<V> || is_placeholder<V> || !expression<Beside>) return asked_as<V>;
    else {
        constexpr catalog::type element = element_of_range(asked_as<Beside>);
        if constexpr (is_number_value<V> && element != catalog::none && is_number(element)) return element;
        else if constexpr (made_of_text<typename Beside::value> && types::text_like<V>) return asked_as<Beside>;
        else return asked_as<V>;
    }
}
/// Both sides may be of this type, which a database defines: of those of citext, hstore and ltree it is known.
template <meta::text Function>
constexpr bool is_contained_in_its_own(catalog::type t) {
    bool const contains = Function.view() == "contains" || Function.view() == "contained_in";
    return catalog::is_own_base(t) && t != catalog::citext && t != catalog::lquery && t != catalog::ltxtquery &&
           (contains || (t != catalog::hstore && t != catalog::ltree));
}
template <meta::text Function, class L, class R>
constexpr operator_answer ask_containment() {
    constexpr catalog::type left = find_contained<L, R>(), right = find_contained<R, L>();
    if constexpr (left == right && is_contained_in_its_own<Function>(left)) return {left, right, catalog::boolean};
    else if constexpr (is_contained_in_its_own<Function>(left) && is_placeholder<R>)
        return {left, left, catalog::boolean};
    else return operator_of<sign_of<Function, L, R>, left, right>;
}
template <meta::text Function, class L, class R>
inline constexpr operator_answer containment_of = ask_containment<Function, L, R>();

/// AS0335: what the operator stands between.
template <meta::text Function, class L, class R>
struct containable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (is_nullptr<L> || is_nullptr<R> || is_null_operand<L> || is_null_operand<R>)
            v << "AS0335 " << Function.view()
              << "(): a value that may be NULL contains nothing and is in nothing; give a plain one";
        else if constexpr (containment_of<Function, L, R>.result != catalog::boolean) {
            v << "AS0335 " << Function.view() << "(): SQL has no " << sign_of<Function, L, R>.view() << " between ";
            say_side<L>(v);
            v << " and ";
            say_side<R>(v);
            v << (Function.view() == "matches"    ? "; it takes a tsvector and a tsquery"
                  : Function.view() == "overlaps" ? "; it takes ranges, arrays of one type and addresses"
                                                  : "; it takes ranges and their values, arrays of one type, jsonb, "
                                                    "addresses, hstore and ltree");
        }
        return v;
    }

private:
    template <class One>
    static constexpr void say_side(meta::verdict& v) {
        if constexpr (expression<One>) {
            say_expression<One>(v);
            v << " (" << type_words<typename One::value>() << ")";
        } else if constexpr (is_placeholder<One>) v << "a placeholder";
        else v << "a value (" << type_words<bound_as<One>>() << ")";
    }
};

/// An operand as an expression, which travels as what it was asked about.
template <catalog::type Asked, class Beside, class V>
constexpr auto contained_operand(V const& v) {
    if constexpr (is_number_value<V> && asked_as<V> != Asked) {
        if constexpr (std::is_same_v<read_type<Asked>, types::numeric>) return bound_decimal<V>{v};
        else return bound<read_type<Asked>>{exactly<read_type<Asked>>(number_of(v), {"a value beside a range"})};
    } else if constexpr (!expression<V> && asked_as<V> != Asked)
        return bound<typename Beside::value>{typename Beside::value(types::text_of(v))};
    else return as_expression<void>(v);
}
template <catalog::type Asked, class Beside, meta::text Name>
constexpr auto contained_operand(untyped_placeholder<Name> const&) {
    if constexpr (Asked == asked_as<Beside>) return placeholder<Name, typename Beside::value>{};
    else return placeholder<Name, read_type<Asked>>{};
}
template <meta::text Function, class L, class R>
constexpr auto contained(L const& l, R const& r) {
    constexpr operator_answer answer = containment_of<Function, L, R>;
    constexpr catalog::type left = is_placeholder<L> ? answer.left : find_contained<L, R>(),
                            right = is_placeholder<R> ? answer.right : find_contained<R, L>();
    auto const a = contained_operand<left, R>(l);
    auto const b = contained_operand<right, L>(r);
    return binary<sign_of<Function, L, R>,
                  precedence::other,
                  bool,
                  std::remove_const_t<decltype(a)>,
                  std::remove_const_t<decltype(b)>>{a, b};
}
/// Refused pairs give a condition all the same, so that one mistake is one error.
template <class L, class R>
constexpr auto of_refused(L const& l, R const& r) {
    if constexpr (expression<L>) return binary<"=", precedence::other, bool, L, L>{l, l};
    else return binary<"=", precedence::other, bool, R, R>{r, r};
}

template <class L, class R>
concept containment_pair = (expression<L> && operand<R>) || (operand<L> && expression<R>);
/// The elements of an array in braces.
template <class T>
struct braced_elements {
    using type = no_braces;
};
template <class T>
struct braced_elements<std::vector<T>> {
    using type = T;
};
template <class E>
using element_in_braces = typename braced_elements<typename E::value>::type;
template <class E>
using elements_beside = std::initializer_list<element_in_braces<E>>;
template <class E, class V>
concept no_elements = expression<E> && !std::convertible_to<V, element_in_braces<E>>;
/// AS0335: values in braces beside what is no array of such.
template <meta::text Function, class E, class V>
struct holds_elements {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0335 " << Function.view() << "(): ";
        say_expression<E>(v);
        v << " is " << type_words<typename E::value>() << ", and the values in braces are " << type_words<bound_as<V>>()
          << "; ";
        if constexpr (std::is_same_v<element_in_braces<E>, no_braces>)
            v << "braces hold the elements of an array: give a value of the type itself";
        else v << "give elements of the array: " << type_words<element_in_braces<E>>();
        return v;
    }
};

}  // namespace detail

/// The first holds all of the second: `contains(col<&Stay::nights>, day)`, `contains(col<&Post::tags>, {"a", "b"})`.
template <class L, class R>
    requires detail::containment_pair<L, R>
[[nodiscard]] constexpr auto contains(L const& l, R const& r) {
    using rule = detail::containable<"contains", L, R>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses these operands; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return detail::of_refused(l, r);
    else return detail::contained<"contains">(l, r);
}
template <expression E>
[[nodiscard]] auto contains(E const& e, detail::elements_beside<E> elements) {
    return contains(e, typename E::value(elements));
}
template <class E, class V>
    requires detail::no_elements<E, V>
[[nodiscard]] auto contains(E const& e, std::initializer_list<V>) {
    static_assert(meta::holds<meta::sentence<detail::holds_elements<"contains", E, V>>()>,
                  "alphaswarm refuses these operands; the quoted sentence says why");
    return detail::of_refused(e, e);
}
/// All of the first is in the second.
template <class L, class R>
    requires detail::containment_pair<L, R>
[[nodiscard]] constexpr auto contained_in(L const& l, R const& r) {
    using rule = detail::containable<"contained_in", L, R>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses these operands; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return detail::of_refused(l, r);
    else return detail::contained<"contained_in">(l, r);
}
template <expression E>
[[nodiscard]] auto contained_in(E const& e, detail::elements_beside<E> elements) {
    return contained_in(e, typename E::value(elements));
}
template <class E, class V>
    requires detail::no_elements<E, V>
[[nodiscard]] auto contained_in(E const& e, std::initializer_list<V>) {
    static_assert(meta::holds<meta::sentence<detail::holds_elements<"contained_in", E, V>>()>,
                  "alphaswarm refuses these operands; the quoted sentence says why");
    return detail::of_refused(e, e);
}
/// Both have something in common.
template <class L, class R>
    requires detail::containment_pair<L, R>
[[nodiscard]] constexpr auto overlaps(L const& l, R const& r) {
    using rule = detail::containable<"overlaps", L, R>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses these operands; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return detail::of_refused(l, r);
    else return detail::contained<"overlaps">(l, r);
}
template <expression E>
[[nodiscard]] auto overlaps(E const& e, detail::elements_beside<E> elements) {
    return overlaps(e, typename E::value(elements));
}
template <class E, class V>
    requires detail::no_elements<E, V>
[[nodiscard]] auto overlaps(E const& e, std::initializer_list<V>) {
    static_assert(meta::holds<meta::sentence<detail::holds_elements<"overlaps", E, V>>()>,
                  "alphaswarm refuses these operands; the quoted sentence says why");
    return detail::of_refused(e, e);
}
/// A document is found by a query of text search, a tsvector by a tsquery.
template <class L, class R>
    requires detail::containment_pair<L, R>
[[nodiscard]] constexpr auto matches(L const& l, R const& r) {
    using rule = detail::containable<"matches", L, R>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses these operands; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return detail::of_refused(l, r);
    else return detail::contained<"matches">(l, r);
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::contained_in;
using sql::contains;
using sql::matches;
using sql::overlaps;
}  // namespace alphaswarm
