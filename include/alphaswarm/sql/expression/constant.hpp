// SPDX-License-Identifier: BSL-1.0
// Constants in the text of the statement: `1_c` is a number, `literal("none"_c)` a text. PostgreSQL can see that two of
// them are the same, so an expression that contains one can be grouped by and selected; a value of the program is a
// parameter, for which PostgreSQL cannot know.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/types/numeric.hpp>

namespace alphaswarm::sql {

namespace detail {
/// The type that PostgreSQL reads digits as: integer, bigint if it is larger, otherwise numeric.
template <char... Digit>
constexpr auto find_constant_type() {
    constexpr char digits[] = {Digit...};
    std::uint64_t value = 0;
    for (char c : digits) {
        if (c < '0' || c > '9' || value > 922337203685477580u) return 2;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value <= 2147483647u ? 0 : value <= 9223372036854775807u ? 1 : 2;
}
template <char... Digit>
using constant_type =
    std::conditional_t<find_constant_type<Digit...>() == 0,
                       std::int32_t,
                       std::conditional_t<find_constant_type<Digit...>() == 1, std::int64_t, types::numeric>>;
}  // namespace detail

/// A number in the text of the statement: digits, possibly with a point or an exponent.
template <char... Digit>
struct number_constant {
    using sql_expression = void;
    using value = detail::constant_type<Digit...>;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        constexpr char digits[] = {Digit...};
        w << std::string_view(digits, sizeof...(Digit));
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
    template <class Name>
    [[nodiscard]] constexpr auto as(Name name) const {
        if constexpr (!detail::is_label<Name>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, name);
    }
};

/// A text constant in the text of the statement.
template <meta::text Words>
[[nodiscard]] constexpr text_constant<Words> literal(meta::label<Words>) {
    return {};
}
template <types::text_like Text>
[[nodiscard]] constexpr text_constant<"..."> literal(Text const&) {
    static_assert(meta::holds<meta::sentence<detail::takes_name<"literal", Text>>()>,
                  "alphaswarm refuses this constant; the quoted sentence says why");
    return {};
}

namespace detail {
template <char... Digit>
inline constexpr figured_name figured<number_constant<Digit...>> = nameless;
template <char... Digit>
constexpr bool is_decimal() {
    constexpr char digits[] = {Digit...};
    for (std::size_t i = 0; i < sizeof...(Digit); ++i)
        if (!(digits[i] >= '0' && digits[i] <= '9') && digits[i] != '.' && digits[i] != 'e' && digits[i] != 'E' &&
            !(i > 0 && (digits[i] == '-' || digits[i] == '+')))
            return false;
    return sizeof...(Digit) == 1 || digits[0] != '0' || !(digits[1] >= '0' && digits[1] <= '9');
}
}  // namespace detail

}  // namespace alphaswarm::sql

namespace alphaswarm {

inline namespace literals {
/// A number in the text of a statement: `group_by(col<&Fill::quantity> / 100_c)`.
template <char... Digit>
[[nodiscard]] consteval sql::number_constant<Digit...> operator""_c() {
    static_assert(sql::detail::is_decimal<Digit...>(),
                  "AS0325 operator\"\"_c: a number in a statement is written with decimal digits; write it so");
    return {};
}
/// An exact decimal: `col<&Fill::price> * 0.1_n`.
[[nodiscard]] inline types::numeric operator""_n(char const* digits) { return types::numeric::parse(digits); }
}  // namespace literals

using sql::literal;

}  // namespace alphaswarm
