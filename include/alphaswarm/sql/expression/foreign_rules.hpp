// SPDX-License-Identifier: BSL-1.0
// Operands next to an expression that are not SQL values: a query, a time of std::chrono, a character, an enum without
// a description; in a computation also text, NULL, and something misnamed. The operators themselves are constrained;
// each has a second overload only for these, so that it competes with no other. Ids AS0301, AS0307, AS0330.
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/operands.hpp>

namespace alphaswarm::sql {

namespace detail {

template <class V>
concept point_of_time = requires(V const& v) {
    typename V::clock;
    v.time_since_epoch();
};
template <class V>
concept span_of_time = requires(V const& v) {
    typename V::period;
    v.count();
};
template <class V>
concept a_statement = requires { typename V::sql_statement; };
template <class T>
inline constexpr bool plain_text_value = false;
template <>
inline constexpr bool plain_text_value<std::string> = true;
template <class V>
concept foreign = !operand<V> && (std::is_arithmetic_v<V> || std::is_enum_v<V> || a_statement<V> || point_of_time<V> ||
                                  span_of_time<V>);

template <class T>
constexpr types::kind kind_beside() {
    if constexpr (storable<T>) return sql_type<T>::facts.kind;
    else return types::kind::timestamptz;
}
/// The function of <alphaswarm/chrono.hpp> that makes a value compatible with this kind; empty if there is none.
constexpr std::string_view chrono_beside(types::kind beside, bool span, bool compared) {
    using types::kind;
    switch (beside) {
        case kind::timestamp:
            return !span ? "from_chrono<timestamp>(...)" : compared ? "" : "from_chrono<interval>(...)";
        case kind::timestamptz:
            return !span ? "from_chrono<timestamptz>(...)" : compared ? "" : "from_chrono<interval>(...)";
        case kind::date:
            return !span      ? "from_chrono<date>(std::chrono::floor<std::chrono::days>(...))"
                   : compared ? ""
                              : "from_chrono<interval>(...)";
        case kind::time:
            return !span ? "" : compared ? "from_chrono<time_of_day>(...)" : "from_chrono<interval>(...)";
        case kind::interval:
            return span ? "from_chrono<interval>(...)" : compared ? "" : "from_chrono<timestamptz>(...)";
        default:
            return "";
    }
}
/// Beside: the type of the expression next to it.
template <class Beside, class V>
constexpr void say_foreign(meta::verdict& v, bool compared) {
    constexpr auto own = type_words<Beside>();
    if constexpr (a_statement<V>)
        v << "a query is no value, and there are no subqueries yet; fetch it first, and give what it gives";
    else if constexpr (point_of_time<V> || span_of_time<V>) {
        std::string_view const made = chrono_beside(kind_beside<Beside>(), span_of_time<V>, compared);
        v << "a " << (span_of_time<V> ? "duration" : "time") << " of std::chrono is not an SQL value; ";
        if (made.empty()) v << "give a value of type " << own;
        else v << "include <alphaswarm/chrono.hpp> and give " << made;
    } else if constexpr (std::is_enum_v<V>)
        v << meta::type_name<V>() << " is an enum without a description; give a value of type " << own
          << ", or describe the enum and make the member one";
    else {
        v << "a " << meta::type_name<V>() << " is not an SQL value; ";
        if constexpr (plain_text_value<Beside>) v << "give a text";
        else v << "give a value of type " << own;
    }
}

/// AS0301: a comparison of an expression with something that is not an SQL value.
template <class E, class V>
struct compares_values {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0301 comparison: ";
        say_expression<E>(v);
        v << " is " << type_words<typename E::value>() << ", and ";
        say_foreign<typename E::value, V>(v, true);
        return v;
    }
};

/// Found through the names of this floor.
template <class V>
concept of_this_floor = expression<V> || is_named<V> || is_placeholder<V>;
template <class V>
concept incomputable =
    foreign<V> || misnamed<V> || (types::text_like<V> && !storable<V>) || is_null_operand<V> || is_nullptr<V>;
template <class L, class R>
concept no_computation =
    (of_this_floor<L> && incomputable<R>) || (incomputable<L> && of_this_floor<R>) || is_named<L> || is_named<R>;
/// Found through a name of the floor below.
template <class L, class R>
concept computation_of_label = (is_label<L> && !of_this_floor<R>) || (is_label<R> && !of_this_floor<L>);

/// AS0307, AS0330: a computation for which SQL has no operator.
template <meta::text Operator, class L, class R>
struct computes_values {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (misnamed<L> || misnamed<R>) {
            v << "AS0330 operator" << Operator.view() << ": ";
            if constexpr (misnamed<L>) say_misnamed<L>(v);
            else say_misnamed<R>(v);
        } else if constexpr (incomputable<L>) say<R, L>(v);
        else say<L, R>(v);
        return v;
    }

private:
    template <class E, class V>
    static constexpr void say(meta::verdict& v) {
        v << "AS0307 operator" << Operator.view() << ": ";
        if constexpr (types::text_like<V>)
            v << "SQL has no " << Operator.view()
              << " for a text; concat(...) joins texts, and a number is given as one";
        else if constexpr (is_null_operand<V> || is_nullptr<V>)
            v << "a value that may be NULL would make the whole result NULL; give a plain value";
        else {
            if constexpr (expression<E>) say_foreign<typename E::value, V>(v, false);
            else say_foreign<void, V>(v, false);
        }
    }
};
}  // namespace detail

// From == and <=> the compiler derives the other operators, and the same with the sides swapped.
template <expression L, detail::foreign R>
[[nodiscard]] constexpr auto operator==(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::compares_values<L, R>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return false;
}
template <expression L, detail::foreign R>
[[nodiscard]] constexpr auto operator<=>(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::compares_values<L, R>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return 0;
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator+(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"+", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator-(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"-", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator*(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"*", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator/(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"/", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator%(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"%", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator&(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"&", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator|(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"|", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator<<(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<"<<", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}
template <class L, class R>
    requires detail::no_computation<L, R>
[[nodiscard]] constexpr auto operator>>(L const&, R const&) {
    static_assert(meta::holds<meta::sentence<detail::computes_values<">>", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return bound<std::int32_t>{};
}

}  // namespace alphaswarm::sql

// A name written with _c belongs to the floor below, and only that namespace is searched for its operators.
namespace alphaswarm::meta {

template <text Name, class R>
[[nodiscard]] constexpr auto operator==(label<Name>, R const&) {
    static_assert(holds<sentence<sql::detail::compares_expressions<"comparison", label<Name>>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return false;
}
template <text Name, class R>
[[nodiscard]] constexpr auto operator<=>(label<Name>, R const&) {
    static_assert(holds<sentence<sql::detail::compares_expressions<"comparison", label<Name>>>()>,
                  "alphaswarm refuses this comparison; the quoted sentence says why");
    return 0;
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator+(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<"+", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator-(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<"-", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator*(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<"*", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator/(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<"/", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator&(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<"&", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator|(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<"|", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator<<(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<"<<", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}
template <class L, class R>
    requires sql::detail::computation_of_label<L, R>
[[nodiscard]] constexpr auto operator>>(L const&, R const&) {
    static_assert(holds<sentence<sql::detail::computes_values<">>", L, R>>()>,
                  "alphaswarm refuses this computation; the quoted sentence says why");
    return sql::bound<std::int32_t>{};
}

}  // namespace alphaswarm::meta
