// SPDX-License-Identifier: BSL-1.0
// Which types may meet.  Keys meet only keys of the same table, enums only their own values; numbers meet numbers;
// otherwise both sides have one kind of SQL type.  Assignments follow the same rule; besides, NULL needs a column that
// may be null, and a column of whole numbers takes no other.  Ids AS0301 to AS0306, AS0312 to AS0315.
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
    else if constexpr (key_like<A> || key_like<B> || std::is_enum_v<A> || std::is_enum_v<B>) return false;
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
    if constexpr (key_like<V> || std::is_enum_v<V>) return meta::type_name<V>();
    else if constexpr (storable<V>) return sql_type<V>::facts.name;
    else return meta::type_name<V>();
}

/// AS0301 to AS0303, AS0312, AS0315: the two sides of an operator.
template <meta::text Operator, class L, class R>
struct comparable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!expression<L>) {
            return comparable<Operator, R, L>::judge();
        } else if constexpr (is_nullptr<R>) {
            v << "AS0315 " << word() << Operator.view() << ": ";
            say_expression<L>(v);
            v << " is compared with nullptr, which is no value of SQL; use is_null(...)";
        } else if constexpr (is_null_operand<R>) {
            v << "AS0303 " << word() << Operator.view() << ": ";
            say_expression<L>(v);
            v << " compared with something that may be NULL is never true; use is_null(...), or is_not_distinct_from(...)";
        } else {
            using left = typename L::value;
            using right = typename operand_value<R, left>::type;
            if constexpr (!may_meet<left, right>()) {
                constexpr bool enums = std::is_enum_v<left> || std::is_enum_v<right>;
                v << (enums ? "AS0312" : key_like<left> && key_like<right> ? "AS0302" : "AS0301") << " " << word() << Operator.view() << ": ";
                say_expression<L>(v);
                v << " is " << type_words<left>() << " and ";
                if constexpr (expression<R>) say_expression<R>(v);
                else v << "the value";
                v << " is " << type_words<right>();
                if constexpr (enums) v << "; an enum meets only its own values: give one, or cast<std::string>() the column to compare its label";
                else if constexpr (key_like<left> && key_like<right>) v << "; keys of different tables are never equal: compare with a key of the same table";
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

/// AS0315, AS0316: what a function of text, or a pattern, is given. Keys are text to a function.
template <meta::text Word, class... A>
struct takes_text {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<A>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        using given = typename operand_value<typename plain<One>::type, std::string>::type;
        if constexpr (is_nullptr<One>) v.next("AS0315 ") << Word.view() << "(): nullptr is no value of SQL; give a text";
        else if constexpr (is_null_operand<One>)
            v.next("AS0316 ") << Word.view() << "(): an argument is a value that may be NULL, and the result would be NULL with it; give a plain value";
        else if constexpr (!takes<given>()) {
            v.next("AS0316 ") << Word.view() << "(): ";
            if constexpr (expression<One>) say_expression<One>(v);
            else v << "the value";
            v << " is " << type_words<given>() << "; it takes text, cast<std::string>() an expression";
        }
    }
    template <class V>
    static consteval bool takes() {
        if constexpr (storable<V>) return sql_type<V>::facts.kind == types::kind::text && !std::is_enum_v<V>;
        else return false;
    }
};

/// A column of whole numbers would round what it is set to.
template <class Column, class V>
consteval bool loses_fraction() {
    if constexpr (is_a_number<Column> && is_a_number<V>) return types::whole_number<number_type<Column>> && !types::whole_number<number_type<V>>;
    else return false;
}

/// AS0305, AS0306, AS0313 to AS0315: what a column is set to.
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
        if constexpr (is_nullptr<V>) {
            place("AS0315") << " is set to nullptr, which is no value of SQL; give a value" << (c.nullable ? ", or std::nullopt for NULL" : "");
            return v;
        }
        if constexpr (is_null_operand<V>) {
            if (!c.nullable) place("AS0306") << " is set to NULL and is not null; give a value, or make the member std::optional";
        }
        if constexpr (!std::is_same_v<V, std::nullopt_t> && !is_nullptr<V>) {
            using own = typename Column::value;
            using given = typename operand_value<typename plain<V>::type, own>::type;
            if constexpr (!may_meet<own, given>() && (std::is_enum_v<own> || std::is_enum_v<given>))
                place("AS0313") << " is " << type_words<own>() << " and is set to " << type_words<given>() << "; an enum meets only its own values: "
                                << (std::is_enum_v<own> ? "set the column to one of them" : "cast<std::string>() the expression for its label, or set the column to text");
            else if constexpr (loses_fraction<own, given>())
                place("AS0314") << " is " << type_words<own>() << " and is set to " << type_words<given>() << ", whose fraction would be lost; set it to a whole number"
                                << (expression<V> ? ": cast<...>() the expression, which rounds" : ": round the value first");
            else if constexpr (!may_meet<own, given>())
                place("AS0305") << " is " << type_words<typename Column::value>() << " and is set to " << type_words<given>()
                                << "; set it to a value of its own type" << (key_like<given> ? "; keys of different tables are never equal" : "");
        }
        return v;
    }
};
}  // namespace detail

}  // namespace alphaswarm::sql
