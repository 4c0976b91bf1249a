// SPDX-License-Identifier: BSL-1.0
// The error messages for incompatible operands and assignments: an expression can be assigned if PostgreSQL has an
// assignment cast for it, a value if it is of the column's kind; NULL needs a column that may be null, and a column of
// whole numbers takes only whole numbers. Ids AS0301 to AS0306, AS0312 to AS0315.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include <alphaswarm/catalog/casts.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/json.hpp>

namespace alphaswarm::sql {

namespace detail {

/// The PostgreSQL operator behind a function or operator of the library: `==` and in() are =, between() is >= and <=.
template <meta::text Function>
constexpr auto find_operator() {
    if constexpr (Function.view() == "!=") return meta::text("<>");
    else if constexpr (Function.view() == "between()") return meta::text(">=");
    else if constexpr (Function.view() == "==" || Function.view().ends_with(')')) return meta::text("=");
    else return Function;
}
template <meta::text Function>
inline constexpr auto operator_behind = find_operator<Function>();
/// It treats NULL as a value.
template <meta::text Function>
inline constexpr bool distinguishes =
    Function.view() == "is_distinct_from()" || Function.view() == "is_not_distinct_from()";

/// json, or an array of it.
template <class T>
inline constexpr bool is_made_of_json = std::is_same_v<typename types::array_shape<T>::element, types::json>;

/// A domain over an enum.
template <class T>
inline constexpr bool is_over_enum = !std::is_enum_v<T> && std::is_enum_v<typename types::under_domain<T>::type>;

/// AS0301 to AS0303, AS0312, AS0315: the two sides of an operator.
template <meta::text Function, class L, class R>
struct comparable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!expression<L>) {
            return comparable<Function, R, L>::judge();
        } else if constexpr (is_nullptr<R>) {
            v << "AS0315 " << kind() << Function.view() << ": ";
            say_expression<L>(v);
            v << " is compared with nullptr, which is not an SQL value; use is_null(...)";
        } else if constexpr (std::is_same_v<R, std::nullopt_t> || (is_null_operand<R> && !distinguishes<Function>)) {
            v << "AS0303 " << kind() << Function.view() << ": ";
            say_expression<L>(v);
            v << " compared with something that may be NULL is never true; use is_null(...), or "
                 "is_not_distinct_from(...)";
        } else {
            using left = typename L::value;
            using right = typename operand_value<typename meta::plain<R>::type, left>::type;
            if constexpr (!may_compare<operator_behind<Function>, left, right>()) {
                constexpr bool enum_domains = is_over_enum<left> || is_over_enum<right>;
                constexpr bool enums = std::is_enum_v<left> || std::is_enum_v<right>;
                v << (enums                               ? "AS0312"
                      : key_like<left> && key_like<right> ? "AS0302"
                                                          : "AS0301")
                  << " " << kind() << Function.view() << ": ";
                say_expression<L>(v);
                v << " is " << type_words<left>() << " and ";
                if constexpr (expression<R>) say_expression<R>(v);
                else v << "the value";
                v << " is " << type_words<right>();
                if constexpr (enum_domains)
                    v << "; PostgreSQL has no operators for domains over enums: compare cast<"
                      << meta::type_name<
                             typename types::under_domain<std::conditional_t<is_over_enum<left>, left, right>>::type>()
                      << ">(...) with values of the enum";
                else if constexpr (std::is_enum_v<left>)
                    v << "; an enum compares only with its own values: give one, or cast<std::string>() the column to "
                         "compare its label";
                else if constexpr (enums)
                    v << "; an enum compares only with its own values: compare its label, "
                      << (expression<R> ? "cast<std::string>(...) of it" : "to_label(...)");
                else if constexpr (key_like<left> && key_like<right>)
                    v << "; keys of different tables are never equal: compare with a key of the same table";
                else if constexpr (key_like<left>) v << "; make it a key: key<...>(text)";
                else if constexpr (is_made_of_json<left> || is_made_of_json<right>)
                    v << "; PostgreSQL compares jsonb, and has no operator for json: cast<"
                      << (types::array_shape<left>::dimensions > 0 ? "std::vector<jsonb>" : "jsonb") << ">() it";
                else if constexpr (!has_equality<left>())
                    v << "; PostgreSQL cannot compare composite values with a json in them: make it a jsonb";
                else if constexpr (std::is_same_v<left, right>)
                    v << "; the server has no " << operator_behind<Function>.view()
                      << " for it: compare cast<std::string>() of it with texts";
                else v << "; compare values of the same kind, or cast<...>() one of them";
            }
        }
        return v;
    }

