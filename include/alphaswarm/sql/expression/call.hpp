// SPDX-License-Identifier: BSL-1.0
// A function call. `call<"split_part">(col<&Order::symbol>, ".", 1)` is a function in PostgreSQL's catalogue, which
// determines its type and when it is NULL; for a function of the user's own, or from an extension, the call states
// both:
//
//     constexpr auto similarity = [](auto const& a, auto const& b) { return call<"similarity", float>(a, b); };
#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/expression/result_name.hpp>
#include <alphaswarm/sql/expression/routine.hpp>
#include <alphaswarm/sql/text/identifier.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

/// How NULL passes through a function.
enum class null_rule : unsigned char {
    any,  // NULL if any argument is (PostgreSQL's STRICT)
    first,  // NULL if the first argument is: concat_ws
    all,  // NULL only if every argument is: coalesce
    never,  // count
    always,  // can be NULL whatever its arguments: an aggregate over no rows, nullif
    rows,  // returns several rows, and NULL if another function of the list returns more: unnest
};

namespace detail {
/// All functions of this name in the catalogue read their arguments or the clock and change nothing. For any other
/// function that is not known.
constexpr bool changes_nothing(std::string_view function) {
    if (function == "coalesce" || function == "greatest" || function == "least" || function == "nullif") return true;
    catalog::group const named = catalog::functions_named(in_catalogue(function));
    char const* line = named.first;
    for (std::size_t i = 0; i < named.count; ++i, line = catalog::next_function(line))
        if (catalog::read_function(function, line).volatility == catalog::volatility::volatilely) return false;
    return named.count > 0;
}
constexpr null_rule as_null_rule(catalog::routine const& r) {
    if (r.returns_set) return null_rule::rows;
    switch (r.nulls) {
        case catalog::null_rule::never:
            return null_rule::never;
        case catalog::null_rule::of_any:
            return null_rule::any;
        case catalog::null_rule::of_the_first:
            return null_rule::first;
        case catalog::null_rule::of_all:
            return null_rule::all;
        default:
            return null_rule::always;
    }
}

/// All functions of this name in the catalogue return rows; there is no name for which only some do.
constexpr bool gives_rows(std::string_view function) {
    catalog::group const named = catalog::functions_named(in_catalogue(function));
    return named.count > 0 && catalog::read_function(function, named.first).returns_set;
}
/// AS0333: a set-returning function where one value belongs.
template <class Call>
constexpr void judge_rows(writer& w) {
    if (w.naming) return;
    w.rows_of = &say_expression<Call>;
    bool const clause =
        w.frame->aggregating != aggregates::never &&
        (w.frame->clause == "select()" || w.frame->clause == "group_by()" || w.frame->clause == "order_by()");
    if (clause && !w.frame->inside_aggregate && w.frame->one_valued.empty()) return;
    w.complaints.next("AS0333 ") << w.frame->clause << ": ";
    say_expression<Call>(w.complaints);
    w.complaints << ": it returns rows, and ";
    if (!clause)
        w.complaints << "only the select list, group_by() and order_by() of a query accept them; select it in a query "
                        "of its own";
    else
        w.complaints << (w.frame->inside_aggregate ? std::string_view("an aggregate") : w.frame->one_valued)
                     << " takes one value per row; select it by itself";
}

/// `lower`, or `app.price`: a function's name, preceded by its PostgreSQL schema and a dot if there is one.
struct function_name {
    std::string_view schema{}, name{};
    constexpr explicit function_name(std::string_view words) : name(words) {
        std::size_t const dot = words.find('.');
        if (dot == std::string_view::npos) return;
        schema = words.substr(0, dot);
        name = words.substr(dot + 1);
    }
    /// The name appears in the statement unchanged.
    [[nodiscard]] constexpr bool is_plain() const {
        return (schema.empty() || !needs_quotes(schema)) &&
               (!needs_quotes(name) || (schema.empty() && is_function_word(name)));
    }
};
template <meta::text Name>
inline constexpr bool is_plain_name = function_name(Name.view()).is_plain();

template <meta::text Name>
constexpr void write_function_name(writer& w) {
    if constexpr (is_plain_name<Name>) w << Name.view();
    else {
        constexpr function_name f(Name.view());
        if (!f.schema.empty()) w.identifier(f.schema) << ".";
        w.identifier(f.name);
    }
}

/// AS0326: a call that states its type either calls a function that the catalogue does not know, or states the
/// function's own type.
template <meta::text Name, class Value, class... A>
struct typed_call {
    static consteval meta::verdict judge() {
        meta::verdict v;
        constexpr std::string_view name = in_catalogue(Name.view());
        constexpr bool form = name == "coalesce" || name == "greatest" || name == "least" || name == "nullif";
        if constexpr (name.find('.') != name.npos || form) return v;
        else if constexpr (is_library_form(name))
            v << "AS0326 call(): " << name << " is SQL syntax and not a function; use the function of the library, "
              << name << "()";
        else if constexpr (!catalog::is_function_name(name))
            v << "AS0326 call(): no function " << name
              << " is known; declare your own before calling it: constexpr auto " << name << " = sql_function<'" << name
              << "', " << type_words<Value>() << "(...)>;";
        else if constexpr (constexpr auto const& answer = call_of<Name, A...>;
                           answer.routine && answer.routine.result() != number_or_none<Value>() &&
                           !is_same_text(answer.routine.result(), number_or_none<Value>()))
            v << "AS0326 call(): " << name << " gives " << words_of(answer.routine.result()) << " here and not "
              << type_words<Value>() << "; omit the type, call<'" << name << "'>(...)";
        return v;
    }

private:
    static constexpr bool is_same_text(catalog::type a, catalog::type b) {
        return (a == catalog::text || a == catalog::varchar || a == catalog::name_type) &&
               (b == catalog::text || b == catalog::varchar);
    }
};

/// How NULL passes through a call that states its type: a set-returning function of the catalogue remains one, whatever
/// is stated.
template <meta::text Name, null_rule Said, class... A>
constexpr null_rule find_null_rule() {
    if constexpr (in_catalogue(Name.view()).find('.') != std::string_view::npos) return Said;
    else {
        constexpr catalog::choice const& routine = call_of<Name, A...>.routine;
        return routine && routine.chosen.returns_set ? null_rule::rows : Said;
    }
}

/// AS0427: what call<...> takes.
template <meta::text Name>
struct callable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        constexpr function_name f(Name.view());
        bool const qualified = Name.view().find('.') != std::string_view::npos;
        if (!is_identifier(f.name) || (qualified && !is_identifier(f.schema)))
            v << "AS0427 call(): " << (Name.empty() ? "an empty text" : Name.view())
              << " is not the name of a function; give one, with a schema and a dot before it if needed, and build the "
                 "rest from expressions";
        return v;
    }
};

}  // namespace detail

