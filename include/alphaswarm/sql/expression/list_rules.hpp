// SPDX-License-Identifier: BSL-1.0
// What in() and not_in() take: a list in braces, a range of values, expressions, an array. Ids AS0317, AS0328, AS0339.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/foreign_rules.hpp>
#include <alphaswarm/sql/expression/literal.hpp>
#include <alphaswarm/sql/expression/typing.hpp>

namespace alphaswarm::sql::detail {

/// AS0317: a number with a fraction in a list of whole numbers.
template <class E, class V>
struct listed {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (!loses<typename E::value, V>()) return v;
        v << "AS0317 in(): ";
        say_expression<E>(v);
        v << " is " << type_words<typename E::value>() << " and the list holds " << type_words<V>()
          << ", which no whole number can equal; list whole numbers";
        return v;
    }
};
/// A number in braces next to E. With plain braces the compiler could narrow or round a number unnoticed.
template <class E, types::number V>
struct listed_number {
    V held{};

    template <class Given>
        requires is_a_number<Given>
    constexpr listed_number(Given const& number) {
        static_assert(meta::holds<meta::sentence<listed<E, Given>>()>,
                      "alphaswarm refuses this list; the quoted sentence says why");
        if constexpr (meta::accepts<listed<E, Given>>) {
            value_place where{"a value in a list"};
            if constexpr (requires {
                              E::source::view();
                              E::member;
                          })
                where = {"a value in a list", {}, &E::source::view(), ordinal_of<E::member>};
            held = exactly<V>(number_of(number), where);
        }
    }
};
/// What a list next to an expression contains: checked literals next to a text column, exactly representable numbers
/// next to a number.
template <class E>
struct list_element {};
template <expression E>
struct list_element<E> {
    using type = typename E::value;
    using stored = typename E::value;
};
template <expression E>
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
template <class R>
concept value_range = !expression<R> && !types::text_like<R> && requires(R const& r) { r.begin(), r.end(); };
template <class R>
concept listed_operand = operand<R> && !value_range<R>;
/// AS0328: values alone form one list.
template <meta::text Function, class E, class... A>
struct lists_values {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0328 " << Function.view() << "(): ";
        say_expression<E>(v);
        v << ": a list of values is written in braces, so that lists of any length share one statement; write "
          << Function.view() << "(..., {...})";
        return v;
    }
};
/// Values in braces that a list next to E does not hold; literals next to a text column are its own.
template <class E, class V>
concept unlisted = expression<E> && !std::convertible_to<V, typename list_element<E>::type> &&
                   !(is_text_column<E> && std::is_same_v<V, char const*>);
/// AS0301, AS0302, AS0312, AS0339: values in braces of another type.
template <meta::text Function, meta::text Name, class E, class V>
struct lists_its_own {
    static consteval meta::verdict judge() {
        if constexpr (!meets<Function, E, V>) return comparable<Function, E, V>::judge();
        else {
            meta::verdict v;
            v << "AS0339 " << Name.view() << "(): ";
            say_expression<E>(v);
            v << " is " << type_words<typename E::value>() << ", and the values in braces are "
              << type_words<bound_as<V>>() << "; give values of its type, or the list as a std::vector";
            return v;
        }
    }
};

/// Arguments that in() does not accept as a list.
template <class E, class... A>
concept no_list = expression<E> && !(listed_operand<A> && ... && (sizeof...(A) > 0)) &&
                  !(value_range<A> && ... && (sizeof...(A) == 1));
/// AS0339: what in() is given.
template <meta::text Function, class E, class... A>
struct takes_list {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0339 " << Function.view() << "(): ";
        say_expression<E>(v);
        v << ": ";
        std::size_t const begin = v.size;
        (say<A>(v, begin), ...);
        if (sizeof...(A) == 0) v << "nothing is given to compare with; give a list of values, {...}";
        return v;
    }

private:
    template <class One>
    static constexpr void say(meta::verdict& v, std::size_t begin) {
        if (listed_operand<One> || v.size != begin) return;  // one of them is enough
        if constexpr (a_statement<One>)
            v << "a query is no list, and there are no subqueries yet; fetch it first, and give its keys as a "
                 "std::vector, or join the table";
        else if constexpr (misnamed<One>) say_misnamed<One>(v);
        else if constexpr (foreign<One>) say_foreign<typename E::value, One>(v, true);
        else if constexpr (value_range<One>) v << "only one list of values can be given; put all values into it";
        else v << "a value of type " << meta::type_name<One>() << " is not an SQL value; give values of one type";
    }
};

}  // namespace alphaswarm::sql::detail
