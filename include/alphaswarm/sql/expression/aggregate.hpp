// SPDX-License-Identifier: BSL-1.0
// count, sum, avg, min, max, bool_and, bool_or, string_agg, array_agg, and the node behind every aggregate; with
// `.distinct()` and
// `.filter(condition)`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/catalog/aggregates.hpp>
#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::sql {

/// The star of count(*).
struct every_row {
    using sql_expression = void;
    using value = std::int64_t;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        w << "*";
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

/// `(a, b)`: several expressions as one row, to be counted.
template <expression... E>
struct row_of {
    using sql_expression = void;
    using value = void;
    static constexpr std::size_t parameters = (0 + ... + E::parameters);
    static constexpr bool aggregate = (E::aggregate || ...);
    pack<E...> values;
    static constexpr written write(writer& w) {
        w << "(";
        std::size_t i = 0;
        ((w << (i++ ? ", " : ""), E::write(w)), ...);
        w << ")";
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) values.bind(b);
    }
};

namespace detail {
template <class E>
inline constexpr bool is_row = false;
template <class... E>
inline constexpr bool is_row<row_of<E...>> = true;
/// AS0334: counting a row of several values, except distinct ones.
template <class Row>
constexpr void refuse_row(writer& w) {
    w.complaints.next("AS0334 ") << w.frame->clause << ": count";
    say_expression<Row>(w.complaints);
    w.complaints << " counts every row, because several values together are never NULL; use count(...).distinct() for "
                    "the distinct ones, or count() one of them";
}
/// AS0434: DISTINCT in an aggregate compares its values.
template <class E>
constexpr void judge_distinct(writer& w, E*) {
    if (has_order<typename E::value>() || w.naming) return;
    w.complaints.next("AS0434 distinct(): ");
    say_expression<E>(w.complaints);
    refuse_equality(
        w.complaints, type_words<typename E::value>(), has_equality<typename E::value>() ? "sort" : "compare");
}
template <class... E>
constexpr void judge_distinct(writer& w, row_of<E...>*) {
    (judge_distinct(w, static_cast<E*>(nullptr)), ...);
}
/// AS0408, AS0410, AS0418: an aggregate in a clause that does not allow one.
template <class Aggregate>
constexpr void refuse_aggregate(writer& w) {
    std::string_view const place = w.frame->clause;
    w.complaints.next(place == "where()" ? "AS0408 " : place == "returning()" ? "AS0410 " : "AS0418 ") << place << ": ";
    say_expression<Aggregate>(w.complaints);
    w.complaints << ": ";
    if (place == "limit()" || place == "offset()")
        w.complaints << "an aggregate is computed from the rows, and how many there are is determined before; give a "
                        "number or param(...)";
    else if (w.frame->aggregating == aggregates::never)
        w.complaints << "an aggregate needs groups of rows, and there are none here; aggregate in a query of its own";
    else if (place == "group_by()")
        w.complaints << "an aggregate is computed from groups and cannot define them; remove it, or use it in having()";
    else if (w.frame->in_arguments)
        w.complaints << "an argument of a function is worked out for each row; give a column or a value";
    else w.complaints << "an aggregate is not available before the rows are grouped; use having()";
}
}  // namespace detail

template <meta::text Name, class Value, bool Distinct, class Filter, expression... A>
struct aggregate_call {
    using sql_expression = void;
    using value = Value;
    static constexpr std::size_t parameters = (0 + ... + A::parameters) + Filter::parameters;
    static constexpr bool aggregate = true;
    pack<A...> arguments;
    [[no_unique_address]] Filter condition{};