template <meta::text Name, class Value, null_rule Nulls, expression... A>
struct function_call {
    using sql_expression = void;
    using value = Value;
    static constexpr std::size_t parameters = (0 + ... + A::parameters);
    static constexpr bool aggregate = (false || ... || A::aggregate);
    pack<A...> arguments;

    static constexpr written write(writer& w) {
        if constexpr (!detail::changes_nothing(Name.view())) w.calls = true;
        if constexpr (Nulls == null_rule::rows) detail::judge_rows<function_call>(w);
        std::string_view const around = w.frame->one_valued;
        if constexpr (Name.view() == "coalesce") w.frame->one_valued = "coalesce()";
        detail::write_function_name<Name>(w);
        w << "(";
        std::size_t i = 0, nullable = 0;
        bool first = false;
        ((w << (i ? ", " : ""),
          nullable += detail::write_whole<A>(w).nullable,
          first = i == 0 ? nullable > 0 : first,
          ++i),
         ...);
        w << ")";
        w.frame->one_valued = around;
        switch (Nulls) {
            case null_rule::any:
                return {nullable > 0};
            case null_rule::first:
                return {first};
            case null_rule::all:
                return {nullable == sizeof...(A)};
            case null_rule::never:
                return {false};
            case null_rule::always:
            case null_rule::rows:
                break;
        }
        return {true};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) arguments.bind(b);
    }
    template <class Alias>
    [[nodiscard]] constexpr auto as(Alias alias) const {
        if constexpr (!detail::is_label<Alias>)
            static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Alias>>()>,
                          "alphaswarm refuses this name; the quoted sentence says why");
        return detail::result_called(*this, alias);
    }
};

