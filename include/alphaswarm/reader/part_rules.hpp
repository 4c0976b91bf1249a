// SPDX-License-Identifier: BSL-1.0
// What is said of texts in parts: the parts that are given with the text, and those that a program gives to it
// (AS1016).
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/reader/parts.hpp>
#include <alphaswarm/reader/text_rules.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>

namespace alphaswarm::reader {

/// The most combinations of a text's choices: each of them is read.
inline constexpr std::size_t most_combinations = 64;

template <class... Choice>
struct choices {};

namespace detail {

template <class X>
inline constexpr bool is_choice = false;
template <class... Piece>
inline constexpr bool is_choice<choice_of<Piece...>> = true;
/// A text that was checked, whose own text stands in a part of another.
template <class X>
concept has_text = requires { typename X::sent_function; };

/// What is given, without the name.
template <class Given>
using given_value = std::remove_cvref_t<decltype(std::declval<Given const&>().value)>;
template <class Given>
concept named_part = requires(Given const& g) {
    Given::name;
    g.value;
};

constexpr meta::verdict& complain_of_part(meta::verdict& v, std::string_view place, std::string_view part) {
    return v.next("AS1016 ") << place << "(): {" << part << "} ";
}

template <class Choice>
struct pieces;
template <>
struct pieces<choice_of<>> {
    static constexpr void judge(meta::verdict& v, std::string_view name) {
        complain_of_part(v, "checked_sql", name) << "has no piece; give choice(piece<value, words>, ...)";
    }
};
template <class First, class... Rest>
struct pieces<choice_of<First, Rest...>> {
    static constexpr void judge(meta::verdict& v, std::string_view name) {
        if constexpr (!(std::is_same_v<typename First::value_type, typename Rest::value_type> && ...))
            complain_of_part(v, "checked_sql", name) << "has pieces for values of different types; give them one type";
        else {
            typename First::value_type const values[] = {First::value, Rest::value...};
            for (std::size_t i = 0; i < 1 + sizeof...(Rest); ++i)
                for (std::size_t k = 0; k < i; ++k)
                    if (values[i] == values[k]) {
                        complain_of_part(v, "checked_sql", name) << "has two pieces for one value; leave one out";
                        return;
                    }
        }
    }
};

}  // namespace detail

/// AS1016: the parts that are given with a text.
template <class Function, class... Part>
struct parts_declared {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<Part>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (!detail::named_part<One>)
            v.next("AS1016 ") << "checked_sql(): a part is given without the name that it has in the text; give "
                                 "it by its name, _c = choice(...), or another checked text";
        else {
            using given = detail::given_value<One>;
            if constexpr (!detail::is_choice<given> && !detail::has_text<given>)
                detail::complain_of_part(v, "checked_sql", One::name)
                    << "is given " << meta::type_name<given>()
                    << "; give choice(piece<value, words>, ...) or another checked text, and conditions with "
                       ".with()";
            else if (!detail::has_hole(Function{}(), One::name))
                detail::complain_of_part(v, "checked_sql", One::name)
                    << "is given, and the text has no such part; write {" << One::name << "} where it shall stand";
            else if constexpr (detail::is_choice<given>) detail::pieces<given>::judge(v, One::name);
        }
    }
};

/// AS1013, AS1016: each combination is right, and they have the same results.
template <class Combinations, class Set, class Numbers>
struct combined;
template <class Combinations, class Set, std::size_t... N>
struct combined<Combinations, Set, std::index_sequence<N...>> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (void)((judge_text<N>(v), v.accepted()) && ...);
        if constexpr (meta::accepts<texts>) (void)((judge_results<N>(v), v.accepted()) && ...);
        return v;
    }

