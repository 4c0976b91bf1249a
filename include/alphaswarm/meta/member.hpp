// SPDX-License-Identifier: BSL-1.0
// What a pointer to member reveals: its struct, its value type and its name. The name is searched for from the end of
// __PRETTY_FUNCTION__, in the fewest steps for each compiler.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/characters.hpp>

namespace alphaswarm::meta {

/// The member's name as the program spells it, in its simplest form: the one used for every column of a program.
template <auto Member>
consteval characters member_characters() {
    constexpr std::size_t end = sizeof(__PRETTY_FUNCTION__) - 2;  // before "]"
#ifdef __clang__
    std::size_t begin = end;
    while (__PRETTY_FUNCTION__[begin - 1] != ':') --begin;
#else
    std::size_t const begin =
        static_cast<std::size_t>(__builtin_strrchr(__PRETTY_FUNCTION__, ':') - __PRETTY_FUNCTION__) + 1;
#endif
    return {__PRETTY_FUNCTION__ + begin, end - begin};
}

namespace detail {
template <class T>
consteval characters type_characters() {
    constexpr std::size_t end = sizeof(__PRETTY_FUNCTION__) - 2;
    std::size_t begin = 0;
    while (__PRETTY_FUNCTION__[begin] != '=') ++begin;
    return {__PRETTY_FUNCTION__ + begin + 2, end - begin - 2};
}
template <class Pointer>
struct member_parts;
template <class Struct, class Value>
struct member_parts<Value Struct::*> {
    using owner = Struct;
    using value = Value;
};
}  // namespace detail

/// The member's name as the program spells it.
template <auto Member>
consteval std::string_view member_name() {
    return member_characters<Member>();
}

/// The type's name as the compiler spells it, for messages only: never for SQL.
template <class T>
consteval std::string_view type_name() {
    return detail::type_characters<T>();
}

template <auto Member>
using owner_of = typename detail::member_parts<decltype(Member)>::owner;
template <auto Member>
using value_of = typename detail::member_parts<decltype(Member)>::value;

}  // namespace alphaswarm::meta
