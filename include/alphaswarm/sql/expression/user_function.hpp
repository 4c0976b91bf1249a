// SPDX-License-Identifier: BSL-1.0
// A function of the user's own, or from an extension, declared in one line and called like PostgreSQL's:
//
//     constexpr auto similarity = sql_function<"similarity", float(std::string, std::string)>;
//     from<Instrument>().where(similarity(col<&Instrument::symbol>, param("like"_c)) > 0.3);
//
// Ids AS0315, AS0316.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>

#include <alphaswarm/catalog/casts.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/operands.hpp>

namespace alphaswarm::sql {

namespace detail {
/// The argument may be used where the function takes a T.
template <class T, class V>
constexpr bool is_taken() {
    if constexpr (is_placeholder<V>) return true;
    else if constexpr (!expression<V>) return may_become<T, bound_as<V>>();
    else if constexpr (std::is_same_v<T, typename V::value>) return true;
    else if constexpr (has_identity<T> || has_identity<typename V::value> || !storable<typename V::value>) return false;
    else
        return catalog::converts(
            schema::number_of<typename V::value>, schema::number_of<T>, catalog::cast_context::implicit);
}
template <class T, class V>
constexpr auto as_taken(V const& v, value_place const& place = {"an argument of a function"}) {
    if constexpr (is_number_value<V> && is_a_number<T> && !std::is_same_v<bound_as<V>, T>) {
        if constexpr (std::is_same_v<number_type<T>, types::numeric>) return bound_decimal<V>{v};
        else return bound<number_type<T>>{exactly<number_type<T>>(number_of(v), place)};
    } else return as_expression<T>(v);
}

/// AS0315, AS0316: the arguments of a declared function.
template <meta::text Name, class Signature, class... V>
struct takes_declared;
template <meta::text Name, class R, class... T, class... V>
struct takes_declared<Name, R(T...), V...> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (sizeof...(T) != sizeof...(V))
            v << "AS0316 " << Name.view() << "(): it takes " << sizeof...(T)
              << (sizeof...(T) == 1 ? " argument" : " arguments") << " and is given " << sizeof...(V);
        else {
            std::size_t place = 0;
            (judge_one<T, V>(v, ++place), ...);
        }
        return v;
    }

private:
    template <class One, class Given>
    static constexpr void judge_one(meta::verdict& v, std::size_t place) {
        if constexpr (is_nullptr<Given>)
            v.next("AS0315 ") << Name.view() << "(): nullptr is not an SQL value; give a value";
        else if constexpr (is_null_operand<Given>)
            v.next("AS0316 ") << Name.view()
                              << "(): an argument is a value that may be NULL, and the result would be NULL with it; "
                                 "give a plain value";
        else if constexpr (!is_taken<One, Given>())
            v.next("AS0316 ") << Name.view() << "(): it takes " << type_words<One>() << " as its argument " << place
                              << " and is given " << type_words<typename operand_value<Given, One>::type>()
                              << "; give that, or cast<...>() it";
    }
};
}  // namespace detail

template <meta::text Name, class Signature, null_rule Nulls>
struct declared_function;
template <meta::text Name, class R, storable... T, null_rule Nulls>
struct declared_function<Name, R(T...), Nulls> {
    using value = typename meta::plain<R>::type;
    static constexpr null_rule nulls = Nulls == null_rule::rows || detail::gives_rows(Name.view()) ? null_rule::rows
                                       : meta::is_optional<R>                                      ? null_rule::always
                                                                                                   : Nulls;

    template <detail::operand... V>
    [[nodiscard]] constexpr auto operator()(V const&... v) const {
        static_assert(meta::holds<meta::sentence<detail::callable<Name>>()>,
                      "alphaswarm refuses this name; the quoted sentence says why");
        using rule = detail::takes_declared<Name, R(T...), V...>;
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this argument; the quoted sentence says why");
        if constexpr (!meta::accepts<rule>) return text_constant<"">{};  // one mistake is one error
        else
            return function_call<Name, value, nulls, decltype(detail::as_taken<T>(v))...>{
                make_pack(detail::as_taken<T>(v)...)};
    }
};

/// Signature is `result(arguments...)` in C++ types; a std::optional result may be NULL whatever its arguments are. Use
/// null_rule::rows for a set-returning function such as unnest(). The name is the function's as PostgreSQL stores it,
/// with its schema if needed. The library must assume that a statement which calls it changes something.
template <meta::text Name, class Signature, null_rule Nulls = null_rule::any>
inline constexpr declared_function<Name, Signature, Nulls> sql_function{};

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::sql_function;
}
