// SPDX-License-Identifier: BSL-1.0
// == != < <= > >= between expressions and values. A literal next to a text column is checked against the column at
// compile time; keys of different tables do not compare, nor do enums with anything else.
#pragma once

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/foreign_rules.hpp>
#include <alphaswarm/sql/expression/literal.hpp>
#include <alphaswarm/sql/expression/typing.hpp>

namespace alphaswarm::sql {

namespace detail {

template <class T>
inline constexpr bool is_text_column = false;
template <auto Member, class Source>
inline constexpr bool is_text_column<column_token<Member, Source>> = checked_member<Member>;

/// `is distinct from` binds as IS does, the symbols as comparison operators do.
template <meta::text Operator, class L, class R>
using comparison = binary<Operator, Operator.chars[0] == 'i' ? precedence::is : precedence::comparison, bool, L, R>;

/// The pair passes the rule; the message is only built if it does not.
template <meta::text Function, class L, class R>
inline constexpr bool meets = [] {
    if constexpr (!expression<L>) return meets<Function, R, L>;
    else if constexpr (std::is_same_v<R, std::nullopt_t> || (is_null_operand<R> && !distinguishes<Function>) ||
                       is_nullptr<R>)
        return false;
    else
        return may_compare<operator_behind<Function>,
                           typename L::value,
                           typename operand_value<typename meta::plain<R>::type, typename L::value>::type>();
}();

/// Both sides as expressions. Even refused pairs result in a condition, so that one mistake is one error.
template <meta::text Operator, meta::text Function, class L, class R>
constexpr auto compare(L const& l, R const& r) {
    if constexpr (!expression<L> && !meets<Function, L, R>) return comparison<Operator, R, R>{r, r};
    else if constexpr (!expression<L>) {
        using left = compared_expression<R, L, distinguishes<Function>>;
        return comparison<Operator, left, R>{compared_with<R, distinguishes<Function>>(l), r};
    } else if constexpr (!meets<Function, L, R>) return comparison<Operator, L, L>{l, l};
    else {
        using right = compared_expression<L, R, distinguishes<Function>>;
        return comparison<Operator, L, right>{l, compared_with<L, distinguishes<Function>>(r)};
    }
}

template <class V>
using bare = std::remove_cvref_t<V>;
template <class V>
inline constexpr bool literal_argument = is_literal<std::remove_reference_t<V>>;

/// A pair with at least one expression, and without a literal next to a text column.
template <class L, class R>
concept comparison_pair =
    (expression<bare<L>> && operand<bare<R>> && !(is_text_column<bare<L>> && literal_argument<R>)) ||
    (expression<bare<R>> && operand<bare<L>> && !expression<bare<L>> &&
     !(is_text_column<bare<R>> && literal_argument<L>));

}  // namespace detail

// One block per operator: any two operands, and a checked literal on either side of a text column.
template <class L, class R>
    requires detail::comparison_pair<L, R>
[[nodiscard]] constexpr auto operator==(L&& l, R&& r) {
    if constexpr (!detail::meets<"==", detail::bare<L>, detail::bare<R>>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"==", detail::bare<L>, detail::bare<R>>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<"=", "==">(l, r);
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator==(column_token<Member, Source> l,
                                        std::type_identity_t<checked_literal<Member>> r) {
    return detail::comparison<"=", column_token<Member, Source>, detail::bound_literal<Member>>{
        l, detail::bound_beside(r)};
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator==(std::type_identity_t<checked_literal<Member>> l,
                                        column_token<Member, Source> r) {
    return detail::comparison<"=", detail::bound_literal<Member>, column_token<Member, Source>>{detail::bound_beside(l),
                                                                                                r};
}

template <class L, class R>
    requires detail::comparison_pair<L, R>
[[nodiscard]] constexpr auto operator!=(L&& l, R&& r) {
    if constexpr (!detail::meets<"!=", detail::bare<L>, detail::bare<R>>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"!=", detail::bare<L>, detail::bare<R>>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<"<>", "!=">(l, r);
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator!=(column_token<Member, Source> l,
                                        std::type_identity_t<checked_literal<Member>> r) {
    return detail::comparison<"<>", column_token<Member, Source>, detail::bound_literal<Member>>{
        l, detail::bound_beside(r)};
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator!=(std::type_identity_t<checked_literal<Member>> l,
                                        column_token<Member, Source> r) {
    return detail::comparison<"<>", detail::bound_literal<Member>, column_token<Member, Source>>{
        detail::bound_beside(l), r};
}

template <class L, class R>
    requires detail::comparison_pair<L, R>
[[nodiscard]] constexpr auto operator<(L&& l, R&& r) {
    if constexpr (!detail::meets<"<", detail::bare<L>, detail::bare<R>>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"<", detail::bare<L>, detail::bare<R>>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<"<", "<">(l, r);
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator<(column_token<Member, Source> l,
                                       std::type_identity_t<checked_literal<Member>> r) {
    return detail::comparison<"<", column_token<Member, Source>, detail::bound_literal<Member>>{
        l, detail::bound_beside(r)};
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator<(std::type_identity_t<checked_literal<Member>> l,
                                       column_token<Member, Source> r) {
    return detail::comparison<"<", detail::bound_literal<Member>, column_token<Member, Source>>{detail::bound_beside(l),
                                                                                                r};
}

template <class L, class R>
    requires detail::comparison_pair<L, R>
[[nodiscard]] constexpr auto operator<=(L&& l, R&& r) {
    if constexpr (!detail::meets<"<=", detail::bare<L>, detail::bare<R>>)
        static_assert(meta::holds<meta::sentence<detail::comparable<"<=", detail::bare<L>, detail::bare<R>>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<"<=", "<=">(l, r);
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator<=(column_token<Member, Source> l,
                                        std::type_identity_t<checked_literal<Member>> r) {
    return detail::comparison<"<=", column_token<Member, Source>, detail::bound_literal<Member>>{
        l, detail::bound_beside(r)};
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator<=(std::type_identity_t<checked_literal<Member>> l,
                                        column_token<Member, Source> r) {
    return detail::comparison<"<=", detail::bound_literal<Member>, column_token<Member, Source>>{
        detail::bound_beside(l), r};
}

template <class L, class R>
    requires detail::comparison_pair<L, R>
[[nodiscard]] constexpr auto operator>(L&& l, R&& r) {
    if constexpr (!detail::meets<">", detail::bare<L>, detail::bare<R>>)
        static_assert(meta::holds<meta::sentence<detail::comparable<">", detail::bare<L>, detail::bare<R>>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<">", ">">(l, r);
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator>(column_token<Member, Source> l,
                                       std::type_identity_t<checked_literal<Member>> r) {
    return detail::comparison<">", column_token<Member, Source>, detail::bound_literal<Member>>{
        l, detail::bound_beside(r)};
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator>(std::type_identity_t<checked_literal<Member>> l,
                                       column_token<Member, Source> r) {
    return detail::comparison<">", detail::bound_literal<Member>, column_token<Member, Source>>{detail::bound_beside(l),
                                                                                                r};
}

template <class L, class R>
    requires detail::comparison_pair<L, R>
[[nodiscard]] constexpr auto operator>=(L&& l, R&& r) {
    if constexpr (!detail::meets<">=", detail::bare<L>, detail::bare<R>>)
        static_assert(meta::holds<meta::sentence<detail::comparable<">=", detail::bare<L>, detail::bare<R>>>()>,
                      "alphaswarm refuses this comparison; the quoted sentence says why");
    return detail::compare<">=", ">=">(l, r);
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator>=(column_token<Member, Source> l,
                                        std::type_identity_t<checked_literal<Member>> r) {
    return detail::comparison<">=", column_token<Member, Source>, detail::bound_literal<Member>>{
        l, detail::bound_beside(r)};
}
template <auto Member, class Source>
    requires detail::checked_member<Member>
[[nodiscard]] constexpr auto operator>=(std::type_identity_t<checked_literal<Member>> l,
                                        column_token<Member, Source> r) {
    return detail::comparison<">=", detail::bound_literal<Member>, column_token<Member, Source>>{
        detail::bound_beside(l), r};
}

}  // namespace alphaswarm::sql
