// SPDX-License-Identifier: BSL-1.0
// A described function where it is called, as a source of rows:
//
//     from(call<Busiest>("since"_c = monday, "most"_c = 20)).where(col<&Busiest::money> > 1000)
//
// Its arguments are given by name: values of the program, placeholders, or expressions over the sources before it. Ids
// AS0441, AS0442.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/source.hpp>
#include <alphaswarm/sql/expression/user_function.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

namespace detail {

/// The values that a function's arguments have, as it describes them.
template <class T>
using arguments_of = typename std::remove_cvref_t<decltype(schema::table<T>)>::arguments;

/// An argument as it is sent: NULL, if it may be that and the value is.
template <class Value, class V>
constexpr auto as_given(V const& v, std::string_view name) {
    using plain = typename meta::plain<Value>::type;
    if constexpr (std::is_same_v<V, std::nullopt_t>) return bound_optional<plain>{};
    else if constexpr (meta::is_optional<V>) return bound_optional<plain>{v};
    else return as_taken<plain>(v, {"the argument ", name});
}
template <class Value, meta::text Name>
constexpr auto as_given(untyped_placeholder<Name> const&, std::string_view) {
    return placeholder<Name, typename meta::plain<Value>::type, void, meta::is_optional<Value>>{};
}
template <class Value, class V>
constexpr bool is_given_well() {
    using plain = typename meta::plain<Value>::type;
    if constexpr (std::is_same_v<V, std::nullopt_t>) return meta::is_optional<Value>;
    else if constexpr (meta::is_optional<V>)
        return meta::is_optional<Value> && std::is_same_v<plain, typename V::value_type>;
    else return is_taken<plain, V>();
}

/// AS0441: each argument of the function is given once, by its name, and has its type.
template <class T, class Arguments, class... Given>
struct takes_arguments;
template <class T, auto... Argument, meta::text... Name, class... V>
struct takes_arguments<T, schema::member_list<Argument...>, meta::named_argument<Name, V>...> {
    static consteval meta::verdict judge() {
        meta::verdict v;
        schema::table_view const& t = schema::view_of<T>;
        std::size_t ordinal = 0;
        (judge_argument<meta::value_of<Argument>>(v, t, t.arguments[ordinal++].name), ...);
        (judge_name(v, t, Name.view()), ...);
        return v;
    }

private:
    static constexpr meta::verdict& say(meta::verdict& v, schema::table_view const& t) {
        return v.next("AS0441 call(): ") << t.name() << "(): ";
    }
    static constexpr void judge_name(meta::verdict& v, schema::table_view const& t, std::string_view given) {
        for (std::size_t i = 0; i < t.argument_count; ++i)
            if (t.arguments[i].name == given) return;
        say(v, t) << "it has no argument " << given << "; it takes ";
        if (t.argument_count == 0) v << "none";
        for (std::size_t i = 0; i < t.argument_count; ++i) v << (i ? ", " : "") << t.arguments[i].name;
    }
    template <class Value>
    static constexpr void judge_argument(meta::verdict& v, schema::table_view const& t, std::string_view called) {
        std::size_t const times = (std::size_t{0} + ... + (Name.view() == called));
        if (times == 0) say(v, t) << "the argument " << called << " is not given; give it by name, _c = value";
        else if (times > 1) say(v, t) << "the argument " << called << " is given twice; keep one";
        else (judge_value<Value, std::remove_cvref_t<V>>(v, t, called, Name.view()), ...);
    }
    template <class Value, class One>
    static constexpr void judge_value(meta::verdict& v,
                                      schema::table_view const& t,
                                      std::string_view called,
                                      std::string_view given) {
        if (called != given || is_given_well<Value, One>()) return;
        using plain = typename meta::plain<Value>::type;
        say(v, t) << "the argument " << called << " is " << type_words<plain>();
        if constexpr (is_null_operand<One> && !meta::is_optional<Value>)
            v << ", which is never NULL, and is given a value that may be; give a plain value, or describe a "
                 "std::optional";
        else if constexpr (is_null_operand<One>) v << ", and is given " << meta::type_name<One>() << "; give that";
        else
            v << " and is given " << type_words<typename operand_value<One, plain>::type>()
              << "; give that, or cast<...>() it";
    }
};
/// AS0441: something that has no name.
template <class T, class... Given>
struct names_arguments {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0441 call(): " << meta::type_name<T>()
          << ": its arguments are given by name; write the name before each, _c = value";
        return v;
    }
};
template <class... Given>
inline constexpr bool all_named = sizeof...(Given) == 0;
template <meta::text Name, class V, class... Rest>
inline constexpr bool all_named<meta::named_argument<Name, V>, Rest...> = all_named<Rest...>;

/// AS0442: the struct is a function's row.
template <class T>
struct called_well {
    static consteval meta::verdict judge() {
        if constexpr (!meta::accepts<schema::well_described<T>>) return schema::well_described<T>::judge();
        else {
            meta::verdict v;
            if (!schema::view_of<T>.is_function())
                v << "AS0442 call(): " << schema::view_of<T>.name()
                  << " is no function; read it with from<...>() or a join, or describe it with as_function(...)";
            return v;
        }
    }
};
template <class T, class... Given>
constexpr auto rule_of_call() {
    if constexpr (!meta::accepts<called_well<T>>) return std::type_identity<called_well<T>>{};
    else if constexpr (all_named<Given...>) return std::type_identity<takes_arguments<T, arguments_of<T>, Given...>>{};
    else return std::type_identity<names_arguments<T, Given...>>{};
}

