// SPDX-License-Identifier: BSL-1.0
// Things given where an expression belongs: a pointer to a member, a column as its description names it, a result by
// its name, or a value swapped with the expression. Functions that take expressions have a second overload for these;
// comparisons with them are here. Ids AS0329, AS0330.
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/column.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/named.hpp>

namespace alphaswarm::sql {

namespace detail {

template <class Item>
inline constexpr bool is_named = false;
template <meta::text Name, class E>
inline constexpr bool is_named<named<Name, E>> = true;

template <class E>
inline constexpr bool is_description = false;
template <auto Member, std::size_t Words>
inline constexpr bool is_description<schema::column_definition<Member, Words>> = true;

/// Names a column or a result, but not the way a statement does.
template <class E>
concept misnamed = std::is_member_pointer_v<E> || is_description<E> || is_named<E> || is_label<E>;

template <misnamed E>
constexpr void say_misnamed(meta::verdict& v) {
    if constexpr (std::is_member_pointer_v<E>) v << "a pointer to a member is not a column; write col<...>";
    else if constexpr (is_description<E>)
        v << "column<...> describes a column of a table; a statement reads it as col<...>";
    else if constexpr (is_named<E>)
        v << ".as(...) makes a result, which is no longer an expression; omit .as(...) here";
    else v << "the name " << E::view << " is not an expression; repeat the expression that it names";
}

/// One of several arguments is.
template <class... A>
concept any_misnamed = (misnamed<A> || ...);

/// The first argument is not an expression, but something shows that this library's function is meant: what it is, or
/// the next argument.
template <class E, class... A>
concept misplaced = !expression<E> && (misnamed<E> || (expression<A> || ...));
template <class E, class... A>
concept misplaced_anywhere = misplaced<E, A...> || any_misnamed<A...>;

/// AS0329: the expression that a function is about, which comes first, and what else is no expression.
template <meta::text Function, class E, class... A>
struct about_expression {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0329 " << Function.view() << "(): ";
        std::size_t const begin = v.size;
        say_if_misnamed<E>(v, begin);
        (say_if_misnamed<A>(v, begin), ...);
        if (v.size == begin) {
            if constexpr (is_placeholder<E>) v << "a placeholder";
            else v << "a value of type " << meta::type_name<E>();
            v << " is given in place of the expression, which comes first; "
              << ((expression<A> || ...) ? "swap them" : "give a column, col<...>, or what is computed from one");
        }
        return v;
    }

private:
    template <class One>
    static constexpr void say_if_misnamed(meta::verdict& v, std::size_t begin) {
        if constexpr (misnamed<One>)
            if (v.size == begin) {
                say_misnamed<One>(v);
                if constexpr (is_label<One>) v << ", or write literal(...) for a constant";
            }
    }
};

/// AS0340: an argument that a function needs and that is not given.
template <meta::text Function, meta::text What, class E>
struct complete_call {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0340 " << Function.view() << "(): ";
        say_expression<E>(v);
        v << ": " << What.view();
        return v;
    }
};

/// AS0301: a placeholder compared with something that does not tell its type.
struct tells_no_type {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0301 comparison: a placeholder has the type of the expression beside it, and there is none; give it "
             "one, cast<std::int64_t>(param(...))";
        return v;
    }
};
template <class V>
concept without_a_type = is_placeholder<V> || storable<V> || types::whole_number<V> || types::text_like<V>;

/// AS0330: a comparison with something misnamed.
template <meta::text Operator, class E>
struct compares_expressions {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0330 " << Operator.view() << ": ";
        say_misnamed<E>(v);
        return v;
    }
};

}  // namespace detail

// From == and <=> the compiler derives the other operators, and the same with the sides swapped.
template <meta::text Name, class E, class R>
[[nodiscard]] constexpr auto operator==(named<Name, E> const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::compares_expressions<"comparison", named<Name, E>>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return false;
}
template <meta::text Name, class E, class R>
[[nodiscard]] constexpr auto operator<=>(named<Name, E> const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::compares_expressions<"comparison", named<Name, E>>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return 0;
}
template <expression L, class Value, class Struct>
[[nodiscard]] constexpr auto operator==(L const&, Value Struct::* const&) {
    static_assert(meta::holds<meta::sentence<detail::compares_expressions<"comparison", Value Struct::*>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return false;
}
template <expression L, class Value, class Struct>
[[nodiscard]] constexpr auto operator<=>(L const&, Value Struct::* const&) {
    static_assert(meta::holds<meta::sentence<detail::compares_expressions<"comparison", Value Struct::*>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return 0;
}
template <expression L, auto Member, std::size_t Words>
[[nodiscard]] constexpr auto operator==(L const&, schema::column_definition<Member, Words> const&) {
    using rule = detail::compares_expressions<"comparison", schema::column_definition<Member, Words>>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return false;
}
template <expression L, auto Member, std::size_t Words>
[[nodiscard]] constexpr auto operator<=>(L const&, schema::column_definition<Member, Words> const&) {
    using rule = detail::compares_expressions<"comparison", schema::column_definition<Member, Words>>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return 0;
}
template <meta::text Name, detail::without_a_type R>
[[nodiscard]] constexpr auto operator==(untyped_placeholder<Name> const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::tells_no_type>()> && sizeof(R) == 0,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return bound<bool>{};
}
template <meta::text Name, detail::without_a_type R>
[[nodiscard]] constexpr auto operator<=>(untyped_placeholder<Name> const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::tells_no_type>()> && sizeof(R) == 0,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return 0;
}

}  // namespace alphaswarm::sql
