// SPDX-License-Identifier: BSL-1.0
// The C++ type of a result that is made of the arguments' own values: coalesce() and max() return one of them,
// unnest() an element, array_append() an array with one more. It is the arguments' type where they agree and PostgreSQL
// gives it; otherwise the library's type for what PostgreSQL gives.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <type_traits>
#include <vector>

#include <alphaswarm/catalog/resolve.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/fixed_char.hpp>
#include <alphaswarm/types/opt_in.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace alphaswarm::sql::detail {

/// A type with a limit: a value of another type beside it may be longer, and be what is returned.
template <class T>
inline constexpr bool is_sized = false;
template <std::size_t N>
inline constexpr bool is_sized<types::varchar<N>> = true;
template <std::size_t N>
inline constexpr bool is_sized<types::fixed_char<N>> = true;
template <std::size_t N, bool Varying>
inline constexpr bool is_sized<types::bit_string<N, Varying>> = N > 0;
/// An array's elements are, or may not be NULL.
template <class T>
inline constexpr bool is_sized<std::vector<T>> = types::array_shape<std::vector<T>>::dimensions > 0;

/// Types that are one text to a reader.
constexpr bool is_a_text(catalog::type t) {
    return t == catalog::text || t == catalog::varchar || t == catalog::name_type;
}
/// PostgreSQL's result is a value of type T: of a domain it gives the type beneath, of a varchar a text. Its extension
/// brings min() and max() of citext.
template <class T>
constexpr bool is_still(catalog::type result) {
    constexpr catalog::type own = number_or_none<T>(), base = catalog::base_of(own);
    return result == own || result == base || (is_a_text(result) && (is_a_text(base) || base == catalog::citext));
}

struct undecided;
template <class So, class One>
struct same_so_far : std::type_identity<void> {};
template <class One>
struct same_so_far<undecided, One> : std::type_identity<One> {};
template <class One>
struct same_so_far<One, One> : std::type_identity<One> {};
template <>
struct same_so_far<undecided, undecided> : std::type_identity<undecided> {};
template <class So>
    requires(!std::is_same_v<So, undecided>)
struct same_so_far<So, undecided> : std::type_identity<So> {};

/// The one type among these identities, from So on.
template <class So, class... Given>
struct agreed : std::type_identity<So> {};
template <class So, class One, class... Rest>
struct agreed<So, One, Rest...> : agreed<typename same_so_far<So, typename One::type>::type, Rest...> {};
template <class T>
inline constexpr bool is_known = !std::is_void_v<T> && !std::is_same_v<T, undecided>;

/// What a type is without the domain over it.
template <class T>
constexpr auto find_undomained() {
    if constexpr (requires { typename sql_type<T>::domain; }) return find_undomained<typename sql_type<T>::domain>();
    else return std::type_identity<T>{};
}
template <class T>
using undomained = typename decltype(find_undomained<T>())::type;

constexpr bool is_generic_array(catalog::type declared) {
    return declared == catalog::anyarray || declared == catalog::anycompatiblearray;
}
constexpr bool is_generic_element(catalog::type declared) {
    return declared == catalog::anyelement || declared == catalog::anynonarray || declared == catalog::anyenum ||
           declared == catalog::anycompatible || declared == catalog::anycompatiblenonarray;
}

/// The element type that an argument gives to a polymorphic parameter; undecided if it gives none.
template <catalog::type Declared, bool Becomes, class V>
constexpr auto find_given_element() {
    if constexpr (!catalog::is_polymorphic(Declared) || is_placeholder<V> || (Becomes && is_number_value<V>))
        return std::type_identity<undecided>{};
    else {
        using value = typename operand_value<V, void>::type;
        if constexpr (is_generic_array(Declared))
            return std::type_identity<typename types::array_shape<undomained<value>>::element>{};
        else if constexpr (is_generic_element(Declared)) return std::type_identity<value>{};
        else return std::type_identity<void>{};  // a range, whose type is the library's
    }
}
template <catalog::type Declared, class V>
constexpr int given_dimensions() {
    if constexpr (!is_generic_array(Declared) || is_placeholder<V>) return 0;
    else return types::array_shape<undomained<typename operand_value<V, void>::type>>::dimensions;
}

/// A parameter that the text makes a value of its domain: sent as the type beneath, it would not be one beside others.
template <class E>
struct made_domain : E {
    static constexpr written write(writer& w) {
        written const result = E::write(w);
        w << "::";
        w.type(sql_type<typename E::value>::facts);
        return result;
    }
};
template <catalog::type Declared, class E>
constexpr auto as_domain(E const& e) {
    constexpr catalog::type number = number_or_none<typename E::value>();
    if constexpr (catalog::is_polymorphic(Declared) && catalog::base_of(number) != number) return made_domain<E>{e};
    else return e;
}

constexpr int most_dimensions(std::initializer_list<int> of) {
    int most = 0;
    for (int one : of) most = one > most ? one : most;
    return most;
}
/// So many vectors around it; the innermost may hold NULL.
template <class T, int Dimensions>
struct nested_array : std::type_identity<std::vector<typename nested_array<T, Dimensions - 1>::type>> {};
template <class T>
struct nested_array<T, 1> : std::type_identity<std::vector<std::optional<T>>> {};

}  // namespace alphaswarm::sql::detail
