// SPDX-License-Identifier: BSL-1.0
// Text that is part of a type. A name written as "filled"_c is a value of the empty type label<"filled">: it can be
// compared, printed and looked up at compile time.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace alphaswarm::meta {

/// A string literal as a template argument.
template <std::size_t N>
struct text {
    char chars[N + 1]{};

    constexpr text() = default;
    constexpr text(char const (&literal)[N + 1]) {
        for (std::size_t i = 0; i < N; ++i) chars[i] = literal[i];
    }
    [[nodiscard]] constexpr bool empty() const { return N == 0; }
    [[nodiscard]] constexpr std::size_t size() const { return N; }
    [[nodiscard]] constexpr std::string_view view() const { return {chars, N}; }
};
template <std::size_t N>
text(char const (&)[N]) -> text<N - 1>;

/// A value passed by name: `"since"_c = yesterday`. It refers to a variable, which it must not outlive, or stores a
/// temporary, so that it can be kept and passed later. `V` is a type, or a reference to a const one.
template <text Name, class V>
struct named_argument {
    static constexpr std::string_view name{Name.chars, Name.size()};
    V value;
};

/// A name as a value: the type carries the characters. Write it `"name"_c`.
template <text Name>
struct label {
    static constexpr std::string_view view{Name.chars, Name.size()};

    template <class V>
    [[nodiscard]] constexpr named_argument<Name, V const&> operator=(V const& value) const {
        return {value};
    }
    template <class V>
        requires(!std::is_lvalue_reference_v<V>)
    [[nodiscard]] constexpr named_argument<Name, std::remove_const_t<V>> operator=(V&& temporary) const {
        return {std::forward<V>(temporary)};
    }
};

}  // namespace alphaswarm::meta

namespace alphaswarm {

inline namespace literals {
/// `"filled"_c` names a column of a result, a parameter or an alias, both to define the name and to refer to it.
template <meta::text Name>
[[nodiscard]] consteval meta::label<Name> operator""_c() {
    static_assert(
        __builtin_strlen(Name.chars) == Name.size(),
        "AS0332 operator\"\"_c: the words hold a NUL byte, which no name or text of PostgreSQL has; remove it");
    return {};
}
}  // namespace literals

}  // namespace alphaswarm
