// SPDX-License-Identifier: BSL-1.0
// Which function in PostgreSQL's catalogue a call means, what its arguments are sent as and what it returns. A number
// of the program keeps its own type if the catalogue has a function for it; otherwise it is sent as the type that the
// chosen function takes, if that represents it exactly, and a text as a type that has no C++ type. Ids AS0315, AS0316,
// AS0322, AS0434.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/cast_text.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/expression/handed_type.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/expression/result_type.hpp>

namespace alphaswarm::sql::detail {

/// The name without the schema in which all of the catalogue's functions are.
constexpr std::string_view in_catalogue(std::string_view name) {
    return name.starts_with("pg_catalog.") ? name.substr(11) : name;
}

template <meta::text Name, catalog::type... A>
inline constexpr catalog::choice function_of = [] {
    catalog::type const given[] = {A..., catalog::none};
    for (std::size_t i = 0; i < sizeof...(A); ++i)
        if (given[i] == catalog::none) return catalog::refusal(catalog::resolution::no_match);
    return catalog::choose_function(in_catalogue(Name.view()), given, sizeof...(A), false);
}();

/// The function that is called, and whether the program's numbers are sent as the types it takes, and its texts are
/// cast to them.
struct called_answer {
    catalog::choice routine{};
    bool numbers_become = false, texts_become = false;
};
template <class V, bool Numbers, bool Texts>
inline constexpr bool as_literal = (Numbers && is_number_value<V>) || (Texts && is_text_value<V>);
template <catalog::choice const& Chosen, bool Numbers, bool Texts, class... A, std::size_t... N>
constexpr bool takes_literals(std::index_sequence<N...>) {
    return ((!(Numbers && is_number_value<A>) || is_number(Chosen.parameter(N))) && ...) &&
           ((!(Texts && is_text_value<A>) || takes_text<Chosen.parameter(N)>) && ...);
}
/// The same question with numbers, texts or both as literals without a type.
template <meta::text Name, bool Numbers, bool Texts, class... A>
constexpr called_answer ask_as_literals() {
    constexpr catalog::choice const& other =
        function_of<Name, (as_literal<A, Numbers, Texts> ? catalog::unknown : asked_as<A>)...>;
    if constexpr (!other) return {other};
    else if constexpr (takes_literals<other, Numbers, Texts, A...>(std::index_sequence_for<A...>{}))
        return {other, Numbers, Texts};
    else return {};
}
template <meta::text Name, class... A>
constexpr called_answer ask_call() {
    constexpr catalog::choice const& own = function_of<Name, asked_as<A>...>;
    if constexpr (!own) {
        constexpr bool numbers = (false || ... || is_number_value<A>), texts = (false || ... || is_text_value<A>);
        if constexpr (numbers)
            if (constexpr auto answer = ask_as_literals<Name, true, false, A...>(); answer.routine) return answer;
        if constexpr (texts)
            if (constexpr auto answer = ask_as_literals<Name, false, true, A...>(); answer.routine) return answer;
        if constexpr (numbers && texts)
            if (constexpr auto answer = ask_as_literals<Name, true, true, A...>(); answer.routine) return answer;
    }
    return {own};
}
template <meta::text Name, class... A>
inline constexpr called_answer call_of = ask_call<Name, A...>();

/// Returns one of its arguments unchanged, which therefore keeps its C++ type: a key, an enum, a varchar<n>.
constexpr bool hands_on(std::string_view function) {
    constexpr std::string_view known[] = {
        "any_value", "first_value", "lag", "last_value", "lead", "max", "min", "mode", "nth_value", "percentile_disc"};
    for (std::string_view one : known)
        if (function == one) return true;
    return false;
}
/// Makes an array from its argument.
constexpr bool gathers(std::string_view function) { return function == "array_agg"; }

template <class...>
struct first_of : std::type_identity<void> {};
template <class First, class... Rest>
struct first_of<First, Rest...> : std::type_identity<First> {};

/// What the polymorphic parameters of a call stand for: the C++ type of all their elements, void if the arguments
/// differ, undecided if none has one; and the most dimensions of an array among them.
template <class Sequence, meta::text Name, class... A>
struct generic_call;
template <std::size_t... N, meta::text Name, class... A>
struct generic_call<std::index_sequence<N...>, Name, A...> {
    static constexpr called_answer const& answer = call_of<Name, A...>;
    /// Its n-th parameter as declared; `none` if it is not polymorphic.
    static constexpr catalog::type declared(std::size_t n) {
        return n < catalog::most_parameters && n < answer.routine.chosen.parameter_count
                   ? answer.routine.generic_parameters[n]
                   : catalog::none;
    }
    using element =
        typename agreed<undecided, decltype(find_given_element<declared(N), answer.numbers_become, A>())...>::type;
    static constexpr int dimensions = most_dimensions({1, given_dimensions<declared(N), A>()...});
    static constexpr std::size_t count = (std::size_t{0} + ... + catalog::is_polymorphic(declared(N)));
    static constexpr bool has_element = is_known<element>;
};
template <meta::text Name, class... A>
using generic = generic_call<std::index_sequence_for<A...>, Name, A...>;

/// A value of the type numbered Number as the arguments have it; void if they do not tell.
template <catalog::type Declared, catalog::type Number, class Call>
constexpr auto find_generic_type() {
    if constexpr (!Call::has_element) return std::type_identity<void>{};
    else {
        using element = typename Call::element;
        constexpr catalog::type number = number_or_none<element>();
        if constexpr (is_generic_element(Declared) && number == Number) return std::type_identity<element>{};
        else if constexpr (is_generic_array(Declared) && number != catalog::none && catalog::array_of(number) == Number)
            return nested_array<element, Call::dimensions>{};
        else return std::type_identity<void>{};
    }
}
template <meta::text Name, class... A>
constexpr auto find_handed_type() {
    constexpr catalog::choice const& routine = call_of<Name, A...>.routine;
    constexpr std::string_view name = in_catalogue(Name.view());
    using first = typename first_of<A...>::type;
    if constexpr (expression<first> && hands_on(name)) {
        using value = typename first::value;
        return std::
            conditional_t<is_still<value>(routine.result()), std::type_identity<value>, std::type_identity<void>>{};
    } else if constexpr (expression<first> && gathers(name)) {
        using value = undomained<typename first::value>;
        if constexpr (types::array_shape<value>::dimensions == 0)
            return std::type_identity<std::vector<std::optional<typename first::value>>>{};
        else return std::type_identity<std::vector<value>>{};  // an array of arrays has one more dimension
    } else if constexpr (catalog::is_polymorphic(routine.generic_result))
        return find_generic_type<routine.generic_result, routine.result(), generic<Name, A...>>();
    else return std::type_identity<void>{};
}
template <meta::text Name, class... A>
constexpr auto find_call_type() {
    if constexpr (!call_of<Name, A...>.routine) return std::type_identity<void>{};
    else {
        using handed = decltype(find_handed_type<Name, A...>());
        if constexpr (!std::is_void_v<typename handed::type>) return handed{};
        else return std::type_identity<read_type<call_of<Name, A...>.routine.result()>>{};
    }
}
/// The C++ type of a call's result; void if there is no such function.
template <meta::text Name, class... A>
using call_type = typename decltype(find_call_type<Name, A...>())::type;

/// The type of a placeholder that is the N-th argument: the other arguments' own, or the library's.
template <catalog::type Parameter, std::size_t N, class Call>
constexpr auto find_argument_type() {
    using given = decltype(find_generic_type<Call::declared(N), Parameter, Call>());
    if constexpr (std::is_void_v<typename given::type>) return std::type_identity<read_type<Parameter>>{};
    else return given{};
}
/// The N-th argument of a call as it is sent.
template <catalog::type Parameter, bool Numbers, bool Texts, std::size_t N, class Call, class V>
constexpr auto call_argument(V const& v) {
    if constexpr (Numbers && is_number_value<V>) {
        if constexpr (std::is_same_v<read_type<Parameter>, types::numeric>) return bound_decimal<V>{v};
        else
            return bound<read_type<Parameter>>{
                exactly<read_type<Parameter>>(number_of(v), {"an argument of a function"})};
    } else if constexpr (Texts && is_text_value<V> && has_no_name<Parameter>)
        return cast_text<Parameter, expression_of<void, V>>{as_expression<void>(v)};
    else if constexpr (expression<V> || !storable<V>) return as_expression<void>(v);
    else return as_domain<Call::declared(N)>(as_expression<void>(v));
}
template <catalog::type Parameter, bool, bool, std::size_t N, class Call, meta::text Name>
constexpr auto call_argument(untyped_placeholder<Name> const&) {
    if constexpr (has_no_name<Parameter>) return cast_text<Parameter, placeholder<Name, std::string>>{};
    else {
        using type = typename decltype(find_argument_type<Parameter, N, Call>())::type;
        return as_domain<Call::declared(N)>(placeholder<Name, type>{});
    }
}

/// SQL's syntax in the form of a call, which is a function of the library.
constexpr bool is_library_form(std::string_view function) {
    return function == "coalesce" || function == "greatest" || function == "least" || function == "nullif" ||
           function == "trim" || function == "cast";
}
/// An argument's type in an error message.
template <class V>
constexpr void say_asked(meta::verdict& v) {
    if constexpr (is_placeholder<V>) v << "a placeholder";
    else if constexpr (expression<V>)
        v << (std::is_void_v<typename V::value> ? "nothing" : type_words<typename V::value>());
    else v << type_words<bound_as<V>>();
}
constexpr std::string_view words_of(catalog::type t) {
    return catalog::is_own(t) ? "a type of the database" : catalog::name_of(t);
}
/// "; PostgreSQL has round(double precision), round(numeric)"
constexpr void say_declared(meta::verdict& v, std::string_view name) {
    catalog::group const group = catalog::functions_named(name);
    constexpr std::size_t most = 4;
    char const* line = group.first;
    for (std::size_t i = 0; i < group.count && i < most; ++i, line = catalog::next_function(line)) {
        catalog::routine const one = catalog::read_function(name, line);
        v << (i == 0 ? "; PostgreSQL has " : ", ") << name << "(";
        for (std::size_t p = 0; p < one.parameter_count; ++p) v << (p ? ", " : "") << words_of(one.parameters[p]);
        v << ")";
    }
    if (group.count > most) v << " and " << group.count - most << " more";
}

/// Form of a call: one value per row, or per group.
enum class call_form : unsigned char { value, aggregate };
constexpr bool is_form(catalog::routine const& r, call_form form) {
    return form == call_form::aggregate
               ? r.kind == catalog::routine_kind::aggregate && r.aggregate == catalog::aggregate_kind::plain
               : r.kind == catalog::routine_kind::function;
}

/// AS0315, AS0316, AS0322, AS0434: the arguments of a library function, or of call(). Function is its name in error
/// messages.
template <meta::text Function, meta::text Name, class... A>
struct callable_with {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_null<A>(v), ...);
        if (!v.accepted()) return v;
        constexpr called_answer const& answer = call_of<Name, A...>;
        if constexpr (!answer.routine) {
            v << "AS0316 " << Function.view() << "(): ";
            say_refusal(v, answer.routine.outcome);
        } else {
            [[maybe_unused]] std::size_t i = 0;
            (judge_enum<A>(v, i++), ...);
            if (v.accepted()) judge_placeholders(v, std::index_sequence_for<A...>{});
            if (v.accepted()) judge_form(v, answer.routine.chosen);
            if (v.accepted()) judge_elements(v, answer.routine);
        }
        return v;
    }

