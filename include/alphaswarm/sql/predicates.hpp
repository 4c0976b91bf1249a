// SPDX-License-Identifier: BSL-1.0
// The conditions that are words: is_null, between, in, like, is_distinct_from.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <alphaswarm/sql/binary.hpp>
#include <alphaswarm/sql/comparison.hpp>
#include <alphaswarm/sql/named.hpp>
#include <alphaswarm/sql/result_name.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::sql {

/// An expression followed by words: `is null`, `is not null`.
template <meta::text Words, expression E>
struct postfix {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::is;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E operand;

    static constexpr written write(writer& w) {
        detail::write_operand<E>(w, precedence::is, true);
        w << " " << Words.view();
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) operand.bind(b);
    }
    template <meta::text Name>
    [[nodiscard]] constexpr auto as(meta::label<Name>) const {
        return named<Name, postfix>{*this};
    }
};

template <expression E>
[[nodiscard]] constexpr postfix<"is null", E> is_null(E const& e) {
    return {e};
}
template <expression E>
[[nodiscard]] constexpr postfix<"is not null", E> is_not_null(E const& e) {
    return {e};
}

/// Like != but NULL is a value of its own: never unknown.
template <expression L, detail::operand R>
[[nodiscard]] constexpr auto is_distinct_from(L const& l, R const& r) {
    if constexpr (!detail::meets<"is_distinct_from()", L, R>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"is_distinct_from()", L, R>>()>, "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<"is distinct from", "is_distinct_from()">(l, r);
}
/// Like == but NULL equals NULL.
template <expression L, detail::operand R>
[[nodiscard]] constexpr auto is_not_distinct_from(L const& l, R const& r) {
    if constexpr (!detail::meets<"is_not_distinct_from()", L, R>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"is_not_distinct_from()", L, R>>()>, "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<"is not distinct from", "is_not_distinct_from()">(l, r);
}

template <expression E, expression Low, expression High>
struct range_condition {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::containment;
    static constexpr std::size_t parameters = E::parameters + Low::parameters + High::parameters;
    static constexpr bool aggregate = E::aggregate || Low::aggregate || High::aggregate;
    E operand;
    Low low;
    High high;

    static constexpr written write(writer& w) {
        auto const e = detail::write_operand<E>(w, precedence::containment, true);
        w << " between ";
        auto const l = detail::write_operand<Low>(w, precedence::containment, true);
        w << " and ";
        auto const h = detail::write_operand<High>(w, precedence::containment, true);
        return {e.nullable || l.nullable || h.nullable};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (E::parameters > 0) operand.bind(b);
        if constexpr (Low::parameters > 0) low.bind(b);
        if constexpr (High::parameters > 0) high.bind(b);
    }
    template <meta::text Name>
    [[nodiscard]] constexpr auto as(meta::label<Name>) const {
        return named<Name, range_condition>{*this};
    }
};

/// Both ends belong to the range.
template <expression E, detail::operand Low, detail::operand High>
[[nodiscard]] constexpr auto between(E const& e, Low const& low, High const& high) {
    if constexpr (!detail::meets<"between()", E, Low>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"between()", E, Low>>()>, "alphaswarm refuses this comparison; the quoted sentence says why");
    else if constexpr (!detail::meets<"between()", E, High>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"between()", E, High>>()>, "alphaswarm refuses this comparison; the quoted sentence says why");
    if constexpr (detail::meets<"between()", E, Low> && detail::meets<"between()", E, High>) {
        using low_type = detail::compared_expression<E, Low>;
        using high_type = detail::compared_expression<E, High>;
        return range_condition<E, low_type, high_type>{e, detail::compared_with<E>(low), detail::compared_with<E>(high)};
    } else
        return range_condition<E, E, E>{e, e, e};
}

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
        auto const e = detail::write_operand<E>(w, precedence::comparison, true);
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
    template <meta::text Name>
    [[nodiscard]] constexpr auto as(meta::label<Name>) const {
        return named<Name, membership>{*this};
    }
};

namespace detail {
/// AS0317: a number with a fraction in a list of whole numbers.
template <class E, class V>
struct listed {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (!loses<typename E::value, V>()) return v;
        v << "AS0317 in(): ";
        say_expression<E>(v);
        v << " is " << type_words<typename E::value>() << " and the list holds " << type_words<V>() << ", which no whole number may equal; list whole numbers";
        return v;
    }
};
/// A number in braces beside E. Braces alone would let the compiler narrow what it cannot see, or round it.
template <class E, types::number V>
struct listed_number {
    V held{};

    template <class Given>
        requires is_a_number<Given>
    constexpr listed_number(Given const& number) {
        static_assert(meta::holds<meta::sentence<listed<E, Given>>()>, "alphaswarm refuses this list; the quoted sentence says why");
        if constexpr (meta::accepts<listed<E, Given>>) {
            value_place where{"a value in a list"};
            if constexpr (requires { E::source::view(); E::member; }) where = {"a value in a list", {}, &E::source::view(), ordinal_of<E::member>};
            held = exactly<V>(number_of(number), where);
        }
    }
};
template <class V>
std::vector<types::numeric> decimals(std::vector<V> const& values) {
    std::vector<types::numeric> made;
    made.reserve(values.size());
    for (V const value : values) made.push_back(exactly<types::numeric>(value, {}));
    return made;
}
/// What a list beside an expression holds: checked literals beside a text column, numbers that lose nothing beside one of numbers.
template <class E>
struct list_element {
    using type = typename E::value;
    using stored = typename E::value;
};
template <class E>
    requires types::number<typename E::value>
struct list_element<E> {
    using stored = compared_as<typename E::value>;
    using type = listed_number<E, stored>;
};
template <auto Member, class Source>
    requires text_member<Member>
struct list_element<column_token<Member, Source>> {
    using type = checked_literal<Member>;
    using stored = std::string;
};
template <class E>
std::vector<typename list_element<E>::stored> stored_list(std::initializer_list<typename list_element<E>::type> values) {
    std::vector<typename list_element<E>::stored> copied;
    copied.reserve(values.size());
    for (auto const& v : values) {
        if constexpr (requires { v.text.view(); }) copied.emplace_back(v.text.view());
        else if constexpr (requires { v.held; }) copied.push_back(v.held);
        else copied.push_back(v);
    }
    return copied;
}
}  // namespace detail