private:
    /// `between()` is shown by name; `==` as an operator.
    static constexpr std::string_view kind() { return Function.view().ends_with(')') ? "" : "operator"; }
};

/// A column of whole numbers would round what it is set to, one of dates would drop the time.
template <class Column, class V>
consteval bool loses() {
    if constexpr (is_a_number<Column> && is_a_number<V>)
        return types::whole_number<number_type<Column>> && !types::whole_number<number_type<V>>;
    else if constexpr (storable<Column> && storable<V>) {
        constexpr auto to = sql_type<Column>::facts.kind, given = sql_type<V>::facts.kind;
        constexpr bool stamp = given == types::kind::timestamp || given == types::kind::timestamptz;
        return (to == types::kind::date && stamp) ||
               (to == types::kind::time && (stamp || given == types::kind::interval));
    } else return false;
}
template <class Column>
constexpr std::string_view lost_part() {
    if constexpr (is_a_number<Column>) return "fraction";
    else return sql_type<Column>::facts.kind == types::kind::date ? "time of day" : "date";
}
/// A column of type Own may be set to V, of type Given: a value has the type or is converted to it, an expression is
/// cast by the server.
template <class Own, class Given, class V>
consteval bool may_be_set() {
    if constexpr (!expression<V>) return may_become<Own, Given>();
    else if constexpr (std::is_same_v<typename types::under_domain<Own>::type,
                                      typename types::under_domain<Given>::type>)
        return true;
    else if constexpr (has_identity<Own> || has_identity<Given> || !storable<Own> || !storable<Given>) return false;
    else return catalog::converts(schema::number_of<Given>, schema::number_of<Own>, catalog::cast_context::assignment);
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
            place("AS0315") << " is set to nullptr, which is not an SQL value; give a value"
                            << (c.nullable ? ", or std::nullopt for NULL" : "");
            return v;
        }
        if constexpr (is_null_operand<V>) {
            if (!c.nullable)
                place("AS0306") << " is set to NULL and is never null; give a value, or make the member std::optional";
        }
        if constexpr (!std::is_same_v<V, std::nullopt_t> && !is_nullptr<V>) {
            using own = typename Column::value;
            using given = typename operand_value<typename meta::plain<V>::type, own>::type;
            if constexpr (!may_be_set<own, given, V>() && (std::is_enum_v<own> || std::is_enum_v<given>))
                place("AS0313")
                    << " is " << type_words<own>() << " and is set to " << type_words<given>()
                    << "; an enum takes only its own values: "
                    << (std::is_enum_v<own>
                            ? "set the column to one of them"
                            : "cast<std::string>() the expression for its label, or set the column to text");
            else if constexpr (loses<own, given>())
                place("AS0314") << " is " << type_words<own>() << " and is set to " << type_words<given>() << ", whose "
                                << lost_part<own>() << " would be lost; set it to a "
                                << (is_a_number<own> ? "whole number" : type_words<own>())
                                << (expression<V> ? ": cast<...>() the expression" : ": convert the value first")
                                << (expression<V> && is_a_number<own> ? ", which rounds" : "");
            else if constexpr (!may_be_set<own, given, V>())
                place("AS0305") << " is " << type_words<typename Column::value>() << " and is set to "
                                << type_words<given>() << "; set it to a value of its own type"
                                << (key_like<given> ? "; keys of different tables are never equal" : "");
        }
        return v;
    }
};
}  // namespace detail

}  // namespace alphaswarm::sql