    /// Each value counts once.
    [[nodiscard]] constexpr aggregate_call<Name, Value, true, Filter, A...> distinct() const
        requires(!std::is_same_v<A, every_row> && ...)  // count(distinct *) is not SQL
    {
        return {arguments, condition};
    }
    /// Only rows that satisfy the condition; a second filter() adds a condition.
    template <sql::condition F>
    [[nodiscard]] constexpr auto filter(F const& f) const {
        if constexpr (present<Filter>) {
            auto const both = condition && f;
            return aggregate_call<Name, Value, Distinct, std::remove_const_t<decltype(both)>, A...>{arguments, both};
        } else return aggregate_call<Name, Value, Distinct, F, A...>{arguments, f};
    }
    template <class F>
    [[nodiscard]] constexpr aggregate_call filter(F const&) const {
        static_assert(meta::holds<meta::sentence<conditional<"filter", F>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    template <class... F>
        requires(sizeof...(F) != 1)
    [[nodiscard]] constexpr aggregate_call filter(F const&...) const {
        static_assert(meta::holds<meta::sentence<conditional<"filter", F...>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }

    static constexpr written write(writer& w) {
        if (w.frame->inside_aggregate)
            w.complaints.next("AS0404 ") << w.frame->clause << ": " << Name.view()
                                         << "() is inside another aggregate; remove one of them";
        else if (w.frame->aggregating != aggregates::known && !w.naming) detail::refuse_aggregate<aggregate_call>(w);
        if constexpr (Distinct) (detail::judge_distinct(w, static_cast<A*>(nullptr)), ...);
        else if constexpr ((detail::is_row<A> || ...))
            if (!w.naming) detail::refuse_row<A...>(w);
        bool const outer = w.frame->inside_aggregate;
        w.frame->inside_aggregate = true;
        detail::write_function_name<Name>(w);
        w << (Distinct ? "(distinct " : "(");
        std::size_t i = 0;
        bool nullable = false;
        ((w << (i++ ? ", " : ""), nullable = A::write(w).nullable || nullable), ...);
        w << ")";
        if constexpr (present<Filter>) {
            w << " filter (where ";
            Filter::write(w);
            w << ")";
        }
        w.frame->inside_aggregate = outer;
        if constexpr (catalog::counts_rows(detail::in_catalogue(Name.view()))) return {};
        else
            return {nullable || present<Filter> || !w.frame->has_group_keys() ||
                    !catalog::is_of_one_row(detail::in_catalogue(Name.view()))};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr ((0 + ... + A::parameters) > 0) arguments.bind(b);
        if constexpr (Filter::parameters > 0) condition.bind(b);
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
template <meta::text Name, class Value, bool Distinct, class Filter, class... A>
inline constexpr figured_name figured<aggregate_call<Name, Value, Distinct, Filter, A...>>{Name.view(), true};

template <meta::text Name, class Value, expression... A>
constexpr aggregate_call<Name, Value, false, nothing, A...> aggregate_of(A const&... a) {
    return {make_pack(a...)};
}
template <meta::text Name, class... A, std::size_t... N>
constexpr auto catalogue_aggregate(std::index_sequence<N...>, A const&... a) {
    constexpr called_answer const& answer = call_of<Name, A...>;
    return aggregate_of<Name, call_type<Name, A...>>(
        call_argument<answer.routine.parameter(N), answer.numbers_become, answer.texts_become, N, generic<Name, A...>>(
            a)...);
}
template <meta::text Name, class... A>
constexpr auto called_aggregate(A const&... a) {
    if constexpr (std::is_void_v<call_type<Name, A...>>)
        return aggregate_of<Name, bool>(every_row{});  // refused; one mistake is one error
    else return catalogue_aggregate<Name, A...>(std::index_sequence_for<A...>{}, a...);
}
}  // namespace detail

/// The number of rows.
[[nodiscard]] constexpr auto count() { return detail::aggregate_of<"count", std::int64_t>(every_row{}); }
/// The number of rows in which the expression is not NULL.
template <expression E>
[[nodiscard]] constexpr auto count(E const& e) {
    return detail::aggregate_of<"count", std::int64_t>(e);
}
/// With `.distinct()`: the number of distinct combinations of these expressions, in which NULL is a value.
template <expression First, expression Second, expression... More>
[[nodiscard]] constexpr auto count(First const& first, Second const& second, More const&... more) {
    return detail::aggregate_of<"count", std::int64_t>(
        row_of<First, Second, More...>{make_pack(first, second, more...)});
}
/// NULL over no rows; for a bigint a numeric.
template <expression E>
[[nodiscard]] constexpr auto sum(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"sum", "sum", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"sum">(e);
}
/// NULL over no rows; the average of integers is an exact numeric.
template <expression E>
[[nodiscard]] constexpr auto avg(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"avg", "avg", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"avg">(e);
}
template <expression E>
[[nodiscard]] constexpr auto min(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"min", "min", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"min">(e);
}
template <expression E>
[[nodiscard]] constexpr auto max(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"max", "max", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"max">(e);
}
template <condition E>
[[nodiscard]] constexpr auto bool_and(E const& e) {
    return detail::called_aggregate<"bool_and">(e);
}
template <condition E>
[[nodiscard]] constexpr auto bool_or(E const& e) {
    return detail::called_aggregate<"bool_or">(e);
}
/// Texts joined by a separator, which is part of the statement: `string_agg(col<&Issuer::name>, ", "_c)`.
template <expression E, meta::text Separator>
[[nodiscard]] constexpr auto string_agg(E const& e, meta::label<Separator>) {
    static_assert(
        meta::holds<meta::sentence<detail::callable_with<"string_agg", "string_agg", E, text_constant<Separator>>>()>,
        "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"string_agg">(e, text_constant<Separator>{});
}
/// The same with a separator that is a value of the program, or an expression.
template <expression E, detail::operand Separator>
[[nodiscard]] constexpr auto string_agg(E const& e, Separator const& separator) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"string_agg", "string_agg", E, Separator>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"string_agg">(e, separator);
}
template <expression E>
[[nodiscard]] constexpr auto string_agg(E const& e) {
    using rule = detail::complete_call<"string_agg", "a separator stands between the texts; give one, ', '_c", E>;
    static_assert(meta::holds<meta::sentence<rule>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"min">(e);
}
/// Every value, including NULLs. For arrays, which must have the same dimensions, an array with one more dimension.
template <expression E>
[[nodiscard]] constexpr auto array_agg(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::callable_with<"array_agg", "array_agg", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::called_aggregate<"array_agg">(e);
}

// For anything that is not an expression: refused.
template <detail::misnamed E>
[[nodiscard]] constexpr auto count(E const&) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"count", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"count", std::int64_t>(every_row{});
}
template <detail::misnamed E>
[[nodiscard]] constexpr auto sum(E const&) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"sum", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"sum", std::int64_t>(every_row{});
}
template <detail::misnamed E>
[[nodiscard]] constexpr auto avg(E const&) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"avg", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"avg", std::int64_t>(every_row{});
}
template <detail::misnamed E>
[[nodiscard]] constexpr auto min(E const&) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"min", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"min", std::int64_t>(every_row{});
}
template <detail::misnamed E>
[[nodiscard]] constexpr auto max(E const&) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"max", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"max", std::int64_t>(every_row{});
}
template <detail::misnamed E, class... A>
[[nodiscard]] constexpr auto string_agg(E const&, A const&...) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"string_agg", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"string_agg", std::string>(every_row{});
}
template <detail::misnamed E>
[[nodiscard]] constexpr auto array_agg(E const&) {
    static_assert(meta::holds<meta::sentence<detail::about_expression<"array_agg", E>>()>,
                  "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"array_agg", std::int64_t>(every_row{});
}

/// AS0331: `count` without its parentheses is the name of several functions, not a value.
template <class... Item>
[[nodiscard]] constexpr auto select(decltype(count()) (*)(), Item const&...) {
    static_assert(sizeof...(Item) > 1000, "AS0331 select(): count is a function and not called; write count()");
    return count();
}
template <class First, class... Item>
[[nodiscard]] constexpr auto select(First const&, decltype(count()) (*)(), Item const&...) {
    static_assert(sizeof...(Item) > 1000, "AS0331 select(): count is a function and not called; write count()");
    return count();
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::array_agg, sql::avg, sql::bool_and, sql::bool_or, sql::count, sql::max, sql::min, sql::select,
    sql::string_agg, sql::sum;
}
