// SPDX-License-Identifier: BSL-1.0
// checked_sql(): a text of SQL, whole or in parts, as a statement of the program.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/reader/part_rules.hpp>
#include <alphaswarm/reader/statement_in_parts.hpp>

namespace alphaswarm::reader::detail {

/// A part that is given with the text: a choice, or the words of another text.
template <class One>
struct part_of;
template <meta::text Name, class V>
struct part_of<meta::named_argument<Name, V>> {
    using value = std::remove_cvref_t<V>;
    static constexpr bool chosen = is_choice<value>;
    struct words_of {
        static constexpr std::string_view words = text_of<typename value::sent_function>;
    };
    static constexpr auto find() {
        if constexpr (chosen) return std::type_identity<named_choice<Name, value>>{};
        else return std::type_identity<filled_part<Name, words_of>>{};
    }
    using type = typename decltype(find())::type;
};
template <class... X>
struct listed {};
/// Of the parts those that are choices, or those that are not.
template <bool Chosen, class... X>
constexpr listed<X...> parts_among(listed<X...>, listed<>) {
    return {};
}
template <bool Chosen, class... X, class One, class... Rest>
constexpr auto parts_among(listed<X...>, listed<One, Rest...>) {
    if constexpr (part_of<One>::chosen == Chosen)
        return parts_among<Chosen>(listed<X..., typename part_of<One>::type>{}, listed<Rest...>{});
    else return parts_among<Chosen>(listed<X...>{}, listed<Rest...>{});
}
template <class Function, class... Words>
constexpr auto with_words(listed<Words...>) {
    if constexpr (sizeof...(Words) == 0) return std::type_identity<Function>{};
    else return std::type_identity<assembled_text<Function, Words...>>{};
}
template <class Set, class Function, class... Choice>
constexpr auto with_choices(listed<Choice...>) {
    return std::type_identity<text_in_parts<Set, Function, Choice...>>{};
}

/// A text without choices: a statement, unless it has holes.
template <class Function, class Set>
constexpr auto make_statement() {
    if constexpr (!meta::accepts<rules<Function, Set>>) return sql::refused_statement{};  // one mistake is one error
    else if constexpr (found_in<Function, Set>.hole_count > 0) return text_in_parts<Set, Function>{};
    else return checked_statement<Function, Set>{};
}
/// AS1013: too many combinations.
template <std::size_t Count>
struct countable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (Count > most_combinations)
            v << "AS1013 checked_sql(): its choices have " << Count << " combinations, each of which is read; at most "
              << most_combinations << " are supported";
        return v;
    }
};

}  // namespace alphaswarm::reader::detail

namespace alphaswarm {

/// SQL that the compiler checks against the tables of a set; the function without a name returns the text:
///
///     constexpr auto large = checked_sql<desk_tables>([] { return "select symbol, price from fills where price >
///     :least"; }); for (auto const& row : db.fetch(large, "least"_c = 100.0)) row["symbol"_c];
///
/// Results are read by name and position, parameters are given by name. In a header it must initialize an inline
/// variable, because the function's type belongs to one file. A text with `{where}` in place of a condition is a
/// statement with `.with("where"_c = col<&Fill::price> > 3)`.
template <class Set, class Function>
[[nodiscard]] constexpr auto checked_sql(Function) {
    static_assert(meta::holds<meta::sentence<reader::rules<Function, Set>>()>,
                  "alphaswarm refuses this SQL; the quoted sentence says why");
    return reader::detail::make_statement<Function, Set>();
}
/// The same with words for `{order}` and other parts: `"order"_c = choice(piece<Sort::dearest, "price desc">, ...)`, of
/// which a value is chosen at run time, `.with("order"_c = Sort::dearest)`; or `"busy"_c = another_text`, whose text
/// stands there. Each combination of choices is read, and all have the same results.
template <class Set, class Function, class First, class... Part>
[[nodiscard]] constexpr auto checked_sql(Function, First const&, Part const&...) {
    using declared = reader::parts_declared<Function, First, Part...>;
    static_assert(meta::holds<meta::sentence<declared>()>,
                  "alphaswarm refuses these parts; the quoted sentence says why");
    if constexpr (!meta::accepts<declared>) return sql::refused_statement{};
    else {
        namespace detail = reader::detail;
        using parts = detail::listed<First, Part...>;
        using text = typename decltype(detail::with_words<Function>(
            detail::parts_among<false>(detail::listed<>{}, parts{})))::type;
        using whole = typename decltype(detail::with_choices<Set, text>(
            detail::parts_among<true>(detail::listed<>{}, parts{})))::type;
        using few = detail::countable<whole::all::size>;
        static_assert(meta::holds<meta::sentence<few>()>,
                      "alphaswarm refuses these parts; the quoted sentence says why");
        if constexpr (!meta::accepts<few>) return sql::refused_statement{};
        else if constexpr (!whole::has_choices) {
            static_assert(meta::holds<meta::sentence<reader::rules<text, Set>>()>,
                          "alphaswarm refuses this SQL; the quoted sentence says why");
            return detail::make_statement<text, Set>();
        } else {
            using rule = reader::combined<typename whole::all, Set, std::make_index_sequence<whole::all::size>>;
            static_assert(meta::holds<meta::sentence<rule>()>,
                          "alphaswarm refuses this SQL; the quoted sentence says why");
            if constexpr (meta::accepts<rule>) return whole{};
            else return sql::refused_statement{};
        }
    }
}

}  // namespace alphaswarm
