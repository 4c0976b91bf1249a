// SPDX-License-Identifier: BSL-1.0
// A string literal next to a text column, checked at compile time: it must fit the column's length and, if the column
// lists allowed values, be one of them. The functions named AS03xx_... exist so that the compiler prints their names:
// they are not constexpr, so reaching one is the error.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/utf8.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/expression/expression.hpp>

namespace alphaswarm::sql {

namespace refusal {
// Each name is the message of one refusal; the compiler prints it next to the column and the literal.
void AS0310_the_literal_is_not_an_allowed_value_of_the_column_so_use_one_or_pass_std_string_for_another_value();
void AS0311_the_literal_is_longer_than_the_varchar_of_the_column_so_shorten_it_or_lengthen_the_column();
void AS0311_the_literal_is_longer_than_the_char_of_the_column_so_shorten_it_or_lengthen_the_column();
void AS0332_the_literal_holds_a_nul_byte_which_postgresql_cannot_store_so_remove_it();
}  // namespace refusal

namespace detail {
/// The most characters that a type has, or the type under a domain, if it says so.
template <class T>
constexpr std::size_t longest_text() {
    if constexpr (requires { static_cast<std::size_t>(T::capacity()); }) return T::capacity();
    else return 0;
}
/// char(n), of which blanks at the end are no part.
template <class T>
inline constexpr bool is_padded = made_of_text<T> && longest_text<typename types::under_domain<T>::type>() != 0;
}  // namespace detail

/// A literal for the column that holds Member. Only constructed from constants: run-time text is std::string or
/// std::string_view.
template <auto Member>
struct checked_literal {
    static_text text;

    template <std::size_t N>
    consteval checked_literal(char const (&literal)[N]) : text{literal, N - 1} {
        if (__builtin_strlen(literal) + 1 != N)
            refusal::AS0332_the_literal_holds_a_nul_byte_which_postgresql_cannot_store_so_remove_it();
        using owner = meta::owner_of<Member>;
        constexpr auto const& table = schema::view_of<owner>;
        constexpr auto const& c = table.columns[table.ordinal_of_member(meta::member_name<Member>())];
        using value = typename meta::plain<meta::value_of<Member>>::type;
        constexpr std::size_t longest = detail::longest_text<typename types::under_domain<value>::type>();
        if constexpr (detail::is_padded<value>) {
            std::string_view shown = text.view();
            while (shown.ends_with(' ')) shown.remove_suffix(1);
            if (meta::characters_in(shown) > longest)
                refusal::
                    AS0311_the_literal_is_longer_than_the_char_of_the_column_so_shorten_it_or_lengthen_the_column();
        } else if (longest > 0 && meta::characters_in(text.view()) > longest)
            refusal::AS0311_the_literal_is_longer_than_the_varchar_of_the_column_so_shorten_it_or_lengthen_the_column();
        if (c.length > 0 && meta::characters_in(text.view()) > static_cast<std::size_t>(c.length))
            refusal::AS0311_the_literal_is_longer_than_the_varchar_of_the_column_so_shorten_it_or_lengthen_the_column();
        if (c.allowed_value_count == 0) return;
        for (std::size_t i = 0; i < c.allowed_value_count; ++i)
            if (table.allowed_values[c.first_allowed_value + i] == text.view()) return;
        refusal::
            AS0310_the_literal_is_not_an_allowed_value_of_the_column_so_use_one_or_pass_std_string_for_another_value();
    }
    template <std::size_t N>
    constexpr checked_literal(char (&)[N]) {
        static_assert(N == 0,
                      "AS0327 a char array is filled at run time, so it is not a literal that can be checked at "
                      "compile time; give std::string_view(...) of it");
    }
};

namespace detail {
/// What a checked literal is sent as: a text, or a char(n) beside one.
template <auto Member>
using bound_literal = bound<std::conditional_t<is_padded<typename meta::plain<meta::value_of<Member>>::type>,
                                               typename meta::plain<meta::value_of<Member>>::type,
                                               static_text>>;
template <auto Member>
constexpr bound_literal<Member> bound_beside(checked_literal<Member> const& literal) {
    using value = typename meta::plain<meta::value_of<Member>>::type;
    if constexpr (is_padded<value>) return {from_text<value>(literal.text.view())};
    else return {literal.text};
}
}  // namespace detail

}  // namespace alphaswarm::sql
