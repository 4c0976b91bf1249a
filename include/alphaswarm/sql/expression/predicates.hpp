// SPDX-License-Identifier: BSL-1.0
// Conditions written as functions: is_null, is_distinct_from, between, like.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::sql {

/// An expression followed by a test: `is null`, `is not null`.
template <meta::text Words, expression E>
struct postfix {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::is;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E operand;

    static constexpr written write(writer& w) {
        write_operand<E>(w, precedence::is, true);
        w << " " << Words.view();
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) operand.bind(b);
    }
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
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

/// Like !=, except that NULL is an ordinary value: never unknown. Compared with std::nullopt it means: is not NULL.
template <expression L, detail::operand R>
[[nodiscard]] constexpr auto is_distinct_from(L const& l, R const& r) {
    if constexpr (std::is_same_v<R, std::nullopt_t>) return is_not_null(l);
    else if constexpr (!detail::meets<"is_distinct_from()", L, R>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"is_distinct_from()", L, R>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    if constexpr (!std::is_same_v<R, std::nullopt_t>)
        return detail::compare<"is distinct from", "is_distinct_from()">(l, r);
}
/// Like ==, except that NULL equals NULL, as std::nullopt does.
template <expression L, detail::operand R>
[[nodiscard]] constexpr auto is_not_distinct_from(L const& l, R const& r) {
    if constexpr (std::is_same_v<R, std::nullopt_t>) return is_null(l);
    else if constexpr (!detail::meets<"is_not_distinct_from()", L, R>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"is_not_distinct_from()", L, R>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    if constexpr (!std::is_same_v<R, std::nullopt_t>)
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
        auto const e = write_operand<E>(w, precedence::containment, true);
        w << " between ";
        auto const l = write_operand<Low>(w, precedence::containment, true);
        w << " and ";
        auto const h = write_operand<High>(w, precedence::containment, true);
        return {e.nullable || l.nullable || h.nullable};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (E::parameters > 0) operand.bind(b);
        if constexpr (Low::parameters > 0) low.bind(b);
        if constexpr (High::parameters > 0) high.bind(b);
    }
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }
};

/// Both ends are included in the range.
template <expression E, detail::operand Low, detail::operand High>
[[nodiscard]] constexpr auto between(E const& e, Low const& low, High const& high) {
    if constexpr (!detail::meets<"between()", E, Low>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"between()", E, Low>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    else if constexpr (!detail::meets<"between()", E, High>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"between()", E, High>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    if constexpr (detail::meets<"between()", E, Low> && detail::meets<"between()", E, High>) {
        using low_type = detail::compared_expression<E, Low>;
        using high_type = detail::compared_expression<E, High>;
        return range_condition<E, low_type, high_type>{
            e, detail::compared_with<E>(low), detail::compared_with<E>(high)};
    } else return range_condition<E, E, E>{e, e, e};
}

template <expression E, detail::operand One>
[[nodiscard]] constexpr auto between(E const& e, One const&) {
    using rule = detail::complete_call<"between", "a range has two bounds, which are both in it; give both", E>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this range; the quoted sentence says why");
    return is_not_null(e);
}

namespace detail {
template <meta::text Words, class E>
inline constexpr figured_name figured<postfix<Words, E>> = nameless;
template <class E, class Low, class High>
inline constexpr figured_name figured<range_condition<E, Low, High>> = nameless;

/// AS0303, AS0304, AS0315: a pattern, and what is matched against it.
template <meta::text Function, meta::text Operator, class E, class P>
struct textual {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (is_nullptr<P>)
            v << "AS0315 " << Function.view() << "(): nullptr is not an SQL value; give a text";
        else if constexpr (is_null_operand<P>)
            v << "AS0303 " << Function.view()
              << "(): a pattern that may be NULL would then match nothing; give a plain text";
        else if constexpr (std::is_enum_v<typename E::value> ||
                           operator_of<Operator, asked_as<E>, asked_as<P>>.result != catalog::boolean) {
            v << "AS0304 " << Function.view() << "(): ";
            say_expression<E>(v);
            v << " is " << type_words<typename E::value>();
            if constexpr (!is_placeholder<P>) {
                if constexpr (expression<P>) v << " and the pattern is " << type_words<typename P::value>();
                else if constexpr (!std::is_same_v<bound_as<P>, std::string>)
                    v << " and the pattern is " << type_words<bound_as<P>>();
            }
            v << "; it takes text, cast<std::string>() the expression";
        }
        return v;
    }
};
template <meta::text Operator, precedence Binding = precedence::containment, class E, class P>
constexpr auto match(E const& e, P const& pattern) {
    using right = expression_of<std::string, P>;
    return binary<Operator, Binding, bool, E, right>{e, as_expression<std::string>(pattern)};
}
}  // namespace detail

/// % matches any number of characters, _ exactly one; a backslash before either stands for the character itself.
template <expression E, detail::operand P>
[[nodiscard]] constexpr auto like(E const& e, P const& pattern) {
    using rule = detail::textual<"like", "~~", E, P>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this pattern; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return is_not_null(e);  // refused; one mistake is one error
    else return detail::match<"like">(e, pattern);
}
template <expression E, detail::operand P>
[[nodiscard]] constexpr auto not_like(E const& e, P const& pattern) {
    using rule = detail::textual<"not_like", "!~~", E, P>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this pattern; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return is_not_null(e);  // refused; one mistake is one error
    else return detail::match<"not like">(e, pattern);
}
/// like(), ignoring case.
template <expression E, detail::operand P>
[[nodiscard]] constexpr auto ilike(E const& e, P const& pattern) {
    using rule = detail::textual<"ilike", "~~*", E, P>;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this pattern; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return is_not_null(e);  // refused; one mistake is one error
    else return detail::match<"ilike">(e, pattern);
}
// The first argument is not an expression: refused.
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto is_null(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"is_null", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto is_not_null(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"is_not_null", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto is_distinct_from(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"is_distinct_from", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto is_not_distinct_from(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"is_not_distinct_from", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto between(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"between", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto like(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"like", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto not_like(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"not_like", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}
template <class E, class... A>
    requires detail::misplaced_anywhere<E, A...>
[[nodiscard]] constexpr auto ilike(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"ilike", E, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    return bound<bool>{};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::between;
using sql::ilike;
using sql::is_distinct_from;
using sql::is_not_distinct_from;
using sql::is_not_null;
using sql::is_null;
using sql::like;
using sql::not_like;
}  // namespace alphaswarm
