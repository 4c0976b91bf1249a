// SPDX-License-Identifier: BSL-1.0
// Statements of texts in parts. A text with holes for conditions is a statement when they are filled; a text with
// choices is a statement of its own for each combination, all of which are read while the program is compiled, and
// which one is sent is chosen when it runs.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/reader/part_rules.hpp>
#include <alphaswarm/reader/statement.hpp>
#include <alphaswarm/sql/expression/source.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::reader {

/// A condition in place of `{name}`.
template <meta::text Name, class E>
struct hole_fill {
    static constexpr std::string_view name{Name.chars, Name.size()};
    static constexpr std::size_t parameters = E::parameters;
    E condition;
    static constexpr void write(sql::writer& w) { (void)E::write(w); }
    template <class Binder>
    void bind(Binder& b) const {
        condition.bind(b);
    }
};

/// Results as the text alone has them.
struct alone {
    static constexpr bool const* nullable = nullptr;
};

/// A text whose holes are filled.
template <class Function, class Set, class Together, class... Fill>
struct filled_statement : checked_statement<Function, Set> {
    using whole = checked_statement<Function, Set>;
    using whole::found;
    static constexpr std::size_t parameters = (whole::parameters + ... + Fill::parameters);
    [[no_unique_address]] sql::pack<Fill...> fills;

    static constexpr void write(sql::writer& w, bool* nullable) {
        write_filled(w, nullable, std::make_index_sequence<found.hole_count>{});
    }
    template <class Binder>
    void bind(Binder& b) const {
        bind_uses(b, std::make_index_sequence<found.use_count>{});
    }

private:
    template <std::size_t I, class One>
    static constexpr One const& element_at(sql::cell<I, One> const& of) {
        return of.element;
    }
    static constexpr std::size_t fill_of(std::size_t hole) {
        std::size_t number = 0;
        (void)((Fill::name == found.holes[hole] ? true : (++number, false)) || ...);
        return number;
    }
    template <std::size_t Hole>
    static constexpr void write_hole(sql::writer& w) {
        std::remove_cvref_t<decltype(element_at<fill_of(Hole)>(std::declval<sql::pack<Fill...> const&>()))>::write(w);
    }
    template <std::size_t... Hole>
    static constexpr void write_filled(sql::writer& w, bool* nullable, std::index_sequence<Hole...>) {
        if constexpr (sizeof...(Hole) == 0) whole::write_with(w, nullable, nullptr, Together::nullable);
        else {
            constexpr void (*writes[])(sql::writer&) = {&write_hole<Hole>...};
            hole_writer const holes{writes, detail::tables_of_set<Set>::source_ids};
            whole::write_with(w, nullable, &holes, Together::nullable);
        }
    }
    /// Values in the order of the text: those of a parameter where it stands first.
    template <class Binder, std::size_t... I>
    void bind_uses(Binder& b, std::index_sequence<I...>) const {
        (bind_use<I>(b), ...);
    }
    static constexpr bool stands_first(std::size_t number) {
        for (std::size_t i = 0; i < number; ++i)
            if (found.uses[i].what == rewritten::parameter && found.uses[i].number == found.uses[number].number)
                return false;
        return true;
    }
    template <std::size_t I, class Binder>
    void bind_use(Binder& b) const {
        constexpr rewritten what = found.uses[I].what;
        if constexpr (what == rewritten::parameter) {
            if constexpr (stands_first(I)) whole::template bind_argument<Binder, found.uses[I].number>(b);
        } else if constexpr (what == rewritten::hole) element_at<fill_of(found.uses[I].number)>(fills).bind(b);
    }
};

/// The combinations of choices, numbered; the first choice counts fastest.
template <class Set, class Function, class... Choice>
struct combinations {
    static constexpr std::size_t size = (std::size_t{1} * ... * Choice::size);

    template <std::size_t Number, class Numbers>
    struct assembled;
    template <std::size_t Number, std::size_t... I>
    struct assembled<Number, std::index_sequence<I...>> {
        static constexpr std::size_t digit(std::size_t of) {
            constexpr std::size_t sizes[] = {Choice::size...};
            std::size_t rest = Number;
            for (std::size_t i = 0; i < of; ++i) rest /= sizes[i];
            return rest % sizes[of];
        }
        using type = assembled_text<Function, typename Choice::template part<digit(I)>...>;
    };
    template <std::size_t Number>
    using text = typename assembled<Number, std::index_sequence_for<Choice...>>::type;

    /// What any of them may return NULL for.
    struct together {
        static constexpr auto all = []<std::size_t... N>(std::index_sequence<N...>) {
            std::array<bool, analysis::most_results> any{};
            auto const add = [&](analysis const& found) {
                for (std::size_t i = 0; i < found.result_count; ++i) any[i] = any[i] || found.results[i].nullable;
            };
            (add(detail::found_in<text<N>, Set>), ...);
            return any;
        }(std::make_index_sequence<size>{});
        static constexpr bool const* nullable = all.data();
    };
    template <std::size_t Number, class... Fill>
    using alternative = filled_statement<text<Number>, Set, together, Fill...>;
};