namespace detail {
/// The arguments of a call that states its type, which are sent as they are; a text that the catalogue's function needs
/// cast is cast.
template <class Sequence, meta::text Name, class Value, null_rule Nulls, class... A>
struct typed_arguments;
template <std::size_t... N, meta::text Name, class Value, null_rule Nulls, class... A>
struct typed_arguments<std::index_sequence<N...>, Name, Value, Nulls, A...> {
    template <std::size_t At, class V>
    static constexpr auto argument(V const& v) {
        if constexpr (constexpr called_answer const& answer = call_of<Name, A...>; answer.texts_become)
            return call_argument<answer.routine.parameter(At), answer.numbers_become, true, At, generic<Name, A...>>(v);
        else return as_expression<Value>(v);
    }
    using type = function_call<Name,
                               Value,
                               find_null_rule<Name, Nulls, A...>(),
                               decltype(argument<N>(std::declval<A const&>()))...>;
    static constexpr type make(A const&... a) { return {make_pack(argument<N>(a)...)}; }
};
}  // namespace detail

/// Calls the SQL function Name, whose result is a Value and, unless stated otherwise, NULL if any argument is. The name
/// is the function's as PostgreSQL stores it, with its schema unless it is PostgreSQL's own: `call<"app.price",
/// numeric>(...)`; it is quoted as table names are.
template <meta::text Name, class Value, null_rule Nulls = null_rule::any, class... A>
[[nodiscard]] constexpr auto call(A const&... a) {
    static_assert(meta::holds<meta::sentence<detail::takes_values<Name, A...>>()>,
                  "alphaswarm refuses this argument; the quoted sentence says why");
    static_assert(meta::holds<meta::sentence<detail::callable<Name>>()>,
                  "alphaswarm refuses this name; the quoted sentence says why");
    if constexpr (meta::accepts<detail::callable<Name>>)
        static_assert(meta::holds<meta::sentence<detail::typed_call<Name, Value, detail::argument_of<A>...>>()>,
                      "alphaswarm refuses this call; the quoted sentence says why");
    return detail::typed_arguments<std::index_sequence_for<A...>, Name, Value, Nulls, detail::argument_of<A>...>::make(
        detail::as_argument(a)...);
}

/// Text that appears in the statement itself, not in a parameter: `"day"_c` in date_trunc().
template <meta::text Words>
struct text_constant {
    using sql_expression = void;
    using value = std::string;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        w.quoted(meta::label<Words>::view);
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

namespace detail {
template <class Sequence, meta::text Name, class... A>
struct catalogue_call;
template <std::size_t... N, meta::text Name, class... A>
struct catalogue_call<std::index_sequence<N...>, Name, A...> {
    static constexpr called_answer const& answer = call_of<Name, A...>;
    template <std::size_t At, class V>
    static constexpr auto argument(V const& v) {
        return call_argument<answer.routine.parameter(At),
                             answer.numbers_become,
                             answer.texts_become,
                             At,
                             generic<Name, A...>>(v);
    }
    using type = function_call<Name,
                               call_type<Name, A...>,
                               as_null_rule(answer.routine.chosen),
                               decltype(argument<N>(std::declval<A const&>()))...>;
    static constexpr type make(A const&... a) { return {make_pack(argument<N>(a)...)}; }
};
/// The call of a function in the catalogue, for a C++ function whose arguments have been checked.
template <meta::text Name, class... A>
constexpr auto called(A const&... a) {
    if constexpr (std::is_void_v<call_type<Name, A...>>)
        return text_constant<"">{};  // refused; one mistake is one error
    else return catalogue_call<std::index_sequence_for<A...>, Name, A...>::make(a...);
}

template <meta::text Name, class Value, null_rule Nulls, class... A>
inline constexpr figured_name figured<function_call<Name, Value, Nulls, A...>>{function_name(Name.view()).name, true};
template <meta::text Words>
inline constexpr figured_name figured<text_constant<Words>> = nameless;
}  // namespace detail

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::call;
}
