// SPDX-License-Identifier: BSL-1.0
// Which types may meet.  Keys meet only keys of the same table; numbers meet numbers; otherwise both
// sides have one kind of SQL type.  Assignments follow the same rule, and NULL needs a column that may
// be null.  Ids AS0301 to AS0306.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/column.hpp>
#include <alphaswarm/sql/expression.hpp>

namespace alphaswarm::sql {

namespace detail {

template <class T>
concept key_like = requires { typename T::table; typename T::representation; };

constexpr bool is_number(types::kind k) { return k == types::kind::integer || k == types::kind::floating || k == types::kind::numeric; }

/// Values of these two types may be compared or assigned.
template <class A, class B>
consteval bool may_meet() {
    if constexpr (std::is_same_v<A, B>) return true;
    else if constexpr (key_like<A> || key_like<B>) return false;
    else if constexpr (storable<A> && storable<B>) {
        constexpr auto a = sql_type<A>::facts, b = sql_type<B>::facts;
        if constexpr (a.kind == types::kind::array || a.kind == types::kind::enumeration) return false;
        return a.kind == b.kind || (is_number(a.kind) && is_number(b.kind));
    } else
        return false;
}

/// What an operand is, once NULL and placeholders are set apart.
template <class V, class Beside>
struct operand_value {
    using type = bound_as<V>;
};
template <expression V, class Beside>
struct operand_value<V, Beside> {
    using type = typename V::value;
};
template <meta::text Name, class Beside>
struct operand_value<untyped_placeholder<Name>, Beside> {
    using type = Beside;
};
template <class V>
inline constexpr bool is_null_operand = std::is_same_v<V, std::nullopt_t> || is_optional<V>::value;

template <class V>
constexpr std::string_view type_words() {
    if constexpr (key_like<V>) return meta::type_name<V>();
    else if constexpr (storable<V>) return sql_type<V>::facts.name;
    else return meta::type_name<V>();
}

/// AS0301 to AS0304: the two sides of an operator.
template <meta::text Operator, class L, class R>
struct comparable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!expression<L>) {
            return comparable<Operator, R, L>::judge();
        } else if constexpr (is_null_operand<R>) {
            v << "AS0303 " << word() << Operator.view() << ": ";
            say_expression<L>(v);
            v << " compared with something that may be NULL is never true; use is_null(...), or is_not_distinct_from(...)";
        } else {
            using left = typename L::value;
            using right = typename operand_value<R, left>::type;
            if constexpr (!may_meet<left, right>()) {
                v << (key_like<left> && key_like<right> ? "AS0302" : "AS0301") << " " << word() << Operator.view() << ": ";
                say_expression<L>(v);
                v << " is " << type_words<left>() << " and ";
                if constexpr (expression<R>) say_expression<R>(v);
                else v << "the value";
                v << " is " << type_words<right>();
                if constexpr (key_like<left> && key_like<right>) v << "; keys of different tables are never equal: compare with a key of the same table";
                else if constexpr (key_like<left>) v << "; make it a key: key<...>(text)";
                else v << "; compare values of one kind, or cast<...>() one of them";
            }
        }
        return v;
    }

private:
    /// `between()` names itself; `==` is an operator.
    static constexpr std::string_view word() { return Operator.view().ends_with(')') ? "" : "operator"; }
};

/// AS0305 and AS0306: what a column is set to.
template <class Column, class V>
struct assignable {
    static consteval meta::verdict judge() {
        using rule = schema::well_described<typename Column::source::row>;
        if constexpr (!meta::accepts<rule>) return rule::judge();
        else return judge_value();
    }

private:
    static consteval meta::verdict judge_value() {
        constexpr auto const& c = facts_of<Column::member>;
        meta::verdict v;
        auto const place = [&](std::string_view id) -> meta::verdict& {
            return v.next(id) << " operator=: " << Column::source::view().name() << "." << c.name;
        };
        if constexpr (is_null_operand<V>) {
            if (!c.nullable) place("AS0306") << " is set to NULL and is not null; give a value, or make the member std::optional";
        }
        if constexpr (!std::is_same_v<V, std::nullopt_t>) {
            using given = typename operand_value<typename plain<V>::type, typename Column::value>::type;
            if constexpr (!may_meet<typename Column::value, given>())
                place("AS0305") << " is " << type_words<typename Column::value>() << " and is set to " << type_words<given>()
                                << "; set it to a value of its own type" << (key_like<given> ? "; keys of different tables are never equal" : "");
        }
        return v;
    }
};
}  // namespace detail

}  // namespace alphaswarm::sql