/// The value that is given to the argument with this number.
template <std::size_t I, class T, class Value, meta::text Name, class V, class... Rest>
constexpr auto given_for(meta::named_argument<Name, V> const& first, Rest const&... rest) {
    if constexpr (schema::view_of<T>.arguments[I].name == Name.view()) return as_given<Value>(first.value, Name.view());
    else return given_for<I, T, Value>(rest...);
}

}  // namespace detail

/// One call of a described function in a statement, with an expression for each argument.
template <class T, meta::text Alias, class... Argument>
struct function_source {
    using sql_source = void;
    using row = T;
    static constexpr meta::type_id id = table_source<T, Alias>::id;
    static constexpr std::size_t parameters = (std::size_t{0} + ... + Argument::parameters);
    [[no_unique_address]] pack<Argument...> arguments{};

    static constexpr schema::table_view const& view() { return schema::view_of<T>; }
    static constexpr std::string_view name() { return table_source<T, Alias>::name(); }
    static constexpr source_entry entry(bool nullable) { return {id, &view(), name(), nullable}; }
    static constexpr void write(writer& w) {
        write_call(w);
        if constexpr (!Alias.empty()) {
            w << " as ";
            w.identifier(name());
        }
    }
    /// `busiest(since => $1)`; the arguments see the sources before this one.
    static constexpr void write_call(writer& w) {
        source_entry const* const own = w.find_source(id);
        std::size_t const number = own == nullptr ? w.source_count : static_cast<std::size_t>(own - w.sources);
        hidden_sources const later(w,
                                   own == nullptr          ? SIZE_MAX
                                   : w.frame->sees_no_side ? w.frame->first_source
                                                           : number);
        std::uint32_t const far = own == nullptr ? 0u : own->far_before;
        std::uint32_t joined_later = 0;
        for (std::size_t i = 0; i < number; ++i)
            if (w.sources[i].nullable && (far >> i & 1u) == 0) {
                joined_later |= std::uint32_t{1} << i;
                w.sources[i].nullable = false;
            }
        w.calls = true;  // what it does is not known here
        w.frame->in_arguments = true;
        w.name_of(view()) << "(";
        [[maybe_unused]] std::size_t i = 0;
        (write_argument<Argument>(w, i++), ...);
        w << ")";
        w.frame->in_arguments = false;
        for (std::size_t k = 0; k < number; ++k)
            if (joined_later >> k & 1u) w.sources[k].nullable = true;
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) arguments.bind(b);
    }
    /// The call under another name, for two of one function: its columns are those of `alias<T>(name)`.
    template <meta::text Name>
    [[nodiscard]] constexpr function_source<T, Name, Argument...> as(meta::label<Name>) const {
        static_assert(meta::holds<meta::sentence<detail::own_alias<Name>>()>,
                      "alphaswarm refuses this alias; the quoted sentence says why");
        return {arguments};
    }

private:
    template <class One>
    static constexpr void write_argument(writer& w, std::size_t i) {
        schema::column_facts const& a = view().arguments[i];
        w << (i ? ", " : "");
        w.identifier(a.name) << " => ";
        written const one = detail::write_whole<One>(w);
        if (one.nullable && !a.nullable)
            w.complaints.next("AS0441 ") << "call(): " << view().name() << "(): the argument " << a.name
                                         << " is never NULL, and is given an expression that may be; give "
                                            "coalesce(...), or describe a std::optional";
    }
};

namespace detail {
template <class T, class Arguments, class Sequence, class... Given>
struct call_of_described;
template <class T, auto... Argument, std::size_t... I, class... Given>
struct call_of_described<T, schema::member_list<Argument...>, std::index_sequence<I...>, Given...> {
    using type =
        function_source<T,
                        meta::text<0>{},
                        decltype(given_for<I, T, meta::value_of<Argument>>(std::declval<Given const&>()...))...>;
    static constexpr type make(Given const&... given) {
        return {make_pack(given_for<I, T, meta::value_of<Argument>>(given...)...)};
    }
};
}  // namespace detail

/// Calls the function that T describes. Every argument is given, `"since"_c = ...`; a value becomes one of the
/// argument's type or is refused, and std::nullopt is taken where the argument is std::optional.
template <class T, class... Given>
[[nodiscard]] constexpr auto call(Given const&... given) {
    using rule = typename decltype(detail::rule_of_call<T, Given...>())::type;
    static_assert(meta::holds<meta::sentence<rule>()>, "alphaswarm refuses this call; the quoted sentence says why");
    if constexpr (!meta::accepts<rule>) return table_source<T>{};  // one mistake is one error
    else {
        using arguments = detail::arguments_of<T>;
        return detail::call_of_described<T, arguments, std::make_index_sequence<arguments::size>, Given...>::make(
            given...);
    }
}

/// Whole rows of what a function returns: `from(call<Busiest>(...))`.
template <class T, meta::text Alias, class... Argument>
[[nodiscard]] constexpr auto from(function_source<T, Alias, Argument...> const& called) {
    return select(all_columns<table_source<T, Alias>>{}).from(called);
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::call;
using sql::from;
}  // namespace alphaswarm
