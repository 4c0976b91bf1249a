// SPDX-License-Identifier: BSL-1.0
// What where(), having(), filter() and an explicit join condition take, and what && and || combine: conditions. The
// functions themselves are constrained; what they do not accept comes here to be explained. Ids AS0428 to AS0430.
#pragma once

#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/typing.hpp>

namespace alphaswarm::sql::detail {

/// What was given instead of a condition, and how to turn it into one.
template <class E>
constexpr void say_no_condition(meta::verdict& v) {
    if constexpr (requires {
                      typename E::column;
                      typename E::given;
                  }) {
        using column = typename E::column;
        v << column::source::view().name() << "." << facts_of<column::member>.name
          << " = ... is an assignment, not a condition; compare with ==";
    } else if constexpr (misnamed<E> && !is_label<E>) say_misnamed<E>(v);
    else if constexpr (requires { E::view; })
        v << "the name " << E::view << " is not a condition; repeat the expression that it names and compare that";
    else if constexpr (is_placeholder<E>) {
        v << "the placeholder ";
        []<meta::text Name>(meta::verdict& to, untyped_placeholder<Name>) { to << Name.view(); }(v, E{});
        v << " is not a condition by itself; compare an expression with it";
    } else if constexpr (expression<E>) {
        say_expression<E>(v);
        v << " is ";
        if constexpr (std::is_void_v<typename E::value>) v << "no condition";
        else v << type_words<typename E::value>() << " and not a condition";
        v << "; compare it with something, or test it with is_null(...) or the like";
    } else v << "a value of type " << meta::type_name<E>() << " is not a condition; compare an expression with it";
}

/// What where() and having() take.
template <class... E>
inline constexpr bool one_condition = false;
template <condition E>
inline constexpr bool one_condition<E> = true;

}  // namespace alphaswarm::sql::detail

namespace alphaswarm::sql {

/// AS0428: a function that takes a condition.
template <meta::text Function, class... E>
struct conditional {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0428 " << Function.view() << "(): ";
        if (sizeof...(E) > 0) v << "it takes one condition; combine several with &&";
        else v << "nothing is given; give a condition, or leave " << Function.view() << "() out";
        return v;
    }
};
template <meta::text Function, class E>
struct conditional<Function, E> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!condition<E>) {
            v << "AS0428 " << Function.view() << "(): ";
            detail::say_no_condition<E>(v);
        }
        return v;
    }
};

}  // namespace alphaswarm::sql

namespace alphaswarm::sql::detail {

/// AS0430: the operands of &&, || and !.
template <meta::text Operator, class... Side>
struct all_conditions {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (say<Side>(v), ...);
        return v;
    }

private:
    template <class E>
    static constexpr void say(meta::verdict& v) {
        if constexpr (!condition<E>) {
            v.next("AS0430 operator") << Operator.view() << ": ";
            say_no_condition<E>(v);
        }
    }
};

/// One of the two is a condition, or what C++ makes of a comparison of two values.
template <class L, class R>
inline constexpr bool of_condition = condition<L> || condition<R> || std::is_same_v<L, bool> || std::is_same_v<R, bool>;

/// AS0429: & | << >> beside a condition.
template <meta::text Operator, class L, class R>
struct doubled_operator {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0429 operator" << Operator.view() << ": ";
        constexpr bool joins = Operator.view() == "&" || Operator.view() == "|";
        if (joins && condition<L> && condition<R>)
            v << "conditions are combined with " << Operator.view() << Operator.view() << "; write that";
        else
            v << "a condition has no bits; a comparison binds more tightly than " << Operator.view()
              << " in C++, so write (a " << Operator.view() << " b) == c"
              << (joins ? ", and combine conditions with " : "") << (joins ? Operator.view() : "")
              << (joins ? Operator.view() : "");
        return v;
    }
};

}  // namespace alphaswarm::sql::detail
