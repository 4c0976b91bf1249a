// SPDX-License-Identifier: BSL-1.0
// What a description may wrongly be given: a column as statements read it, a pointer to a member, a text, an
// expression. The functions themselves are constrained; each has a second overload for these, which returns the refused
// argument with its rule, so that the message appears where the table is used, like every other mistake in a
// description. Ids AS0148 to AS0152, AS0159.
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/literal.hpp>
#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::schema::detail {

/// A column<...> with or without options.
template <class C>
concept described_column = requires(C const& c) { c.facts.member; };
template <class C>
concept of_statements = requires { typename C::sql_expression; };
/// Not one of this floor's types, but mistaken for a column.
template <class C>
concept taken_for_column = of_statements<C> || std::is_member_pointer_v<C> || types::text_like<C>;
/// What a function of several columns is given if some argument is not a column. Anything else may be meant for another
/// library's function.
template <class... C>
concept taken_for_columns = (taken_for_column<C> || ...) && ((taken_for_column<C> || described_column<C>) && ...);

template <class C>
constexpr void say_no_column(meta::verdict& v) {
    if constexpr (requires {
                      typename C::sql_expression;
                      C::member;
                  })
        v << "col<...> reads a column in a statement; a description names it column<...>";
    else if constexpr (of_statements<C>) v << "an expression for statements is not a column; name columns, column<...>";
    else if constexpr (std::is_member_pointer_v<C>) v << "a pointer to a member is not a column; write column<...>";
    else if constexpr (types::text_like<C>) v << "text does not name a column; write column<...> of the member";
    else if constexpr (requires(C const& c) { c.referenced_columns; })
        v << "a key, index, check or link is not a column; move it to .with(...)";
    else v << "a value of type " << meta::type_name<C>() << " is not a column; write column<...> of each member";
}

/// AS0148: something that should name columns. T: the struct, if known.
template <meta::text Function, class T, class... C>
struct takes_columns {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<C>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (!described_column<One>) {
            if (!v.accepted()) return;  // one of them is enough
            v << "AS0148 " << Function.view() << "(): ";
            if constexpr (!std::is_void_v<T>) v << meta::type_name<T>() << ": ";
            say_no_column<One>(v);
        }
    }
};

/// AS0149: a description that ends after describe(...).
template <class T>
struct names_no_column {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0149 describe(): " << meta::type_name<T>()
          << ": no column is described; add .columns(column<...>, ...) with every member of the struct";
        return v;
    }
};

/// AS0150: what .with(...) is given.
template <class T, class... K>
struct takes_constraints {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<K>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (requires { typename One::refused; }) {
            if (v.accepted()) v << One::refused::judge().view();
        } else if constexpr (!requires(One const& k) { k.referenced_columns; }) {
            if (!v.accepted()) return;
            v << "AS0150 with(): " << meta::type_name<T>() << ": ";
            if constexpr (described_column<One>) v << "a column is described in columns(...)";
            else if constexpr (of_statements<One>) v << "an expression for statements is not part of a description";
            else v << "a value of type " << meta::type_name<One>() << " is not part of a description";
            v << "; give index(...), index_on(...), unique(...), primary_key(...), check(...), foreign_key(...) or "
                 "link(...)";
        }
    }
};

/// AS0164: what .as_function(...) is given behind its query.
template <class T>
struct takes_arguments {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0164 as_function(): " << meta::type_name<T>()
          << ": an argument is a member of a struct; give column<&T::arguments::since>, for example, for each";
        return v;
    }
};

/// AS0151: SQL in a description, which must be text.
template <meta::text Function, class>
struct takes_sql {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0151 " << Function.view()
          << "(): an expression for statements is given, and SQL in a description is written as text; put it in quotes";
        return v;
    }
};
/// The SQL that an option of a column is given. Anything that is not text is stored as this constant, which no program
/// can write.
inline constexpr std::string_view no_sql = "(no text)";
struct sql_given {
    meta::characters text{};

    template <class Given>
    constexpr sql_given(Given const& given) {
        if constexpr (std::is_constructible_v<meta::literal, Given const&>) text = meta::literal(given).text;
        else text = meta::literal(no_sql).text;
    }
};

/// AS0152: the action, as a constant of the library.
template <meta::text Function>
struct takes_action {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0152 " << Function.view() << "(): the action is one of " << Function.view()
          << "::no_action, restricted, cascade, set_null and set_default; write " << Function.view()
          << "::cascade, for example";
        return v;
    }
};

/// AS0159: an option of the whole table before its columns.
template <meta::text Function>
struct columns_first {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0159 " << Function.view() << "(): options of the whole table come after columns(...); move it there";
        return v;
    }
};

/// A key, index, check or link that breaks Rule, whatever options follow.
template <class Rule>
struct refused_constraint {
    using refused = Rule;
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint named(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint unique(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint where(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint using_method(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint references(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint on_delete(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint on_update(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_constraint when(Said const&...) const {
        return {};
    }
};
/// A description that breaks Rule, whatever options follow.
template <class Rule>
struct refused_description {
    using refused = Rule;
    template <class... Said>
    [[nodiscard]] constexpr refused_description columns(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description with(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description scoped(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description scoped_through(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description in_schema(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description comment(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description immutable(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description append_only(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description as_view(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description as_function(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description inherits(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description discriminated_by(Said const&...) const {
        return {};
    }
};

/// What a description offers before its columns: refused.
struct words_before_columns {
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"with">> with(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"scoped">> scoped(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"scoped_through">> scoped_through(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"in_schema">> in_schema(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"comment">> comment(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"immutable">> immutable(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"append_only">> append_only(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"as_view">> as_view(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"as_function">> as_function(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"inherits">> inherits(Said const&...) const {
        return {};
    }
    template <class... Said>
    [[nodiscard]] constexpr refused_description<columns_first<"discriminated_by">> discriminated_by(
        Said const&...) const {
        return {};
    }
};

}  // namespace alphaswarm::schema::detail