/// One of several statements, whose results are the same.
template <class Combinations, class Numbers, class... Fill>
struct chosen_statement;
template <class Combinations, std::size_t... N, class... Fill>
struct chosen_statement<Combinations, std::index_sequence<N...>, Fill...> {
    using sql_statement = void;
    template <std::size_t Number>
    using alternative = typename Combinations::template alternative<Number, Fill...>;
    using alternatives = sql::statements<alternative<N>...>;
    template <class Other>
    using alike = Other;
    using items = typename alternative<0>::items;
    static constexpr bool returns_rows = alternative<0>::returns_rows;
    static constexpr bool only_reads = (alternative<N>::only_reads && ...);
    static constexpr std::size_t parameters = alternative<0>::parameters;
    std::size_t number;
    [[no_unique_address]] sql::pack<Fill...> fills;

    /// Calls it with the statement that was chosen.
    template <class Visit>
    decltype(auto) visit(Visit const& with) const {
        return visit_from<0>(with);
    }
    /// The first one; arguments are those of all, and so is whether a table has a scope.
    static constexpr void write(sql::writer& w, bool* nullable) {
        alternative<0>::write(w, nullable);
        (add_facts<alternative<N>>(w), ...);
    }

private:
    template <std::size_t Number, class Visit>
    decltype(auto) visit_from(Visit const& with) const {
        if constexpr (Number + 1 < sizeof...(N)) {
            if (number != Number) return visit_from<Number + 1>(with);
        }
        return with(alternative<Number>{{}, fills});
    }
    template <class Statement>
    static constexpr void add_facts(sql::writer& w) {
        sql::draft const& d = sql::draft_of<Statement>;
        for (std::size_t i = 0; i < d.placeholder_count; ++i) {
            bool known = false;
            for (std::size_t k = 0; k < w.placeholder_count; ++k) {
                if (w.placeholders[k].name != d.placeholders[i].name ||
                    w.placeholders[k].type != d.placeholders[i].type)
                    continue;
                w.placeholders[k].nullable = w.placeholders[k].nullable && d.placeholders[i].nullable;
                known = true;
            }
            if (!known && w.placeholder_count < sql::writer::most_placeholders)
                w.placeholders[w.placeholder_count++] = d.placeholders[i];
        }
        w.calls = w.calls || !d.only_reads;
        if (w.scoped_table.empty()) w.scoped_table = d.scoped_table;
    }
};

namespace detail {

[[noreturn]] ALPHASWARM_COLD inline void refuse_choice(std::string_view part) {
    throw error((meta::message_builder() << "with(): {" << part
                                         << "} has no piece for this value; give one of those that its choice() lists")
                    .take());
}
template <meta::text Name, class V>
constexpr auto fill_of(meta::named_argument<Name, V> const& given) {
    return hole_fill<Name, std::remove_cvref_t<V>>{given.value};
}
template <class Function, class Set>
struct holes_of {
    static constexpr analysis const& found = found_in<Function, Set>;
};

}  // namespace detail

/// A text with parts that are not given yet.
template <class Set, class Function, class... Choice>
struct text_in_parts {
    using all = combinations<Set, Function, Choice...>;
    static constexpr bool has_choices = sizeof...(Choice) > 0;

    static constexpr std::string_view unfinished() {
        return "checked_sql(): the text has parts that are not given; add .with(\"...\"_c = ...)";
    }
    /// Gives every part: a value for each choice, a condition for each hole. Throws alphaswarm::error for a value that
    /// a choice does not list.
    template <class... Given>
    [[nodiscard]] constexpr auto with(Given const&... given) const {
        using rule = parts_given<detail::holes_of<typename all::template text<0>, Set>, choices<Choice...>, Given...>;
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses these parts; the quoted sentence says why");
        if constexpr (!meta::accepts<rule>) return sql::refused_statement{};
        else return make(number_of(given...), sql::make_pack(), given...);
    }

private:
    template <class One>
    static constexpr bool is_chosen = (false || ... || (Choice::name == One::name));

    template <class... Fill>
    static constexpr auto make(std::size_t number, sql::pack<Fill...> const& fills) {
        if constexpr (sizeof...(Choice) == 0) return filled_statement<Function, Set, alone, Fill...>{{}, fills};
        else return chosen_statement<all, std::make_index_sequence<all::size>, Fill...>{number, fills};
    }
    template <class Fills, class First, class... Rest>
    static constexpr auto make(std::size_t number, Fills const& fills, First const& first, Rest const&... rest) {
        if constexpr (is_chosen<First>) return make(number, fills, rest...);
        else return make(number, fills.with(detail::fill_of(first)), rest...);
    }
    /// The number of the combination that the values choose.
    template <class... Given>
    static constexpr std::size_t number_of(Given const&... given) {
        std::size_t number = 0, weight = 1;
        [[maybe_unused]] auto const add = [&]<class Of>(std::type_identity<Of>) {
            std::size_t digit = Of::size;
            auto const look = [&](auto const& one) {
                if constexpr (std::remove_cvref_t<decltype(one)>::name == Of::name) digit = Of::number_of(one.value);
            };
            (look(given), ...);
            if (digit == Of::size) [[unlikely]]
                detail::refuse_choice(Of::name);
            number += digit * weight;
            weight *= Of::size;
        };
        (add(std::type_identity<Choice>{}), ...);
        return number;
    }
};

}  // namespace alphaswarm::reader