private:
    struct texts {
        static consteval meta::verdict judge() {
            meta::verdict v;
            (void)((judge_text<N>(v), v.accepted()) && ...);
            return v;
        }
    };
    template <std::size_t Number>
    using function = typename Combinations::template text<Number>;
    template <std::size_t Number>
    static constexpr void judge_text(meta::verdict& v) {
        v = rules<function<Number>, Set>::judge();
    }
    template <std::size_t Number>
    static constexpr void judge_results(meta::verdict& v) {
        analysis const &first = detail::found_in<function<0>, Set>, &other = detail::found_in<function<Number>, Set>;
        if (first.result_count != other.result_count) {
            v.next("AS1016 ") << "checked_sql(): the texts of its choices have " << std::size_t{first.result_count}
                              << " results and " << std::size_t{other.result_count} << "; give them the same ones";
            return;
        }
        for (std::size_t i = 0; i < first.hole_count || i < other.hole_count; ++i)
            if (i >= first.hole_count || i >= other.hole_count || first.holes[i] != other.holes[i]) {
                v.next("AS1016 ") << "checked_sql(): a piece of a choice cannot have parts to be filled; write them in "
                                     "the text";
                return;
            }
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (judge_result<Number, I>(v, first, other), ...);
        }(std::make_index_sequence<detail::found_in<function<0>, Set>.result_count>{});
    }
    template <std::size_t Number, std::size_t I>
    static constexpr void judge_result(meta::verdict& v, analysis const& first, analysis const& other) {
        constexpr bool there = I < detail::found_in<function<Number>, Set>.result_count;
        if constexpr (there) {
            bool const same_type =
                std::is_same_v<detail::result_type<function<0>, Set, I>, detail::result_type<function<Number>, Set, I>>;
            if (v.accepted() && (!same_type || !(first.results[I].called == other.results[I].called)))
                v.next("AS1016 ") << "checked_sql(): result " << I + 1 << " of the texts of its choices is "
                                  << (same_type ? "called differently" : "of different types")
                                  << "; give it one name and type";
        }
    }
};

/// AS1016: what a program gives to a text in parts.
template <class Holes, class Choices, class... Given>
struct parts_given;
template <class Holes, class... Choice, class... Given>
struct parts_given<Holes, choices<Choice...>, Given...> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!(detail::named_part<Given> && ...))
            v << "AS1016 with(): a part is given without its name; give it by its name, _c = value";
        else {
            (judge_given<Given>(v), ...);
            for (std::string_view name : {Choice::name..., std::string_view()}) judge_count(v, name);
            for (std::size_t i = 0; i < Holes::found.hole_count; ++i) judge_count(v, Holes::found.holes[i]);
        }
        return v;
    }

private:
    static constexpr void judge_count(meta::verdict& v, std::string_view name) {
        if (name.empty()) return;
        std::size_t const times = (std::size_t{0} + ... + (Given::name == name));
        if (times == 0) detail::complain_of_part(v, "with", name) << "is not given; give it by its name, _c = value";
        if (times > 1) detail::complain_of_part(v, "with", name) << "is given twice; give it once";
    }
    template <class One>
    static constexpr void judge_given(meta::verdict& v) {
        bool const chosen = (false || ... || (Choice::name == One::name));
        bool hole = false;
        for (std::size_t i = 0; i < Holes::found.hole_count; ++i) hole = hole || Holes::found.holes[i] == One::name;
        if (!chosen && !hole) {
            detail::complain_of_part(v, "with", One::name) << "is given, and the text has no such part; leave it out";
            return;
        }
        if (chosen) (judge_value<One, Choice>(v), ...);
        else if (v.accepted()) v = sql::conditional<"with", detail::given_value<One>>::judge();  // AS0428
    }
    template <class One, class Of>
    static constexpr void judge_value(meta::verdict& v) {
        if constexpr (!std::is_same_v<detail::given_value<One>, typename Of::value_type>)
            if (Of::name == One::name)
                detail::complain_of_part(v, "with", One::name)
                    << "is chosen by a value of type " << meta::type_name<typename Of::value_type>()
                    << ", and is given " << meta::type_name<detail::given_value<One>>()
                    << "; give one of those that its pieces have";
    }
};

}  // namespace alphaswarm::reader
