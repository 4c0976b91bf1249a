// SPDX-License-Identifier: BSL-1.0
// What is wrong with a text that is right to PostgreSQL, and with what is given in place of a text. Programs are told
// while they are compiled, and tools in the same words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/reader/value_types.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/types/enumeration.hpp>

namespace alphaswarm::reader {

namespace detail {

/// Two columns that hold keys hold those of one table.
template <class A, class B>
constexpr bool may_be_equal() {
    if constexpr (sql::key_like<A> && sql::key_like<B>) return std::is_same_v<typename A::table, typename B::table>;
    else return true;
}

/// AS1001, AS1002: what is given is a text of the program, and a set of tables.
template <class Function, class Set>
struct well_given {
    static constexpr bool is_text = [] {
        if constexpr (std::is_empty_v<Function> && requires { Function{}(); })
            return std::is_convertible_v<decltype(Function{}()), std::string_view>;
        else return false;
    }();
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (!is_text)
            v.next("AS1001 ") << "checked_sql(): the compiler reads the text, so a function without a capture returns "
                                 "it: checked_sql<tables>([] { return \"select ...\"; })";
        if constexpr (!requires { tables_of_set<Set>::size; })
            v.next("AS1002 ") << "checked_sql(): " << meta::type_name<Set>()
                              << " is no set of tables; name those that the text may read: "
                                 "checked_sql<table_set<...>>(...)";
        return v;
    }
};

/// AS1014: the library cannot read a result, counted from 1, or send a parameter.
constexpr void refuse_type(meta::verdict& v, catalog::type t) {
    v << ": the library has no C++ type for "
      << (catalog::is_own(t) ? "this type of the database" : catalog::name_of(t))
      << "; include the header of the type, or cast it";
}
constexpr void refuse_result(meta::verdict& v, std::size_t position, result const& r) {
    v.next("AS1014 ") << "SQL result " << position;
    refuse_type(v, r.is);
}
constexpr void refuse_argument(meta::verdict& v, argument const& a) {
    v.next("AS1014 ") << "SQL :" << a.called;
    refuse_type(v, a.is);
}
/// AS1015: the text compares two keys.
constexpr void refuse_comparison(meta::verdict& v,
                                 std::string_view text,
                                 comparison const& c,
                                 schema::table_view const& left,
                                 schema::table_view const& right) {
    say_place(v.next("AS1015"), text, c.at);
    v << left.name() << "." << left.column_or_argument(c.left.ordinal).name << " and " << right.name() << "."
      << right.column_or_argument(c.right.ordinal).name << " are keys of different tables, which are never equal";
}
/// AS0223: the text joins tables of different domains. It ends before the nearest path.
constexpr void refuse_crossing(meta::verdict& v,
                               std::string_view text,
                               crossing const& c,
                               schema::table_view const& left,
                               schema::table_view const& right) {
    say_place(v.next("AS0223"), text, c.at);
    v << "join: " << left.name() << " (domain " << left.about->in->name << ") and " << right.name() << " (domain "
      << right.about->in->name
      << "): a join across domains needs a foreign key or a declared link, or a condition on columns that are linked "
         "to "
         "one key; ";
}
/// AS1010: a constant beside a column of an enum is one of its labels.
constexpr void judge_constant(meta::verdict& v,
                              std::string_view text,
                              label const& constant,
                              schema::table_view const& t,
                              std::string_view const* labels,
                              std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (labels[i] == constant.words) return;
    say_place(v.next("AS1010"), text, constant.at);
    v << "'" << constant.words << "': " << t.name() << "." << t.column_or_argument(constant.beside.ordinal).name
      << " is one of ";
    for (std::size_t i = 0; i < count && i < 12; ++i) v << (i ? ", " : "") << labels[i];
}
/// The labels of an enum; none of another type.
template <class V>
inline constexpr auto label_words = [] {
    if constexpr (types::described_enum<V>) {
        std::array<std::string_view, types::labels_of<V>.size()> words{};
        for (std::size_t i = 0; i < words.size(); ++i) words[i] = types::labels_of<V>.entries[i].label;
        return words;
    } else return std::array<std::string_view, 0>{};
}();

/// AS10xx: the text is right.
template <class Function, class Set>
struct well_said {
    static consteval meta::verdict judge() {
        analysis const& known = found_in<Function, Set>;
        meta::verdict v = known.complaints;
        if constexpr (found_in<Function, Set>.accepted()) {
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_result<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.result_count>{});
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_argument<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.argument_count>{});
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_keys<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.comparison_count>{});
            if constexpr (found_in<Function, Set>.crossing_count > 0) judge_crossings(v);
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                (judge_label<I>(v), ...);
            }(std::make_index_sequence<found_in<Function, Set>.constant_count>{});
        }
        return v;
    }

private:
    template <std::size_t I>
    static constexpr void judge_result(meta::verdict& v) {
        if constexpr (std::is_void_v<result_type<Function, Set, I>>)
            refuse_result(v, I + 1, found_in<Function, Set>.results[I]);
    }
    template <std::size_t I>
    static constexpr void judge_argument(meta::verdict& v) {
        if constexpr (std::is_void_v<argument_type<Function, Set, I>>)
            refuse_argument(v, found_in<Function, Set>.arguments[I]);
    }
    template <std::size_t I>
    static constexpr void judge_keys(meta::verdict& v) {
        constexpr index left_table = comparison_at<Function, Set, I>.left.table,
                        right_table = comparison_at<Function, Set, I>.right.table;
        using left = value_type<Set, catalog::none, left_table, comparison_at<Function, Set, I>.left.ordinal>;
        using right = value_type<Set, catalog::none, right_table, comparison_at<Function, Set, I>.right.ordinal>;
        if constexpr (!may_be_equal<left, right>())
            refuse_comparison(v,
                              text_of<Function>,
                              comparison_at<Function, Set, I>,
                              schema::view_of<typename tables_of_set<Set>::template row<left_table>>,
                              schema::view_of<typename tables_of_set<Set>::template row<right_table>>);
    }
    static constexpr void judge_crossings(meta::verdict& v) {
        analysis const& known = found_in<Function, Set>;
        for (std::size_t i = 0; i < known.crossing_count; ++i) {
            crossing const& c = known.crossings[i];
            schema::table_view const &left = *tables_of_set<Set>::all[c.left - 1],
                                     &right = *tables_of_set<Set>::all[c.right - 1];
            refuse_crossing(v, text_of<Function>, c, left, right);
            schema::say_nearest_path(v, Set::map(), left.id, right.id);
        }
    }
    template <std::size_t I>
    static constexpr void judge_label(meta::verdict& v) {
        constexpr origin beside = found_in<Function, Set>.constants[I].beside;
        using value = value_type<Set, catalog::none, beside.table, beside.ordinal>;
        if constexpr (types::described_enum<value>)
            judge_constant(v,
                           text_of<Function>,
                           found_in<Function, Set>.constants[I],
                           schema::view_of<typename tables_of_set<Set>::template row<beside.table>>,
                           label_words<value>.data(),
                           label_words<value>.size());
    }
};

}  // namespace detail

/// What is given is looked at first; the text, if that is right.
template <class Function, class Set>
using rules = std::conditional_t<meta::accepts<detail::well_given<Function, Set>>,
                                 detail::well_said<Function, Set>,
                                 detail::well_given<Function, Set>>;

}  // namespace alphaswarm::reader
