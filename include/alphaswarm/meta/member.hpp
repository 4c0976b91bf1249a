// SPDX-License-Identifier: BSL-1.0
// What a pointer to member tells: its struct, its value type and its name.  The name is scanned from
// the end of __PRETTY_FUNCTION__ by hand, which compiles twice as fast as searching from the front.
#pragma once

#include <cstddef>
#include <string_view>

namespace alphaswarm::meta {

namespace detail {
struct characters {   // a plain struct: an alias would add a suffix to g++'s function text
    char const* first;
    std::size_t size;
};
template <auto Member>
consteval characters member_characters() {
    constexpr std::size_t end = sizeof(__PRETTY_FUNCTION__) - 2;   // before "]"
    std::size_t begin = end;
    while (__PRETTY_FUNCTION__[begin - 1] != ':') --begin;
    return {__PRETTY_FUNCTION__ + begin, end - begin};
}
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
    auto const found = detail::member_characters<Member>();
    return {found.first, found.size};
}

/// The type's name as the compiler spells it, for sentences only: never for SQL.
template <class T>
consteval std::string_view type_name() {
    auto const found = detail::type_characters<T>();
    return {found.first, found.size};
}

template <auto Member>
using owner_of = typename detail::member_parts<decltype(Member)>::owner;
template <auto Member>
using value_of = typename detail::member_parts<decltype(Member)>::value;

}  // namespace alphaswarm::meta