/// One of the values: `in(col<&Order::status>, {"new", "partial"})` or a std::vector of run-time values.
template <expression E>
[[nodiscard]] auto in(E const& e, std::initializer_list<typename detail::list_element<E>::type> values) {
    return membership<E, typename detail::list_element<E>::stored, false>{e, detail::stored_list<E>(values)};
}
template <expression E, class V>
[[nodiscard]] auto in(E const& e, std::vector<V> values) {
    if constexpr (!detail::meets<"in()", E, V>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"in()", E, V>>()>, "alphaswarm refuses this comparison; the quoted sentence says why");
    if constexpr (detail::compared_as_decimal<typename E::value, V>) return membership<E, types::numeric, false>{e, detail::decimals(values)};
    else return membership<E, V, false>{e, std::move(values)};
}
/// None of the values; unknown where the expression is NULL, as in SQL.
template <expression E>
[[nodiscard]] auto not_in(E const& e, std::initializer_list<typename detail::list_element<E>::type> values) {
    return membership<E, typename detail::list_element<E>::stored, true>{e, detail::stored_list<E>(values)};
}
template <expression E, class V>
[[nodiscard]] auto not_in(E const& e, std::vector<V> values) {
    if constexpr (!detail::meets<"not_in()", E, V>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"not_in()", E, V>>()>, "alphaswarm refuses this comparison; the quoted sentence says why");
    if constexpr (detail::compared_as_decimal<typename E::value, V>) return membership<E, types::numeric, true>{e, detail::decimals(values)};
    else return membership<E, V, true>{e, std::move(values)};
}

namespace detail {
template <meta::text Words, class E>
inline constexpr figured_name figured<postfix<Words, E>> = nameless;
template <class E, class Low, class High>
inline constexpr figured_name figured<range_condition<E, Low, High>> = nameless;
template <class E, class V, bool Negated>
inline constexpr figured_name figured<membership<E, V, Negated>> = nameless;

/// AS0303, AS0304, AS0315: a pattern, and what is matched with it.
template <meta::text Word, meta::text Operator, class E, class P>
struct textual {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (is_nullptr<P>) v << "AS0315 " << Word.view() << "(): nullptr is no value of SQL; give a text";
        else if constexpr (is_null_operand<P>) v << "AS0303 " << Word.view() << "(): a pattern that may be NULL matches nothing then; give a plain text";
        else if constexpr (std::is_enum_v<typename E::value> || operator_of<Operator, asked_as<E>, asked_as<P>>.result != catalog::boolean) {
            v << "AS0304 " << Word.view() << "(): ";
            say_expression<E>(v);
            v << " is " << type_words<typename E::value>();
            if constexpr (!is_placeholder<P>) {
                if constexpr (expression<P>) v << " and the pattern is " << type_words<typename P::value>();
                else if constexpr (!std::is_same_v<bound_as<P>, std::string>) v << " and the pattern is " << type_words<bound_as<P>>();
            }
            v << "; it takes text, cast<std::string>() the expression";
        }
        return v;
    }
};
template <meta::text Operator, class E, class P>
constexpr auto match(E const& e, P const& pattern) {
    using right = expression_of<std::string, P>;
    return binary<Operator, precedence::containment, bool, E, right>{e, as_expression<std::string>(pattern)};
}
}  // namespace detail

/// % stands for any characters, _ for one; a backslash before either means itself.
template <expression E, detail::operand P>
[[nodiscard]] constexpr auto like(E const& e, P const& pattern) {
    using rule = detail::textual<"like", "~~", E, P>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this pattern; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return is_not_null(e);   // refused; one mistake is one error
    else return detail::match<"like">(e, pattern);
}
template <expression E, detail::operand P>
[[nodiscard]] constexpr auto not_like(E const& e, P const& pattern) {
    using rule = detail::textual<"not_like", "!~~", E, P>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this pattern; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return is_not_null(e);   // refused; one mistake is one error
    else return detail::match<"not like">(e, pattern);
}
/// like() without regard to case.
template <expression E, detail::operand P>
[[nodiscard]] constexpr auto ilike(E const& e, P const& pattern) {
    using rule = detail::textual<"ilike", "~~*", E, P>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this pattern; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return is_not_null(e);   // refused; one mistake is one error
    else return detail::match<"ilike">(e, pattern);
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::between;
using sql::ilike;
using sql::in;
using sql::is_distinct_from;
using sql::is_not_distinct_from;
using sql::is_not_null;
using sql::is_null;
using sql::like;
using sql::not_in;
using sql::not_like;
}  // namespace alphaswarm
