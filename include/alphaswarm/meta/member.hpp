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
/// The function's text as far as "[with T = ", which is the same for every T, and the type's name behind it.
template <class T>
consteval characters type_characters(int begin) {
    return {__PRETTY_FUNCTION__ + begin, sizeof(__PRETTY_FUNCTION__) - 2 - static_cast<std::size_t>(begin)};
}
inline constexpr int before_type = [] {
    int begin = 0;
    while (type_characters<void>(0).first[begin] != '=') ++begin;
    return begin + 2;
}();
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
    auto const found = detail::type_characters<T>(detail::before_type);
    return {found.first, found.size};
}

template <auto Member>
using owner_of = typename detail::member_parts<decltype(Member)>::owner;
template <auto Member>
using value_of = typename detail::member_parts<decltype(Member)>::value;

}  // namespace alphaswarm::meta