private:
    static constexpr std::string_view name = in_catalogue(Name.view());

    template <class One>
    static constexpr void judge_null(meta::verdict& v) {
        if constexpr (is_nullptr<One>)
            v.next("AS0315 ") << Function.view() << "(): nullptr is not an SQL value; give a value";
        else if constexpr (is_null_operand<One>)
            v.next("AS0316 ") << Function.view()
                              << "(): an argument is a value that may be NULL, and the result would be NULL with it; "
                                 "give a plain value";
    }
    template <class One>
    static constexpr void judge_enum(meta::verdict& v, [[maybe_unused]] std::size_t at) {
        if constexpr (is_enum<One>()) {
            if (hands_on(name) || gathers(name) || name == "count" || name == "num_nulls" || name == "num_nonnulls")
                return;
            // Beside its own values, or returned: array_position(), enum_range().
            using call = generic<Name, A...>;
            if (catalog::is_polymorphic(call::declared(at)) && call::has_element &&
                (call::count > 1 || catalog::is_polymorphic(call::answer.routine.generic_result)))
                return;
            v.next("AS0316 ") << Function.view() << "(): ";
            if constexpr (expression<One>) say_expression<One>(v);
            else v << "a value";
            v << " is " << meta::type_name<value_of<One>>()
              << "; an enum goes only with its own values: cast<std::string>() it to use its label as text";
        }
    }
    template <std::size_t... N>
    static constexpr void judge_placeholders(meta::verdict& v, std::index_sequence<N...>) {
        (judge_placeholder<A, call_of<Name, A...>.routine.parameter(N), N>(v), ...);
    }
    /// A placeholder has the type that the function takes.
    template <class One, catalog::type Taken, std::size_t At>
    static constexpr void judge_placeholder(meta::verdict& v) {
        if constexpr (is_placeholder<One> && !has_no_name<Taken>)
            if constexpr (std::is_void_v<
                              typename decltype(find_argument_type<Taken, At, generic<Name, A...>>())::type>) {
                v.next("AS0316 ") << Function.view() << "(): a placeholder is " << words_of(Taken) << " here, ";
                std::string_view const header = types::header_of(catalog::oid_of(Taken));
                if (header.empty()) v << "which is no type of a value; cast<...>() it";
                else v << "so include <" << header << ">, which has its C++ type";
            }
    }
    template <class One>
    using value_of = typename operand_value<One, void>::type;
    template <class One>
    static constexpr bool is_enum() {
        return std::is_enum_v<value_of<One>>;
    }
    /// Without a schema.
    static constexpr std::string_view function_part() { return name.substr(name.find('.') + 1); }
    static constexpr void say_signature(meta::verdict& v) {
        v << name << "(";
        [[maybe_unused]] std::size_t i = 0;
        ((v << (i++ ? ", " : ""), say_asked<A>(v)), ...);
        v << ")";
    }
    static constexpr void say_refusal(meta::verdict& v, catalog::resolution why) {
        if (is_library_form(name)) {
            v << name << " is SQL syntax and not a function; use the function of the library, " << name << "()";
            return;
        }
        switch (why) {
            case catalog::resolution::no_such_name:
                v << "no function " << name
                  << " is known: only those in the manual of PostgreSQL are; declare any other before calling it: "
                     "constexpr "
                     "auto "
                  << function_part() << " = sql_function<'" << Name.view() << "', Result(...)>;";
                break;
            case catalog::resolution::ambiguous:
                v << "several functions take ";
                say_signature(v);
                v << " equally well; cast<...>() an argument";
                say_declared(v, name);
                break;
            default:
                v << ((is_of_a_database<A>() || ...) ? "the library knows no " : "there is no ");
                say_signature(v);
                if (!(is_of_a_database<A>() || ...)) say_declared(v, name);
                say_remedy(v);
        }
    }
    template <class One>
    static constexpr bool is_of_a_database() {
        return catalog::is_own_base(asked_as<One>);
    }
    static constexpr void say_remedy(meta::verdict& v) {
        std::string_view const taken = named_only_in_texts();
        if ((is_of_a_database<A>() || ...))
            v << ", a function of a type that an extension or the database brings; cast<std::string>() the argument, "
                 "or declare the function: constexpr auto "
              << function_part() << " = sql_function<'" << Name.view() << "', std::int64_t(...)>;";
        else if (!takes_as_many()) v << "; give as many arguments as one of them takes";
        else if (!taken.empty())
            v << "; a " << taken
              << " is given as a text of the program or a constant, '...'_c, and not as an expression";
        else if (!(expression<A> || ...)) v << "; give values of these types, or columns";
        else v << "; cast<...>() an argument";
    }
    static constexpr bool takes_as_many() {
        catalog::group const group = catalog::functions_named(name);
        char const* line = group.first;
        for (std::size_t i = 0; i < group.count; ++i, line = catalog::next_function(line)) {
            catalog::routine const one = catalog::read_function(name, line);
            std::size_t const most = one.variadic != catalog::none ? catalog::most_arguments : one.parameter_count;
            if (sizeof...(A) <= most && sizeof...(A) + one.defaults >= one.parameter_count) return true;
        }
        return false;
    }
    template <class One>
    static constexpr catalog::type asked_as_literal =
        asked_as<One> == catalog::text || asked_as<One> == catalog::varchar ? catalog::unknown : asked_as<One>;
    /// The type without a C++ type that the function would take an expression for, if that were a literal.
    static constexpr std::string_view named_only_in_texts() {
        constexpr catalog::choice const& other = function_of<Name, asked_as_literal<A>...>;
        if constexpr (!other) return {};
        else return first_without_a_name<other>(std::index_sequence_for<A...>{});
    }
    template <catalog::choice const& Chosen, std::size_t... N>
    static constexpr std::string_view first_without_a_name(std::index_sequence<N...>) {
        std::string_view said;
        ((said = said.empty() && asked_as_literal<A> == catalog::unknown && has_no_name<Chosen.parameter(N)>
                     ? words_of(Chosen.parameter(N))
                     : said),
         ...);
        return said;
    }
    /// PostgreSQL accepts every array, and looks for the comparison of its elements only when it meets some.
    static constexpr void judge_elements(meta::verdict& v, catalog::choice const& of) {
        constexpr std::string_view equal[] = {"array_position", "array_positions", "array_remove", "array_replace"};
        constexpr std::string_view sorted[] = {"max", "min", "width_bucket"};
        auto const judge = [&](bool (*has)(catalog::type), std::string_view does) {
            for (std::size_t i = 0; i < of.chosen.parameter_count; ++i)
                if (catalog::type const t = of.chosen.parameters[i];
                    v.accepted() && catalog::element_of(t) != catalog::none && !has(t)) {
                    v << "AS0434 " << Function.view() << "(): an argument";
                    refuse_equality(v, words_of(t), does);
                }
        };
        for (std::string_view one : equal)
            if (name == one) judge([](catalog::type t) { return catalog::groups(t); }, "compare");
        for (std::string_view one : sorted)
            if (name == one) judge([](catalog::type t) { return catalog::sorts(t); }, "sort");
    }
    static constexpr void judge_form(meta::verdict& v, catalog::routine const& r) {
        constexpr bool has_type = !std::is_void_v<call_type<Name, A...>>;
        if (r.kind == catalog::routine_kind::window)
            v << "AS0322 " << Function.view() << "(): " << name << " is a window function, which needs over(...)";
        else if (r.aggregate != catalog::aggregate_kind::plain)
            v << "AS0322 " << Function.view() << "(): " << name
              << " is an aggregate over sorted rows, within group (order by ...), which the library does not support";
        else if (!has_type) {
            v << "AS0322 " << Function.view() << "(): " << name << " gives " << words_of(r.result);
            catalog::type const element = catalog::element_of(r.result);
            catalog::type const one = element == catalog::none ? r.result : element;
            std::string_view const header = types::header_of(catalog::oid_of(one));
            if (one == catalog::money)
                v << ", which depends on the setting lc_monetary of the server; compute with numeric";
            else if (!header.empty()) v << "; include <" << header << ">, which has its C++ type";
            else
                v << ", for which the library has no C++ type; convert the result with a function of your own, or "
                     "select something else";
        }
    }
};

}  // namespace alphaswarm::sql::detail
