// SPDX-License-Identifier: BSL-1.0
// A function call: the one node behind every SQL function and aggregate.  A function says its name, the
// type of its result, and how NULL passes through it; a user's own function is made the same way:
//
//     constexpr auto similarity = [](auto const& a, auto const& b) { return call<"similarity", float>(a, b); };
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/named.hpp>
#include <alphaswarm/sql/pack.hpp>

namespace alphaswarm::sql {

/// How NULL passes through a function.
enum class null_rule : unsigned char {
    any,      // NULL where an argument is (PostgreSQL's STRICT)
    all,      // NULL only where every argument is: coalesce
    never,    // count
    always,   // can be NULL whatever its arguments: an aggregate over no rows, nullif
};

namespace detail {
/// PostgreSQL's own, called by the library's words and by users: they read their arguments or the clock and change nothing. Of any
/// other function that is not known.
constexpr bool changes_nothing(std::string_view function) {
    constexpr std::string_view known[] = {"abs",   "btrim",  "ceil",   "coalesce", "concat", "date_part",   "date_trunc", "floor", "greatest", "least", "left",
                                          "length", "lower", "now",    "nullif",   "replace", "round",      "sqrt",       "starts_with", "substr", "upper"};
    for (std::string_view one : known)
        if (function == one) return true;
    return false;
}
}  // namespace detail

template <meta::text Name, class Value, null_rule Nulls, expression... A>
struct function_call {
    using sql_expression = void;
    using value = Value;
    static constexpr std::size_t parameters = (0 + ... + A::parameters);
    static constexpr bool aggregate = (false || ... || A::aggregate);
    pack<A...> arguments;

    static constexpr written write(writer& w) {
        if constexpr (!detail::changes_nothing(Name.view())) w.calls = true;
        w << Name.view() << "(";
        std::size_t i = 0, nullable = 0;
        ((w << (i ? ", " : ""), nullable += detail::write_whole<A>(w).nullable, ++i), ...);
        w << ")";
        switch (Nulls) {
            case null_rule::any: return {nullable > 0};
            case null_rule::all: return {nullable == sizeof...(A)};
            case null_rule::never: return {false};
            case null_rule::always: break;
        }
        return {true};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) arguments.bind(b);
    }
    template <meta::text Alias>
    [[nodiscard]] constexpr auto as(meta::label<Alias>) const {
        return named<Alias, function_call>{*this};
    }
};

/// Calls the SQL function Name, whose result is a Value and, unless said otherwise, NULL where an argument is.
template <meta::text Name, class Value, null_rule Nulls = null_rule::any, class... A>
[[nodiscard]] constexpr auto call(A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::takes_values<Name, A...>>()>, "alphaswarm refuses this argument; the quoted sentence says why");
    return function_call<Name, Value, Nulls, detail::expression_of<Value, A>...>{make_pack(detail::as_expression<Value>(a)...)};
}

/// Text that stands in the statement itself, not in a parameter: `"day"_c` in date_trunc().
template <meta::text Words>
struct text_constant {
    using sql_expression = void;
    using value = std::string;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        w.quoted(meta::label<Words>::view);
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::call;
}
